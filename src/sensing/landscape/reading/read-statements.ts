// What people voted on: `comments.csv` of Polis, or a table of ids and texts.

import {
  aFewOf,
  columnName,
  columnNamed,
  InputFault,
  type InputFile,
  inWords,
  plain,
  quoted,
  type Table,
  tableIn,
} from '../../../csv/index.ts'
import type { Moderation, Statement } from '../statement.ts'
import { inOrderOfIds } from '../votes.ts'
import { mostStatements } from './bounds.ts'
import { idIn } from './ids.ts'
import { columnOf, timeIn } from './spelling.ts'

/** Statements in the order of their ids. */
export type StatementsRead = Readonly<{ statements: Statement[]; warnings: string[] }>

/**
 * Columns by name, wherever they stand: id and text; author, moderated (-1, 0, 1 or words), meta and time if there are any.
 * Without a word of moderation a statement is accepted.
 * @throws InputFault with line, column and what to do.
 */
export const readStatements = (given: InputFile): StatementsRead => {
  const { table, warnings } = tableIn(given, mostStatements)
  const columns = {
    id: columnOf(table, 'id') ?? columnNamed(table, 'id', ', which tells statements apart'),
    text: columnOf(table, 'text') ?? columnNamed(table, 'text', ', which holds what a statement says'),
    author: columnOf(table, 'author'),
    moderated: columnOf(table, 'moderated'),
    meta: columnOf(table, 'meta'),
    time: columnOf(table, 'time'),
  }
  const lines = new Map<string, number>()
  const statements = table.rows.map((cells, row) => {
    const line = table.lines[row] ?? 1
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''))
    const id = idOnce(table, columns.id, cell(columns.id), line, lines)
    const author = idIn(cell(columns.author))
    return {
      id,
      text: cell(columns.text).trim(),
      author: author === '' ? null : author,
      moderated: wordIn(table, columns.moderated, cell(columns.moderated), line, moderations, 1),
      meta: wordIn(table, columns.meta, cell(columns.meta), line, answers, false),
      time: whenIn(table, columns.time, cell(columns.time), line),
    }
  })
  statements.sort((a, b) => inOrderOfIds(a.id, b.id))
  return {
    statements,
    warnings: [...warnings, ...empty(table, statements), ...formulas(table, columns.text)],
  }
}

const idOnce = (
  table: Table,
  column: number,
  cell: string,
  line: number,
  lines: Map<string, number>,
): string => {
  const id = idIn(cell)
  const place = { file: table.file, line, column: columnName(table, column) }
  if (id === '') throw new InputFault(place, 'this cell is empty', 'Fill it in, or remove the row.')
  const before = lines.get(id)
  if (before !== undefined)
    throw new InputFault(
      place,
      `${quoted(id)} stands also in line ${before}`,
      'Remove one of the two rows, or correct the id.',
    )
  lines.set(id, line)
  return id
}

type Words<T> = readonly (readonly [T, readonly string[]])[]

const moderations: Words<Moderation> = [
  [-1, ['-1', 'rejected', 'abgelehnt']],
  [0, ['0', 'undecided', 'offen']],
  [1, ['1', 'accepted', 'angenommen']],
]

const answers: Words<boolean> = [
  [true, ['true', '1', 'yes', 'ja', 't', 'meta']],
  [false, ['false', '0', 'no', 'nein', 'f']],
]

const wordIn = <T>(
  table: Table,
  column: number | null,
  cell: string,
  line: number,
  words: Words<T>,
  otherwise: T,
): T => {
  const word = plain(cell)
  if (column === null || word === '') return otherwise
  const found = words.find(([, spelled]) => spelled.includes(word))
  if (found) return found[0]
  throw new InputFault(
    { file: table.file, line, column: columnName(table, column) },
    `${quoted(cell)} is not known here`,
    `Write one of ${words.map(([, [first, second]]) => `${first} (${second})`).join(', ')}.`,
  )
}

const whenIn = (table: Table, column: number | null, cell: string, line: number): number | null => {
  if (column === null || cell.trim() === '') return null
  const time = timeIn(cell)
  if (time !== null) return time
  throw new InputFault(
    { file: table.file, line, column: columnName(table, column) },
    `${quoted(cell)} is no time`,
    'Write seconds or milliseconds since 1970, or a time like 2026-05-17T14:03:00Z.',
  )
}

const empty = ({ file }: Table, statements: readonly Statement[]): string[] => {
  const ids = statements.flatMap(({ id, text }) => (text === '' ? [quoted(id)] : []))
  return ids.length === 0 ? [] : [`${file}: there is no text for ${aFewOf(ids)}.`]
}

/** Texts are written out as they came in, so whoever opens them in a spreadsheet should know. */
const formulas = (table: Table, column: number): string[] => {
  const places = table.rows.flatMap((cells, row) =>
    /^\s*(=|[-+@].*[(!|])/.test(cells[column] ?? '')
      ? [inWords({ line: table.lines[row] ?? 1, column: columnName(table, column) })]
      : [],
  )
  return places.length === 0
    ? []
    : [
        `${table.file}: a spreadsheet would compute what stands in ${aFewOf(places)}. It is passed on as it is.`,
      ]
}
