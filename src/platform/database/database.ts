// PostgreSQL as the rest of the house sees it: a pool that survives the death of its connections,
// and one sentence about whether the database can be used right now.

import pg from 'pg'

export type Connection = pg.PoolConfig

/** SQL is written where it is asked, in the stores; the tables stand in their migrations. */
export type Database = { pool: pg.Pool; close: () => Promise<void> }

export const connect = (connection: Connection): Database => {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 1_500,
    idleTimeoutMillis: 30_000,
    ...connection,
  })
  // An idle connection that dies is replaced at the next use; without a listener it would take the process down.
  pool.on('error', () => {})
  // The same holds for one that is checked out, which the pool's own listener does not cover.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, close: () => pool.end() }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
  '25006',
])

export type Trouble = 'unreachable' | 'disk-full' | 'conflict' | null

/** For work whose outcome nobody waits for: a database that is away comes back, and a fault of ours is written down. */
export const noteFault = (error: unknown): void => {
  if (troubleOf(error) === null) console.error(error)
}

/** What kind of trouble an error of the database is: to come back from by itself, or none of that kind. */
export const troubleOf = (error: unknown): Trouble => {
  if (typeof error !== 'object' || error === null) return null
  const { code, message = '', cause } = error as { code?: string; message?: string; cause?: unknown }
  if (code === '53100' || code === 'ENOSPC' || code === '53200') return 'disk-full'
  if (code === '23505' || code === '40001' || code === '40P01') return 'conflict'
  if (code && unreachable.has(code)) return 'unreachable'
  if (
    /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered/.test(
      message,
    )
  )
    return 'unreachable'
  if (error instanceof AggregateError) return troubleOf(error.errors[0])
  return cause ? troubleOf(cause) : null
}
