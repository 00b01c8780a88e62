import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayBy } from '../../charter/index.ts'
import { type Act, type Actor, nobody } from '../../kernel/index.ts'
import { journalMigrations, migrate } from '../../platform/index.ts'
import { type Fresh, freshDatabase } from '../../platform/testing/database.ts'
import { keysFrom, type Performing, performingOn } from '../../platform/testing/performing.ts'
import * as commons from '../index.ts'
import { officesOf, theCommunity } from './communities.ts'
import { commonsMigrations } from './migrations.ts'
import { commonsProjections } from './projection.ts'

const ada: Actor = { ...nobody, persons: ['ada'], host: true }
const ben: Actor = { ...nobody, persons: ['ben'] }
const terms = { name: 'River Street', purpose: 'To live well beside each other', language: 'en' }
const nextKey = keysFrom('commons')

let database: Fresh
let perform: Performing
beforeAll(async () => {
  database = await freshDatabase({ empty: true })
  await migrate(database, [...journalMigrations, ...commonsMigrations])
  const may = mayBy(commons.commonsRights)
  perform = performingOn(database, { projections: commonsProjections, may, clock: () => 1_000 })
})
afterAll(() => database.close())

describe('a community as rows', () => {
  it('follows what happens to it', async () => {
    expect(await theCommunity(database)).toBeNull()
    const id = nextKey()
    const stream = commons.communityStream(id)
    const act = <Input>(
      which: Act<commons.Community, Input, commons.CommunityEvent>,
      actor: Actor,
      input: Input,
    ) => perform(commons.communityKind, which, { key: nextKey(), stream, actor, input })

    const founding = { key: id, stream, actor: ada, input: terms }
    expect(await perform(commons.communityKind, commons.foundCommunity, founding)).toEqual({
      version: 1,
      repeated: false,
    })
    expect(await perform(commons.communityKind, commons.foundCommunity, founding)).toEqual({
      version: 1,
      repeated: true,
    })
    expect(await theCommunity(database)).toEqual({ id, ...terms, founded: 1_000, keepers: ['ada'] })

    expect(await act(commons.appointKeeper, ben, { person: 'ben' })).toMatchObject({
      refusal: 'charter.not-allowed',
    })
    await act(commons.appointKeeper, ada, { person: 'ben' })
    await act(commons.removePerson, ben, { person: 'chi' })
    expect(await officesOf(database)(['ada', 'ben', 'chi', 'dov'])).toEqual(
      expect.arrayContaining([
        { person: 'ada', community: id, office: 'keeper' },
        { person: 'ben', community: id, office: 'keeper' },
        { person: 'chi', community: id, office: 'removed' },
      ]),
    )

    await act(commons.releaseKeeper, ben, { person: 'ada' })
    await act(commons.readmitPerson, ben, { person: 'chi' })
    await act(commons.reviseCommunity, ben, { ...terms, name: 'River Street 12–40', language: 'de' })
    expect(await officesOf(database)(['ada', 'chi'])).toEqual([])
    expect(await theCommunity(database)).toMatchObject({
      name: 'River Street 12–40',
      language: 'de',
      keepers: ['ben'],
    })
  })
})
