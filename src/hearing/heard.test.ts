import { describe, expect, it } from 'vitest'
import type { HearingEvent } from './events.ts'
import { ada, ben, chi, chiHasSpoken, chiSpeaks, dov, hal, ivy, opened, recorded } from './testing/cast.ts'
import { entryAfter, given, openedState } from './testing/given.ts'

const confirmed: HearingEvent = { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'speaker' }
const amended: HearingEvent = { type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-p1-2' }
const chiWithout: HearingEvent = { type: 'DeviceSetAside', member: 'chi' }
const chiTakesUp: HearingEvent = { type: 'DeviceTakenUp', member: 'chi' }

/** Eve, who has no device, has said P1 in turn `eve-1`. */
const eveHasSpoken: HearingEvent[] = [
  ...opened,
  { type: 'FloorGiven', turn: 'eve-1', member: 'eve' },
  recorded('p1', 'problems', 'eve'),
]

describe('"am I getting this right?"', () => {
  it('[HE3] goes back to the speaker', () => {
    const reflected: HearingEvent = { type: 'EntryReflected', entry: 'p1' }
    given(...chiHasSpoken)
      .when(ada, 'reflect-entry', { entry: 'p1' })
      .brings(reflected)
    given(...chiHasSpoken, reflected)
      .when(ada, 'reflect-entry', { entry: 'p1' })
      .changesNothing()
    given(...chiHasSpoken, confirmed)
      .when(ada, 'reflect-entry', { entry: 'p1' })
      .changesNothing()
    given(...opened, recorded('p1', 'problems', null))
      .when(ada, 'reflect-entry', { entry: 'p1' })
      .refused('no-speaker', { entry: 'P1' })
  })
})

describe('"yes, that’s it"', () => {
  it('[HE3] is said by the speaker and by nobody else', () => {
    given(...chiHasSpoken)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .brings(confirmed)
    given(...chiHasSpoken)
      .when(dov, 'confirm-entry', { entry: 'p1', version: 1 })
      .refused('only-the-speaker')
    given(...chiHasSpoken)
      .when(ben, 'confirm-entry', { entry: 'p1', version: 1 })
      .refused('only-the-speaker')
    for (const actor of [ada, hal, ivy])
      given(...chiHasSpoken)
        .when(actor, 'confirm-entry', { entry: 'p1', version: 1 })
        .denied()
    given(...opened, recorded('p1', 'problems', null))
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .refused('only-the-speaker')
  })

  it('[HE3] is said to the wording that the speaker saw', () => {
    given(...chiHasSpoken, amended)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .refused('entry-changed', { entry: 'P1' })
    given(...chiHasSpoken, amended)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 2 })
      .brings({ type: 'EntryConfirmed', entry: 'p1', version: 2, by: 'speaker' })
    given(...chiHasSpoken, confirmed)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .changesNothing()
  })

  it('[HE3] is said by a guest whose words an account has claimed', () => {
    const account = { ...chi, persons: ['person-account', 'person-chi'] }
    given(...chiHasSpoken)
      .when(account, 'confirm-entry', { entry: 'p1', version: 1 })
      .brings(confirmed)
  })
})

describe('"not quite"', () => {
  it('[HE3] is said by the speaker, with or without words', () => {
    given(...chiHasSpoken)
      .when(chi, 'dispute-entry', { entry: 'p1', version: 1, words: 'More about the noise' })
      .brings({ type: 'EntryDisputed', entry: 'p1', version: 1, speaker: 'chi', words: 'w-new' })
      .saying({ 'w-new': 'More about the noise' })
    const wordless: HearingEvent = {
      type: 'EntryDisputed',
      entry: 'p1',
      version: 1,
      speaker: 'chi',
      words: null,
    }
    given(...chiHasSpoken)
      .when(chi, 'dispute-entry', { entry: 'p1', version: 1 })
      .brings(wordless)
    given(...chiHasSpoken)
      .when(chi, 'dispute-entry', { entry: 'p1', version: 1, words: ' ' })
      .brings(wordless)
    given(...chiHasSpoken)
      .when(dov, 'dispute-entry', { entry: 'p1', version: 1 })
      .refused('only-the-speaker')
    given(...chiHasSpoken, amended)
      .when(chi, 'dispute-entry', { entry: 'p1', version: 1 })
      .refused('entry-changed')
    given(...chiHasSpoken)
      .when(chi, 'dispute-entry', { entry: 'p1', version: 1, words: 'x'.repeat(2001) })
      .refused('text-too-long')
  })

  it('[HE3] takes back a "that’s it", and is answered by a better wording', () => {
    const notQuite: HearingEvent = {
      type: 'EntryDisputed',
      entry: 'p1',
      version: 1,
      speaker: 'chi',
      words: 'w-meant',
    }
    const after = [...chiHasSpoken, confirmed, notQuite]
    expect(entryAfter('p1', ...after)).toMatchObject({
      stage: { status: 'disputed', changedAfterConfirmation: false },
      disputes: [{ version: 1, words: 'w-meant' }],
    })
    expect(entryAfter('p1', ...after, amended)).toMatchObject({
      stage: { status: 'drafted' },
      disputes: [{ version: 1 }],
    })
  })
})

describe('having been heard', () => {
  const heard: HearingEvent = { type: 'TurnHeard', turn: 'chi-1', by: 'speaker' }

  it('[HE3] is said by the one whose turn it was, during it or afterwards', () => {
    given(...chiSpeaks)
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .brings(heard)
    given(...chiSpeaks, { type: 'TurnPaused', turn: 'chi-1' })
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .brings(heard)
    given(...chiSpeaks, { type: 'FloorYielded', turn: 'chi-1' })
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .brings(heard)
    given(...chiSpeaks, heard)
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .changesNothing()
    given(...chiSpeaks)
      .when(dov, 'mark-heard', { turn: 'chi-1' })
      .refused('only-the-speaker')
    given(...chiSpeaks)
      .when(ada, 'mark-heard', { turn: 'chi-1' })
      .denied()
    given(...opened, { type: 'FloorAsked', turn: 'chi-1', member: 'chi' })
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .refused('has-not-spoken')
    expect(openedState(...chiSpeaks, heard).turns['chi-1']).toMatchObject({ status: 'heard', by: 'speaker' })
  })
})

describe('the facilitator’s observation', () => {
  it('[HE4] stands in for a speaker without a device, and is stored as what it is', () => {
    given(...eveHasSpoken)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .brings({ type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'observation' })
    given(...eveHasSpoken)
      .when(ada, 'observe-heard', { turn: 'eve-1' })
      .brings({ type: 'TurnHeard', turn: 'eve-1', by: 'observation' })
    given(...eveHasSpoken)
      .when(ben, 'observe-heard', { turn: 'eve-1' })
      .denied()
    given(...eveHasSpoken, amended)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .refused('entry-changed')
  })

  it('[HE4] is refused for whoever has a device', () => {
    given(...chiHasSpoken)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .refused('speaks-for-themselves')
    given(...chiHasSpoken)
      .when(ada, 'observe-heard', { turn: 'chi-1' })
      .refused('speaks-for-themselves')
    given(...opened, recorded('p1', 'problems', null))
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .refused('no-speaker')
    given(...opened, { type: 'FloorAsked', turn: 'eve-1', member: 'eve' })
      .when(ada, 'observe-heard', { turn: 'eve-1' })
      .refused('has-not-spoken')
  })

  it('[HE4] may begin when a phone dies, and ends when it is back', () => {
    const died = [...chiHasSpoken, chiWithout]
    given(...died)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .brings({ type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'observation' })
    given(...died, chiTakesUp)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .refused('speaks-for-themselves')
  })

  it('[HE4] gives way to the speaker’s own word', () => {
    const observed: HearingEvent[] = [
      ...chiHasSpoken,
      chiWithout,
      { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'observation' },
      { type: 'TurnHeard', turn: 'chi-1', by: 'observation' },
    ]
    given(...observed)
      .when(ada, 'observe-heard', { entry: 'p1', version: 1 })
      .changesNothing()
    given(...observed)
      .when(ada, 'observe-heard', { turn: 'chi-1' })
      .changesNothing()
    given(...observed)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .brings(chiTakesUp, confirmed)
    given(...observed)
      .when(chi, 'mark-heard', { turn: 'chi-1' })
      .brings(chiTakesUp, { type: 'TurnHeard', turn: 'chi-1', by: 'speaker' })
  })
})
