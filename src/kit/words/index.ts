// The door of the catalogues for what Node runs itself: mails, messages of the command line, the public
// interface. Pages take their words from `kit/index.ts`, which never brings more than one language along.

import { catalogueOf } from './catalogues.ts'
import type { Locale } from './locales.ts'
import { type Sentences, sentencesFrom } from './sentences.ts'

export { catalogueOf } from './catalogues.ts'
export type { Id } from './ids.ts'
export * from './locales.ts'
export { refusalSentence, type Sentences } from './sentences.ts'

/** The sentences of one language outside of pages. */
export const sentencesIn = (locale: Locale): Sentences =>
  sentencesFrom({
    locale,
    catalogue: catalogueOf(locale),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  })
