// Who has a fixed place, and who sat where in rounds that were held: files with a header, whatever the order of columns.
//
//   fixed.csv      id,table[,round]      without a round: in every round to come
//   already.csv    round,table,id        as `plan.csv` is written
//
// Tables and rounds are numbered from 1 in files, and from 0 in what is read from them.

import {
  columnNamed,
  InputFault,
  type InputFile,
  plain,
  quoted,
  type Table,
  tableIn,
} from '../../../csv/index.ts'
import { inOrder } from '../../../kernel/index.ts'
import type { Place, Seating } from './gathering.ts'
import { asId, personIn, type Register } from './groups.ts'

/** One row of a plan as files have it: round and table from 1. */
export type Sat = Readonly<{ round: number; table: number; id: string }>

export type FixedPlace = Place & Readonly<{ file: string; line: number }>

export const mostRounds = 100
const mostSeats = 500_000

/**
 * Rows of rounds 1 to `held`, or of all where that is null; sorted by round, table and id.
 * @throws InputFault for what is no number, somebody twice in a round, and a round left out.
 */
export const seatsHeld = (given: InputFile, held: number | null): Sat[] => {
  const { table } = tableIn(given, mostSeats)
  const { file } = table
  const [round, at, id] = ['round', 'table', 'id'].map((name) => columnNamed(table, name)) as [
    number,
    number,
    number,
  ]
  const seen = new Map<string, number>()
  const rows = table.rows.flatMap((cells, place) => {
    const line = table.lines[place] ?? 0
    const sat = {
      round: numberIn(table, cells, round, line, mostRounds),
      table: numberIn(table, cells, at, line, mostSeats),
      id: asId(cells[id] ?? ''),
    }
    if (sat.id === '')
      throw new InputFault({ file, line, column: 'id' }, 'no id stands here', 'Add it, or remove the line.')
    if (held !== null && sat.round > held) return []
    const before = seen.get(`${sat.round} ${sat.id}`)
    if (before !== undefined)
      throw new InputFault(
        { file, line },
        `${quoted(sat.id)} sits at a table in round ${sat.round} already, in line ${before}`,
        'Remove one of the two lines.',
      )
    seen.set(`${sat.round} ${sat.id}`, line)
    return [sat]
  })
  const last = rows.reduce((most, sat) => Math.max(most, sat.round), 0)
  const there = new Set(rows.map((sat) => sat.round))
  for (let number = 1; number <= (held ?? last); number++)
    if (!there.has(number))
      throw new InputFault(
        { file },
        `nobody sits anywhere in round ${number}`,
        held === null
          ? 'Rounds that were held are numbered from 1 without a gap.'
          : `Add that round, or say that fewer than ${held} were held.`,
      )
  return rows.sort(bySeat)
}

export const bySeat = (a: Sat, b: Sat): number =>
  a.round - b.round || a.table - b.table || inOrder(a.id, b.id)

/** One seating for each round held; −1 for those who were not there. */
export const seatingsOf = (rows: readonly Sat[], rounds: number, { placeOf }: Register): Seating[] => {
  const seatings = Array.from({ length: rounds }, () => Array.from({ length: placeOf.size }, () => -1))
  for (const { round, table, id } of rows) {
    const person = placeOf.get(id)
    const seating = seatings[round - 1]
    if (person !== undefined && seating) seating[person] = table - 1
  }
  return seatings
}

/**
 * Fixed places of rounds to come; those of rounds that were held are let go.
 * @throws InputFault for an id that nobody has, and a table or a round that there is not.
 */
export const placesIn = (
  given: InputFile,
  register: Register,
  { tables, rounds, held }: { tables: number; rounds: number; held: number },
): FixedPlace[] => {
  const { table } = tableIn(given, mostSeats)
  const { file } = table
  const id = columnNamed(table, 'id')
  const at = columnNamed(table, 'table')
  const round = table.header.some((name) => plain(name) === 'round') ? columnNamed(table, 'round') : null
  return table.rows.flatMap((cells, place) => {
    const line = table.lines[place] ?? 0
    const person = personIn(register, asId(cells[id] ?? ''), { file, line })
    const number = numberIn(table, cells, at, line, tables) - 1
    const only =
      round === null || (cells[round] ?? '').trim() === ''
        ? null
        : numberIn(table, cells, round, line, rounds) - 1
    if (person === null) return []
    const wanted = only === null ? Array.from({ length: rounds }, (_, each) => each) : [only]
    return wanted
      .filter((each) => each >= held)
      .map((each) => ({ file, line, person, table: number, round: each }))
  })
}

const numberIn = (
  { file, header }: Table,
  cells: readonly string[],
  column: number,
  line: number,
  most: number,
): number => {
  const cell = (cells[column] ?? '').trim()
  const number = Number(cell)
  if (!/^\d{1,9}$/.test(cell) || number < 1 || number > most)
    throw new InputFault(
      { file, line, column: header[column]?.trim() ?? column + 1 },
      cell === '' ? 'no number stands here' : `${quoted(cell)} is not a number from 1 to ${most}`,
      'Correct it.',
    )
  return number
}
