// Every "no" of the interface has one form: { refusal, parameters }, with a status from one table.

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Refusal, refuse } from '../../kernel/index.ts'
import { troubleOf } from '../database/database.ts'
import { statusOf } from './status.ts'

const awaySeconds = 2

/** What a broken machine means to the person in front of it. */
export const refusalOf = (error: unknown): Refusal => {
  const trouble = troubleOf(error)
  if (trouble === 'disk-full') return refuse('http.disk-full')
  if (trouble === 'unreachable') return refuse('http.away', { seconds: awaySeconds })
  return refuse('http.broken')
}

export const problem = (c: Context, refusal: Refusal): Response => {
  const status = statusOf(refusal)
  if (status === 503) c.header('retry-after', String(refusal.parameters.seconds ?? awaySeconds))
  if (status === 429) c.header('retry-after', String(refusal.parameters.seconds ?? 1))
  return c.json(refusal, status as ContentfulStatusCode)
}
