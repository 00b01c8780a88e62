// Votes as a matrix, a row for each person and a column for each statement: `participants-votes.csv` of Polis.

import { columnName, InputFault, plain, quoted, type Table, type Visit } from '../../../csv/index.ts'
import { inOrderOfIds, type Vote, type Votes, votesOf } from '../votes.ts'
import { mostStatements, mostVoters, mostVotes } from './bounds.ts'
import { growing } from './growing.ts'
import { idIn, idsMet } from './ids.ts'
import { noVote, voteIn } from './spelling.ts'

export type MatrixRead = Readonly<{ votes: Votes; published: Int32Array | null; warnings: string[] }>

/** What Polis writes beside the votes; every other column is a statement. */
const besides = ['group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree', 'xid']

/** Takes rows in, and then tells what they come to. `table` is for the names of columns; it has no rows. */
export const matrixReading = (table: Table, person: number): { visit: Visit; end: () => MatrixRead } => {
  const { file, header } = table
  const columns = statementsIn(table, person)
  const [group, agreed, disagreed] = ['group-id', 'n-agree', 'n-disagree'].map((name) =>
    header.findIndex((each) => plain(each) === name),
  )
  const people = idsMet(mostVoters, 'people')
  const lines: number[] = []
  const groups: string[] = []
  const cast = growing(false)
  const tally = { agreed: 0, disagreed: 0, ones: 0, minus: 0 }
  const visit: Visit = (cells, line) => {
    const place = { file, line, column: columnName(table, person) }
    const row = people.numberOf(cells[person] ?? '', () => place)
    if (row < 0) throw new InputFault(place, 'this cell is empty', 'Fill it in, or remove the row.')
    if (row < lines.length)
      throw new InputFault(
        place,
        `${quoted(cells[person] ?? '')} stands also in line ${lines[row]}`,
        'Remove one of the two rows, or correct the id.',
      )
    lines.push(line)
    groups.push(idIn(cells[group ?? -1] ?? ''))
    tally.agreed += Number(cells[agreed ?? -1]) || 0
    tally.disagreed += Number(cells[disagreed ?? -1]) || 0
    visitVotes(table, columns, cells, line, (statement, vote) => {
      if (vote > 0) tally.ones++
      if (vote < 0) tally.minus++
      cast.add(row, statement, vote, 0, line)
    })
    if (cast.count() > mostVotes)
      throw new InputFault(
        { file, line },
        `this file has more than ${mostVotes} votes`,
        'Leave out some rows.',
      )
  }
  const end = (): MatrixRead => {
    if (lines.length === 0)
      throw new InputFault({ file }, 'there is a header and nothing below it', 'Add one row for each person.')
    const { ids, placeOf } = people.ordered()
    const { person, statement, vote } = cast.all()
    const statements = columns.flatMap(({ id }) => (id === '' ? [] : [id]))
    return {
      votes: votesOf(ids, statements, { person: person.map((row) => placeOf[row] ?? 0), statement, vote }),
      published: publishedIn(groups, placeOf),
      warnings: turnedSigns(file, tally),
    }
  }
  return { visit, end }
}

/** Columns of statements; those that have no name stand last. */
type Columns = readonly Readonly<{ id: string; column: number }>[]

const visitVotes = (
  table: Table,
  columns: Columns,
  cells: readonly string[],
  line: number,
  each: (statement: number, vote: Vote) => void,
): void => {
  const { file } = table
  for (let statement = 0; statement < columns.length; statement++) {
    const { id, column } = columns[statement] as Columns[number]
    const cell = cells[column] ?? ''
    // Nearly all cells of a large matrix are empty.
    if (cell === '' || cell.trim() === '') continue
    const vote = voteIn(cell)
    if (vote === null) throw noVote(file, line, columnName(table, column), cell)
    if (id === '')
      throw new InputFault(
        { file, line, column: column + 1 },
        'here stands a vote, and the column has no name',
        'Write the id of the statement into the header.',
      )
    each(statement, vote)
  }
}

/** @throws InputFault where there is none, two have one name, or there are too many. */
const statementsIn = (table: Table, person: number): Columns => {
  const { file, header } = table
  const first = new Map<string, number>()
  const nameless: { id: string; column: number }[] = []
  for (const [column, name] of header.entries()) {
    const id = idIn(name)
    if (column === person || besides.includes(plain(name))) continue
    // Spreadsheets save columns in which nothing stands.
    if (id === '') {
      nameless.push({ id, column })
      continue
    }
    const before = first.get(id)
    if (before !== undefined)
      throw new InputFault(
        { file, line: 1, column: column + 1 },
        `${quoted(id)} is also the name of column ${before + 1}`,
        'Each statement has one column: remove or rename one of them.',
      )
    first.set(id, column)
  }
  if (first.size === 0)
    throw new InputFault(
      { file, line: 1 },
      'there is no column of a statement',
      'Add one for each statement.',
    )
  if (first.size > mostStatements)
    throw new InputFault(
      { file, line: 1 },
      `this file has more than ${mostStatements} statements`,
      'Leave out what is not needed.',
    )
  return [...Array.from(first, ([id, column]) => ({ id, column })), ...nameless]
}

/** Groups as numbers from 0 in the order of their ids, by the place of the person; -1 where none is told. */
const publishedIn = (groups: readonly string[], placeOf: Int32Array): Int32Array | null => {
  const ids = [...new Set(groups)].filter((id) => id !== '').sort(inOrderOfIds)
  if (ids.length === 0) return null
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const published = new Int32Array(groups.length)
  for (const [row, id] of groups.entries()) published[placeOf[row] ?? 0] = numbers.get(id) ?? -1
  return published
}

/** Inside Polis agree is -1, and some have exported that: their own sums then tell it. */
const turnedSigns = (
  file: string,
  { agreed, disagreed, ones, minus }: { agreed: number; disagreed: number; ones: number; minus: number },
): string[] =>
  agreed === minus && disagreed === ones && ones !== minus
    ? [`${file}: by n-agree and n-disagree, -1 means agree here. Turn the signs: 1 is read as agree.`]
    : []
