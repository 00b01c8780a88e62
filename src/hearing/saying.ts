// Free text on its way into the table of words: tidied, not empty, not endless.

import {
  type Context,
  isRefusal,
  type Refusal,
  refuse,
  tidy,
  type Utterance,
  utter,
} from '../kernel/index.ts'
import { longestName, parseLine } from '../people/index.ts'

/** Characters as people count them: code points. */
export const textLimit = 2000

/** What somebody said. `subject` is whose words these are, and who may have them erased. */
export const say = (
  context: Context,
  text: string,
  field: string,
  subject: string | null,
): Utterance | Refusal => {
  const tidied = tidy(text)
  if (tidied === '') return refuse('hearing.text-missing')
  const { length } = [...tidied]
  if (length > textLimit) return refuse('hearing.text-too-long', { limit: textLimit, length })
  return utter(context, tidied, field, subject)
}

/** Said if there is anything to say: absent and blank are the same. */
export const sayMaybe = (
  context: Context,
  text: string | null | undefined,
  field: string,
  subject: string | null,
): Utterance | Refusal | null =>
  text === undefined || text === null || tidy(text) === '' ? null : say(context, text, field, subject)

/** What somebody is called here, on one line. */
export const sayName = (context: Context, name: string, subject: string | null): Utterance | Refusal => {
  const called = parseLine(name, 'hearing.name', longestName)
  return isRefusal(called) ? called : utter(context, called, 'member-name', subject)
}

/** The id of words that may not have been said. */
export const idOf = (words: Utterance | null) => words?.id ?? null
