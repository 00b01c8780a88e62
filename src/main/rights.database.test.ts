// Every act × every kind of actor, asked through the web side as anybody could ask, and every route with
// its row. What the table of rights says is what happens; a route or an act without a row fails.

import { afterAll, describe, expect, it } from 'vitest'
import { commonsActs } from '../commons/web/api.ts'
import { acts, type HearingActName, type HearingEvent, hearingRights, standings } from '../hearing/index.ts'
import { chiHasSpoken, community, gathered, mandated } from '../hearing/testing/cast.ts'
import { peopleActs } from '../people/web/api.ts'
import { newJoinCode, newKey, openTestHouse } from './testing/house.ts'
import { kindsIn } from './testing/kinds.ts'

const house = await openTestHouse()
afterAll(() => house.close())

const kinds = await kindsIn(house)

/** The other hearing is Zoe's; nothing of it counts in ours. */
await house.hearing([
  ...mandated,
  { type: 'MemberJoined', member: 'zoe', person: 'person-zoe', name: 'w-zoe' },
  { type: 'FacilitatorAppointed', member: 'zoe', exception: false },
])

const terms = { issue: 'a', convenedBy: 'b', outcomeOpen: true, gallery: 'open' as const }
const turn = { turn: 'chi-1' }
const member = { member: 'eve' }
const entry = { entry: 'p1' }
const wording = { entry: 'p1', version: 1 }

/** A body that its schema lets in, for every act. */
const samples: Record<HearingActName, unknown> = {
  'draw-up-mandate': { ...terms, community, joinCode: 'abcdef' },
  'revise-mandate': terms,
  'open-joining': {},
  'close-joining': {},
  join: { code: 'abcdef', name: 'x' },
  'seat-member': { name: 'x' },
  'remove-member': member,
  knock: { code: 'abcdef', name: 'x' },
  admit: member,
  leave: {},
  'come-back': {},
  'set-aside-device': member,
  'take-up-device': {},
  'appoint-facilitator': member,
  'take-facilitation': { name: 'x' },
  'declare-no-stake': {},
  'appoint-scribe': member,
  'relieve-scribe': { member: 'ben' },
  open: {},
  'begin-sitting': {},
  'call-recess': {},
  close: {},
  'set-mode': { mode: 'recording' },
  'ask-for-floor': {},
  'withdraw-request': turn,
  'give-floor': member,
  'pause-turn': turn,
  'yield-floor': turn,
  'mark-heard': turn,
  'observe-heard': turn,
  'hold-interjection': member,
  'take-up-interjection': { interjection: 'i' },
  'let-go-interjection': { interjection: 'i' },
  'take-concern': { interjection: 'i', text: 'x' },
  'record-entry': { chart: 'data', text: 'x' },
  'amend-entry': { ...entry, text: 'x' },
  'reflect-entry': entry,
  'confirm-entry': wording,
  'dispute-entry': wording,
  'withdraw-entry': entry,
  'move-entry': { ...entry, chart: 'data' },
  'reframe-concern': { concern: 'c1' },
  'link-entries': { from: 's1', to: 'p1', kind: 'answers' },
  'unlink-entries': { from: 's1', to: 'p1', kind: 'answers' },
  'decline-invitation': { concern: 'c1' },
  'erase-entry-words': entry,
}

const stages: Record<string, readonly HearingEvent[]> = {
  'before opening': gathered,
  'in a sitting': chiHasSpoken,
}

/** A join code is taken once. */
const bodyFor = (name: HearingActName) =>
  name === 'draw-up-mandate' ? { ...(samples[name] as object), joinCode: newJoinCode() } : samples[name]

describe.each(Object.keys(acts) as HearingActName[])('[KE9] hearing.%s', (name) => {
  it.each(Object.keys(kinds))('is allowed or denied to: %s', async (kind) => {
    const { cookie, actor } = kinds[kind]!
    for (const [stage, events] of Object.entries(stages)) {
      const founding = name === 'draw-up-mandate'
      const id = await house.hearing(events)
      const before = (await house.stateOf(id)).state
      const whatOneIs = standings(founding ? { status: 'unborn' } : before, actor)
      const allowed = whatOneIs.some((one) => hearingRights[`hearing.${name}`]?.includes(one))
      const path = founding ? '/api/v1/hearings' : `/api/v1/hearings/${id}/acts/${name}`
      const response = await house.post(path, bodyFor(name), cookie)
      const body = await response.text()
      const where = `${stage}: ${response.status} ${body}`
      expect(response.status, where).not.toBe(400)
      expect(response.status, where).toBeLessThan(500)
      expect([401, 403].includes(response.status), where).toBe(!allowed)
      if (!allowed) expect((await house.stateOf(id)).state).toEqual(before)
    }
  })
})

describe('[KE7] what one may look at', () => {
  const looks: Record<string, { open: string | number; closed: string | number; mandated: string | number }> =
    {
      anonymous: { open: 'observer', closed: 404, mandated: 404 },
      'observer (signed in, no relation)': { open: 'observer', closed: 404, mandated: 404 },
      participant: { open: 'participant', closed: 'participant', mandated: 'participant' },
      'participant of another hearing': { open: 'observer', closed: 404, mandated: 404 },
      scribe: { open: 'console', closed: 'console', mandated: 'console' },
      facilitator: { open: 'console', closed: 'console', mandated: 'console' },
      keeper: { open: 'keeper', closed: 'keeper', mandated: 'console' },
      host: { open: 'keeper', closed: 'keeper', mandated: 'console' },
      'removed member': { open: 404, closed: 404, mandated: 404 },
      'expired session': { open: 'observer', closed: 404, mandated: 404 },
    }
  const closedGallery = chiHasSpoken.map((event) =>
    event.type === 'HearingMandated'
      ? { ...event, terms: { ...event.terms, gallery: 'closed' as const } }
      : event,
  )
  const hearings = { open: chiHasSpoken, closed: closedGallery, mandated: gathered }

  it.each(Object.keys(kinds))('holds for: %s', async (kind) => {
    const { cookie } = kinds[kind]!
    for (const [name, events] of Object.entries(hearings) as [
      keyof typeof hearings,
      readonly HearingEvent[],
    ][]) {
      const id = await house.hearing(events)
      const expected = looks[kind]?.[name]
      const response = await house.get(`/api/v1/hearings/${id}`, cookie)
      const audience = response.status === 200 ? (await response.json()).audience.kind : response.status
      expect(audience, name).toBe(expected)
      const list: { id: string }[] = await (await house.get('/api/v1/hearings', cookie)).json()
      expect(
        list.some((one) => one.id === id),
        `${name} listed`,
      ).toBe(expected !== 404)
      const charts = await house.get(`/api/v1/hearings/${id}/charts`, cookie)
      const opened = name !== 'mandated' && expected !== 404 && !(expected === 'keeper' && name === 'closed')
      expect(charts.status, `${name} charts`).toBe(opened ? 200 : 404)
      const sheets = { problems: 0, solutions: 0, concerns: 0, data: 0 }
      const paged = await house.post(`/api/v1/hearings/${id}/sheets`, sheets, cookie)
      expect(paged.status, `${name} sheets`).toBe(expected === 404 ? 404 : expected === 'console' ? 200 : 403)
    }
  })

  it('answers a hearing that is not there as one that one may not see', async () => {
    const id = await house.hearing(closedGallery)
    const [hidden, absent] = await Promise.all(
      [id, newKey()].map((one) => house.get(`/api/v1/hearings/${one}`)),
    )
    expect([hidden!.status, await hidden!.text()]).toEqual([absent!.status, await absent!.text()])
  })
})

describe('the table of routes', () => {
  const table = new Set([
    'GET /api/v1/hearings',
    'GET /api/v1/hearings/:id',
    'GET /api/v1/hearings/:id/charts',
    'GET /api/v1/hearings/:id/events',
    'POST /api/v1/hearings/:id/sheets',
    'POST /api/v1/hearings',
    'GET /api/v1/openapi.json',
    'POST /api/v1/communities',
    ...Object.keys(commonsActs).map((name) => `POST /api/v1/communities/:id/acts/${name}`),
    ...Object.keys(peopleActs).map((name) => `POST /api/v1/persons/:id/acts/${name}`),
    ...(Object.keys(acts) as HearingActName[])
      .filter((name) => name !== 'draw-up-mandate')
      .map((name) => `POST /api/v1/hearings/:id/acts/${name}`),
  ])

  it('has a row for every route of the interface, and a route for every row', () => {
    const routes = house.app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path}`)
    expect([...new Set(routes)].sort()).toEqual([...table].sort())
  })

  it('leaves nothing for GET to change', async () => {
    const counted = async () =>
      (
        await house.database.pool.query(
          'select (select count(*) from event) as events, (select count(*) from command) as commands',
        )
      ).rows[0]
    const id = await house.hearing(chiHasSpoken)
    const before = await counted()
    for (const path of ['', '/charts', '/acts/close', '/sheets'])
      await house.get(`/api/v1/hearings/${id}${path}`, kinds.facilitator!.cookie)
    expect(await counted()).toEqual(before)
  })
})
