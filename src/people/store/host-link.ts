// The host's link: printed where the program was started, so whoever reads that terminal may host.

import type { Clock } from '../../kernel/index.ts'
import type { Database } from '../../platform/index.ts'
import { hostLinkMilliseconds } from './lifetimes.ts'
import { hashOf, isToken, newToken, type Random } from './secrets.ts'
import type { Parts } from './sessions.ts'

/** Answers the token for `/host/<token>`. It works once, within a week. */
export const makeHostLink = async (database: Database, clock: Clock, random: Random): Promise<string> => {
  const token = newToken(random)
  const now = clock()
  await database.pool.query('delete from host_link where expires < $1', [now - hostLinkMilliseconds])
  await database.pool.query('insert into host_link (token_hash, expires) values ($1, $2)', [
    hashOf(token),
    now + hostLinkMilliseconds,
  ])
  return token
}

/** Whether the link would still open. Looking changes nothing: scanners of mail and chat follow links too. */
export const hostLinkOpens = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  token: unknown,
) => {
  if (!isToken(token)) return false
  const { rows } = await database.pool.query(
    'select 1 from host_link where token_hash = $1 and used is null and expires > $2',
    [hashOf(token), clock()],
  )
  return rows.length > 0
}

/**
 * Uses the link up. `by` names the form that does it: the same form may come again, since its answer may have
 * been lost on the way.
 */
export const spendHostLink = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  { token, by }: { token: unknown; by: string },
): Promise<boolean> => {
  if (!isToken(token)) return false
  const { rowCount } = await database.pool.query(
    `update host_link set used = coalesce(used, $2), used_by = $3
     where token_hash = $1 and expires > $2 and (used is null or used_by = $3)`,
    [hashOf(token), clock(), by],
  )
  return rowCount === 1
}
