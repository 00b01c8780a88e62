// Votes one below the other, a row for each: the log of Polis (`votes.csv`), and tables of person, statement and vote.

import { columnName, InputFault, quoted, type Table, type Visit } from '../../../csv/index.ts'
import { type Votes, votesOf } from '../votes.ts'
import { mostStatements, mostVoters } from './bounds.ts'
import { growing } from './growing.ts'
import { type Ids, idsMet } from './ids.ts'
import { type CastRows, latestOf } from './latest.ts'
import { noVote, timeIn, voteIn } from './spelling.ts'

/** Which columns hold what. */
export type RowColumns = Readonly<{ person: number; statement: number; vote: number; time: number | null }>

export type RowsRead = Readonly<{ votes: Votes; arrivals: Float64Array | null; warnings: string[] }>

/** Takes rows in, and then tells what they come to. `table` is for the names of columns; it has no rows. */
export const rowsReading = (table: Table, columns: RowColumns): { visit: Visit; end: () => RowsRead } => {
  const { file } = table
  const people = idsMet(mostVoters, 'people')
  const statements = idsMet(mostStatements, 'statements')
  const rows = growing(columns.time !== null)
  const at = (line: number, column: number) => ({ file, line, column: columnName(table, column) })
  const numberIn = (ids: Ids, cells: string[], column: number, line: number): number => {
    const number = ids.numberOf(cells[column] ?? '', () => at(line, column))
    if (number < 0)
      throw new InputFault(at(line, column), 'this cell is empty', 'Fill it in, or remove the row.')
    return number
  }
  const visit: Visit = (cells, line) => {
    const cell = cells[columns.vote] ?? ''
    const vote = voteIn(cell)
    if (vote === null) throw noVote(file, line, columnName(table, columns.vote), cell)
    const person = numberIn(people, cells, columns.person, line)
    const statement = numberIn(statements, cells, columns.statement, line)
    const when = columns.time === null ? 0 : timeIn(cells[columns.time] ?? '')
    if (when === null) throw noTime(at(line, columns.time ?? 0), cells[columns.time ?? 0] ?? '')
    rows.add(person, statement, vote, when, line)
  }
  const end = (): RowsRead => {
    if (rows.count() === 0)
      throw new InputFault({ file }, 'there is a header and nothing below it', 'Add one row for each vote.')
    return read(table, columns, rows.all(), people.ordered(), statements.ordered())
  }
  return { visit, end }
}

type Ordered = ReturnType<Ids['ordered']>

const read = (
  table: Table,
  { vote }: RowColumns,
  cast: CastRows,
  people: Ordered,
  statements: Ordered,
): RowsRead => {
  const { file } = table
  const person = cast.person.map((number) => people.placeOf[number] ?? 0)
  const statement = cast.statement.map((number) => statements.placeOf[number] ?? 0)
  const ids = (row: number): [string, string] => [
    people.ids[person[row] ?? 0] ?? '',
    statements.ids[statement[row] ?? 0] ?? '',
  ]
  const where = { file, column: columnName(table, vote), ids }
  const latest = latestOf({ ...cast, person, statement }, people.ids.length, statements.ids.length, where)
  return {
    votes: votesOf(people.ids, statements.ids, latest),
    arrivals: cast.time && firstOf(cast.time, person, people.ids.length),
    warnings: [...again(file, latest.again, cast.time !== null), ...torn(file, latest.torn)],
  }
}

/** Seconds, by person. */
const firstOf = (time: Float64Array, person: Int32Array, people: number): Float64Array => {
  const first = new Float64Array(people).fill(Number.POSITIVE_INFINITY)
  for (const [row, place] of person.entries())
    first[place] = Math.min(first[place] ?? 0, (time[row] ?? 0) / 1000)
  return first
}

const again = (file: string, rows: number, timed: boolean): string[] => {
  if (rows === 0) return []
  const many = rows === 1 ? '1 vote was' : `${rows} votes were`
  return [
    timed
      ? `${file}: ${many} cast again by the same person on the same statement; the latest counts.`
      : `${file}: ${many} there twice and counted once.`,
  ]
}

const torn = (file: string, votes: number): string[] => {
  if (votes === 0) return []
  const many = votes === 1 ? '1 vote contradicts' : `${votes} votes contradict`
  return [`${file}: ${many} another one of the same person at the same time; that counts as a pass.`]
}

const noTime = (place: { file: string; line: number; column: string | number }, cell: string): InputFault =>
  new InputFault(
    place,
    cell.trim() === '' ? 'this cell is empty' : `${quoted(cell)} is no time`,
    'Write seconds or milliseconds since 1970, or a time like 2026-05-17T14:03:00Z; or leave out the column.',
  )
