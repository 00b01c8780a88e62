// One vote of each person on each statement, where people have voted again: the latest counts, in whatever order rows stand.

import { InputFault, quoted } from '../../../csv/index.ts'

/** Rows of a file as columns of numbers; `time` is null where the file tells none. */
export type CastRows = Readonly<{
  person: Int32Array
  statement: Int32Array
  vote: Int8Array
  time: Float64Array | null
  line: Int32Array
}>

export type Latest = Readonly<{
  person: Int32Array
  statement: Int32Array
  vote: Int8Array
  /** How many rows were overtaken by a later vote of the same person on the same statement. */
  again: number
  /** How many votes were cast at the same time as another that contradicts them. */
  torn: number
}>

/**
 * In the order of people, and of statements for each. Who says different things at one and the same time has not decided: that
 * counts as a pass, as otherwise the order of rows would decide.
 * @param people how many. @param statements how many.
 * @throws InputFault where a person has two different votes and no times tell which one counts.
 */
export const latestOf = (rows: CastRows, people: number, statements: number, place: Where): Latest => {
  const order = sorted(sorted(null, rows.statement, statements), rows.person, people)
  const person = new Int32Array(order.length)
  const statement = new Int32Array(order.length)
  const vote = new Int8Array(order.length)
  let count = 0
  let torn = 0
  for (let begin = 0, end = 0; begin < order.length; begin = end) {
    const first = order[begin] ?? 0
    end = begin + 1
    while (end < order.length && isSame(rows, first, order[end] ?? 0)) end++
    const counts =
      end === begin + 1 ? { row: first, torn: false } : lastOf(rows, order.subarray(begin, end), place)
    person[count] = rows.person[first] ?? 0
    statement[count] = rows.statement[first] ?? 0
    vote[count] = counts.torn ? 0 : (rows.vote[counts.row] ?? 0)
    if (counts.torn) torn++
    count++
  }
  return {
    person: person.slice(0, count),
    statement: statement.slice(0, count),
    vote: vote.slice(0, count),
    again: order.length - count,
    torn,
  }
}

/** What is needed to say where two votes stand that contradict each other. */
export type Where = Readonly<{
  file: string
  column: string | number
  ids: (row: number) => [string, string]
}>

const isSame = ({ person, statement }: CastRows, a: number, b: number): boolean =>
  person[a] === person[b] && statement[a] === statement[b]

const lastOf = (rows: CastRows, same: Int32Array, where: Where): { row: number; torn: boolean } => {
  let last = same[0] ?? 0
  let torn = false
  for (const row of same.subarray(1)) {
    const later = rows.time ? (rows.time[row] ?? 0) - (rows.time[last] ?? 0) : 0
    if (later > 0) torn = false
    else if (later < 0) continue
    else if (rows.vote[row] !== rows.vote[last]) {
      if (!rows.time) throw contradiction(rows, last, row, where)
      torn = true
    }
    last = row
  }
  return { row: last, torn }
}

const contradiction = (
  { line }: CastRows,
  one: number,
  other: number,
  { file, column, ids }: Where,
): InputFault => {
  const [person, statement] = ids(other).map(quoted)
  return new InputFault(
    { file, line: line[other] ?? 1, column },
    `${person} has voted otherwise on ${statement} in line ${line[one]}, and no column tells which vote came later`,
    'Keep one of the two rows, or add a column “time”.',
  )
}

/** The rows by rising keys; those with the same key as they stood in `before`, or in the file if it is null. */
const sorted = (before: Int32Array | null, keys: Int32Array, count: number): Int32Array => {
  const next = new Int32Array(count + 1)
  for (const key of keys) next[key + 1] = (next[key + 1] ?? 0) + 1
  for (let key = 0; key < count; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0)
  const order = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const row = before ? (before[at] ?? 0) : at
    const key = keys[row] ?? 0
    const to = next[key] ?? 0
    next[key] = to + 1
    order[to] = row
  }
  return order
}
