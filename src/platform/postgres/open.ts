// A PostgreSQL to work with, whichever it is.

import type { Connection } from '../database/database.ts'
import { openEmbedded } from './embedded.ts'
import { openExternal } from './external.ts'

export type Wanted = {
  /** A server of the host's own; without it the embedded one runs in the data folder. */
  databaseUrl: string | null
  dataFolder: string
  /** Throws `InUse` if another program already serves from this data folder. An external database may be served by many. */
  alone?: boolean
  /** Gets one short line about what takes time or goes wrong. */
  say?: (line: string) => void
}

export type Postgres = {
  connection: Connection
  kind: 'embedded' | 'external'
  /** As the server says it, for example `18.4`. */
  version: string
  /** Gives it back, after all own connections are closed. The embedded server stops unless somebody else uses it. */
  stop: () => Promise<void>
}

/**
 * Throws an `Obstacle` for what a person can put right, and `InUse`.
 * Promises to start the embedded server again if it dies; sessions that die with it are the caller's to renew.
 */
export const openPostgres = (wanted: Wanted): Promise<Postgres> =>
  wanted.databaseUrl ? openExternal(wanted.databaseUrl) : openEmbedded(wanted)
