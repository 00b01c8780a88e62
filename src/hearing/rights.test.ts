import { describe, expect, it } from 'vitest'
import { type Actor, nobody } from '../kernel/index.ts'
import { acts } from './commands.ts'
import type { HearingEvent } from './events.ts'
import type { HearingDecision } from './preconditions.ts'
import { hearingRights } from './rights.ts'
import { type Standing, standingNames, standings } from './standings.ts'
import { ada, ben, chi, gathered, gus, hal, ivy, opened } from './testing/cast.ts'
import { given } from './testing/given.ts'

const may = (act: string): readonly Standing[] => hearingRights[`hearing.${act}`] ?? []

describe('the table of rights', () => {
  it('[HE25] has a row for every act, and none for anything else', () => {
    expect(Object.keys(hearingRights).sort()).toEqual(
      Object.values(acts)
        .map((act) => act.name)
        .sort(),
    )
  })

  it('[HE25] calls every act by the name that it bears in the public interface', () => {
    for (const [name, act] of Object.entries(acts)) expect(act.name).toBe(`hearing.${name}`)
  })

  it('[HE25] gives nothing to observers and to nobody, and to the removed only the erasing of their words', () => {
    const allowed = (standing: Standing) => Object.keys(acts).filter((act) => may(act).includes(standing))
    expect(allowed('observer')).toEqual([])
    expect(allowed('anonymous')).toEqual([])
    expect(allowed('removed')).toEqual(['erase-entry-words'])
    expect(allowed('outsider')).toEqual(['join', 'knock'])
  })

  it('[HE25] lets nobody who arranges write, moderate or answer in the hearing', () => {
    const inTheHearing = [
      ...['record-entry', 'amend-entry', 'reflect-entry', 'move-entry', 'withdraw-entry', 'reframe-concern'],
      ...['give-floor', 'take-concern', 'close', 'call-recess', 'set-mode', 'admit', 'link-entries'],
    ]
    for (const act of inTheHearing)
      for (const standing of ['host', 'keeper', 'convener'] as const) expect(may(act)).not.toContain(standing)
  })

  it('[HE3] gives the facilitator no word about being heard but the observation', () => {
    for (const act of ['confirm-entry', 'dispute-entry', 'mark-heard'])
      expect(may(act)).not.toContain('facilitator')
    expect(may('observe-heard')).toEqual(['facilitator'])
  })

  it('[HE2] lets participants write on no chart', () => {
    for (const act of ['record-entry', 'amend-entry', 'move-entry', 'reframe-concern', 'take-concern'])
      expect(may(act)).toEqual(['facilitator', 'scribe'])
  })

  it('[HE8] knows no act that deletes, merges, ranks, scores, votes, assigns or counts down', () => {
    const forbidden = /delet|merg|rank|scor|vot|rate|like|sort|assign|timer|count|agenda|progress|priorit/
    expect(Object.keys(acts).filter((act) => forbidden.test(act))).toEqual([])
  })
})

describe('an act', () => {
  const context = (actor: Actor) => ({ now: 0, id: () => 'new', actor })
  const arriving = { code: 'ktx4pm', name: 'Nobody' }

  it('[HE25] holds its own ground where the table would not have let anybody come so far', () => {
    const begun = given(...opened).state
    const alone: HearingEvent = { type: 'MemberLeft', member: 'ada' }
    const refused = (decision: HearingDecision) => ('refusal' in decision ? decision.refusal : 'not at all')
    expect(refused(acts.join.decide(given(...gathered).state, arriving, context(nobody)))).toBe(
      'hearing.nobody-there',
    )
    expect(refused(acts.knock.decide(begun, arriving, context(nobody)))).toBe('hearing.nobody-there')
    expect(refused(acts['declare-no-stake'].decide(begun, {}, context(chi)))).toBe(
      'hearing.only-the-facilitator',
    )
    expect(refused(acts.open.decide(given(...gathered, alone).state, {}, context(chi)))).toBe(
      'hearing.no-facilitator',
    )
  })
})

describe('standings', () => {
  it('[HE25] are what somebody is to this hearing, and nothing is assumed', () => {
    const { state } = given(...opened)
    expect(standings(state, ivy)).toEqual(['host', 'convener'])
    expect(standings(state, hal)).toEqual(['keeper'])
    expect(standings(state, { ...hal, keeperOf: ['another-street'] })).toEqual(['observer', 'outsider'])
    expect(standings(state, ada)).toEqual(['facilitator'])
    expect(standings(state, ben)).toEqual(['scribe'])
    expect(standings(state, chi)).toEqual(['participant'])
    expect(standings(state, gus)).toEqual(['observer', 'outsider'])
    expect(standings(state, nobody)).toEqual(['observer', 'anonymous'])
    expect(standings(given(...gathered).state, gus)).toEqual(['outsider'])
    expect(standings(given(...gathered).state, nobody)).toEqual(['anonymous'])
  })

  it('[HE25] before the mandate are those of the community', () => {
    expect(standings({ status: 'unborn' }, ivy)).toEqual(['host'])
    expect(standings({ status: 'unborn' }, hal)).toEqual(['keeper'])
    expect(standings({ status: 'unborn' }, chi)).toEqual(['outsider'])
    expect(standings({ status: 'unborn' }, nobody)).toEqual(['anonymous'])
  })

  it('[HE25] of a facilitator or scribe who left are those of a participant', () => {
    expect(standings(given(...opened, { type: 'MemberLeft', member: 'ben' }).state, ben)).toEqual([
      'participant',
    ])
  })

  it('[HE25] have each a column', () => {
    const used = new Set(Object.values(hearingRights).flat())
    expect([...used].filter((standing) => !standingNames.includes(standing))).toEqual([])
  })
})
