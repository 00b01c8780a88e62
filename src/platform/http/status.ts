// The one table from refusals to HTTP statuses. What it does not name is 409: the wish was understood,
// and the present state of things does not allow it.

import type { Refusal } from '../../kernel/index.ts'

const statuses: readonly (readonly [RegExp, number])[] = [
  [/^kernel\.key-malformed$/, 400],
  [/^kernel\.key-reused$/, 422],
  [/^kernel\.busy$/, 503],
  [/^charter\.sign-in$/, 401],
  [/^charter\.not-allowed$/, 403],
  [/^hearing\.not-your-community$/, 403],
  [/^http\.malformed$/, 400],
  [/^http\.foreign-origin$/, 403],
  [/^http\.bad-text$/, 400],
  [/^http\.too-deep$/, 400],
  [/^http\.not-json$/, 415],
  [/^http\.not-a-form$/, 415],
  [/^http\.too-large$/, 413],
  [/^http\.too-many$/, 429],
  [/^http\.away$/, 503],
  [/^http\.disk-full$/, 507],
  [/^http\.broken$/, 500],
  [/^people\.(link|device-link|host-link)-spent$/, 410],
  [/\.(unknown|not-found)(-[a-z-]+)?$/, 404],
  [/\.[a-z-]+-(missing|malformed|too-long|too-short)$/, 422],
]

export const statusOf = ({ refusal }: Pick<Refusal, 'refusal'>): number =>
  statuses.find(([pattern]) => pattern.test(refusal))?.[1] ?? 409
