// The matrix of rights for persons and communities: every act × every kind of actor, through the web side.

import { afterAll, describe, expect, it } from 'vitest'
import { commonsRights, communityKind } from '../commons/index.ts'
import { commonsActs, foundingActs } from '../commons/web/api.ts'
import type { AnyKind } from '../kernel/index.ts'
import { look } from '../kernel/index.ts'
import { peopleRights, personKind } from '../people/index.ts'
import { peopleActs } from '../people/web/api.ts'
import { newKey, openTestHouse } from './testing/house.ts'
import { kindsIn } from './testing/kinds.ts'

const house = await openTestHouse()
afterAll(() => house.close())
const kinds = await kindsIn(house)

/** Chi is the person acted on; the community is kept by Hal, and Dov was removed from it. */
await house.lived('person/person-chi-2', 'house', [
  { type: 'PersonArrived', person: 'person-chi', name: 'w-chi', way: 'guest' } as never,
])
const square = async (): Promise<string> => {
  const id = newKey()
  await house.lived(`community/${id}`, id, [
    {
      type: 'CommunityFounded',
      community: id,
      name: 'w-n',
      purpose: 'w-p',
      language: 'en',
      keeper: 'person-hal',
    },
    { type: 'PersonRemoved', person: 'person-dov', by: 'person-hal' },
  ] as never)
  return id
}

const terms = { name: 'Willow Street', purpose: 'one square', language: 'en' }
const samples: Record<string, unknown> = {
  'found-community': terms,
  'revise-community': terms,
  'appoint-keeper': { person: 'person-gus' },
  'release-keeper': { person: 'person-hal' },
  'remove-person': { person: 'person-gus' },
  'readmit-person': { person: 'person-dov' },
  'change-name': { name: 'Chi' },
  'choose-language': { language: 'de' },
}

type Row = {
  name: string
  rights: Readonly<Record<string, readonly string[]>>
  kind: AnyKind
  stream: () => Promise<string | null>
}
const rows: [string, Row][] = [
  ...Object.keys(foundingActs).map((name) =>
    row(name, 'commons', commonsRights, communityKind, async () => null),
  ),
  ...Object.keys(commonsActs).map((name) => row(name, 'commons', commonsRights, communityKind, square)),
  ...Object.keys(peopleActs).map((name) =>
    row(name, 'people', peopleRights, personKind, async () => 'person-chi-2'),
  ),
]
function row(
  short: string,
  idea: string,
  rights: Row['rights'],
  kind: AnyKind,
  stream: Row['stream'],
): [string, Row] {
  return [short, { name: `${idea}.${short}`, rights, kind, stream }]
}

describe.each(rows)('[KE9] %s', (short, { name, rights, kind, stream }) => {
  it.each(Object.keys(kinds))('is allowed or denied to: %s', async (who) => {
    const { cookie, actor } = kinds[who]!
    const id = await stream()
    const state = id ? (await look(house.house.ports, kind, `${kind.name}/${id}`)).state : kind.initial
    const allowed = kind.standings(state, actor).some((one) => rights[name]?.includes(one))
    const folder = kind === personKind ? 'persons' : 'communities'
    const path = id === null ? `/api/v1/${folder}` : `/api/v1/${folder}/${id}/acts/${short}`
    const response = await house.post(path, samples[short], cookie)
    const where = `${response.status} ${await response.text()}`
    expect(response.status, where).not.toBe(400)
    expect(response.status, where).toBeLessThan(500)
    expect([401, 403].includes(response.status), where).toBe(!allowed)
  })
})
