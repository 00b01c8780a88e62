// What a draw keeps in its folder between commitment and picking, as the chance may come days later.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Drawn } from '../../../convening/sortition/draw.ts'
import type { Log } from '../../../convening/sortition/public/log.ts'
import type { PoolRead } from '../../../convening/sortition/reading/read-pool.ts'
import type { Language } from '../../../page/index.ts'
import { Obstacle } from '../../../platform/obstacle.ts'

export type Kept = Readonly<{
  name: string
  /** Of the report, also of the one that the picking writes. */
  language: Language
  drawn: Drawn
  read: Pick<PoolRead, 'table' | 'id' | 'pool' | 'warnings'>
  /** By place in the pool. */
  pseudonyms: readonly number[]
}>

const keptName = 'private/draw.json'

export const keptFile = ({ name, language, drawn, read, pseudonyms }: Kept): Record<string, string> => {
  const { pool, ...rest } = drawn
  const numbers = (list: Float64Array | null) => list && Array.from(list)
  const plain = {
    ...rest,
    chances: numbers(drawn.chances),
    shares: numbers(drawn.shares),
    legacy: numbers(drawn.legacy),
  }
  const { table, id, warnings } = read
  return {
    [keptName]: `${JSON.stringify({ name, language, pool, drawn: plain, table, id, warnings, pseudonyms })}\n`,
  }
}

/** @throws Obstacle where no draw has been committed to in this folder. */
export const keptIn = (folder: string): Kept => {
  const { name, language, pool, drawn, table, id, warnings, pseudonyms } = JSON.parse(
    textIn(folder, keptName),
  )
  const numbers = (list: number[] | null) => list && Float64Array.from(list)
  return {
    name,
    language,
    drawn: {
      ...drawn,
      pool,
      chances: numbers(drawn.chances),
      shares: numbers(drawn.shares),
      legacy: numbers(drawn.legacy),
    },
    read: { table, id, pool, warnings },
    pseudonyms,
  }
}

/** @throws Obstacle where it is not there. */
export const textIn = (folder: string, name: string): string => {
  const text = textOr(folder, name)
  if (text === null)
    throw new Obstacle(`There is no ${name} in ${folder}.`, 'Name the folder of a draw that is committed to.')
  return text
}

export const textOr = (folder: string, name: string): string | null =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null

export const logIn = (folder: string): Log => JSON.parse(textOr(folder, 'log.json') ?? '[]')

/** What a draw may have put into its folder. Whatever else stands there belongs to somebody else. */
export const ownNames = [
  'commitment.json',
  'transcript.json',
  'log.json',
  'report.json',
  'report.html',
  'verify.html',
  'chances.csv',
  'lottery.csv',
  'panel.csv',
  'panel-now.csv',
  'remaining.csv',
  'reserve.csv',
  'private',
]

/** What a draw left in the folder goes to `run-N/`, as a new run begins; the log goes on. */
export const setAside = (folder: string, run: number): void => {
  const aside = join(folder, `run-${run}`)
  mkdirSync(aside, { recursive: true })
  for (const name of ownNames)
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(aside, name))
}

export const trialMark = 'NOT-A-DRAW.txt'

/** What a trial left in the folder goes, so that nothing of it lies beside a draw. */
export const clearTrial = (folder: string): void => {
  if (!existsSync(join(folder, trialMark))) return
  for (const name of ['panel.csv', 'remaining.csv', trialMark]) rmSync(join(folder, name), { force: true })
}

/** A file by one of our names in a folder where no draw, trial or failed attempt of ours was; null if there is none. */
export const foreignIn = (folder: string): string | null => {
  if (['log.json', trialMark, 'report.json'].some((name) => existsSync(join(folder, name)))) return null
  return ownNames.find((name) => existsSync(join(folder, name))) ?? null
}
