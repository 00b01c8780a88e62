import { describe, expect, it } from 'vitest'
import { type Actor, fold } from '../../../kernel/index.ts'
import { audienceOf, type HearingEvent, hearingKind, lookAs, memberOf, unborn } from '../../index.ts'
import { ada, chi, dov, fay, gathered, gus, mandated, opened, recorded } from '../../testing/cast.ts'
import { situationOf } from './situation.ts'

/** What somebody's seat is about after these events, from what they may see. */
const seatOf = (actor: Actor, events: readonly HearingEvent[], shown?: string | null, writing?: string) => {
  const state = fold(hearingKind, unborn, events)
  const audience = audienceOf(state, actor)
  if (!audience) return null
  const look = lookAs(state, audience)
  const member = look.status === 'unborn' ? null : memberOf(look, actor)
  return situationOf({ state: look, member, audience: audience.kind }, shown, writing)
}

const speaks: readonly HearingEvent[] = [...opened, { type: 'FloorGiven', turn: 'chi-1', member: 'chi' }]
const says = (entry: string, number: number) => recorded(entry, 'solutions', 'chi', number)
const confirmed = (entry: string): HearingEvent => ({
  type: 'EntryConfirmed',
  entry,
  version: 1,
  by: 'speaker',
})
const disputed = (entry: string): HearingEvent => ({
  type: 'EntryDisputed',
  entry,
  version: 1,
  speaker: 'chi',
  words: null,
})
const reworded = (entry: string): HearingEvent => ({ type: 'EntryAmended', entry, version: 2, text: 'w-new' })

describe('A seat', () => {
  it('waits with its person until the hearing opens', () => {
    expect(seatOf(chi, gathered)).toEqual({ kind: 'before-opening' })
  })

  it('is nobody’s before they are on the roster', () => {
    expect(seatOf(gus, [...mandated, ...opened.slice(1)])).toEqual({ kind: 'not-here' })
  })

  it('tells whoever comes late that they wait at the door', () => {
    const knocked: HearingEvent = {
      type: 'LateArrivalKnocked',
      member: 'fay',
      person: 'person-fay',
      name: 'w-fay',
    }
    expect(seatOf(fay, [...opened, knocked])).toEqual({ kind: 'doorstep' })
    expect(seatOf(fay, [...opened, knocked, { type: 'LatecomerAdmitted', member: 'fay' }])?.kind).toBe(
      'listening',
    )
  })

  it('follows its person from asking to speaking to the end of the turn', () => {
    const asked: HearingEvent[] = [...opened, { type: 'FloorAsked', turn: 'chi-1', member: 'chi' }]
    expect(seatOf(chi, opened)).toMatchObject({ kind: 'listening', speaker: null })
    expect(seatOf(chi, asked)).toMatchObject({ kind: 'waiting', turn: { id: 'chi-1' } })
    expect(seatOf(chi, speaks)).toMatchObject({ kind: 'holding', turn: { id: 'chi-1' } })
    expect(seatOf(dov, speaks)).toMatchObject({ kind: 'listening', speaker: { id: 'chi' } })
    const yielded: HearingEvent[] = [...speaks, { type: 'FloorYielded', turn: 'chi-1' }]
    expect(seatOf(chi, yielded)).toMatchObject({ kind: 'listening', unheard: { id: 'chi-1' } })
    const heard: HearingEvent[] = [...yielded, { type: 'TurnHeard', turn: 'chi-1', by: 'speaker' }]
    expect(seatOf(chi, heard)).toMatchObject({ kind: 'listening', unheard: null })
  })

  it('asks its own speaker, and nobody else, whether the words are right', () => {
    const spoken = [...speaks, says('s1', 1)]
    expect(seatOf(chi, spoken)).toMatchObject({ kind: 'asked', entry: { id: 's1' }, changed: false })
    expect(seatOf(dov, spoken)?.kind).toBe('listening')
    expect(seatOf(chi, [...spoken, confirmed('s1')])?.kind).toBe('holding')
    expect(seatOf(chi, [...spoken, disputed('s1')])?.kind).toBe('holding')
    expect(seatOf(chi, [...spoken, disputed('s1'), reworded('s1')])).toMatchObject({
      kind: 'asked',
      changed: false,
    })
  })

  it('asks first what the facilitator asks, and does not change the question under a finger', () => {
    const spoken: HearingEvent[] = [
      ...speaks,
      says('s1', 1),
      says('s2', 2),
      { type: 'EntryReflected', entry: 's2' },
    ]
    expect(seatOf(chi, spoken)).toMatchObject({ entry: { id: 's2' }, waiting: [{ id: 's1' }] })
    expect(seatOf(chi, spoken, 's1')).toMatchObject({ entry: { id: 's1' }, waiting: [{ id: 's2' }] })
  })

  it('lets nobody be interrupted who writes what they meant', () => {
    const spoken: HearingEvent[] = [...speaks, says('s1', 1), disputed('s1'), says('s2', 2)]
    expect(seatOf(chi, spoken)).toMatchObject({ kind: 'asked', entry: { id: 's2' } })
    expect(seatOf(chi, spoken, null, 's1')?.kind).toBe('holding')
    expect(seatOf(chi, [...spoken, reworded('s1')], null, 's1')).toMatchObject({ kind: 'asked' })
  })

  it('asks nothing in recording mode, but tells of words that changed after a yes', () => {
    const recording: HearingEvent[] = [...speaks, { type: 'ModeSet', mode: 'recording' }, says('s1', 1)]
    expect(seatOf(chi, recording)?.kind).toBe('holding')
    expect(seatOf(chi, [...recording, confirmed('s1'), reworded('s1')])).toMatchObject({
      kind: 'asked',
      changed: true,
    })
  })

  it('shows a recess, an empty place and the end', () => {
    const recess: HearingEvent[] = [...opened, { type: 'RecessCalled' }]
    expect(seatOf(chi, recess)).toEqual({ kind: 'recess' })
    expect(seatOf(chi, [...opened, { type: 'MemberLeft', member: 'chi' }])).toEqual({ kind: 'left' })
    expect(seatOf(chi, [...recess, { type: 'HearingClosed' }])).toEqual({ kind: 'closed' })
    expect(seatOf(ada, opened)).toEqual({ kind: 'facilitating' })
  })
})
