// One language for one browser, in files of its own, fetched before the page comes to life.

import type { Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'

/** `hall`: what pages say that a whole hall opens at once. Such a page has `handle = { words: 'hall' }`. */
export type Extent = 'hall' | 'all'

/** @param handles what the modules of a page's routes export as `handle`. */
export const extentOf = (handles: readonly unknown[]): Extent =>
  handles.some((handle) => (handle as { words?: Extent } | undefined)?.words === 'hall') ? 'hall' : 'all'

/** Each as the build's manifest names it. */
export const wordsModule = (locale: Locale, extent: Extent): string =>
  `src/kit/words/${locale === 'de' ? 'de' : 'en'}/${extent === 'hall' ? 'hall' : 'index'}.ts`

export const loadCatalogue = async (locale: Locale, extent: Extent): Promise<Catalogue> => {
  if (locale === 'de') return german(extent)
  const words = await english(extent)
  if (locale === 'en') return words
  const { accentedWords, wordsFromTheRight } = await import('./pseudo.ts')
  return locale === 'en-XA' ? accentedWords(words) : wordsFromTheRight(words)
}

const english = async (extent: Extent): Promise<Catalogue> =>
  (await (extent === 'hall' ? import('./en/hall.ts') : import('./en/index.ts'))).words

const german = async (extent: Extent): Promise<Catalogue> =>
  (await (extent === 'hall' ? import('./de/hall.ts') : import('./de/index.ts'))).words
