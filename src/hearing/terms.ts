// The terms of a mandate, from what the convener writes.

import {
  type Context,
  isRefusal,
  type Refusal,
  refuse,
  type Utterance,
  type WordsId,
} from '../kernel/index.ts'
import type { Terms } from './events.ts'
import { say, sayMaybe } from './saying.ts'

export type TermsInput = {
  issue: string
  convenedBy: string
  constraints?: string | null
  time?: string | null
  /** Who answers what comes out of it. Absent: nobody has promised to, and the page says so. */
  responder?: string | null
  /** YYYY-MM-DD */
  replyBy?: string | null
  /** False: it has been decided already, and Dynamic Facilitation is the wrong process. */
  outcomeOpen: boolean
  gallery: 'open' | 'closed'
  expectedSize?: number | null
}

type Drawn = { terms: Terms; says: Utterance[] }

/** What is absent in a revision stays as it was; what is null or blank goes. */
export const drawTerms = (
  context: Context,
  input: Partial<TermsInput>,
  before: Terms | null,
): Drawn | Refusal => {
  const subject = context.actor.persons[0] ?? null
  const says: Utterance[] = []
  const refusals: Refusal[] = []
  const wording = (said: Utterance | Refusal | null): WordsId | null => {
    if (said === null) return null
    if (isRefusal(said)) refusals.push(said)
    else says.push(said)
    return isRefusal(said) ? null : said.id
  }
  const must = (field: 'issue' | 'convenedBy'): WordsId =>
    input[field] === undefined && before
      ? before[field]
      : (wording(say(context, input[field] ?? '', field, subject)) ?? 'w-')
  const may = (field: 'constraints' | 'time' | 'responder'): WordsId | null =>
    input[field] === undefined
      ? (before?.[field] ?? null)
      : wording(sayMaybe(context, input[field], field, subject))

  const terms: Terms = {
    issue: must('issue'),
    convenedBy: must('convenedBy'),
    constraints: may('constraints'),
    time: may('time'),
    responder: may('responder'),
    replyBy: input.replyBy === undefined ? (before?.replyBy ?? null) : input.replyBy || null,
    outcomeOpen: input.outcomeOpen ?? before?.outcomeOpen ?? false,
    gallery: input.gallery ?? before?.gallery ?? 'closed',
    expectedSize: input.expectedSize === undefined ? (before?.expectedSize ?? null) : input.expectedSize,
  }
  return refusals[0] ?? implausible(terms) ?? { terms, says }
}

const implausible = ({ replyBy, expectedSize }: Terms): Refusal | null => {
  if (replyBy !== null && !isDate(replyBy)) return refuse('hearing.reply-by-not-a-date')
  if (expectedSize !== null && !(Number.isSafeInteger(expectedSize) && expectedSize > 0))
    return refuse('hearing.size-not-a-number')
  return null
}

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Sources name 8 to 20 people most often, and 2 and 40 as extremes: a hint, never a block. */
export const sizeHint = (people: number): 'few' | 'many' | null => {
  if (people < 8) return 'few'
  return people > 20 ? 'many' : null
}
