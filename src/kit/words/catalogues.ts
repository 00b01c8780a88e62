// All languages at once, for the server. The browser loads one of them: see `load.ts`.

import { words as german } from './de/index.ts'
import { words as english } from './en/index.ts'
import type { Locale } from './locales.ts'
import { accentedWords, type Catalogue, wordsFromTheRight } from './pseudo.ts'

const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en: english,
  de: german,
  'en-XA': accentedWords(english),
  'ar-XB': wordsFromTheRight(english),
}

export const catalogueOf = (locale: Locale): Catalogue => catalogues[locale]
