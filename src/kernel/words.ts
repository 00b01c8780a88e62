// Words are rows, not payload: free text and personal fields live in an erasable table, and an
// event holds only their id. The log keeps a salted commitment beside the event (see `record/`),
// so that words can be proved while they exist and are gone when they are erased.

import type { Context } from './act.ts'

export type WordsId = `w-${string}`

/** What a person said, on its way into the table of words. `subject` is the person whose words (or whose name) these are. */
export type Utterance = { id: WordsId; text: string; field: string; subject: string | null }

/** Words as a reader gets them: the text, or `null` where it was erased. */
export type WordBook = Readonly<Record<WordsId, string | null>>

export const utter = (context: Context, text: string, field: string, subject: string | null): Utterance => ({
  id: `w-${context.id()}`,
  text,
  field,
  subject,
})

/** Every words id inside a JSON value. Events hold no free text, so a string that looks like one is one. */
export const wordsIn = (value: unknown): WordsId[] => {
  if (typeof value === 'string') return value.startsWith('w-') ? [value as WordsId] : []
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsIn)
  return []
}

/** Text as it is kept: NFC, no control characters but line breaks, no bidirectional overrides, trimmed. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .trim()
