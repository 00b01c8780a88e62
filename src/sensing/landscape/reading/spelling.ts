// How votes, times and the names of columns are spelled, in the files of Polis and by hand, in English and German.

import { columnNamed, InputFault, plain, quoted, type Table } from '../../../csv/index.ts'
import type { Vote } from '../votes.ts'

// Programs that know no whole numbers beside empty cells write 1.0.
const spellings: readonly (readonly [Vote, readonly string[]])[] = [
  [1, ['1', '1.0', '+1', 'agree', 'yes', 'zustimmen', 'zustimmung', 'stimme zu', 'ja']],
  [-1, ['-1', '-1.0', '−1', 'disagree', 'no', 'ablehnen', 'ablehnung', 'stimme nicht zu', 'nein']],
  [0, ['0', '0.0', '-0.0', 'pass', 'unsure', 'skip', 'enthalten', 'enthaltung', 'überspringen']],
]

const votes = new Map(spellings.flatMap(([vote, words]) => words.map((word) => [word, vote] as const)))

/** Null where it is none. */
export const voteIn = (cell: string): Vote | null => votes.get(cell) ?? votes.get(plain(cell)) ?? null

export const noVote = (file: string, line: number, column: string | number, cell: string): InputFault =>
  new InputFault(
    { file, line, column },
    cell.trim() === '' ? 'this cell is empty' : `${quoted(cell)} is no vote`,
    'Write 1 or agree, -1 or disagree, 0 or pass; remove what is no answer.',
  )

/**
 * Milliseconds since 1970, of a number of seconds or milliseconds, or of a date and time as ISO 8601 writes them, in UTC where
 * no zone is told. Null where it is neither.
 */
export const timeIn = (cell: string): number | null => {
  const word = cell.trim()
  if (/^\d{1,15}(\.\d{1,9})?$/.test(word)) {
    const number = Number(word)
    // As milliseconds these would lie before 1973, when nobody voted here; as seconds the others lie after the year 5000.
    return number < 1e11 ? number * 1000 : number
  }
  const parts = iso.exec(word)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const time = Date.UTC(year, month - 1, day, hour, minute, Math.floor(second))
  // The 31st of February is no day, and would count as one in March.
  if (
    new Date(time).toISOString().slice(0, 16) !==
    `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}`
  )
    return null
  const [sign, hours, minutes] = [parts[8], Number(parts[9] ?? 0), Number(parts[10] ?? 0)]
  const ahead = (sign === '-' ? -1 : 1) * (60 * hours + minutes) * 60_000
  return time + Math.round((second % 1) * 1000) - ahead
}

const iso =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d{1,9})?))?\s*(Z|([+-])([01]\d):?([0-5]\d))?$/

/** The names that a column may have, the first of them told to people. */
export const names = {
  person: ['person', 'participant', 'voter-id', 'voter', 'person-id', 'participant-id', 'teilnehmer'],
  statement: ['statement', 'comment-id', 'comment', 'statement-id', 'aussage'],
  vote: ['vote', 'votum', 'stimme'],
  time: ['time', 'timestamp', 'zeit', 'zeitpunkt'],
  id: ['id', 'comment-id', 'statement-id'],
  text: ['text', 'comment-body', 'wortlaut'],
  author: ['author', 'author-id', 'autor', 'autorin'],
  moderated: ['moderated', 'moderation'],
  meta: ['meta', 'is-meta'],
} as const

/** Where the one column is that has such a name, or null. @throws InputFault where there are several. */
export const columnOf = (table: Table, kind: keyof typeof names): number | null => {
  const wanted: readonly string[] = names[kind]
  const [first, second] = table.header.filter((each) => wanted.includes(hyphened(each)))
  if (first === undefined) return null
  if (second !== undefined && second !== first)
    throw new InputFault(
      { file: table.file, line: 1, column: second },
      `this column and ${quoted(first)} could both be the column ${quoted(names[kind][0])}`,
      'Rename one of them, or remove it.',
    )
  return columnNamed(table, first)
}

const hyphened = (name: string): string => plain(name).replace(/[\s_]+/g, '-')
