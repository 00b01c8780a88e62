// What people are like, as the targets name it.

import {
  aFewOf,
  columnName,
  columnNamed,
  InputFault,
  inWords,
  type Place,
  plain,
  quoted,
  type Table,
} from '../../../csv/index.ts'
import type { Targets } from './targets.ts'

/**
 * For each row, the place of its value among the targets of each feature: `[row][feature]`. Columns are found by name,
 * wherever they stand.
 * @throws InputFault for a feature that is no column, and for the first cell without target, with how many more there are.
 */
export const valuesIn = (table: Table, targets: Targets): number[][] => {
  const columns = targets.features.map(({ name }, f) =>
    columnNamed(
      table,
      name,
      `, which is a feature in ${targets.file}, line ${Math.min(...(targets.lines[f] ?? []))}`,
    ),
  )
  // Thousands of cells hold the same few words, so each spelling is looked at once.
  const known = targets.features.map((feature) => {
    const places = new Map(feature.targets.map(({ value }, place) => [plain(value), place]))
    const spellings = new Map<string, number>()
    return (cell: string): number => {
      const seen = spellings.get(cell)
      if (seen !== undefined) return seen
      const place = places.get(plain(cell)) ?? -1
      spellings.set(cell, place)
      return place
    }
  })
  const values = table.rows.map((cells) =>
    known.map((placeOf, f) => placeOf(cells[columns[f] as number] ?? '')),
  )
  if (values.some((row) => row.includes(-1))) throw strangers(table, targets, columns, values)
  return values
}

const strangers = (
  table: Table,
  targets: Targets,
  columns: readonly number[],
  values: number[][],
): InputFault => {
  const cells = values.flatMap((row, place) =>
    columns
      .filter((_, f) => row[f] === -1)
      .sort((a, b) => a - b)
      .map((column) => ({
        place: { file: table.file, line: table.lines[place] as number, column: columnName(table, column) },
        cell: table.rows[place]?.[column] ?? '',
      })),
  )
  const [first, ...others] = cells as [{ place: Place; cell: string }, ...{ place: Place; cell: string }[]]
  const empty = first.cell.trim() === ''
  const more = others
    .slice(0, 3)
    .map(({ place, cell }) => `${inWords({ line: place.line, column: place.column })} ${quoted(cell)}`)
  return new InputFault(
    first.place,
    `${empty ? 'this cell is empty' : `there is no target for ${quoted(first.cell)}`}${
      more.length > 0 ? `; nor for ${aFewOf(more, 3, others.length)}` : ''
    }`,
    empty ? 'Fill it in, or remove the row.' : `Add it to ${targets.file}, or correct the cell.`,
  )
}
