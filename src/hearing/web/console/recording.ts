// What Enter does with the writing line: an entry goes up, or a wording is amended.

import { type FormEvent, useState } from 'react'
import { isRefusal } from '../../../kernel/index.ts'
import { entryById, type HearingCommand, holding, type MemberId } from '../../index.ts'
import { hindrance } from './allowed.ts'
import type { Desk } from './desk.tsx'
import { usePen, useWriting } from './line.tsx'
import { cleared, finished, textOf, typed, type Writing } from './writing.ts'

export const useRecording = (desk: Desk) => {
  const { hearing, actor } = desk
  const { change } = usePen()
  const writing = useWriting()
  const speaker = holding(hearing)?.member ?? null
  const [begunUnder, begin] = useState<MemberId | null>(speaker)
  const text = textOf(writing)

  const write = (next: string) => {
    if (text === '') begin(speaker)
    change((now) => typed(now, next))
  }
  const record = (event: FormEvent) => {
    event.preventDefault()
    const ready = finished(writing)
    const command = commandOf(ready, desk)
    if (command === null) return change(cleared)
    const hindered = hindrance(hearing, actor, command)
    if (isRefusal(hindered)) {
      // It stays in the line, with the reason beside it; another Enter is then a knowing one.
      change((now) => toThePresentVersion(now, hearing))
      return desk.perform({ refuse: hindered })
    }
    desk.perform({ do: command })
    change(() => cleared(ready))
    if (ready.purpose.kind === 'record') desk.select(null)
  }
  /** The floor passed to somebody else while this was written. */
  const wandered = text !== '' && writing.purpose.kind === 'record' && begunUnder !== speaker
  return { write, record, wandered }
}

/** An amendment is meant for the wording that stands now, once its writer has been told of it. */
const toThePresentVersion = (writing: Writing, { entries }: Desk['hearing']): Writing => {
  const { purpose } = writing
  const entry = purpose.kind === 'amend' ? entryById(entries, purpose.entry) : null
  return purpose.kind === 'amend' && entry
    ? { ...writing, purpose: { ...purpose, version: entry.version } }
    : writing
}

/** Null: the wording stands like this already. */
const commandOf = (writing: Writing, { hearing, live }: Desk): HearingCommand | null => {
  const { purpose } = writing
  const text = textOf(writing)
  switch (purpose.kind) {
    case 'record': {
      const { chart, toward } = purpose
      // Under the name that stood beside the line: if the floor passed a moment ago, the server says so.
      const speaker = holding(hearing)?.member ?? null
      return {
        act: 'record-entry',
        input: { chart, text, speaker, ...(toward && { [toward.as]: toward.entry }) },
      }
    }
    case 'amend': {
      const { entry, version } = purpose
      const before = entryById(hearing.entries, entry)
      if (before && before.version === version && live.words[before.words] === text) return null
      return { act: 'amend-entry', input: { entry, text, version } }
    }
    case 'take-concern':
      return { act: 'take-concern', input: { interjection: purpose.interjection, text } }
    case 'reframe':
      return { act: 'reframe-concern', input: { concern: purpose.concern, text } }
  }
}
