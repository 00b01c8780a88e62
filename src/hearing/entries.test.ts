import { describe, expect, it } from 'vitest'
import { entryById, nameOf } from './charts.ts'
import type { HearingEvent } from './events.ts'
import { textLimit } from './saying.ts'
import { ada, ben, chi, chiHasSpoken, chiSpeaks, dov, opened, recorded } from './testing/cast.ts'
import { entryAfter, given, openedState } from './testing/given.ts'

const confirmed: HearingEvent = { type: 'EntryConfirmed', entry: 'p1', version: 1, by: 'speaker' }
const amended: HearingEvent = { type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-p1-2' }
const withdrawn: HearingEvent = { type: 'EntryWithdrawn', entry: 'p1' }
const moved: HearingEvent = { type: 'EntryMoved', from: 'p1', entry: 'd1', chart: 'data', number: 1 }
const erased: HearingEvent = { type: 'EntryErased', entry: 'p1' }
const recess: HearingEvent = { type: 'RecessCalled' }

describe('recording', () => {
  it('[HE1] puts the next number on the chart, under the name of whoever holds the floor', () => {
    const first = given(...chiSpeaks).when(ada, 'record-entry', {
      chart: 'problems',
      text: ' How can we sleep? ',
    })
    first
      .brings({
        type: 'EntryRecorded',
        entry: 'new',
        chart: 'problems',
        number: 1,
        text: 'w-new-2',
        speaker: 'chi',
        turn: 'chi-1',
      })
      .saying({ 'w-new-2': 'How can we sleep?' })
    expect(first.said[0]).toMatchObject({ field: 'entry', subject: 'person-chi' })
    const second = given(...chiHasSpoken, withdrawn).when(ben, 'record-entry', {
      chart: 'problems',
      text: 'Again',
    })
    expect(second.events[0]).toMatchObject({ number: 2 })
    expect(nameOf({ chart: 'problems', number: 2 })).toBe('P2')
  })

  it('[HE1] needs no name: while the floor is free, or said so', () => {
    const nobodys = { speaker: null, turn: null }
    const free = given(...opened).when(ada, 'record-entry', { chart: 'data', text: 'It rains' })
    expect(free.events[0]).toMatchObject(nobodys)
    expect(free.said[0]?.subject).toBe(null)
    const aside = given(...chiSpeaks).when(ada, 'record-entry', {
      chart: 'data',
      text: 'It rains',
      speaker: null,
    })
    expect(aside.events[0]).toMatchObject(nobodys)
  })

  it('[HE1] takes a named speaker only while the floor is free, as when paper charts are typed in', () => {
    const typed = { chart: 'data', text: 'It rains', speaker: 'eve' } as const
    const onPaper = given(...opened, recess).when(ben, 'record-entry', typed)
    expect(onPaper.events[0]).toMatchObject({ speaker: 'eve', turn: null })
    given(...chiSpeaks)
      .when(ben, 'record-entry', typed)
      .refused('another-has-the-floor')
    given(...opened)
      .when(ben, 'record-entry', { ...typed, speaker: 'nobody' })
      .refused('no-such-member')
    const knocked: HearingEvent = {
      type: 'LateArrivalKnocked',
      member: 'fay',
      person: 'person-fay',
      name: 'w-fay',
    }
    given(...opened, knocked)
      .when(ben, 'record-entry', { ...typed, speaker: 'fay' })
      .refused('no-such-member')
    const itself = given(...chiSpeaks).when(ada, 'record-entry', { ...typed, speaker: 'chi' })
    expect(itself.events[0]).toMatchObject({ speaker: 'chi', turn: 'chi-1' })
  })

  it('[HE19] keeps text tidy, not empty and not endless', () => {
    const record = (text: string) => given(...chiSpeaks).when(ada, 'record-entry', { chart: 'data', text })
    record('e\u0301te\u0301\r\n\u0000at  last').saying({ 'w-new-2': 'été\n at  last' })
    record(' \u200b ').refused('text-missing')
    record('x'.repeat(textLimit)).said
    record('🌳'.repeat(textLimit)).said
    record('x'.repeat(textLimit + 1)).refused('text-too-long', { limit: 2000, length: 2001 })
  })

  it('[HE17] waits for the opening and ends with the closing', () => {
    given(...opened, { type: 'HearingClosed' })
      .when(ada, 'record-entry', { chart: 'data', text: 'x' })
      .refused('closed')
  })
})

describe('amending', () => {
  it('[HE6] keeps the wordings before, all as words of the speaker', () => {
    const better = given(...chiHasSpoken).when(ada, 'amend-entry', { entry: 'p1', text: 'How can we rest?' })
    better
      .brings({ type: 'EntryAmended', entry: 'p1', version: 2, text: 'w-new' })
      .saying({ 'w-new': 'How can we rest?' })
    expect(better.said[0]?.subject).toBe('person-chi')
    given(...chiHasSpoken)
      .when(ada, 'amend-entry', { entry: 'p1', text: ' ' })
      .refused('text-missing')
    const { entries } = openedState(...chiHasSpoken, amended)
    expect(entryById(entries, 'p1')).toMatchObject({
      words: 'w-p1-2',
      version: 2,
      earlier: ['w-p1'],
      number: 1,
      speaker: 'chi',
    })
  })

  it('[HE6] does not overwrite what another writer has just changed', () => {
    const late = given(...chiHasSpoken, amended)
    late
      .when(ben, 'amend-entry', { entry: 'p1', text: 'x', version: 1 })
      .refused('entry-changed', { entry: 'P1' })
    expect(late.when(ben, 'amend-entry', { entry: 'p1', text: 'x', version: 2 }).events).toHaveLength(1)
  })

  it('[HE5] takes the confirmation away, shows that, and shows it until the speaker confirms again', () => {
    const changed = { changedAfterConfirmation: true }
    const after = [...chiHasSpoken, confirmed, amended]
    expect(entryAfter('p1', ...after)?.stage).toEqual({ status: 'drafted', ...changed })
    after.push({ type: 'EntryReflected', entry: 'p1' })
    expect(entryAfter('p1', ...after)?.stage).toEqual({ status: 'reflected', ...changed })
    after.push({ type: 'EntryAmended', entry: 'p1', version: 3, text: 'w-p1-3' })
    expect(entryAfter('p1', ...after)?.stage).toEqual({ status: 'drafted', ...changed })
    after.push({ type: 'EntryConfirmed', entry: 'p1', version: 3, by: 'speaker' })
    expect(entryAfter('p1', ...after)?.stage).toEqual({
      status: 'confirmed',
      version: 3,
      by: 'speaker',
    })
  })

  it('[HE5] says nothing of a change where none was confirmed, or where its speaker took it back first', () => {
    const unchanged = { status: 'drafted', changedAfterConfirmation: false }
    expect(entryAfter('p1', ...chiHasSpoken, amended)?.stage).toEqual(unchanged)
    const notQuite: HearingEvent = {
      type: 'EntryDisputed',
      entry: 'p1',
      version: 1,
      speaker: 'chi',
      words: null,
    }
    expect(entryAfter('p1', ...chiHasSpoken, confirmed, notQuite, amended)?.stage).toEqual(unchanged)
  })
})

describe('what is struck, moved or erased', () => {
  it('[HE6] is struck by the console or its speaker, and stays to be seen', () => {
    given(...chiHasSpoken)
      .when(ada, 'withdraw-entry', { entry: 'p1' })
      .brings(withdrawn)
    given(...chiHasSpoken)
      .when(chi, 'withdraw-entry', { entry: 'p1' })
      .brings(withdrawn)
    given(...chiHasSpoken)
      .when(dov, 'withdraw-entry', { entry: 'p1' })
      .refused('only-the-speaker')
    given(...chiHasSpoken, withdrawn)
      .when(ada, 'withdraw-entry', { entry: 'p1' })
      .changesNothing()
    const p1 = entryAfter('p1', ...chiHasSpoken, withdrawn)
    expect(p1).toMatchObject({ words: 'w-p1', number: 1, stage: { status: 'withdrawn' } })
    const nobodys = given(...opened, recorded('d1', 'data', null))
    nobodys.when(chi, 'withdraw-entry', { entry: 'd1' }).refused('only-the-speaker')
  })

  it('[HE6] takes no further change', () => {
    const touch = (...events: HearingEvent[]) => given(...chiHasSpoken, ...events)
    for (const [event, code] of [
      [withdrawn, 'entry-withdrawn'],
      [moved, 'entry-moved'],
      [erased, 'entry-erased'],
    ] as const) {
      const named = { entry: 'P1' }
      touch(event).when(ada, 'amend-entry', { entry: 'p1', text: 'x' }).refused(code, named)
      touch(event).when(ada, 'reflect-entry', { entry: 'p1' }).refused(code, named)
      touch(event).when(chi, 'confirm-entry', { entry: 'p1', version: 1 }).refused(code, named)
      touch(event).when(chi, 'dispute-entry', { entry: 'p1', version: 1 }).refused(code, named)
      touch(event).when(ada, 'move-entry', { entry: 'p1', chart: 'solutions' }).refused(code, named)
      touch(event).when(ada, 'link-entries', { from: 's1', to: 'p1', kind: 'answers' }).refused(code, named)
    }
    touch(moved).when(ada, 'withdraw-entry', { entry: 'p1' }).refused('entry-moved')
    given(...opened)
      .when(ada, 'amend-entry', { entry: 'constructor', text: 'x' })
      .refused('no-such-entry')
  })

  it('[HE9] moves as a new entry that points at the old, in the same words and not yet confirmed', () => {
    given(...chiHasSpoken, confirmed)
      .when(ada, 'move-entry', { entry: 'p1', chart: 'data' })
      .brings({ type: 'EntryMoved', from: 'p1', entry: 'new', chart: 'data', number: 1 })
    const { entries } = openedState(...chiHasSpoken, amended, confirmed, moved)
    expect(entryById(entries, 'p1')?.stage).toEqual({ status: 'moved', to: 'd1' })
    expect(entryById(entries, 'd1')).toEqual({
      id: 'd1',
      chart: 'data',
      number: 1,
      words: 'w-p1-2',
      version: 1,
      earlier: [],
      speaker: 'chi',
      turn: 'chi-1',
      disputes: [],
      from: { entry: 'p1', how: 'moved' },
      stage: { status: 'drafted', changedAfterConfirmation: false },
    })
  })

  it('[HE9] opens an invitation when it becomes a concern, and is re-heard when it was one', () => {
    given(...chiHasSpoken)
      .when(ada, 'move-entry', { entry: 's1', chart: 'concerns' })
      .brings(
        { type: 'EntryMoved', from: 's1', entry: 'new', chart: 'concerns', number: 2 },
        { type: 'InvitationOpened', concern: 'new' },
      )
    given(...chiHasSpoken)
      .when(ada, 'move-entry', { entry: 'c1', chart: 'problems' })
      .refused('reframe-instead')
    given(...chiHasSpoken)
      .when(ada, 'move-entry', { entry: 'p1', chart: 'problems' })
      .refused('same-chart')
  })
})

describe('in recording mode', () => {
  const recording = given(...chiHasSpoken).when(ada, 'set-mode', { mode: 'recording' })

  it('[HE10] nothing asks for confirmation, and a draft is enough', () => {
    recording.brings({ type: 'ModeSet', mode: 'recording' })
    given(...recording.since)
      .when(ada, 'reflect-entry', { entry: 'p1' })
      .refused('recording-mode')
    given(...recording.since)
      .when(ada, 'set-mode', { mode: 'recording' })
      .changesNothing()
    expect(
      given(...recording.since).when(ada, 'record-entry', { chart: 'data', text: 'x' }).events,
    ).toHaveLength(1)
    given(...recording.since)
      .when(ada, 'set-mode', { mode: 'reflecting' })
      .brings({ type: 'ModeSet', mode: 'reflecting' })
    given(...chiHasSpoken)
      .when(ben, 'set-mode', { mode: 'recording' })
      .denied()
  })

  it('[HE10] a speaker may still say "that’s it" or "not quite" unasked', () => {
    given(...recording.since)
      .when(chi, 'confirm-entry', { entry: 'p1', version: 1 })
      .brings(confirmed)
    expect(
      given(...recording.since).when(chi, 'dispute-entry', { entry: 'p1', version: 1 }).events,
    ).toHaveLength(1)
  })
})
