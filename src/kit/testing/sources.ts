// The source of the house, for tests that read it as text.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Paths of the files that run, relative to `src/`: no tests, no testing parts. */
export const sources = (ending = /\.tsx?$/): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ending.test(path) && !/\.test\.tsx?$|(^|\/)testing\//.test(path))
    .sort()

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
