// How a database is, without starting, making or changing anything.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openExternal } from './external.ts'
import { ownerOf } from './owner.ts'
import { clusterIn, placesIn } from './places.ts'
import { attempt, connectionTo } from './sessions.ts'

export type Observed =
  | { status: 'running'; version: string }
  | { status: 'starting' | 'stopped' | 'not made yet' }

/** Whether a data folder holds a database. */
export const hasCluster = (dataFolder: string): boolean =>
  existsSync(join(clusterIn(dataFolder), 'PG_VERSION'))

/** Throws an `Obstacle` where an external database cannot be used. */
export const observe = async (wanted: {
  databaseUrl: string | null
  dataFolder: string
}): Promise<Observed> => {
  if (wanted.databaseUrl) {
    const { version } = await openExternal(wanted.databaseUrl)
    return { status: 'running', version }
  }
  if (!hasCluster(wanted.dataFolder)) return { status: 'not made yet' }
  const places = await placesIn(wanted.dataFolder, ownerOf(clusterIn(wanted.dataFolder)))
  const tried = await attempt(connectionTo(places, 'postgres'))
  if (tried.status !== 'ready') return { status: tried.status === 'absent' ? 'stopped' : 'starting' }
  const { rows } = await tried.session.query<{ server_version: string }>('show server_version')
  await tried.session.end()
  return { status: 'running', version: rows[0]?.server_version ?? '?' }
}
