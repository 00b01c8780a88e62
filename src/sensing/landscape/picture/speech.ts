// One language: its sentences, and how it writes numbers.

import { type Language, type Numbers, numbersIn } from '../../../page/index.ts'
import { de } from './words/de.ts'
import { en, type Words } from './words/en.ts'

export type Speech = Readonly<{ language: Language; words: Words; numbers: Numbers }>

const catalogues: Readonly<Record<Language, Words>> = { en, de }

export const speechIn = (language: Language): Speech => ({
  language,
  words: catalogues[language],
  numbers: numbersIn(language),
})
