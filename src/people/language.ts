// Languages by their tags (BCP 47, the simple part of it): `en`, `de`, `pt-BR`, `zh-Hant`.

import { type Refusal, refuse } from '../kernel/index.ts'

const shape = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/

/** Refusals: `people.language-malformed`. */
export const parseLanguage = (tag: string): string | Refusal =>
  shape.test(tag) ? tag : refuse('people.language-malformed')
