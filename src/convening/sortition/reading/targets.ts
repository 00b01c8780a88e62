// The file of targets: how many of a panel may have each value of each feature.
//
// Field tools write `category,feature,min,max`, or `feature,value,min,max` with or without `min_flex,max_flex`, or
// `category,name,suggest min,suggest max,Current #,min,max`; all of them are read.

import {
  aFewOf,
  columnName,
  columnNamed,
  InputFault,
  type InputFile,
  plain,
  quoted,
  type Table,
  tableIn,
} from '../../../csv/index.ts'
import { inOrder } from '../../../kernel/index.ts'
import type { Feature, Target } from '../pool.ts'

/** Features and values stand in the order of their names, so that the order of the file decides nothing. */
export type Targets = Readonly<{
  file: string
  features: readonly Feature[]
  /** The line of each target: `[feature][value]`. */
  lines: readonly (readonly number[])[]
  /** The column of maxima, as the file calls it. */
  max: string | number
  /** The order in which the convener wrote them, for whoever shows them. */
  asWritten: readonly Readonly<{ feature: number; values: readonly number[] }>[]
  warnings: string[]
}>

export const mostTargets = 10_000

/** @throws InputFault */
export const readTargets = (given: InputFile): Targets => {
  const { table, warnings } = tableIn(given, mostTargets)
  const columns = columnsOf(table)
  const unused = table.header.filter((name, place) => name.trim() && !columns.known.has(place)).map(quoted)
  if (unused.length > 0) warnings.push(`${table.file}: nothing is made of the column ${aFewOf(unused)}.`)
  const read = table.rows.map((cells, place) => rowOf(table, columns, cells, table.lines[place] as number))
  if (read.length === 0)
    throw new InputFault(
      { file: table.file },
      'there is no target',
      'Add a row for each value of each feature.',
    )
  refuseTwice(table, columns, read)
  const order = [...read].sort(
    (a, b) =>
      inOrder(plain(a.feature), plain(b.feature)) || inOrder(plain(a.target.value), plain(b.target.value)),
  )
  const groups = [...Map.groupBy(order, ({ feature }) => plain(feature)).values()]
  return {
    file: table.file,
    features: groups.map((rows) => ({ name: spelling(rows), targets: rows.map(({ target }) => target) })),
    lines: groups.map((rows) => rows.map(({ line }) => line)),
    max: columnName(table, columns.max),
    asWritten: groups
      .map((rows, feature) => ({
        feature,
        values: [...rows.keys()].sort((a, b) => lineOf(rows, a) - lineOf(rows, b)),
      }))
      .sort((a, b) => firstLine(groups[a.feature]) - firstLine(groups[b.feature])),
    warnings,
  }
}

type Row = Readonly<{ feature: string; target: Target; line: number }>

type Columns = Readonly<{
  feature: number
  value: number
  min: number
  max: number
  flex: Readonly<{ min: number; max: number }> | null
  known: ReadonlySet<number>
}>

/** Of spellings that differ in case alone, one that does not hang on the order of the rows. */
const spelling = (rows: readonly Row[]): string => rows.map(({ feature }) => feature).sort(inOrder)[0] ?? ''

const lineOf = (rows: readonly Row[], place: number): number => rows[place]?.line ?? 0

const firstLine = (rows: readonly Row[] = []): number => Math.min(...rows.map(({ line }) => line))

const columnsOf = (table: Table): Columns => {
  const names = table.header.map((name) => plain(name).replace(/[\s_-]+/g, '_'))
  const at = (...wanted: string[]): number | null => {
    const name = wanted.find((each) => names.includes(each))
    return name === undefined ? null : columnNamed(table, table.header[names.indexOf(name)] ?? '')
  }
  const needed = (...wanted: string[]): number => {
    const place = at(...wanted)
    if (place !== null) return place
    throw new InputFault(
      { file: table.file, line: 1 },
      `there is no column “${wanted[0]}”`,
      'Targets have the columns category, feature, min and max, or feature, value, min and max.',
    )
  }
  const feature = needed(names.includes('category') ? 'category' : 'feature')
  const value = names.includes('category') ? needed('feature', 'name', 'value') : needed('value', 'name')
  const [min, max] = [needed('min'), needed('max')]
  const [flexMin, flexMax] = [at('min_flex'), at('max_flex')]
  if ((flexMin === null) !== (flexMax === null))
    throw new InputFault(
      { file: table.file, line: 1, column: flexMin === null ? 'max_flex' : 'min_flex' },
      'this column stands without its other half',
      'Write both min_flex and max_flex, or neither.',
    )
  const flex = flexMin === null || flexMax === null ? null : { min: flexMin, max: flexMax }
  // What a widespread tool writes for the convener's eyes.
  const beside = ['suggest_min', 'suggest_max', 'current_#'].flatMap((name) => at(name) ?? [])
  const known = new Set([feature, value, min, max, ...beside, ...(flex ? [flex.min, flex.max] : [])])
  return { feature, value, min, max, flex, known }
}

const rowOf = (table: Table, columns: Columns, cells: readonly string[], line: number): Row => {
  const { file } = table
  const words = (column: number): string => {
    const cell = (cells[column] ?? '').trim()
    if (cell) return cell
    const place = { file, line, column: columnName(table, column) }
    throw new InputFault(place, 'this cell is empty', 'Fill it in, or remove the row.')
  }
  const count = (column: number): number => {
    const cell = (cells[column] ?? '').trim()
    if (/^\d{1,9}$/.test(cell)) return Number(cell)
    throw new InputFault(
      { file, line, column: columnName(table, column) },
      cell ? `${quoted(cell)} is not a whole number from 0 up` : 'this cell is empty',
      'Write how many people it is, in digits.',
    )
  }
  const [feature, value] = [words(columns.feature), words(columns.value)]
  const [min, max] = [count(columns.min), count(columns.max)]
  if (min > max)
    throw new InputFault(
      { file, line, column: columnName(table, columns.min) },
      `the minimum of ${quoted(value)} is ${min} and its maximum ${max}`,
      'Lower the minimum or raise the maximum.',
    )
  const limits =
    columns.flex && [columns.flex.min, columns.flex.max].map((each) => (cells[each] ?? '').trim())
  if (!columns.flex || limits?.every((cell) => cell === ''))
    return { feature, target: { value, min, max, flex: null }, line }
  const flex = { min: count(columns.flex.min), max: count(columns.flex.max) }
  const narrower = flex.min > min ? columns.flex.min : flex.max < max ? columns.flex.max : null
  if (narrower !== null)
    throw new InputFault(
      { file, line, column: columnName(table, narrower) },
      `${flex.min} to ${flex.max} is narrower than the target itself, ${min} to ${max}`,
      'Flex limits say how far a target may be relaxed, so they lie around it.',
    )
  return { feature, target: { value, min, max, flex }, line }
}

const refuseTwice = (table: Table, columns: Columns, rows: readonly Row[]): void => {
  const lines = new Map<string, number>()
  for (const { feature, target, line } of rows) {
    const name = `${plain(feature)}\n${plain(target.value)}`
    const before = lines.get(name)
    if (before !== undefined)
      throw new InputFault(
        { file: table.file, line, column: columnName(table, columns.value) },
        `${quoted(target.value)} of ${quoted(feature)} stands also in line ${before}`,
        'Remove one of the two rows.',
      )
    lines.set(name, line)
  }
}
