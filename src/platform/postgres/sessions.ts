// Single connections of the supervisor, and what an attempt to connect tells about the server.

import pg from 'pg'
import type { Connection } from '../database/database.ts'
import { superuser } from './cluster.ts'
import type { Places } from './places.ts'

export const connectionTo = ({ address }: Places, database: string): Connection => ({
  ...address,
  user: superuser,
  database,
  ssl: false,
})

/** `ready` with a session; `starting` while it recovers or shuts down; `absent` when nobody listens. */
export type Attempt = { status: 'ready'; session: pg.Client } | { status: 'starting' | 'absent' }

export const attempt = async (connection: Connection): Promise<Attempt> => {
  const session = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 5_000,
    application_name: 'commonwise',
  })
  // Without a listener a session that dies would take this process with it.
  session.on('error', () => {})
  try {
    await session.connect()
    return { status: 'ready', session }
  } catch (error) {
    await session.end().catch(() => {})
    const code = (error as { code?: string }).code ?? ''
    if (['ENOENT', 'ECONNREFUSED'].includes(code)) return { status: 'absent' }
    if (['57P03', '57P01', '57P02', '53300', 'ECONNRESET', 'EPIPE'].includes(code))
      return { status: 'starting' }
    if (/terminated|timeout/i.test((error as Error).message)) return { status: 'starting' }
    throw error
  }
}
