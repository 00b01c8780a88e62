// The four charts. Entries only ever arrive: what is struck, moved or erased keeps its number and its place.

import { UnknownEvent, type WordsId } from '../kernel/index.ts'
import type { Chart, EntryEvent, EntryId, HeardBy, MemberId, TurnId } from './events.ts'

export const charts: readonly Chart[] = ['problems', 'solutions', 'concerns', 'data']
export const letters: Readonly<Record<Chart, string>> = {
  problems: 'P',
  solutions: 'S',
  concerns: 'C',
  data: 'D',
}

/** `changedAfterConfirmation`: its speaker had said "yes, that's it" to another wording, and is told. */
type Unconfirmed = { changedAfterConfirmation: boolean }

type Stage =
  | ({ status: 'drafted' } & Unconfirmed)
  | ({ status: 'reflected' } & Unconfirmed)
  | ({ status: 'disputed' } & Unconfirmed)
  | { status: 'confirmed'; version: number; by: HeardBy }
  | { status: 'withdrawn' }
  | { status: 'moved'; to: EntryId }
  | { status: 'erased' }

/** "Not quite", with or without words about what was meant. */
export type Dispute = { version: number; words: WordsId | null }

export type Entry = {
  id: EntryId
  chart: Chart
  number: number
  /** The present wording and its version, from 1; `earlier` are versions 1 … version − 1. */
  words: WordsId
  version: number
  earlier: readonly WordsId[]
  speaker: MemberId | null
  turn: TurnId | null
  disputes: readonly Dispute[]
  /** The entry on another chart that this one was, or the concern that was re-heard as this problem. */
  from: { entry: EntryId; how: 'moved' | 'reframed' } | null
  stage: Stage
}

/** In the order of writing; no entry ever changes its place. An array, because copying a large record is slow. */
export type Entries = readonly Entry[]

export const entryById = (entries: Entries, id: EntryId): Entry | null =>
  entries.find((entry) => entry.id === id) ?? null

/** In the order of mention. */
export const entriesOn = (entries: Entries, chart: Chart): Entry[] =>
  entries.filter((entry) => entry.chart === chart)

/** Nothing ever leaves a chart, so the next number is never one that was used. */
export const nextNumber = (entries: Entries, chart: Chart): number => entriesOn(entries, chart).length + 1

/** What people call it: `P3`. */
export const nameOf = (entry: Pick<Entry, 'chart' | 'number'>): string =>
  `${letters[entry.chart]}${entry.number}`

/** Still in play: neither struck, nor moved, nor erased. */
export const stillStands = (entry: Entry): boolean =>
  !['withdrawn', 'moved', 'erased'].includes(entry.stage.status)

/** Every wording and every "not quite" of one entry. */
export const wordsOf = (entry: Entry): WordsId[] => [
  ...entry.earlier,
  entry.words,
  ...entry.disputes.flatMap((dispute) => dispute.words ?? []),
]

export const evolveEntries = (entries: Entries, event: EntryEvent): Entries => {
  switch (event.type) {
    case 'EntryRecorded': {
      const { entry: id, chart, number, text: words, speaker, turn } = event
      return put(entries, { ...blank, id, chart, number, words, speaker, turn })
    }
    case 'EntryAmended':
      return put(entries, reworded(told(entries, event.entry), event.text, event.version))
    case 'EntryReflected':
      return restaged(entries, event.entry, (entry) => ({ status: 'reflected', ...unconfirmed(entry) }))
    case 'EntryConfirmed':
      return restaged(entries, event.entry, (entry) => ({
        status: 'confirmed',
        version: event.version ?? entry.version,
        by: event.by,
      }))
    case 'EntryDisputed': {
      const entry = told(entries, event.entry)
      const { version, words } = event
      const disputes = version === null ? entry.disputes : [...entry.disputes, { version, words }]
      return put(entries, { ...entry, disputes, stage: { status: 'disputed', ...unconfirmed(entry) } })
    }
    case 'EntryWithdrawn':
      return restaged(entries, event.entry, () => ({ status: 'withdrawn' }))
    case 'EntryMoved': {
      const old = told(entries, event.from)
      const { entry: id, chart, number } = event
      const left = restaged(entries, old.id, () => ({ status: 'moved', to: id }))
      const { words, speaker, turn } = old
      return put(left, {
        ...blank,
        id,
        chart,
        number,
        words,
        speaker,
        turn,
        from: { entry: old.id, how: 'moved' },
      })
    }
    case 'ConcernReframed': {
      const concern = told(entries, event.concern)
      const { entry: id, number } = event
      const { speaker, turn } = concern
      const words = event.text ?? concern.words
      const from = { entry: concern.id, how: 'reframed' } as const
      return put(entries, { ...blank, id, chart: 'problems', number, words, speaker, turn, from })
    }
    case 'EntryErased':
      return restaged(entries, event.entry, () => ({ status: 'erased' }))
    default:
      throw new UnknownEvent(event)
  }
}

const blank = {
  version: 1,
  earlier: [],
  disputes: [],
  from: null,
  stage: { status: 'drafted', changedAfterConfirmation: false },
} as const

/** Without a version the wording is replaced and its history stays unknown. */
const reworded = (entry: Entry, words: WordsId, version: number | null): Entry => ({
  ...entry,
  words,
  version: version ?? entry.version,
  earlier: version === null ? entry.earlier : [...entry.earlier, entry.words],
  stage: {
    status: 'drafted',
    changedAfterConfirmation:
      entry.stage.status === 'confirmed' || unconfirmed(entry).changedAfterConfirmation,
  },
})

const unconfirmed = ({ stage }: Entry): Unconfirmed => ({
  changedAfterConfirmation: 'changedAfterConfirmation' in stage && stage.changedAfterConfirmation,
})

const told = (entries: Entries, id: EntryId): Entry => {
  const entry = entryById(entries, id)
  if (!entry) throw new Error(`The hearing has no entry ${id}`)
  return entry
}

const put = (entries: Entries, entry: Entry): Entries => {
  const place = entries.findIndex((one) => one.id === entry.id)
  return place === -1 ? [...entries, entry] : entries.with(place, entry)
}

const restaged = (entries: Entries, id: EntryId, stage: (entry: Entry) => Stage): Entries => {
  const entry = told(entries, id)
  return put(entries, { ...entry, stage: stage(entry) })
}
