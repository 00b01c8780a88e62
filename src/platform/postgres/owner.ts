// As whom the database runs. PostgreSQL refuses to run as root, so root lends it to another user.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { Obstacle } from '../obstacle.ts'

/** `null`: as whoever we are. */
export type Owner = { name: string; uid: number; gid: number } | null

const isRoot = (): boolean => process.getuid?.() === 0

/** Whoever owns the cluster already; else the user `postgres` where there is one; else `nobody`. */
export const ownerOf = (cluster: string): Owner => {
  if (!isRoot()) return null
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { name: `number ${uid}`, uid, gid }
  }
  const owner = named('postgres') ?? named('nobody')
  if (owner) return owner
  throw new Obstacle(
    'The database refuses to run as root, and there is neither a user “postgres” nor “nobody” to run it as.',
    'Start Commonwise as an ordinary user, or set DATABASE_URL.',
  )
}

const named = (name: string): Owner => {
  const numbers = ['-u', '-g'].map((which) => {
    const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : Number.NaN
  })
  const [uid, gid] = numbers
  return uid && gid ? { name, uid, gid } : null
}

/** The settings with which a process of the database is spawned: its user, and nothing of ours that would mislead it. */
export const asOwner = (owner: Owner): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|npm_)/.test(name))
  return {
    ...(owner && { uid: owner.uid, gid: owner.gid }),
    env: { ...Object.fromEntries(kept), LC_ALL: 'C' },
  }
}

/** Runs a program as the owner of the database; answers its exit code and what it printed. */
export const run = (
  owner: Owner,
  program: string,
  words: string[],
  cwd = '/',
): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(program, words, { ...asOwner(owner), cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
