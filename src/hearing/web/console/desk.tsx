// What a console shows and has in hand, and what its keys and buttons bring about.

import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Actor } from '../../../kernel/index.ts'
import { refusalSentence, useWords } from '../../../kit/index.ts'
import { type Entry, type EntryId, entryById, nameOf, type Opened } from '../../index.ts'
import type { HearingPage, useHearing } from '../use-hearing.ts'
import { choicesFor } from './choices.ts'
import {
  type Choosing,
  type InHand,
  type Intent,
  intentOf,
  type Looking,
  type Panel,
  type View,
} from './intent.ts'
import type { Command } from './keys.ts'
import { usePen } from './line.tsx'
import { type Named, useNames } from './naming.ts'
import { newsSince } from './news.ts'
import { useSettled } from './settled.ts'
import { paged, type Sheets, sheetsFrom } from './sheets.ts'
import type { Purpose } from './writing.ts'

export type Live = ReturnType<typeof useHearing> & { state: Opened }

export type Desk = {
  id: string
  live: Live
  hearing: Opened
  actor: Actor
  named: Named
  /** Newest first: what the list shows now. */
  listed: readonly Entry[]
  /** The entry to which the keys apply: the one that was picked, or the first of the list. */
  entry: Entry | null
  /** What was picked here, and how often: the list brings it into sight each time. */
  selection: { entry: EntryId | null; turn: number }
  view: View
  choosing: Choosing | null
  panel: Panel | null
  questions: boolean
  sheets: Sheets
  /** What the console has to say about the last key, and how often it spoke. */
  said: { text: string; turn: number }
  run: (command: Command) => void
  meant: (command: Command) => Intent
  perform: (intent: Intent) => void
  select: (entry: EntryId | null) => void
  turnSheets: (sheets: Sheets) => void
  dismiss: () => void
}

const here = createContext<Desk | null>(null)
export const DeskHere = here.Provider
export const useDesk = (): Desk => {
  const desk = useContext(here)
  if (!desk) throw new Error('This stands inside DeskHere')
  return desk
}

export const useNewDesk = ({ id, actor }: HearingPage, live: Live): Desk => {
  const hearing = live.state
  const named = useNames(hearing, live.words)
  const pen = usePen()
  const [selection, setSelection] = useState<Desk['selection']>({ entry: null, turn: 0 })
  const [view, setView] = useState<View>('latest')
  const [choosing, choose] = useState<Choosing | null>(null)
  const [panel, open] = useState<Panel | null>(null)
  const [questions, setQuestions] = useState(false)
  const { said, say } = useSaying(hearing, named)
  const { sheets, turnSheets } = useSheets(id, live)

  const listed = listedIn(hearing, view)
  const newest = listed[0]?.id ?? null
  const settled = useSettled(
    newest,
    live.pending.some(({ key }) => key === newest),
    view,
  )
  const inHand = selection.entry ?? settled ?? newest
  const entry = inHand === null ? null : entryById(hearing.entries, inHand)
  const hand: InHand & { hearing: Opened } = { hearing, actor, entry }

  const select = (id: EntryId | null) => setSelection(({ turn }) => ({ entry: id, turn: turn + 1 }))
  const show = (to: View) => {
    setView(to)
    select(null)
  }
  const pick = useSpokenPick(live, say)
  const write = (purpose: Purpose) => {
    pen.write(purpose, firstWords(purpose, live))
    if (purpose.kind === 'amend') select(purpose.entry)
  }
  const ask = (what: Choosing) => {
    if (choicesFor(what, hand, named).length > 0) choose(what)
    else say('nobody-to-choose')
  }
  const look = (intent: Looking) => {
    if ('show' in intent) show(intent.show)
    else if ('sheets' in intent) turnSheets(paged(hearing, sheets, intent.sheets))
    else if ('questions' in intent) setQuestions(!questions)
    else if (intent.pick === 'latest') show('latest')
    else select(pick(listed, entry, intent.pick))
  }
  const perform = (intent: Intent): void => {
    if ('do' in intent) live.act(intent.do.act, intent.do.input)
    else if ('write' in intent) write(intent.write)
    else if ('choose' in intent) ask(intent.choose)
    else if ('open' in intent) open(intent.open)
    else if ('refuse' in intent || 'none' in intent) say(intent)
    else look(intent)
  }
  const meant = (command: Command) => intentOf(command, hand)

  return {
    ...{ id, live, hearing, actor, named, listed, entry, view, choosing, panel, questions },
    ...{ sheets, said, selection, meant, perform, select, turnSheets },
    run: (command) => perform(meant(command)),
    dismiss: () => {
      choose(null)
      open(null)
    },
  }
}

const listedIn = (hearing: Opened, view: View): Entry[] =>
  hearing.entries.filter((entry) => view === 'latest' || entry.chart === view).reverse()

/** What stands in the line at first: to amend, the present words; to re-hear, those of the concern. */
const firstWords = (purpose: Purpose, { state, words }: Live): string => {
  const of = purpose.kind === 'amend' ? purpose.entry : purpose.kind === 'reframe' ? purpose.concern : null
  const entry = of === null ? null : entryById(state.entries, of)
  return (entry && words[entry.words]) || ''
}

type Sayable =
  | Extract<Intent, { refuse: unknown } | { none: unknown }>
  | { text: string }
  | 'nobody-to-choose'

/** Reasons of refusals, and news of the hearing, each said once. */
const useSaying = (hearing: Opened, named: Named) => {
  const t = useWords()
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const before = useRef(hearing)
  const put = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: news come with a new state and with nothing else
  useEffect(() => {
    const news = newsSince(before.current, hearing, named)
    before.current = hearing
    if (news.length > 0) put(news.map(({ id, values }) => t(id, values)).join(' '))
  }, [hearing])
  const say = (what: Sayable) => {
    if (what === 'nobody-to-choose') put(t('console.none.choice'))
    else if ('text' in what) put(what.text)
    else if ('none' in what) put(t(`console.none.${what.none}`))
    else put(refusalSentence(t, what.refuse))
  }
  return { said, say }
}

/** The neighbour in the list, told to those who listen. */
const useSpokenPick =
  ({ words }: Live, say: (what: Sayable) => void) =>
  (listed: readonly Entry[], from: Entry | null, way: 'newer' | 'older'): EntryId | null => {
    const place = listed.findIndex((entry) => entry.id === from?.id)
    const next = listed[Math.min(listed.length - 1, Math.max(0, place + (way === 'older' ? 1 : -1)))]
    if (!next) return null
    say({ text: `${nameOf(next)}: ${words[next.words] ?? ''}` })
    return next.id
  }

/** The sheets on the wall: shown at once here, told to the wall, and forgotten where the line is cut. */
const useSheets = (id: string, live: Live) => {
  const told = sheetsFrom(live.asides.sheets)
  const [turned, turn] = useState<Sheets | null>(null)
  const toldNow = JSON.stringify(told)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the feed tells is newer than what was turned here
  useEffect(() => turn(null), [toldNow])
  const turnSheets = (sheets: Sheets) => {
    turn(sheets)
    void fetch(`/api/v1/hearings/${id}/sheets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sheets),
      credentials: 'same-origin',
    }).catch(() => turn(null))
  }
  return { sheets: turned ?? told, turnSheets }
}
