// What a community says of itself: a name, a purpose, and the language it meets in.

import { isRefusal, type Refusal, refuse, tidy } from '../kernel/index.ts'
import { longestName, parseLanguage, parseLine } from '../people/index.ts'

export type CommunityTerms = { name: string; purpose: string; language: string }

const longestPurpose = 1_000

const parsePurpose = (text: string): string | Refusal => {
  const purpose = tidy(text)
  if (purpose === '') return refuse('commons.purpose-missing')
  if ([...purpose].length > longestPurpose)
    return refuse('commons.purpose-too-long', { most: longestPurpose })
  return purpose
}

/**
 * Refusals: `commons.name-missing`, `commons.name-too-long`, `commons.purpose-missing`,
 * `commons.purpose-too-long`, `people.language-malformed`.
 */
export const parseTerms = (written: CommunityTerms): CommunityTerms | Refusal => {
  const name = parseLine(written.name, 'commons.name', longestName)
  if (isRefusal(name)) return name
  const purpose = parsePurpose(written.purpose)
  if (isRefusal(purpose)) return purpose
  const language = parseLanguage(written.language)
  return isRefusal(language) ? language : { name, purpose, language }
}
