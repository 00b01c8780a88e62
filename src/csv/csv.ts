// Text into rows of cells, as RFC 4180 describes them and as spreadsheets write them: separated by commas, semicolons or
// tabs, with line ends of any system, cells in quotation marks where they hold such characters themselves.
//
// Everything is bounded while it is scanned, so that a file made to exhaust the machine is refused where it goes wrong.

import { InputFault } from './faults.ts'

export type Separator = ',' | ';' | '\t'

/** Rows with the line on which each begins, from 1; a quoted cell may span several lines. */
export type Rows = Readonly<{ cells: string[][]; lines: number[] }>

/** What has more is refused while it is scanned; `rows` below the header, `bytes` of the whole file. */
export type Bounds = Readonly<{ rows: number; columns?: number; bytes?: number }>

export const mostColumns = 100
export const mostCharacters = 10_000

/** The cells of a row, as many as stand in it, and the line on which it begins. */
export type Visit = (cells: string[], line: number, separator: Separator) => void

/**
 * All rows, the blank ones too, of any number of cells.
 * @param mostRows what has more, the header not counted, is refused.
 * @throws InputFault beyond the bounds, and for quotation marks that are not closed.
 */
export const rowsIn = (file: string, text: string, mostRows: number): Rows => {
  const rows: Rows = { cells: [], lines: [] }
  visitRows(file, text, { rows: mostRows }, (cells, line) => {
    rows.cells.push(cells)
    rows.lines.push(line)
  })
  return rows
}

/** The same row by row, so that millions of them need not be kept. @throws InputFault likewise. */
export const visitRows = (file: string, text: string, bounds: Bounds, visit: Visit): void => {
  const { rows, columns = mostColumns } = bounds
  const { separator, start, line } = separatorOf(file, text, columns)
  const found = { separator, at: start, line }
  scan({ file, text, ...found, mostRows: rows + 1, columns, sample: false, stray: 0 }, visit)
}

type Scanning = {
  readonly file: string
  readonly text: string
  readonly separator: Separator
  readonly mostRows: number
  readonly columns: number
  /** Whether to stop at `mostRows` in silence. */
  readonly sample: boolean
  at: number
  line: number
  /** Cells of a sample in which a quotation mark stands that encloses nothing. */
  stray: number
}

const scan = (scanning: Scanning, visit: Visit): void => {
  const { file, text, mostRows, sample } = scanning
  let rows = 0
  // Empty lines cost nothing but a row, so they end with the bound of rows too.
  while (scanning.at < text.length) {
    if (rows === mostRows) {
      if (sample) break
      throw new InputFault(
        { file, line: scanning.line },
        `this file has more than ${mostRows - 1} rows`,
        'Leave out the rows that are not needed.',
      )
    }
    rows++
    const { line } = scanning
    visit(row(scanning), line, scanning.separator)
  }
}

const row = (scanning: Scanning): string[] => {
  const { file, text, columns } = scanning
  const separator = scanning.separator.charCodeAt(0)
  const cells: string[] = []
  const { line } = scanning
  for (;;) {
    if (cells.length === columns)
      throw new InputFault(
        { file, line },
        `this row has more than ${columns} columns`,
        'Leave out the columns that are not needed.',
      )
    cells.push(text.charCodeAt(scanning.at) === quote ? quotedCell(scanning, cells) : cell(scanning, cells))
    const end = text.charCodeAt(scanning.at)
    scanning.at++
    if (end === separator) continue
    if (end === carriageReturn && text.charCodeAt(scanning.at) === lineFeed) scanning.at++
    scanning.line++
    return cells
  }
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Up to the next separator or line end; a quotation mark inside is a letter like others. */
const cell = (scanning: Scanning, before: readonly string[]): string => {
  const { text, at } = scanning
  const separator = scanning.separator.charCodeAt(0)
  const most = Math.min(text.length, at + mostCharacters + 1)
  let end = at
  for (; end < most; end++) {
    const code = text.charCodeAt(end)
    if (code === separator || code === lineFeed || code === carriageReturn) break
  }
  if (end - at > mostCharacters) throw tooLong(scanning, before)
  scanning.at = end
  const whole = text.slice(at, end)
  if (scanning.sample && whole.includes('"')) scanning.stray++
  return whole
}

/** Between quotation marks; two of them are one. */
const quotedCell = (scanning: Scanning, before: readonly string[]): string => {
  const { file, text, line } = scanning
  const begin = scanning.at + 1
  let end = begin
  for (;;) {
    end = text.indexOf('"', end)
    if (end - begin > 2 * mostCharacters) throw tooLong(scanning, before)
    if (end < 0)
      throw new InputFault(
        { file, line, column: before.length + 1 },
        'this cell begins with a quotation mark, and none ends it',
        'Close it with another one, or remove it.',
      )
    if (text.charCodeAt(end + 1) !== quote) break
    end += 2
  }
  const within = text.slice(begin, end)
  const whole = within.includes('"') ? within.replaceAll('""', '"') : within
  if (whole.length > mostCharacters) throw tooLong(scanning, before)
  scanning.at = end + 1
  scanning.line += lineEnds(whole)
  const next = text[scanning.at]
  if (next !== undefined && next !== scanning.separator && next !== '\n' && next !== '\r')
    throw new InputFault(
      { file, line, column: before.length + 1 },
      'something follows the quotation mark that ends this cell',
      'Write quotation marks within a quoted cell twice.',
    )
  return whole
}

const lineEnds = (text: string): number => {
  if (!text.includes('\n') && !text.includes('\r')) return 0
  return text.split(/\r\n|\r|\n/).length - 1
}

const tooLong = ({ file, line }: Scanning, before: readonly string[]): InputFault =>
  new InputFault(
    { file, line, column: before.length + 1 },
    `this cell has more than ${mostCharacters} characters`,
    'Shorten it, or look for a quotation mark that nothing closes.',
  )

// Where two make an equally good table, the later of them stands in prices and prose.
const separators: readonly Separator[] = ['\t', ';', ',']

/** Excel's own line `sep=;`, or else whichever separator makes a table of the first rows. */
const separatorOf = (
  file: string,
  text: string,
  columns: number,
): { separator: Separator; start: number; line: number } => {
  const told = /^"?sep=([,;\t])"?(\r\n|\r|\n)/i.exec(text)
  if (told) return { separator: told[1] as Separator, start: told[0].length, line: 2 }
  const tables = separators
    .map((separator) => ({ separator, ...fitting(file, text, separator, columns) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width)
  return { separator: tables[0]?.separator ?? mostFrequent(text), start: 0, line: 1 }
}

/**
 * How many columns the first row has, and which share of the first rows has as many. Quotation marks that enclose nothing
 * count against it: they appear when a quoted cell is cut by a separator that it holds.
 */
const fitting = (
  file: string,
  text: string,
  separator: Separator,
  columns: number,
): { width: number; share: number } => {
  const widths: number[] = []
  const scanning = { file, text, separator, at: 0, line: 1, mostRows: 50, columns, sample: true, stray: 0 }
  let broken = 0
  try {
    scan(scanning, (cells) => {
      if (isFilled(cells)) widths.push(cells.length)
    })
  } catch {
    broken = 1
  }
  const width = widths[0] ?? 0
  const fit = widths.filter((each) => each === width).length
  return { width, share: fit / (widths.length + broken + scanning.stray) }
}

/** Of what no separator makes a table, to be told what is wrong with it: the separator that stands there most often. */
const mostFrequent = (text: string): Separator => {
  const begin = text.slice(0, mostCharacters)
  const counts = separators.map((separator) => begin.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

export const isFilled = (cells: readonly string[]): boolean => cells.some((each) => each.trim() !== '')
