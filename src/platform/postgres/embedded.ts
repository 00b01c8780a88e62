// The supervisor of the database that comes with Commonwise. Whoever needs it adopts the running
// server or starts it, and says so by a lock that the server itself keeps and that vanishes with
// its holder; the last one to leave stops the server.

import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { binariesFor } from './binaries.ts'
import { type Cluster, create, exists, halt, type Launch, launch, reasonOf } from './cluster.ts'
import type { Postgres, Wanted } from './open.ts'
import { ownerOf } from './owner.ts'
import { clusterIn, preparePlaces } from './places.ts'
import { attempt, connectionTo } from './sessions.ts'
import { removeStaleLocks } from './stale.ts'

/** Another program serves from this data folder. */
export class InUse extends Error {}

/** Locks in the database `postgres`: everybody holds the first in common, the one who serves holds the second alone. */
const present = 4_901
const serving = 4_902

const databaseName = 'commonwise'
const patience = { absent: 30_000, starting: 600_000 }

export const openEmbedded = async (wanted: Wanted): Promise<Postgres> => {
  const cluster = await prepare(wanted.dataFolder)
  const tell = wanted.say ?? (() => {})
  if (!exists(cluster)) {
    tell('Setting up the database …')
    await create(cluster)
  }
  const presence = new Presence(cluster, wanted.alone ?? false, tell)
  try {
    const version = await presence.begin()
    return {
      connection: connectionTo(cluster.places, databaseName),
      kind: 'embedded',
      version,
      stop: () => presence.leave(),
    }
  } catch (error) {
    await presence.leave()
    throw error
  }
}

/** Everything about the cluster of a data folder, without starting it. */
export const prepare = async (dataFolder: string, durable = true): Promise<Cluster> => {
  const owner = ownerOf(clusterIn(dataFolder))
  const places = await preparePlaces(dataFolder, owner)
  return { binaries: await binariesFor(owner, places.dataFolder), owner, places, durable }
}

/** A session on a running server: the one found, or one started now. Tries until patience ends. */
export const reach = async (cluster: Cluster): Promise<pg.Client> => {
  const connection = connectionTo(cluster.places, 'postgres')
  const begun = Date.now()
  let launched: Launch | null = null
  for (let wait = 10; ; wait = Math.min(wait * 1.5, 250)) {
    const tried = await attempt(connection)
    if (tried.status === 'ready') return tried.session
    if (Date.now() - begun > patience[tried.status])
      throw reasonOf(launched?.said || 'it does not answer', cluster.places)
    if (tried.status === 'absent' && (!launched || launched.ended)) {
      if (launched) await learnFrom(launched, cluster)
      launched = await launch(cluster)
    }
    await pause(wait)
  }
}

/** Ended because another server is there or has just died, or because it was killed: try again. Anything else is for a person. */
const learnFrom = async ({ killed, said: all }: Launch, cluster: Cluster): Promise<void> => {
  if (killed) return
  // What it told those who came too early, ourselves among them, is no reason.
  const said = all.replace(/^.*FATAL: .*the database system is .*$/gm, '')
  if (/lock file ".*" already exists|pre-existing shared memory|Address already in use/.test(said)) {
    await removeStaleLocks(cluster.places)
    await pause(200)
  } else if (/FATAL|PANIC|could not|error/i.test(said)) throw reasonOf(said, cluster.places)
}

/** Being there: a session that holds our locks, and comes back if the server dies under it. */
class Presence {
  #session: pg.Client | null = null
  #leaving = false
  readonly #cluster: Cluster
  readonly #alone: boolean
  readonly #tell: (line: string) => void

  constructor(cluster: Cluster, alone: boolean, tell: (line: string) => void) {
    this.#cluster = cluster
    this.#alone = alone
    this.#tell = tell
  }

  async begin(): Promise<string> {
    const session = await this.#enter()
    const { rows } = await session.query('select 1 from pg_database where datname = $1', [databaseName])
    if (rows.length === 0) await createDatabase(session)
    const { rows: found } = await session.query<{ server_version: string }>('show server_version')
    return found[0]?.server_version ?? '?'
  }

  async #enter(): Promise<pg.Client> {
    for (;;) {
      const session = await reach(this.#cluster)
      try {
        await session.query('select pg_advisory_lock_shared($1)', [present])
        if (this.#alone) await claim(session)
        session.once('end', () => void this.#comeBack(session))
        this.#session = session
        return session
      } catch (error) {
        await session.end().catch(() => {})
        // The server may just have been stopped by the last one who left; then it is started again.
        if (error instanceof InUse || !isLost(error)) throw error
      }
    }
  }

  async #comeBack(lost: pg.Client): Promise<void> {
    if (this.#leaving || this.#session !== lost) return
    this.#session = null
    this.#tell('The database went away; starting it again …')
    while (!this.#leaving && !this.#session) {
      await this.#enter().catch((error: Error) => this.#tell(error.message))
      if (!this.#session) await pause(1_000)
    }
    if (this.#leaving) await this.leave()
    else this.#tell('The database is back.')
  }

  async leave(): Promise<void> {
    this.#leaving = true
    const session = this.#session
    this.#session = null
    if (!session) return
    const { rows } = await session
      .query<{ last: boolean }>('select pg_advisory_unlock_all(), pg_try_advisory_lock($1) as last', [
        present,
      ])
      .catch(() => ({ rows: [{ last: false }] }))
    if (rows[0]?.last) await halt(this.#cluster)
    await session.end().catch(() => {})
  }
}

const claim = async (session: pg.Client): Promise<void> => {
  const { rows } = await session.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [
    serving,
  ])
  if (!rows[0]?.ours) throw new InUse()
}

const createDatabase = async (session: pg.Client): Promise<void> => {
  await session.query(`create database ${databaseName}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}

const isLost = (error: unknown): boolean => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return /^(57P|08|ECONN|EPIPE)/.test(code) || /terminated|not queryable|closed/i.test(message)
}
