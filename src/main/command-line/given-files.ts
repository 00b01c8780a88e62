// Files that a command is given and files that it writes: the libraries know nothing of disks.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { DrawFault } from '../../convening/sortition/public/fault.ts'
import type { InputFile } from '../../csv/index.ts'
import { InputFault } from '../../csv/index.ts'
import { diskFull, Obstacle } from '../../platform/obstacle.ts'

/** @throws Obstacle where there is no such file, or none that may be read. */
export const givenFile = (path: string): InputFile => {
  try {
    return { name: basename(path), bytes: readFileSync(path) }
  } catch (error) {
    const code = codeOf(error)
    throw new Obstacle(
      `${path} ${unreadable[code] ?? `cannot be read (${code})`}.`,
      'Look at the name and the folder.',
      error,
    )
  }
}

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read by you',
}

export const givenFileOr = (path: string | undefined): InputFile | undefined =>
  path === undefined ? undefined : givenFile(path)

/** Before anybody waits for what would be written there. @throws Obstacle where nothing may be written. */
export const writable = (folder: string): void => {
  let there = resolve(folder)
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  try {
    if (!statSync(there).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    const probe = mkdtempSync(join(there, '.commonwise-'))
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new Obstacle(`${folder} cannot be written to (${codeOf(error)}).`, 'Name another folder.', error)
  }
}

/**
 * Writes all of them into a folder, which is made if need be; what stands there under the same names is replaced. Names may
 * lead into folders below. Everything is on the disk before the first of them gets its name, so a full disk leaves what was,
 * and Ctrl-C has to wait for the rest.
 * @param makeRoom is called in between, to put away what was there before.
 */
export const writeInto = (
  folder: string,
  files: Readonly<Record<string, string>>,
  makeRoom: () => void = () => {},
): void => {
  const begun = join(folder, '.being-written')
  const below = (root: string) => new Set(Object.keys(files).map((name) => dirname(join(root, name))))
  process.on('SIGINT', later)
  process.on('SIGTERM', later)
  try {
    rmSync(begun, { recursive: true, force: true })
    for (const each of below(begun)) mkdirSync(each, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(begun, name), text)
    makeRoom()
    for (const each of below(folder)) mkdirSync(each, { recursive: true, mode: modeOf(folder, each) })
    for (const name of Object.keys(files)) renameSync(join(begun, name), join(folder, name))
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw diskFull(folder, error)
    throw new Obstacle(`${folder} cannot be written to (${codeOf(error)}).`, 'Name another folder.', error)
  } finally {
    rmSync(begun, { recursive: true, force: true })
    process.off('SIGINT', later)
    process.off('SIGTERM', later)
  }
}

const later = () => {}

/** What is private, on a machine that is shared, is for whoever drew. */
const modeOf = (folder: string, below: string): number =>
  relative(folder, below).split(sep)[0] === 'private' ? 0o700 : 0o777

/** Exit code 2 and a sentence for input and usage that are refused; what else goes wrong stays what it is. */
export const orRefused = async (command: () => number | Promise<number>): Promise<number> => {
  try {
    return await command()
  } catch (error) {
    if (!(error instanceof InputFault || error instanceof Obstacle || error instanceof DrawFault)) throw error
    console.error(error.message)
    return 2
  }
}

/** Words between commas, of an option that may stand more than once. */
export const listed = (words: readonly string[]): string[] =>
  words.flatMap((word) => word.split(',')).flatMap((word) => word.trim() || [])

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
