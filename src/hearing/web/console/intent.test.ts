import { describe, expect, it } from 'vitest'
import { entryById, type HearingEvent } from '../../index.ts'
import { ada, ben, chiHasSpoken, chiSpeaks, opened, recorded } from '../../testing/cast.ts'
import { openedState } from '../../testing/given.ts'
import { choicesFor, picked } from './choices.ts'
import { type InHand, intentOf } from './intent.ts'
import { type Command, keys } from './keys.ts'

const hand = (events: readonly HearingEvent[], entry?: string, actor = ada) => {
  const hearing = openedState(...events)
  return { hearing, actor, entry: entry ? entryById(hearing.entries, entry) : null }
}
const meant = (command: Command, having: InHand) => intentOf(command, having)
const held: HearingEvent = { type: 'InterjectionHeld', interjection: 'i1', member: 'dov' }

describe('a key of the console', () => {
  it('means something at every moment, if only the reason why not', () => {
    for (const events of [opened, chiSpeaks, chiHasSpoken])
      for (const { command } of keys) expect(Object.keys(meant(command, hand(events)))).toHaveLength(1)
  })

  it('turns to a chart', () => {
    expect(meant('write-solution', hand(opened))).toEqual({
      write: { kind: 'record', chart: 'solutions', toward: null },
    })
  })

  it('applies to the entry in hand', () => {
    const having = hand(chiHasSpoken, 's1')
    expect(meant('reflect', having)).toEqual({ do: { act: 'reflect-entry', input: { entry: 's1' } } })
    expect(meant('withdraw', having)).toEqual({ do: { act: 'withdraw-entry', input: { entry: 's1' } } })
    expect(meant('amend', having)).toEqual({ write: { kind: 'amend', entry: 's1', version: 1 } })
    expect(meant('move', having)).toEqual({ choose: { what: 'move', entry: 's1' } })
  })

  it('says why not, in the words of the act itself', () => {
    expect(meant('reflect', hand([...chiHasSpoken, { type: 'ModeSet', mode: 'recording' }], 's1'))).toEqual({
      refuse: { refusal: 'hearing.recording-mode', parameters: {} },
    })
    expect(meant('observe-entry', hand(chiHasSpoken, 's1'))).toMatchObject({
      refuse: { refusal: 'hearing.speaks-for-themselves' },
    })
    expect(meant('yield', hand(opened))).toEqual({ none: 'speaker' })
    expect(meant('amend', hand(opened))).toEqual({ none: 'entry' })
  })

  it('leaves to the facilitator what a scribe may not do', () => {
    expect(meant('close', hand(chiHasSpoken))).toEqual({ open: 'close' })
    expect(meant('close', hand(chiHasSpoken, undefined, ben))).toEqual({ none: 'right' })
  })

  it('turns a concern: to a solution for it, or to a problem', () => {
    const having = hand(chiHasSpoken, 'c1')
    expect(meant('invite', having)).toEqual({
      write: { kind: 'record', chart: 'solutions', toward: { as: 'forConcern', entry: 'c1' } },
    })
    expect(meant('reframe', having)).toEqual({ write: { kind: 'reframe', concern: 'c1' } })
    expect(meant('decline', having)).toEqual({ do: { act: 'decline-invitation', input: { concern: 'c1' } } })
  })

  it('finds the only concern that waits, but declines for none unseen', () => {
    const having = hand(chiHasSpoken, 'p1')
    expect(meant('invite', having)).toMatchObject({ write: { toward: { entry: 'c1' } } })
    expect(meant('decline', having)).toEqual({ choose: { what: 'decline' } })
  })

  it('takes what was thrown in as a concern, or comes back to it', () => {
    expect(meant('take-concern', hand(chiSpeaks))).toEqual({ none: 'interjection' })
    expect(meant('take-concern', hand([...chiSpeaks, held]))).toEqual({
      write: { kind: 'take-concern', interjection: 'i1' },
    })
    expect(meant('take-up', hand([...chiSpeaks, held]))).toEqual({
      do: { act: 'take-up-interjection', input: { interjection: 'i1' } },
    })
  })
})

describe('choosing', () => {
  const named = (member: string) => member
  const choose = (what: 'speaker' | 'hand' | 'interrupter', events: readonly HearingEvent[]) =>
    choicesFor({ what }, hand(events), named).map(({ id }) => id)

  it('names first those who were told to hold on, then those who wait, and the speaker last', () => {
    const asked: HearingEvent = { type: 'FloorAsked', turn: 'eve-1', member: 'eve' }
    expect(choose('speaker', [...chiSpeaks, asked, held])).toEqual(['dov', 'eve', 'ben', 'chi'])
  })

  it('holds nobody who has the floor, and raises hands for those without a device', () => {
    expect(choose('interrupter', chiSpeaks)).toEqual(['ben', 'dov', 'eve'])
    expect(choose('hand', chiSpeaks)).toEqual(['eve'])
  })

  it('comes back to an interjection by giving the floor', () => {
    const having = hand([...chiSpeaks, held])
    expect(picked({ what: 'speaker' }, 'dov', having)).toEqual({
      do: { act: 'take-up-interjection', input: { interjection: 'i1' } },
    })
    expect(picked({ what: 'speaker' }, 'eve', having)).toEqual({
      do: { act: 'give-floor', input: { member: 'eve' } },
    })
  })

  it('links a solution to what it answers and a concern to what it worries about', () => {
    const having = hand(chiHasSpoken, 's1')
    expect(choicesFor({ what: 'link', entry: 's1' }, having, named).map(({ id }) => id)).toEqual(['c1', 'p1'])
    expect(picked({ what: 'link', entry: 'c1' }, 's1', having)).toEqual({
      do: { act: 'link-entries', input: { from: 'c1', to: 's1', kind: 'worries-about' } },
    })
  })

  it('re-hears a concern that is sent to the problems', () => {
    const having = hand([...chiHasSpoken, recorded('d1', 'data', 'chi')], 'c1')
    expect(picked({ what: 'move', entry: 'c1' }, 'problems', having)).toEqual({
      write: { kind: 'reframe', concern: 'c1' },
    })
    expect(picked({ what: 'move', entry: 'd1' }, 'problems', having)).toEqual({
      do: { act: 'move-entry', input: { entry: 'd1', chart: 'problems' } },
    })
  })
})
