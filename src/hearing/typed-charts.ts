// The typed charts that people take home: what was said, in the order of mention, and never by whom.
// The document is its own JSON; the language of its headings is the caller's business.

import type { WordBook, WordsId } from '../kernel/index.ts'
import { charts, type Entry, entriesOn, entryById, letters, nameOf } from './charts.ts'
import type { Chart, EntryId, LinkKind } from './events.ts'
import type { Opened } from './hearing.ts'
import { type Invitation, invitationTo } from './links.ts'

/** `noted`: written down, and nobody was asked or has answered. */
export type Mark = 'noted' | 'heard' | 'heard-by-observation' | 'not-quite' | 'struck' | 'moved' | 'erased'

export type TypedEntry = {
  /** `P3` */
  name: string
  number: number
  /** Null: erased at the wish of whoever said it. */
  text: string | null
  mark: Mark
  /** It was confirmed once, and has been reworded since. */
  changedAfterConfirmation: boolean
  /** Wordings so far, as far as this look shows them. */
  versions: number
  movedTo: string | null
  movedFrom: string | null
  reframes: string | null
  answers: readonly string[]
  worriesAbout: readonly string[]
  /** Of a concern: what became of the invitation to a solution. */
  invitation: Invitation['status'] | null
}

type TypedChart = { chart: Chart; letter: string; entries: readonly TypedEntry[] }

export type TypedCharts = {
  mandate: {
    issue: string | null
    convenedBy: string | null
    constraints: string | null
    time: string | null
    responder: string | null
    replyBy: string | null
  }
  status: Opened['status']
  sittings: number
  charts: readonly TypedChart[]
}

/** From any look: nothing in it names a person, not even where the look does. */
export const typedCharts = (state: Opened, words: WordBook): TypedCharts => {
  const { issue, convenedBy, constraints, time, responder, replyBy } = state.mandate
  const text = (id: WordsId | null): string | null => (id === null ? null : (words[id] ?? null))
  return {
    mandate: {
      issue: text(issue),
      convenedBy: text(convenedBy),
      constraints: text(constraints),
      time: text(time),
      responder: text(responder),
      replyBy,
    },
    status: state.status,
    sittings: state.sitting,
    charts: charts.map((chart) => ({
      chart,
      letter: letters[chart],
      entries: entriesOn(state.entries, chart).map((entry) => typedEntry(state, entry, words)),
    })),
  }
}

const typedEntry = (state: Opened, entry: Entry, words: WordBook): TypedEntry => {
  const { stage, from } = entry
  const named = (id: EntryId): string => {
    const other = entryById(state.entries, id)
    return other ? nameOf(other) : '?'
  }
  const linked = (kind: LinkKind) =>
    state.links.filter((link) => link.from === entry.id && link.kind === kind).map((link) => named(link.to))
  return {
    name: nameOf(entry),
    number: entry.number,
    text: stage.status === 'erased' ? null : (words[entry.words] ?? null),
    mark: markOf(entry),
    changedAfterConfirmation: 'changedAfterConfirmation' in stage && stage.changedAfterConfirmation,
    versions: entry.version,
    movedTo: stage.status === 'moved' ? named(stage.to) : null,
    movedFrom: from?.how === 'moved' ? named(from.entry) : null,
    reframes: from?.how === 'reframed' ? named(from.entry) : null,
    answers: linked('answers'),
    worriesAbout: linked('worries-about'),
    invitation: invitationTo(state, entry.id)?.status ?? null,
  }
}

const markOf = ({ stage }: Entry): Mark => {
  switch (stage.status) {
    case 'drafted':
    case 'reflected':
      return 'noted'
    case 'disputed':
      return 'not-quite'
    case 'confirmed':
      return stage.by === 'speaker' ? 'heard' : 'heard-by-observation'
    case 'withdrawn':
      return 'struck'
    case 'moved':
    case 'erased':
      return stage.status
  }
}
