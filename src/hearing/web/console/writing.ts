// The one line in which facilitator and scribe write. Whatever it is used for in between, a half-written
// text stays where it was begun: each purpose keeps its own draft until it is recorded.

import { type Chart, charts, type Entry, type EntryId, type InterjectionId, letters } from '../../index.ts'

/** What a new entry is meant for: a solution for a concern, for a problem; a concern about a solution. */
type Toward = { as: 'forConcern' | 'answers' | 'worriesAbout'; entry: EntryId }

export type Purpose =
  | { kind: 'record'; chart: Chart; toward: Toward | null; again?: string }
  | { kind: 'amend'; entry: EntryId; version: number }
  | { kind: 'take-concern'; interjection: InterjectionId }
  | { kind: 'reframe'; concern: EntryId }

/** `chart` is the one that was written on last: there the line returns to. */
export type Writing = { purpose: Purpose; chart: Chart; drafts: Readonly<Record<string, string>> }

export const blankSheet: Writing = {
  purpose: { kind: 'record', chart: 'problems', toward: null },
  chart: 'problems',
  drafts: {},
}

export const textOf = ({ purpose, drafts }: Writing): string => drafts[draftOf(purpose)] ?? ''

/** What is new shares one draft, so that a sentence begun as a problem may end as a solution. */
const draftOf = (purpose: Purpose): string => {
  switch (purpose.kind) {
    case 'record':
      return purpose.again ? `again ${purpose.again}` : 'record'
    case 'amend':
      return `amend ${purpose.entry}`
    case 'take-concern':
      return `take-concern ${purpose.interjection}`
    case 'reframe':
      return `reframe ${purpose.concern}`
  }
}

/** Turns to a purpose. `first` is what stands in the line where nothing was begun. */
export const turnedTo = (writing: Writing, purpose: Purpose, first = ''): Writing => {
  const draft = draftOf(purpose)
  const chart = purpose.kind === 'record' ? purpose.chart : writing.chart
  const turned = { ...writing, purpose, chart }
  return first && !writing.drafts[draft] ? withText(turned, first) : turned
}

/** Types. `/s ` at the beginning or at the end goes to the solutions and is not part of the text. */
export const typed = (writing: Writing, text: string): Writing => {
  const switched = switchIn(text, ' ')
  if (!switched || writing.purpose.kind !== 'record') return withText(writing, text)
  return withText(onChart(writing, switched.chart), switched.text)
}

/** Another chart under the same words. What the entry was meant for may not fit there any more. */
export const onChart = (writing: Writing, chart: Chart): Writing => {
  if (writing.purpose.kind !== 'record' || writing.purpose.chart === chart) return writing
  return { ...writing, chart, purpose: { ...writing.purpose, chart, toward: null } }
}

/** For words that were written before and are to be written again: a line of their own, beside what was begun. */
export const anew = (chart: Chart, again: string): Purpose => ({ kind: 'record', chart, toward: null, again })

/** Just before recording: a switch may stand at the very end, and line breaks are spaces. */
export const finished = (writing: Writing): Writing => {
  const text = textOf(writing).replace(/\s+/g, ' ').trim()
  const switched = switchIn(text, '')
  if (!switched || writing.purpose.kind !== 'record') return withText(writing, text)
  return withText(onChart(writing, switched.chart), switched.text)
}

/** Recorded, or given up: the line is free for what comes next on the same chart. */
export const cleared = (writing: Writing): Writing => {
  const { [draftOf(writing.purpose)]: _done, ...drafts } = writing.drafts
  return putBy({ ...writing, drafts })
}

/** Put by: the text stays with its purpose, and the line returns to what is new. */
export const putBy = (writing: Writing): Writing => ({
  ...writing,
  purpose: { kind: 'record', chart: writing.chart, toward: null },
})

/** A solution may answer what it was asked for, a concern may worry about a solution. */
export const towardEntry = (entry: Pick<Entry, 'id' | 'chart'>): Purpose | null => {
  switch (entry.chart) {
    case 'concerns':
      return { kind: 'record', chart: 'solutions', toward: { as: 'forConcern', entry: entry.id } }
    case 'problems':
      return { kind: 'record', chart: 'solutions', toward: { as: 'answers', entry: entry.id } }
    case 'solutions':
      return { kind: 'record', chart: 'concerns', toward: { as: 'worriesAbout', entry: entry.id } }
    case 'data':
      return null
  }
}

const withText = (writing: Writing, text: string): Writing => ({
  ...writing,
  drafts: { ...writing.drafts, [draftOf(writing.purpose)]: text },
})

const switchIn = (text: string, end: ' ' | ''): { chart: Chart; text: string } | null => {
  const before = /^\/([pscd])\s+(.*)$/is.exec(text)
  const after = new RegExp(`^(.*?)(?:^|\\s+)/([pscd])${end === ' ' ? '\\s' : ''}$`, 'is').exec(text)
  if (before) return { chart: chartOf(before[1] ?? ''), text: before[2] ?? '' }
  return after
    ? { chart: chartOf(after[2] ?? ''), text: `${after[1] ?? ''}${end && after[1] ? ' ' : ''}` }
    : null
}

const chartOf = (letter: string): Chart =>
  charts.find((chart) => letters[chart] === letter.toUpperCase()) ?? 'problems'
