// How a page asks for words: `t('kit.home')`, `t('hearing.waiting', { count: 3 })`. Messages are those of ICU,
// formatted by intl-messageformat; numbers, days and lists by what every browser and Node bring along.

import { IntlMessageFormat } from 'intl-messageformat'
import type { Refusal } from '../../kernel/index.ts'
import type { Id } from './ids.ts'
import { customs, type Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

export type Values = Readonly<Record<string, string | number | null | undefined>>
type Chunks<Part> = (chunks: (string | Part)[]) => string | Part

export type Sentences = {
  (id: Id, values?: Values): string
  /** The sentence with structure in it, in pieces: see `<T>`. */
  parts<Part extends object>(id: Id, values: Readonly<Record<string, unknown>>): (string | Part)[]
  /** Whether a name made at run time, such as that of a refusal, is in the catalogue. */
  knows(id: string): id is Id
  number(value: number): string
  /** A day, or a time of day, in the language of the page. Milliseconds since 1970. */
  day(at: number): string
  time(at: number): string
  /** “Ada, Ben and Chi”. */
  list(names: readonly string[]): string
}

export type Speaking = { locale: Locale; catalogue: Catalogue; timeZone: string }

const spoken = new WeakMap<Catalogue, Map<string, Sentences>>()

/** The same for the same catalogue: a server would make them anew for every page, at several times its price. */
export const sentencesFrom = (speaking: Speaking): Sentences => {
  const known = spoken.get(speaking.catalogue) ?? new Map<string, Sentences>()
  spoken.set(speaking.catalogue, known)
  const name = `${speaking.locale} ${speaking.timeZone}`
  const sentences = known.get(name) ?? make(speaking)
  known.set(name, sentences)
  return sentences
}

/** A sentence that cannot be said is its own name: odd, but the page stands. */
const make = ({ locale, catalogue, timeZone }: Speaking): Sentences => {
  const custom = customs[locale]
  const formats = new Map<string, IntlMessageFormat>()
  const formatOf = (id: string, message: Catalogue[string]): IntlMessageFormat => {
    const format = formats.get(id) ?? new IntlMessageFormat(message, custom)
    formats.set(id, format)
    return format
  }
  const parts = <Part extends object>(id: string, values: Readonly<Record<string, unknown>>) => {
    const message = catalogue[id]
    if (message === undefined) return [id]
    try {
      return [formatOf(id, message).format<Part>(values as Record<string, string>)].flat() as (
        | string
        | Part
      )[]
    } catch (error) {
      console.warn(`${id}: ${(error as Error).message}`)
      return [id]
    }
  }
  const number = new Intl.NumberFormat(custom)
  const day = new Intl.DateTimeFormat(custom, { dateStyle: 'long', timeZone })
  const time = new Intl.DateTimeFormat(custom, { timeStyle: 'short', timeZone })
  const list = new Intl.ListFormat(custom, { type: 'conjunction' })
  return Object.assign((id: Id, values?: Values) => parts(id, { ...unmarked, ...values }).join(''), {
    parts,
    knows: (id: string): id is Id => Object.hasOwn(catalogue, id),
    number: (value: number) => number.format(value),
    day: (at: number) => day.format(at),
    time: (at: number) => time.format(at),
    list: (names: readonly string[]) => list.format(names),
  })
}

/** Text has no marks: `<b>` inside a message that goes into an attribute is read without it. */
const bare: Chunks<never> = (chunks) => chunks.join('')
const unmarked = { b: bare, i: bare, key: bare }

/** The words for a refusal; an honest, if vague, sentence where a newer server refuses for a reason we lack. */
export const refusalSentence = (t: Sentences, refusal: Refusal): string => {
  const id = `refusal.${refusal.refusal}`
  return t.knows(id) ? t(id, refusal.parameters) : t('refusal.unknown', { code: refusal.refusal })
}
