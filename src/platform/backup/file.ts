// The file of a backup: gzip of lines of JSON. The first line says what it is and which tables it
// holds; `{"table": n}` opens the n-th, and each row is a list of texts; the last line counts the
// rows and bears the SHA-256 of all lines before it. Whatever lacks that line was cut short.

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Obstacle } from '../obstacle.ts'
import type { Contents } from './contents.ts'

export type Manifest = Contents & {
  backup: 'commonwise'
  format: 1
  /** The version of the program and of the server that wrote it. */
  program: string
  postgres: string
  made: string
  migrations: string[]
}

export type Row = (string | null)[]
export type Line = { table: number } | Row
type End = { end: { rows: number; sha256: string } }

/** Written beside its place and moved there when it is complete and on the disk. Readable only for its owner. */
export const writeBackup = async (
  path: string,
  manifest: Manifest,
  lines: AsyncIterable<Line>,
): Promise<number> => {
  const draft = `${path}.part`
  const count = { rows: 0 }
  try {
    const sink = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(text(manifest, lines, count)), createGzip(), sink)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await rename(draft, path)
  return count.rows
}

async function* text(
  manifest: Manifest,
  lines: AsyncIterable<Line>,
  count: { rows: number },
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const spelled = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    return line
  }
  yield spelled(manifest)
  for await (const line of lines) {
    if (Array.isArray(line)) count.rows++
    yield spelled(line)
  }
  yield `${JSON.stringify({ end: { rows: count.rows, sha256: hash.digest('hex') } } satisfies End)}\n`
}

/** Reads the whole file once and answers its manifest, or throws an `Obstacle` if a single bit of it is wrong. */
export const verify = async (path: string): Promise<Manifest> => {
  const hash = createHash('sha256')
  let manifest: Manifest | null = null
  let end: End['end'] | null = null
  let rows = 0
  for await (const line of linesOf(path)) {
    if (end) throw damaged(path)
    if (line.startsWith('{"end":')) {
      end = (parsed(line, path) as End).end
      continue
    }
    hash.update(`${line}\n`)
    if (!manifest) manifest = manifestFrom(parsed(line, path), path)
    else if (line.startsWith('[')) rows++
  }
  if (!manifest || !end || end.rows !== rows || end.sha256 !== hash.digest('hex')) throw damaged(path)
  return manifest
}

const manifestFrom = (value: unknown, path: string): Manifest => {
  const manifest = value as Manifest
  if (manifest?.backup !== 'commonwise') throw notOurs(path)
  if (manifest.format !== 1)
    throw new Obstacle(
      `${path} was written by a newer Commonwise (${manifest.program}).`,
      'Update this program and restore again.',
    )
  return manifest
}

/** The lines between the first and the last, of a file that was verified. */
export async function* linesIn(path: string): AsyncGenerator<Line> {
  let first = true
  for await (const line of linesOf(path)) {
    if (!first && !line.startsWith('{"end":')) yield parsed(line, path) as Line
    first = false
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  const source = createReadStream(path)
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })
  // An error of the source would otherwise leave the reader waiting for ever.
  source.on('error', (error) => unzipped.destroy(error))
  try {
    const failed = new Promise<never>((_, reject) => unzipped.once('error', reject))
    failed.catch(() => {})
    source.pipe(unzipped)
    const reader = lines[Symbol.asyncIterator]()
    for (;;) {
      const next = await Promise.race([reader.next(), failed])
      if (next.done) break
      yield next.value
    }
    if (unzipped.errored) throw unzipped.errored
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, path)
  } finally {
    source.destroy()
  }
}

const explained = (error: NodeJS.ErrnoException, path: string): Error => {
  if (error.code === 'ENOENT')
    return new Obstacle(`There is no file ${path}.`, 'Give the path of a backup.', error)
  if (error.code === 'EISDIR')
    return new Obstacle(`${path} is a folder.`, 'Give the path of a backup file.', error)
  if (error.code === 'Z_DATA_ERROR' && /header/.test(error.message)) return notOurs(path)
  if (error.code?.startsWith('Z_')) return damaged(path)
  return error
}

const parsed = (line: string, path: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged(path)
  }
}

const notOurs = (path: string) =>
  new Obstacle(`${path} is not a backup of Commonwise.`, 'Give a file that `commonwise backup` wrote.')

const damaged = (path: string) =>
  new Obstacle(`${path} is damaged or cut short; nothing was restored.`, 'Take another copy of it.')
