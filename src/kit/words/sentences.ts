// How a page asks for words: `t('kit.home')`, `t('hearing.waiting', { count: 3 })`.

import type { Refusal } from '../../kernel/index.ts'
import type { Id } from './ids.ts'
import type { Catalogue } from './pseudo.ts'

export type Values = Readonly<Record<string, string | number | null | undefined>>

export type Sentences = {
  (id: Id, values?: Values): string
  /** Whether a name made at run time, such as that of a refusal, is in the catalogue. */
  knows(id: string): id is Id
  number(value: number): string
  /** A day, or a time of day, in the language of the page. Milliseconds since 1970. */
  day(at: number): string
  time(at: number): string
  /** “Ada, Ben and Chi”. */
  list(names: readonly string[]): string
}

/** What we use of react-intl, whether it comes with React or without. */
type Intl = {
  formatMessage(
    descriptor: { id: string },
    values?: Record<string, string | number | null | undefined>,
  ): string
  formatNumber(value: number): string
  formatDate(at: number, options: { dateStyle: 'long' }): string
  formatTime(at: number, options: { timeStyle: 'short' }): string
  formatList(names: readonly string[], options: { type: 'conjunction' }): string
}

export const sentencesFrom = (intl: Intl, catalogue: Catalogue): Sentences =>
  Object.assign((id: Id, values?: Values) => intl.formatMessage({ id }, values), {
    knows: (id: string): id is Id => Object.hasOwn(catalogue, id),
    number: (value: number) => intl.formatNumber(value),
    day: (at: number) => intl.formatDate(at, { dateStyle: 'long' }),
    time: (at: number) => intl.formatTime(at, { timeStyle: 'short' }),
    list: (names: readonly string[]) => intl.formatList(names, { type: 'conjunction' }),
  })

/** The words for a refusal; an honest, if vague, sentence where a newer server refuses for a reason we lack. */
export const refusalSentence = (t: Sentences, refusal: Refusal): string => {
  const id = `refusal.${refusal.refusal}`
  return t.knows(id) ? t(id, refusal.parameters) : t('refusal.unknown', { code: refusal.refusal })
}
