// Files that a command is given and files that it writes: the libraries know nothing of disks.

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DrawFault } from '../../convening/sortition/public/fault.ts'
import type { InputFile } from '../../csv/index.ts'
import { InputFault } from '../../csv/index.ts'
import { diskFull, Obstacle } from '../../platform/obstacle.ts'

/** @throws Obstacle where there is no such file, or none that may be read. */
export const givenFile = (path: string): InputFile => {
  try {
    return { name: basename(path), bytes: readFileSync(path) }
  } catch (error) {
    throw new Obstacle(
      `${path} cannot be read (${codeOf(error)}).`,
      'Look at the name and the folder.',
      error,
    )
  }
}

export const givenFileOr = (path: string | undefined): InputFile | undefined =>
  path === undefined ? undefined : givenFile(path)

/**
 * Writes all of them into a folder, which is made if need be; what stands there under the same names is replaced. Names may
 * lead into folders below. Everything is on the disk before the first of them gets its name, so a full disk leaves what was.
 */
export const writeInto = (folder: string, files: Readonly<Record<string, string>>): void => {
  const paths = Object.keys(files).map((name) => join(folder, name))
  try {
    for (const below of new Set(paths.map((path) => dirname(path)))) mkdirSync(below, { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(`${join(folder, name)}.new`, text)
    for (const path of paths) renameSync(`${path}.new`, path)
  } catch (error) {
    for (const path of paths) rmSync(`${path}.new`, { force: true })
    if (codeOf(error) === 'ENOSPC') throw diskFull(folder, error)
    throw new Obstacle(`${folder} cannot be written to (${codeOf(error)}).`, 'Name another folder.', error)
  }
}

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
