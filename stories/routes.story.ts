// Every page × every kind of actor: what its address answers. A page without a row fails.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { HearingEvent } from '../src/hearing/index.ts'
import { chiHasSpoken } from '../src/hearing/testing/cast.ts'
import { openTestHouse } from '../src/main/testing/house.ts'
import { kindsIn } from '../src/main/testing/kinds.ts'

const root = join(import.meta.dirname, '..')
const house = await openTestHouse({ pagesFolder: join(root, 'build') })
afterAll(() => house.close())
const kinds = await kindsIn(house)

const inPrivate = (event: HearingEvent): HearingEvent =>
  event.type === 'HearingMandated' ? { ...event, terms: { ...event.terms, gallery: 'closed' } } : event
const hearings: Record<string, string> = {
  'with a gallery': await house.hearing(chiHasSpoken),
  'without a gallery': await house.hearing(chiHasSpoken.map(inPrivate)),
}

/** In the order of the columns: anonymous, observer, participant, participant of another hearing, … */
const everybody = (status: number): number[] => Object.keys(kinds).map(() => status)
const table: Record<string, number[]> = {
  '': everybody(200),
  about: everybody(200),
  api: everybody(200),
  found: everybody(302),
  language: everybody(302),
  theme: everybody(302),
  'sign-in': everybody(200),
  'sign-in/code': everybody(200),
  'sign-in/name': everybody(200),
  'sign-in/link/:token': everybody(410),
  'host/:token': everybody(410),
  'device/:token': everybody(410),
  join: everybody(200),
  'join/:code': everybody(404),
  hearings: everybody(200),
  '*': everybody(404),
  //                     anon obs  part other scr fac keep host rem exp
  community: [401, 403, 403, 403, 403, 403, 200, 403, 403, 401],
  outbox: [401, 403, 403, 403, 403, 403, 403, 200, 403, 401],
  me: [302, 200, 200, 200, 200, 200, 200, 200, 200, 302],
  'hearings/new': [403, 403, 403, 403, 403, 403, 200, 200, 403, 403],
}
const ofHearings: Record<string, Record<string, number[]>> = {
  'with a gallery': {
    'hearings/:id': [200, 200, 200, 200, 200, 200, 200, 200, 404, 200],
    'hearings/:id/console': [302, 302, 302, 302, 200, 200, 302, 302, 404, 302],
    'hearings/:id/mandate': [302, 302, 302, 302, 302, 302, 302, 302, 404, 302],
    'hearings/:id/seat': [302, 200, 200, 200, 200, 200, 200, 200, 404, 302],
    'hearings/:id/wall': [404, 404, 200, 404, 200, 200, 200, 200, 404, 404],
    'hearings/:id/gallery': [200, 200, 200, 200, 200, 200, 200, 200, 404, 200],
    'hearings/:id/charts': [200, 200, 200, 200, 200, 200, 200, 200, 404, 200],
    'hearings/:id/charts.md': [200, 200, 200, 200, 200, 200, 200, 200, 404, 200],
    'hearings/:id/charts.json': [200, 200, 200, 200, 200, 200, 200, 200, 404, 200],
  },
  'without a gallery': {
    'hearings/:id': [404, 404, 200, 404, 200, 200, 200, 200, 404, 404],
    'hearings/:id/console': [404, 404, 302, 404, 200, 200, 302, 302, 404, 404],
    'hearings/:id/mandate': [404, 404, 302, 404, 302, 302, 302, 302, 404, 404],
    'hearings/:id/seat': [302, 404, 200, 404, 200, 200, 200, 200, 404, 302],
    'hearings/:id/wall': [404, 404, 200, 404, 200, 200, 404, 404, 404, 404],
    'hearings/:id/gallery': [404, 404, 200, 404, 200, 200, 404, 404, 404, 404],
    'hearings/:id/charts': [404, 404, 200, 404, 200, 200, 404, 404, 404, 404],
    'hearings/:id/charts.md': [404, 404, 200, 404, 200, 200, 404, 404, 404, 404],
    'hearings/:id/charts.json': [404, 404, 200, 404, 200, 200, 404, 404, 404, 404],
  },
}

const answers = (path: string): Promise<number[]> =>
  Promise.all(Object.values(kinds).map(async ({ cookie }) => (await house.get(`/${path}`, cookie)).status))

describe('[KE7] pages and who gets them', () => {
  it('have a row each', () => {
    const listed = readFileSync(join(root, 'src/main/routes.ts'), 'utf8').matchAll(/route\(\s*'([^']+)'/g)
    const rows = [...Object.keys(table), ...Object.keys(ofHearings['with a gallery'] ?? {})].filter(
      (path) => path !== '',
    )
    expect([...listed].map(([, path]) => path).sort()).toEqual(rows.sort())
  })

  it.each(Object.entries(table))('/%s', async (path, row) => {
    expect(await answers(path.replace(/:token|:code|\*/, 'abcdef'))).toEqual(row)
  })

  for (const [which, rows] of Object.entries(ofHearings))
    it.each(Object.entries(rows))(`/%s of a hearing ${which}`, async (path, row) => {
      expect(await answers(path.replace(':id', hearings[which] ?? ''))).toEqual(row)
    })
})
