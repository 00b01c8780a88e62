// One PostgreSQL cluster: made once, started, stopped. The server is a process of its own session:
// it outlives a `kill -9` of ours (the next start adopts it), and Ctrl-C does not reach it before us.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { diskFull, Obstacle } from '../obstacle.ts'
import type { Binaries } from './binaries.ts'
import { asOwner, type Owner, run } from './owner.ts'
import type { Places } from './places.ts'

/** `durable: false` is for tests only: a power cut may destroy such a cluster. */
export type Cluster = { binaries: Binaries; owner: Owner; places: Places; durable: boolean }

export const superuser = 'commonwise'

export const exists = ({ places }: Cluster): boolean => existsSync(join(places.cluster, 'PG_VERSION'))

/** Makes the cluster beside its place and moves it there when it is complete, so that a kill leaves all or nothing. */
export const create = async (cluster: Cluster): Promise<void> => {
  const { places, owner, binaries } = cluster
  await removeDrafts(places)
  const draft = `${places.cluster}.new-${randomBytes(4).toString('hex')}-${process.pid}`
  await mkdir(draft, { mode: 0o700 })
  if (owner) await chown(draft, owner.uid, owner.gid)
  const password = await passwordFile(cluster)
  const words = [
    '-D',
    draft,
    '-U',
    superuser,
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '--no-instructions',
  ]
  words.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (!cluster.durable) words.push('--no-sync')
  const made = await run(owner, binaries.initdb, [...words, ...password], dirname(places.cluster))
  if (made.code !== 0) {
    await rm(draft, { recursive: true, force: true })
    throw reasonOf(made.output, places)
  }
  try {
    await rename(draft, places.cluster)
  } catch (error) {
    // Another start was faster, and its cluster is as good.
    await rm(draft, { recursive: true, force: true })
    if (!exists(cluster)) throw error
  }
  if (cluster.durable) await settle(dirname(places.cluster))
}

const removeDrafts = async ({ cluster }: Places): Promise<void> => {
  const folder = dirname(cluster)
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${basename(cluster)}.new-`))
  for (const draft of drafts)
    if (!isAlive(Number(draft.split('-').at(-1)))) {
      // Whoever was killed may have left a child that still writes here: what it leaves is removed at a later start.
      await rm(join(folder, draft), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(
        () => {},
      )
    }
}

const isAlive = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const passwordFile = async ({ places }: Cluster): Promise<string[]> => {
  if (!places.address.password) return []
  const file = join(dirname(places.log), 'password')
  await writeFile(file, places.address.password, { mode: 0o600 })
  return ['--pwfile', file]
}

/** A rename is durable once its folder is. */
const settle = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}

/** A server that was started now: whether it has ended, by a signal rather than by itself, and what it said in its log. */
export type Launch = { ended: boolean; killed: boolean; said: string }

export const launch = async (cluster: Cluster): Promise<Launch> => {
  const { places, owner, binaries } = cluster
  await keepLogShort(places.log)
  const log = openSync(places.log, 'a', 0o600)
  const before = (await stat(places.log)).size
  const child = spawn(binaries.postgres, ['-D', places.cluster, ...settings(cluster)], {
    ...asOwner(owner),
    cwd: places.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const launched: Launch = { ended: false, killed: false, said: '' }
  const ended = async (failure?: Error) => {
    launched.said = failure?.message ?? (await readFile(places.log, 'utf8')).slice(before)
    launched.ended = true
  }
  child.once('error', (error) => void ended(error))
  child.once('exit', (_, signal) => {
    launched.killed = signal !== null
    void ended()
  })
  child.unref()
  return launched
}

/** Given at each start rather than written into the cluster, so that an old cluster follows a newer program. */
const settings = ({ places, durable }: Cluster): string[] => {
  const { host, port, password } = places.address
  const wanted: Record<string, string> = {
    ...(password
      ? { listen_addresses: host, unix_socket_directories: '' }
      : {
          listen_addresses: '',
          unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
          unix_socket_permissions: '0700',
        }),
    port: String(port),
    max_connections: '60',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log is for whoever runs the machine: nothing that people wrote belongs there.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const keepLogShort = async (log: string): Promise<void> => {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 1_000_000) await rename(log, `${log}.old`)
}

/** Ends all sessions and stops the server in order. Fine if it is not running. */
export const halt = async ({ binaries, owner, places }: Cluster): Promise<void> => {
  await run(
    owner,
    binaries.pg_ctl,
    ['stop', '-D', places.cluster, '-m', 'fast', '-w', '-t', '60', '-s'],
    places.cluster,
  )
}

/** What the person who started us can do about a server or a cluster that would not begin. */
export const reasonOf = (said: string, places: Places): Error => {
  if (/No space left on device|disk quota/i.test(said)) return diskFull(places.dataFolder)
  if (/incompatible with server|not compatible with this version/.test(said))
    return new Obstacle(
      `The data in ${places.cluster} was written by another version of PostgreSQL.`,
      'Start it with the Commonwise that wrote it, make a backup, and restore that with this one.',
    )
  if (/[Pp]ermission denied|has wrong ownership|has invalid permissions/.test(said))
    return new Obstacle(
      `The database cannot use ${places.cluster} (${lastLine(said)}).`,
      'The folder and all above it must be open to the user as whom it runs; or choose another with COMMONWISE_DATA.',
    )
  return new Obstacle(`The database did not start (${lastLine(said)}).`, `Its log is ${places.log}.`)
}

const lastLine = (said: string): string => {
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error:|could not/.test(line))
  return (lines.at(-1) ?? said.trim().split('\n').at(-1) ?? '')
    .replace(/^.*?(FATAL|PANIC|error): */, '')
    .trim()
}
