// Programs that hold a database, as a test starts, listens to and kills them.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { halt } from '../postgres/cluster.ts'
import { prepare } from '../postgres/embedded.ts'
import { ownerOf } from '../postgres/owner.ts'
import { clusterIn, placesIn } from '../postgres/places.ts'
import { attempt, connectionTo } from '../postgres/sessions.ts'

export type Holder = {
  child: ChildProcess
  says: (what: string) => Promise<string>
  letGo: () => Promise<void>
}

const program = fileURLToPath(new URL('hold-postgres.ts', import.meta.url))

export const hold = (
  folder: string,
  how: 'alone' | 'together',
  as: { uid?: number; gid?: number } = {},
): Holder => {
  const child = spawn(process.execPath, [program, folder, how], { stdio: ['ignore', 'pipe', 'pipe'], ...as })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let ended = false
  void gone.then(() => {
    ended = true
  })
  const says = async (what: string): Promise<string> => {
    while (!said.includes(what)) {
      if (ended) throw new Error(`It never said “${what}”, but: ${said}`)
      await pause(10)
    }
    return said
  }
  return {
    child,
    says,
    letGo: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

export const kill = async ({ child }: Holder): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** The process number of the server, from its own note. */
export const serverIn = (folder: string): number =>
  Number(readFileSync(join(clusterIn(folder), 'postmaster.pid'), 'utf8').split('\n')[0])

/** One statement on a session of its own. */
export const ask = async (folder: string, sql: string): Promise<pg.QueryResult['rows']> => {
  const tried = await attempt(connectionTo(await placesIn(folder, ownerOf(clusterIn(folder))), 'commonwise'))
  if (tried.status !== 'ready') throw new Error(`the database is ${tried.status}`)
  return tried.session.query(sql).then(
    ({ rows }) => tried.session.end().then(() => rows),
    (error) => tried.session.end().then(() => Promise.reject(error)),
  )
}

export const isRunning = async (folder: string): Promise<boolean> =>
  ask(folder, 'select 1').then(
    () => true,
    () => false,
  )

/** A folder that is removed in the end, with the server that may still run in it. */
export const dataFolder = async (name = 'data') => {
  const root = await mkdtemp(join(tmpdir(), 'commonwise-hold-'))
  await chmod(root, 0o777)
  const path = join(root, name)
  return {
    path,
    remove: async () => {
      await prepare(path).then(halt, () => {})
      await rm(root, { recursive: true, force: true })
    },
  }
}
