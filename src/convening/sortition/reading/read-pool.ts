// From files to a pool that can be drawn from.

import {
  aFewOf,
  columnName,
  InputFault,
  type InputFile,
  inOrderOfIds,
  inWords,
  type People,
  readTable,
  type Table,
} from '../../../csv/index.ts'
import { type Feature, type Pool, poolOf } from '../pool.ts'
import { type Already, readAlready, remainingOf } from './already.ts'
import { addressesIn, crowds, householdsOf } from './households.ts'
import { valuesIn } from './people.ts'
import { readTargets, type Targets } from './targets.ts'

export type PoolFiles = Readonly<{
  people: InputFile
  targets: InputFile
  /** How many people the whole panel has. */
  size: number
  /** The column of ids; found if not told, see `readTable`. */
  id?: string
  /** Columns that make an address; at most one of those who share it is drawn. */
  sameAddress?: readonly string[]
  /** People who are on the panel already. */
  already?: InputFile
}>

export type PoolRead = Readonly<{
  /** Without those on the panel already and their households; its targets and size are what remains to be drawn. */
  pool: Pool
  /** All columns of the people's file, row by row as in `pool.people`. */
  table: Table
  /** The column of ids in `table`; null where people were numbered. */
  id: number | null
  /** In the order in which the convener wrote the targets, for whoever shows them. */
  asWritten: Targets['asWritten']
  already: TakenPlaces | null
  /** Whole sentences for the convener. */
  warnings: string[]
}>

/** What people who are on the panel already have taken. */
export type TakenPlaces = Readonly<{
  people: number
  /** Of them, those who stood in the people's file, and were left out of the pool. */
  left: string[]
  /** Who was left out of the pool for living with one of them. */
  housemates: string[]
  /** The whole panel's targets and size. */
  whole: Readonly<{ features: readonly Feature[]; size: number }>
}>

/**
 * Reads what practitioners have. The order of rows and columns, case and surrounding space decide nothing.
 * @throws InputFault for whatever is wrong with a file.
 */
export const readPool = (files: PoolFiles): PoolRead => {
  const { size, sameAddress = [] } = files
  const targets = readTargets(files.targets)
  const features = targets.features.map(({ name }) => name)
  const people = inOrderOfIds(readTable({ ...files.people, id: files.id, features }))
  const whole = { features: targets.features, size }
  const idName = people.id === null ? undefined : people.table.header[people.id]
  const already = files.already && readAlready(files.already, targets, files.id ?? idName, sameAddress)
  const remaining = already && files.already ? remainingOf(targets, size, already, files.already.name) : whole
  const values = valuesIn(people.table, targets)
  const addresses =
    sameAddress.length > 0 ? addressesIn(people.table, sameAddress) : people.ids.map(() => null)
  const { stay, left, housemates } = apart(people, addresses, already)
  const pick = <T>(things: readonly T[]): T[] => stay.map((place) => things[place] as T)
  const ids = pick(people.ids)
  const households = householdsOf(ids, pick(addresses))
  const table = { ...people.table, rows: pick(people.table.rows), lines: pick(people.table.lines) }
  if (ids.length === 0)
    throw new InputFault(
      { file: people.table.file },
      'nobody is left to draw from',
      'Look at who is on the panel already.',
    )
  return {
    pool: poolOf(
      remaining.features,
      stay.map((place, row) => ({
        id: ids[row] as string,
        values: values[place] as number[],
        household: households[row] ?? null,
      })),
      remaining.size,
    ),
    table,
    id: people.id,
    asWritten: targets.asWritten,
    already: already ? { people: size - remaining.size, left, housemates, whole } : null,
    warnings: [
      ...targets.warnings,
      ...people.warnings,
      ...(already?.warnings ?? []),
      ...unmatched(people, already, files.already),
      ...formulas(table),
      ...crowds(table, pick(addresses)),
    ],
  }
}

/** Who stays in the pool, and who does not as they or somebody of their household are on the panel already. */
const apart = (
  { ids }: People,
  addresses: readonly (string | null)[],
  already: Already | undefined,
): { stay: number[]; left: string[]; housemates: string[] } => {
  const taken = new Set(already?.ids)
  const stay: number[] = []
  const left: string[] = []
  const housemates: string[] = []
  for (const [place, id] of ids.entries()) {
    const address = addresses[place] ?? null
    if (taken.has(id)) left.push(id)
    else if (address !== null && already?.addresses.has(address)) housemates.push(id)
    else stay.push(place)
  }
  return { stay, left, housemates }
}

const unmatched = (people: People, already: Already | undefined, file: InputFile | undefined): string[] =>
  already && file && (people.id === null || already.ids.length === 0)
    ? [
        `Without ids in ${people.table.file} and ${file.name}, nobody on the panel already can be found in the pool.`,
      ]
    : []

/** Cells are written out as they came in, so whoever opens them in a spreadsheet should know. */
const formulas = (table: Table): string[] => {
  const places: string[] = []
  for (const [row, cells] of table.rows.entries())
    for (const [column, cell] of cells.entries())
      if (!isWord.test(cell) && /^\s*(=|[-+@].*[(!|])/.test(cell))
        places.push(inWords({ line: table.lines[row] as number, column: columnName(table, column) }))
  return places.length > 0
    ? [
        `${table.file}: a spreadsheet would compute what stands in ${aFewOf(places)}. It is passed on as it is.`,
      ]
    : []
}

/** What nearly all cells are, so that the rest can be looked at closely. */
const isWord = /^[\p{L}\p{N}]/u
