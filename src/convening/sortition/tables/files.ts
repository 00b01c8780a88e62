// What a plan is written into: by seat, by person, and its figures. The same plan gives the same bytes.

import { plain, written } from '../../../csv/index.ts'
import { bySeat, type Sat } from './places.ts'
import type { Planned } from './plan.ts'

/** `round,table,id`, which is also how rounds that were held are read again. Those rounds stay as they were, row by row. */
export const planFile = (planned: Planned): string =>
  written(
    ['round', 'table', 'id'],
    allSeats(planned).map(({ round, table, id }) => [String(round), String(table), id]),
  )

/** All columns of the people, and the table in each round; empty for who was not there in a round that was held. */
export const peopleFile = (planned: Planned): string => {
  const { table, ids, id } = planned.people
  const rounds = Array.from({ length: planned.figures.rounds }, (_, round) => `table in round ${round + 1}`)
  // Where the file of an earlier plan is read again, its own columns stand there already.
  const own = new Set(rounds.map(plain))
  const columns = table.header.flatMap((name, column) => (own.has(plain(name)) ? [] : [column]))
  const tables = tablesByPerson(planned)
  return written(
    [...(id === null ? ['id'] : []), ...columns.map((column) => table.header[column] ?? ''), ...rounds],
    table.rows.map((row, person) => [
      ...(id === null ? [ids[person] ?? ''] : []),
      ...columns.map((column) => row[column] ?? ''),
      ...(tables[person] ?? []).map((at) => (at === null ? '' : String(at))),
    ]),
    table.form,
  )
}

/** The figures with what anybody needs to repeat the plan. It names nobody but in what could not be had. */
export const reportFile = ({ figures, seed, left, late, notes }: Planned, version: string): string =>
  `${JSON.stringify({ ...figures, left: left.length, late: late.length, notes, seed, version }, null, 2)}\n`

/** By person and round: the number of the table, from 1; null for who was not there. */
export const tablesByPerson = ({ gathering, seatings }: Planned): (number | null)[][] =>
  gathering.ids.map((_, person) =>
    [...gathering.held, ...seatings].map((seating) => {
      const table = seating[person] ?? -1
      return table < 0 ? null : table + 1
    }),
  )

const allSeats = ({ sat, gathering, seatings }: Planned): Sat[] => {
  const held = gathering.held.length
  const planned = seatings.flatMap((seating, round) =>
    seating.map((table, person) => ({
      round: held + round + 1,
      table: table + 1,
      id: gathering.ids[person] ?? '',
    })),
  )
  return [...sat, ...planned.sort(bySeat)]
}
