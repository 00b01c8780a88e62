// What the host may set, read once from the environment and refused in plain sentences.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Obstacle } from '../platform/obstacle.ts'

export type Settings = {
  port: number
  /** Where people reach this house from outside, for example `https://commons.example.org`; null: only here and in the local network. */
  publicUrl: URL | null
  /** Null: mails stand on the outbox page that the host sees. */
  smtpUrl: string | null
  /** Null: the database that comes with Commonwise. */
  databaseUrl: string | null
  dataFolder: string
}

/** The folder of the program itself. */
export const clone = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Throws an `Obstacle` that names everything that is wrong. An empty setting counts as none. */
export const settingsFrom = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const wrong: string[] = []
  const read = <T>(name: string, parse: (text: string) => T | null, sentence: string): T | null => {
    const text = environment[name]?.trim()
    if (!text) return null
    const value = parse(text)
    if (value === null) wrong.push(`${name} ${sentence}, and ${shown(name, text)} is not.`)
    return value
  }
  const settings = {
    port: read('PORT', portFrom, 'must be a number from 1 to 65535') ?? 4400,
    publicUrl: read(
      'PUBLIC_URL',
      originFrom,
      'must be an address such as https://commons.example.org, without a path',
    ),
    smtpUrl: read(
      'SMTP_URL',
      addressOf('smtp:', 'smtps:'),
      'must be an address such as smtps://name:password@mail.example.org',
    ),
    databaseUrl: read(
      'DATABASE_URL',
      addressOf('postgres:', 'postgresql:'),
      'must be an address such as postgres://name:password@localhost/commonwise',
    ),
    dataFolder: read('COMMONWISE_DATA', (text) => resolve(text), '') ?? usualFolder(clone),
  }
  if (wrong.length > 0) throw new Obstacle(wrong.join(' '), 'Correct it in the environment and start again.')
  return settings
}

/** A setting with a password in it is not repeated on a terminal that others may see. */
const shown = (name: string, text: string) => (/^(SMTP|DATABASE)/.test(name) ? 'what it holds' : `“${text}”`)

const portFrom = (text: string): number | null => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : null
}

const originFrom = (text: string): URL | null => {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return null
  return url.pathname === '/' && !url.search && !url.hash && !url.username ? url : null
}

const addressOf =
  (...protocols: string[]) =>
  (text: string): string | null => {
    // PostgreSQL's addresses may leave the host out, where a socket is meant.
    const url = URL.parse(text.replace('@/', '@localhost/'))
    return url && protocols.includes(url.protocol) ? text : null
  }

/** In the clone; for root outside of it, as the database then runs as a user who may not enter the clone. */
export const usualFolder = (of: string, root = process.getuid?.() === 0): string => {
  const inClone = join(of, '.commonwise')
  if (!root || existsSync(join(inClone, 'postgres'))) return inClone
  return join('/var/lib/commonwise', createHash('sha256').update(of).digest('hex').slice(0, 12))
}

export const programVersion = (): string =>
  JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')).version
