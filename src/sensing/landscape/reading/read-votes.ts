// From the bytes of a file to votes in order, or to a sentence that says what to correct.

import {
  aFewOf,
  InputFault,
  type InputFile,
  plain,
  quoted,
  type Table,
  type Visit,
  visitTable,
} from '../../../csv/index.ts'
import type { Votes } from '../votes.ts'
import { boundsOfVotes } from './bounds.ts'
import { matrixReading } from './matrix.ts'
import { rowsReading } from './rows.ts'
import { columnOf, names } from './spelling.ts'

/** The same for every order of rows and columns. */
export type VotesRead = Readonly<{
  votes: Votes
  /** The groups that a matrix of Polis tells, from 0, by the place of the person; -1 in none; null where it tells none. */
  published: Int32Array | null
  /** When each person first voted, seconds since 1970, by the place of the person; null where the file does not tell. */
  arrivals: Float64Array | null
  warnings: string[]
}>

/**
 * Reads the matrix or the log that Polis exports, or rows of person, statement and vote, told apart by the header. 1 is agree,
 * -1 disagree, 0 pass in all of them.
 * @throws InputFault with line, column and what to do.
 */
export const readVotes = (given: InputFile): VotesRead => {
  let end: (() => Omit<VotesRead, 'warnings'> & { warnings: string[] }) | null = null
  const warnings = visitTable(given, boundsOfVotes, (header, line, form) => {
    const reading = readingFor({ file: given.name, form, header, rows: [], lines: [] }, line)
    end = reading.end
    return reading.visit
  })
  const read = (end as (() => VotesRead) | null)?.()
  if (!read) throw new RangeError('A table without a header is refused before')
  return { ...read, warnings: [...warnings, ...read.warnings] }
}

const readingFor = (table: Table, line: number): { visit: Visit; end: () => VotesRead } => {
  const person = columnOf(table, 'person')
  const statement = columnOf(table, 'statement')
  const vote = columnOf(table, 'vote')
  if (person !== null && statement === null && vote === null) {
    const { visit, end } = matrixReading(table, person)
    return { visit, end: () => ({ arrivals: null, ...end() }) }
  }
  if (person === null || statement === null || vote === null)
    throw unknown(table, line, { person, statement, vote })
  const { visit, end } = rowsReading(table, { person, statement, vote, time: columnOf(table, 'time') })
  return { visit, end: () => ({ published: null, ...end() }) }
}

const unknown = (
  { file, header }: Table,
  line: number,
  found: Record<'person' | 'statement' | 'vote', number | null>,
): InputFault => {
  const hold: readonly string[] = names.text
  if (header.some((name) => hold.includes(plain(name))))
    return new InputFault(
      { file, line },
      'this is a file of statements, not of votes',
      'Give it as the file of statements, and beside it the file of votes.',
    )
  const missing = Object.entries(found).flatMap(([kind, column]) => (column === null ? [quoted(kind)] : []))
  return new InputFault(
    { file, line },
    `there is no column ${aFewOf(missing)}; the columns are ${aFewOf(header.map(quoted), 8)}`,
    'Votes stand in columns person, statement and vote, or as Polis exports them: participants-votes.csv or votes.csv.',
  )
}
