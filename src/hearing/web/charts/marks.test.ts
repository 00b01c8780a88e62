import { describe, expect, it } from 'vitest'
import { type Entry, entryById, evolve, type HearingEvent, type Opened, unborn } from '../../index.ts'
import { terms } from '../../testing/cast.ts'
import { type Mark, marksOf } from './marks.ts'

const begun: HearingEvent[] = [
  { type: 'HearingMandated', community: 'square', convener: null, joinCode: null, terms },
  { type: 'HearingOpened' },
  { type: 'SittingBegan', number: 1 },
]
const recorded = (entry: string, chart: Entry['chart'], number: number): HearingEvent => ({
  type: 'EntryRecorded',
  entry,
  chart,
  number,
  text: `w-${entry}`,
  speaker: null,
  turn: null,
})
const marks = (id: string, ...events: HearingEvent[]): Mark[] => {
  const state = [...begun, ...events].reduce(evolve, unborn) as Opened
  return marksOf(state, entryById(state.entries, id)!)
}
const confirmed = (by: 'speaker' | 'observation'): HearingEvent => ({
  type: 'EntryConfirmed',
  entry: 'a',
  version: 1,
  by,
})

describe('the marks beside an entry', () => {
  it('tell being heard from having been seen to be heard', () => {
    expect(marks('a', recorded('a', 'data', 1))).toEqual([])
    expect(marks('a', recorded('a', 'data', 1), confirmed('speaker'))).toEqual([{ kind: 'heard' }])
    expect(marks('a', recorded('a', 'data', 1), confirmed('observation'))).toEqual([{ kind: 'observed' }])
  })

  it('say when the words changed after somebody had said that’s it', () => {
    const amended: HearingEvent = { type: 'EntryAmended', entry: 'a', version: 2, text: 'w-b' }
    expect(marks('a', recorded('a', 'data', 1), confirmed('speaker'), amended)).toEqual([{ kind: 'changed' }])
  })

  it('lead from an entry that moved to where it stands, and back', () => {
    const moved: HearingEvent = { type: 'EntryMoved', from: 'a', entry: 'b', chart: 'solutions', number: 1 }
    expect(marks('a', recorded('a', 'data', 1), moved)).toEqual([{ kind: 'moved-to', names: ['S1'] }])
    expect(marks('b', recorded('a', 'data', 1), moved)).toEqual([{ kind: 'moved-from', names: ['D1'] }])
  })

  it('follow a concern from its invitation to what became of it', () => {
    const concern = recorded('c', 'concerns', 1)
    const invited: HearingEvent = { type: 'InvitationOpened', concern: 'c' }
    const answer: HearingEvent[] = [
      recorded('s', 'solutions', 1),
      { type: 'EntriesLinked', from: 's', to: 'c', kind: 'answers' },
      { type: 'InvitationAnswered', concern: 'c', solution: 's' },
    ]
    expect(marks('c', concern, invited)).toEqual([{ kind: 'invited' }])
    expect(marks('c', concern, invited, { type: 'InvitationDeclined', concern: 'c' })).toEqual([
      { kind: 'declined' },
    ])
    expect(marks('c', concern, invited, ...answer)).toEqual([{ kind: 'answered-by', names: ['S1'] }])
    expect(marks('s', concern, invited, ...answer)).toEqual([{ kind: 'answers', names: ['C1'] }])
    const reheard: HearingEvent = { type: 'ConcernReframed', concern: 'c', entry: 'p', number: 1, text: null }
    expect(marks('c', concern, invited, reheard)).toEqual([{ kind: 'reheard-as', names: ['P1'] }])
    expect(marks('p', concern, invited, reheard)).toEqual([{ kind: 'reheard-from', names: ['C1'] }])
  })
})
