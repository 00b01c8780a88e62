// A file with a header and one row per person.

import { inOrder } from '../kernel/index.ts'
import { type Bounds, isFilled, type Separator, type Visit, visitRows } from './csv.ts'
import { aFewOf, InputFault, quoted } from './faults.ts'
import { plain } from './plain.ts'
import { textIn } from './text.ts'

/** A file as it was given. `name` is what people know it by, for sentences; nothing is read from a disk here. */
export type InputFile = Readonly<{ name: string; bytes: Uint8Array }>

/** How a file was written, and how those taken from it are, so that the same program opens them. `mark`: with that of UTF-8. */
export type Form = Readonly<{ separator: Separator; mark: boolean }>

/** Cells as they stand in the file; each row has as many as the header. `lines` are where rows begin, from 1. */
export type Table = Readonly<{
  file: string
  form: Form
  header: readonly string[]
  rows: readonly (readonly string[])[]
  lines: readonly number[]
}>

/** A table whose rows are told apart by `ids`, in the order of the file. `id` is their column, null if they were numbered. */
export type People = Readonly<{ table: Table; ids: readonly string[]; id: number | null; warnings: string[] }>

export const plainForm: Form = { separator: ',', mark: false }

export const mostPeople = 50_000

/**
 * Reads a file of people, each with an id: the column named, or else one called like an id, or else the first. Blank rows
 * and rows without id are left out with a warning, and so is the second of two identical rows.
 * @param id the column of ids, in whatever case.
 * @param features names of columns that hold what people are like. Where the first column is one of them and none is
 *   called like an id, people are numbered 1, 2, 3, with zeros before so that their order is that of the file.
 * @param mostRows refused beyond; 50,000 if not told.
 * @throws InputFault
 */
export const readTable = (
  given: InputFile & { id?: string; features?: readonly string[]; mostRows?: number; mayBeEmpty?: boolean },
): People => {
  const { name: file, id: wanted, features = [], mostRows = mostPeople, mayBeEmpty = false } = given
  const { table, warnings } = tableIn(given, mostRows)
  if (table.rows.length === 0 && !mayBeEmpty)
    throw new InputFault({ file }, 'there is a header and nothing below it', 'Add one row for each person.')
  const id = wanted === undefined ? likelyIds(table, features) : columnNamed(table, wanted)
  if (id === null) {
    const numbered = `${file} has no column of ids, so its rows are numbered: leave their order as it is.`
    const digits = String(table.rows.length).length
    const ids = table.rows.map((_, place) => String(place + 1).padStart(digits, '0'))
    return { table, ids, id, warnings: [...warnings, numbered] }
  }
  return identified(table, id, warnings)
}

/** The rows below a header, blank ones left out. @throws InputFault */
export const tableIn = (given: InputFile, mostRows: number): { table: Table; warnings: string[] } => {
  const rows: string[][] = []
  const lines: number[] = []
  let header: readonly string[] = []
  let form: Form = plainForm
  const warnings = visitTable(given, { rows: mostRows }, (names, _, found) => {
    header = names
    form = found
    return (cells, line) => {
      rows.push(cells)
      lines.push(line)
    }
  })
  return { table: { file: given.name, form, header, rows, lines }, warnings }
}

/**
 * The same row by row, so that millions of them need not be kept.
 * @param begin is told the header and how the file is written, and answers what each row below it is told to, with as many cells as the header.
 * @returns warnings. @throws InputFault
 */
export const visitTable = (
  { name: file, bytes }: InputFile,
  bounds: Bounds,
  begin: (header: readonly string[], line: number, form: Form) => Visit,
): string[] => {
  const { text, warnings, mark } = textIn(file, bytes, bounds.bytes)
  const blank: number[] = []
  let last = 0
  let header: readonly string[] = []
  let visit: Visit | null = null
  visitRows(file, text, bounds, (cells, line, separator) => {
    if (!isFilled(cells)) blank.push(line)
    else {
      if (visit) visit(asWide(file, line, cells, header), line, separator)
      else {
        header = cells
        visit = begin(header, line, { separator, mark })
        // What is blank above the header is how some programs begin a file.
        blank.length = 0
      }
      last = line
    }
  })
  if (!visit) throw new InputFault({ file }, 'this file is empty', 'Look whether it is the right one.')
  // Blank lines at the end are how files end.
  const between = blank.filter((line) => line < last)
  if (between.length > 0) warnings.push(`${file}: ${skipped(between, 'blank')}.`)
  return warnings
}

/** Where a column of this name is. @throws InputFault if there is none (`but why` it must be there), or more than one. */
export const columnNamed = (table: Table, name: string, butWhy = ''): number => {
  const places = placesOf(table, name)
  const [place] = places
  if (place === undefined)
    throw new InputFault(
      { file: table.file, line: 1 },
      `there is no column ${quoted(name)}${butWhy}`,
      `Correct the name. The columns are ${aFewOf(table.header.map(quoted), 12)}.`,
    )
  if (places.length > 1)
    throw new InputFault(
      { file: table.file, line: 1, column: name },
      `${places.length} columns have this name`,
      'Rename all but one.',
    )
  return place
}

/** How a column is told in a sentence: by its name, or by its number where it has none. */
export const columnName = ({ header }: Table, place: number): string | number =>
  header[place]?.trim() || place + 1

const placesOf = ({ header }: Table, name: string): number[] =>
  header.flatMap((each, place) => (plain(each) === plain(name) ? [place] : []))

const skipped = (lines: readonly number[], what: string): string =>
  lines.length === 1
    ? `line ${lines[0]} is ${what} and was left out`
    : `lines ${aFewOf(lines.map(String))} are ${what} and were left out`

/** Cells beyond the header are let go if nothing stands in them. */
const asWide = (file: string, line: number, cells: string[], header: readonly string[]): string[] => {
  if (cells.length === header.length) return cells
  if (cells.length > header.length && !isFilled(cells.slice(header.length)))
    return cells.slice(0, header.length)
  throw new InputFault(
    { file, line },
    `this row has ${cells.length} columns and the header ${header.length}`,
    'Put a cell that holds a comma, a semicolon or a tab into quotation marks, and write empty cells too.',
  )
}

const namesOfIds = [
  'id',
  'unique_id',
  'nationbuilder_id',
  'person_id',
  'respondent_id',
  'participant_id',
  'pseudonym',
  'uuid',
]

/** The first of these names that is a column; else the first column, unless it holds what people are like. */
const likelyIds = (table: Table, features: readonly string[]): number | null => {
  const taken = new Set(features.map(plain))
  const names = table.header.map((each) => plain(each).replace(/[\s-]+/g, '_'))
  for (const name of namesOfIds) {
    const place = names.indexOf(name)
    if (place >= 0 && !taken.has(plain(table.header[place] ?? '')))
      return columnNamed(table, table.header[place] ?? '')
  }
  return taken.has(plain(table.header[0] ?? '')) ? null : 0
}

const identified = (table: Table, id: number, warnings: string[]): People => {
  const { file } = table
  const first = new Map<string, number>()
  const without: number[] = []
  const again: number[] = []
  for (const [place, cells] of table.rows.entries()) {
    const line = table.lines[place] as number
    const name = idIn(cells, id)
    const before = first.get(name)
    if (name === '') without.push(line)
    else if (before === undefined) first.set(name, place)
    else if (table.rows[before]?.every((cell, column) => cell === cells[column])) again.push(line)
    else
      throw new InputFault(
        { file, line, column: columnName(table, id) },
        `${quoted(name)} stands also in line ${table.lines[before]}, with other cells`,
        'Remove one of the two rows, or correct the id; name the column of ids if it is another one.',
      )
  }
  if (without.length > 0) warnings.push(`${file}: ${skipped(without, 'without id')}.`)
  if (again.length > 0) warnings.push(`${file}: ${skipped(again, 'identical with an earlier row')}.`)
  const places = [...first.values()]
  const rows = places.map((place) => table.rows[place] as readonly string[])
  const lines = places.map((place) => table.lines[place] as number)
  return { table: { ...table, rows, lines }, ids: [...first.keys()], id, warnings }
}

const idIn = (cells: readonly string[], id: number): string => (cells[id] ?? '').trim().normalize('NFC')

/** The same people in the order of their ids. */
export const inOrderOfIds = ({ table, ids, id, warnings }: People): People => {
  const order = ids.map((_, place) => place).sort((a, b) => inOrder(ids[a] as string, ids[b] as string))
  const rows = order.map((place) => table.rows[place] as readonly string[])
  const lines = order.map((place) => table.lines[place] as number)
  return { table: { ...table, rows, lines }, ids: order.map((place) => ids[place] as string), id, warnings }
}
