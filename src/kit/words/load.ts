// One language for one browser: each stands in a file of its own, fetched before the page comes to life.

import type { Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

/** The module of each language, as the build's manifest names it. */
export const wordsModule = (locale: Locale): string =>
  `src/kit/words/${locale === 'de' ? 'de' : 'en'}/index.ts`

export const loadCatalogue = async (locale: Locale): Promise<Catalogue> => {
  if (locale === 'de') return (await import('./de/index.ts')).words
  const { words } = await import('./en/index.ts')
  if (locale === 'en') return words
  const { accentedWords, wordsFromTheRight } = await import('./pseudo.ts')
  return locale === 'en-XA' ? accentedWords(words) : wordsFromTheRight(words)
}
