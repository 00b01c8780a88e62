import { describe, expect, it } from 'vitest'
import type { HearingEvent } from './events.ts'
import { holding, waiting } from './floor.ts'
import { ada, ben, chi, chiSpeaks, dov, opened } from './testing/cast.ts'
import { given, openedState } from './testing/given.ts'

const dovAsked: HearingEvent = { type: 'FloorAsked', turn: 'dov-1', member: 'dov' }
const chiPaused: HearingEvent = { type: 'TurnPaused', turn: 'chi-1' }
const dovHolds: HearingEvent = { type: 'FloorGiven', turn: 'dov-1', member: 'dov' }

describe('asking for the floor', () => {
  it('[HE17] is one press, and a second one changes nothing', () => {
    given(...opened)
      .when(chi, 'ask-for-floor', {})
      .brings({ type: 'FloorAsked', turn: 'new', member: 'chi' })
    given(...opened, dovAsked)
      .when(dov, 'ask-for-floor', {})
      .changesNothing()
    given(...chiSpeaks)
      .when(chi, 'ask-for-floor', {})
      .changesNothing()
    given(...chiSpeaks, chiPaused)
      .when(chi, 'ask-for-floor', {})
      .changesNothing()
  })

  it('[HE17] is done from the console for a raised hand without a device, and for no other', () => {
    given(...opened)
      .when(ada, 'ask-for-floor', { member: 'eve' })
      .brings({ type: 'FloorAsked', turn: 'new', member: 'eve' })
    given(...opened)
      .when(ada, 'ask-for-floor', { member: 'chi' })
      .refused('asks-for-themselves')
    given(...opened)
      .when(dov, 'ask-for-floor', { member: 'eve' })
      .refused('asks-for-themselves')
  })

  it('[HE17] is taken back by whoever asked, or from the console', () => {
    const withdrawn: HearingEvent = { type: 'RequestWithdrawn', turn: 'dov-1' }
    given(...opened, dovAsked)
      .when(dov, 'withdraw-request', { turn: 'dov-1' })
      .brings(withdrawn)
    given(...opened, dovAsked)
      .when(ben, 'withdraw-request', { turn: 'dov-1' })
      .brings(withdrawn)
    given(...opened, dovAsked)
      .when(chi, 'withdraw-request', { turn: 'dov-1' })
      .refused('only-the-speaker')
    given(...chiSpeaks)
      .when(chi, 'withdraw-request', { turn: 'chi-1' })
      .refused('not-waiting')
    given(...opened, dovAsked, withdrawn)
      .when(dov, 'withdraw-request', { turn: 'dov-1' })
      .refused('no-such-turn')
  })

  it('[HE17] keeps the order of asking', () => {
    const state = openedState(...opened, dovAsked, { type: 'FloorAsked', turn: 'chi-1', member: 'chi' })
    expect(waiting(state).map(({ member }) => member)).toEqual(['dov', 'chi'])
  })

  it('[HE17] waits for a sitting', () => {
    given(...opened, { type: 'RecessCalled' })
      .when(chi, 'ask-for-floor', {})
      .refused('in-recess')
    given(...opened, { type: 'HearingClosed' })
      .when(chi, 'ask-for-floor', {})
      .refused('closed')
  })
})

describe('the floor', () => {
  it('[HE17] goes to anyone, asked or not, in the turn that they have', () => {
    given(...opened)
      .when(ada, 'give-floor', { member: 'eve' })
      .brings({ type: 'FloorGiven', turn: 'new', member: 'eve' })
    given(...opened, dovAsked)
      .when(ben, 'give-floor', { member: 'dov' })
      .brings(dovHolds)
    given(...chiSpeaks)
      .when(ada, 'give-floor', { member: 'chi' })
      .changesNothing()
    given(...opened)
      .when(ada, 'give-floor', { member: 'nobody' })
      .refused('no-such-member')
    given(...opened)
      .when(chi, 'give-floor', { member: 'chi' })
      .denied()
  })

  it('[HE17] pauses whoever had it, who comes back to the same turn', () => {
    const state = openedState(...chiSpeaks, dovHolds)
    expect(Object.values(state.turns).map(({ status }) => status)).toEqual(['paused', 'holding'])
    given(...chiSpeaks, dovHolds)
      .when(ada, 'give-floor', { member: 'chi' })
      .brings({ type: 'FloorGiven', turn: 'chi-1', member: 'chi' })
  })

  it('[HE17] is paused from the console', () => {
    given(...chiSpeaks)
      .when(ada, 'pause-turn', { turn: 'chi-1' })
      .brings(chiPaused)
    given(...chiSpeaks, chiPaused)
      .when(ada, 'pause-turn', { turn: 'chi-1' })
      .changesNothing()
    given(...opened, dovAsked)
      .when(ada, 'pause-turn', { turn: 'dov-1' })
      .refused('not-holding')
    given(...opened)
      .when(ada, 'pause-turn', { turn: 'x' })
      .refused('no-such-turn')
    given(...chiSpeaks)
      .when(chi, 'pause-turn', { turn: 'chi-1' })
      .denied()
  })

  it('[HE17] is yielded by its holder, or from the console', () => {
    const yielded: HearingEvent = { type: 'FloorYielded', turn: 'chi-1' }
    given(...chiSpeaks)
      .when(chi, 'yield-floor', { turn: 'chi-1' })
      .brings(yielded)
    given(...chiSpeaks, chiPaused)
      .when(chi, 'yield-floor', { turn: 'chi-1' })
      .brings(yielded)
    given(...chiSpeaks)
      .when(ben, 'yield-floor', { turn: 'chi-1' })
      .brings(yielded)
    given(...chiSpeaks)
      .when(dov, 'yield-floor', { turn: 'chi-1' })
      .refused('only-the-speaker')
    given(...chiSpeaks, yielded)
      .when(chi, 'yield-floor', { turn: 'chi-1' })
      .changesNothing()
    given(...opened, dovAsked)
      .when(dov, 'yield-floor', { turn: 'dov-1' })
      .refused('not-holding')
    given(...chiSpeaks, yielded)
      .when(ada, 'give-floor', { member: 'chi' })
      .brings({ type: 'FloorGiven', turn: 'new', member: 'chi' })
  })

  it('[HE17] rests in a recess: the holder keeps the turn', () => {
    const state = openedState(...chiSpeaks, dovAsked, { type: 'RecessCalled' })
    expect(Object.values(state.turns).map(({ status }) => status)).toEqual(['paused', 'waiting'])
    expect(holding(state)).toBe(null)
  })

  it('[HE17] is nobody’s after the closing: what had begun ends as yielded, what only waited goes', () => {
    const state = openedState(...chiSpeaks, dovAsked, { type: 'HearingClosed' })
    expect(Object.values(state.turns)).toEqual([{ id: 'chi-1', member: 'chi', status: 'yielded' }])
  })
})

describe('an interjection', () => {
  const held: HearingEvent = { type: 'InterjectionHeld', interjection: 'i1', member: 'dov' }
  const thrownIn = [...chiSpeaks, held]

  it('[HE16] is held while the speaker goes on', () => {
    given(...chiSpeaks)
      .when(ada, 'hold-interjection', { member: 'dov' })
      .brings({ type: 'InterjectionHeld', interjection: 'new', member: 'dov' })
    given(...thrownIn)
      .when(ada, 'hold-interjection', { member: 'dov' })
      .changesNothing()
    given(...chiSpeaks)
      .when(ada, 'hold-interjection', { member: 'chi' })
      .refused('has-the-floor')
    expect(holding(openedState(...thrownIn))?.member).toBe('chi')
  })

  it('[HE16] is come back to by giving the floor', () => {
    given(...thrownIn)
      .when(ada, 'take-up-interjection', { interjection: 'i1' })
      .brings(
        { type: 'InterjectionTakenUp', interjection: 'i1', member: 'dov', turn: 'new' },
        { type: 'FloorGiven', turn: 'new', member: 'dov' },
      )
    given(...thrownIn, dovHolds)
      .when(ada, 'take-up-interjection', { interjection: 'i1' })
      .brings({ type: 'InterjectionTakenUp', interjection: 'i1', member: 'dov', turn: 'dov-1' })
    given(...thrownIn, { type: 'MemberLeft', member: 'dov' })
      .when(ada, 'take-up-interjection', { interjection: 'i1' })
      .refused('member-left')
  })

  it('[HE16] becomes a concern of whoever threw it in, and the floor stays where it is', () => {
    const taken = given(...thrownIn).when(ada, 'take-concern', {
      interjection: 'i1',
      text: 'Who pays for it?',
    })
    taken
      .brings(
        {
          type: 'EntryRecorded',
          entry: 'new',
          chart: 'concerns',
          number: 1,
          text: 'w-new-2',
          speaker: 'dov',
          turn: null,
        },
        { type: 'InvitationOpened', concern: 'new' },
        { type: 'InterjectionTakenAsConcern', interjection: 'i1', member: 'dov', entry: 'new' },
      )
      .saying({ 'w-new-2': 'Who pays for it?' })
    expect(taken.said[0]?.subject).toBe('person-dov')
    const state = openedState(...taken.since)
    expect(holding(state)?.member).toBe('chi')
    expect(state.interjections.i1).toMatchObject({ status: 'taken-as-concern', entry: 'new' })
    given(...thrownIn)
      .when(ada, 'take-concern', { interjection: 'i1', text: '' })
      .refused('text-missing')
  })

  it('[HE16] is let go when it has settled', () => {
    const letGo: HearingEvent = { type: 'InterjectionLetGo', interjection: 'i1', member: 'dov' }
    given(...thrownIn)
      .when(ben, 'let-go-interjection', { interjection: 'i1' })
      .brings(letGo)
    expect(openedState(...thrownIn, letGo).interjections.i1?.status).toBe('let-go')
  })

  it('[HE16] is settled once', () => {
    const settled = given(...thrownIn, {
      type: 'InterjectionTakenUp',
      interjection: 'i1',
      member: 'dov',
      turn: 'dov-1',
    })
    settled.when(ada, 'take-up-interjection', { interjection: 'i1' }).refused('interjection-settled')
    settled.when(ada, 'let-go-interjection', { interjection: 'i1' }).refused('interjection-settled')
    settled.when(ada, 'take-concern', { interjection: 'i1', text: 'x' }).refused('interjection-settled')
    given(...opened)
      .when(ada, 'let-go-interjection', { interjection: 'i9' })
      .refused('no-such-interjection')
    settled
      .when(ada, 'hold-interjection', { member: 'dov' })
      .brings({ type: 'InterjectionHeld', interjection: 'new', member: 'dov' })
  })
})
