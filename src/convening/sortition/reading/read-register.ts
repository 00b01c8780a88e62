// From files to a register from which invitations are drawn.

import {
  columnName,
  columnNamed,
  InputFault,
  type InputFile,
  inOrderOfIds,
  plain,
  quoted,
  readTable,
  type Table,
  tableIn,
} from '../../../csv/index.ts'
import { inOrder } from '../../../kernel/index.ts'
import type { Register, Wave } from '../invitations.ts'
import { addressesIn } from './households.ts'

export type RegisterFiles = Readonly<{
  register: InputFile
  /** The column of ids; found if not told, see `readTable`. */
  id?: string
  /** Columns whose values make the strata; without any, all people are one stratum. */
  by?: readonly string[]
  /** Columns that make an address. */
  sameAddress?: readonly string[]
  /** Those who got a letter before, for instance the first wave as it was written. */
  already?: InputFile
  /** How many answered so far: the columns of the strata, and one called answers or responses. */
  lagging?: InputFile
}>

export type RegisterRead = Readonly<{
  register: Register
  /** All columns, row by row as in `register.people`. */
  table: Table
  wave: Wave
  /** The columns of the strata, as the file calls them. */
  by: readonly string[]
  warnings: string[]
}>

/** A town's register, of which a sample is drawn; four times as many as a pool may have. */
export const mostListed = 200_000

/** With more, hardly any stratum would get a letter. */
export const mostStrata = 1000

/** @throws InputFault */
export const readRegister = (files: RegisterFiles): RegisterRead => {
  const { by = [], sameAddress = [] } = files
  const people = inOrderOfIds(
    readTable({ ...files.register, id: files.id, features: by, mostRows: mostListed }),
  )
  const { table, ids } = people
  const columns = by.map((name) => columnNamed(table, name))
  const names = columns.map((column) => String(columnName(table, column)))
  const { strata, of } = strataIn(table, columns)
  if (strata.length > mostStrata)
    throw new InputFault(
      { file: table.file, line: 1, column: names.at(-1) },
      `${names.map(quoted).join(' and ')} make ${strata.length} strata, and ${mostStrata} are the most`,
      'Name columns with fewer values.',
    )
  const addresses = sameAddress.length > 0 ? addressesIn(table, sameAddress) : null
  if (files.already && people.id === null)
    throw new InputFault(
      { file: table.file },
      'there is no column of ids, so a second wave could meet the first',
      'Add one, or name it.',
    )
  const idName = people.id === null ? undefined : table.header[people.id]
  const earlier = files.already && earlierIn(files.already, files.id ?? idName, sameAddress)
  const answers = files.lagging && answersIn(files.lagging, names, strata)
  return {
    register: {
      people: ids.map((id, place) => ({ id, stratum: of[place] ?? 0, address: addresses?.[place] ?? null })),
      strata,
    },
    table,
    wave: { earlier, answers },
    by: names,
    warnings: [...people.warnings, ...(earlier?.warnings ?? [])],
  }
}

const keyOf = (cells: readonly string[], columns: readonly number[]): string =>
  columns.map((column) => plain(cells[column] ?? '')).join('\n')

/** Strata in the order of their values, each shown in the spelling that comes first; and that of each row. */
const strataIn = (table: Table, columns: readonly number[]): { strata: string[][]; of: number[] } => {
  const keys = table.rows.map((cells) => keyOf(cells, columns))
  const shown = new Map<string, string[]>()
  for (const [place, key] of keys.entries()) {
    const values = columns.map((column) => (table.rows[place]?.[column] ?? '').trim())
    const before = shown.get(key)
    if (!before || inOrder(values.join('\n'), before.join('\n')) < 0) shown.set(key, values)
  }
  const ordered = [...shown].sort(([a], [b]) => inOrder(a, b))
  const places = new Map(ordered.map(([key], place) => [key, place]))
  return { strata: ordered.map(([, values]) => values), of: keys.map((key) => places.get(key) ?? 0) }
}

const earlierIn = (
  file: InputFile,
  id: string | undefined,
  sameAddress: readonly string[],
): { ids: Set<string>; addresses: Set<string>; warnings: string[] } => {
  const { table, ids, warnings } = readTable({ ...file, id, mostRows: mostListed, mayBeEmpty: true })
  const why = ', without which a second letter could go to an address of the first wave'
  const addresses = sameAddress.length > 0 ? addressesIn(table, sameAddress, why) : []
  return { ids: new Set(ids), addresses: new Set(addresses.filter((address) => address !== null)), warnings }
}

/** Strata that the file does not name have given no answer. */
const answersIn = (file: InputFile, by: readonly string[], strata: readonly string[][]): number[] => {
  const { table } = tableIn(file, mostListed)
  const columns = by.map((name) => columnNamed(table, name, ', by which the strata are told'))
  const counted = table.header.some((name) => plain(name) === 'responses') ? 'responses' : 'answers'
  const count = columnNamed(table, counted, ', which says how many answered')
  const places = new Map(strata.map((values, place) => [values.map(plain).join('\n'), place]))
  const answers = strata.map(() => 0)
  for (const [row, cells] of table.rows.entries()) {
    const line = table.lines[row] as number
    const place = places.get(keyOf(cells, columns))
    if (place === undefined)
      throw new InputFault(
        { file: table.file, line },
        `nobody in the register is ${columns.map((column) => quoted(cells[column] ?? '')).join(', ')}`,
        'Correct the row, or remove it.',
      )
    const cell = (cells[count] ?? '').trim()
    if (!/^\d{1,9}$/.test(cell))
      throw new InputFault(
        { file: table.file, line, column: columnName(table, count) },
        `${quoted(cell)} is not a whole number from 0 up`,
        'Write how many answered, in digits.',
      )
    answers[place] = (answers[place] ?? 0) + Number(cell)
  }
  return answers
}
