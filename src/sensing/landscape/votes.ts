// Who has said what about which statement, as far as anybody has: a matrix of which most cells are empty.

import { inOrder } from '../../kernel/index.ts'

/** Agree 1, disagree −1, pass 0. What was never shown or never answered is no vote. */
export type Vote = -1 | 0 | 1

/**
 * The filled cells, row by row and column by column: those of row i stand from `starts[i]` to before `starts[i + 1]`, with rising
 * `others` (columns of a row, rows of a column) and their `values`.
 */
export type Cells = Readonly<{ starts: Int32Array; others: Int32Array; values: Int8Array }>

/** At most one vote of each person on each statement; people and statements stand in the order of their ids. */
export type Votes = Readonly<{
  people: readonly string[]
  statements: readonly string[]
  byPerson: Cells
  byStatement: Cells
}>

/** One vote as it was cast: the places of its person and its statement in lists that come with it. */
export type Cast = Readonly<{ person: Int32Array; statement: Int32Array; vote: Int8Array }>

/** Ids that are numbers by their size, before all others, which follow by code units. */
export const inOrderOfIds = (a: string, b: string): number => {
  const [one, other] = [numberIn(a), numberIn(b)]
  if (one !== null && other !== null) return one - other || inOrder(a, b)
  if (one !== null) return -1
  return other !== null ? 1 : inOrder(a, b)
}

/**
 * Puts votes in order, so that the order in which they came decides nothing.
 * @param people ids, each once, in any order; also those who have not voted. @param statements likewise.
 * @param cast at most one vote for each person and statement. @throws RangeError where there are two.
 */
export const votesOf = (people: readonly string[], statements: readonly string[], cast: Cast): Votes => {
  const rows = ranked(people)
  const columns = ranked(statements)
  const person = cast.person.map((place) => rows.rank[place] ?? -1)
  const statement = cast.statement.map((place) => columns.rank[place] ?? -1)
  const byStatement = sorted(person, statement, cast.vote, columns.ids.length)
  const byPerson = turned(byStatement, rows.ids.length)
  for (let i = 0; i < rows.ids.length; i++)
    for (let at = (byPerson.starts[i] ?? 0) + 1; at < (byPerson.starts[i + 1] ?? 0); at++)
      if (byPerson.others[at] === byPerson.others[at - 1])
        throw new RangeError(`${rows.ids[i]} has two votes on ${columns.ids[byPerson.others[at] ?? 0]}`)
  return {
    people: rows.ids,
    statements: columns.ids,
    byPerson,
    byStatement: turned(byPerson, columns.ids.length),
  }
}

/** The same cells by the other side: columns become rows. Rising `others` follow by themselves. */
export const turned = (cells: Cells, count: number): Cells => {
  const starts = new Int32Array(count + 1)
  for (const other of cells.others) starts[other + 1] = (starts[other + 1] ?? 0) + 1
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(cells.others.length)
  const values = new Int8Array(cells.others.length)
  for (let row = 0; row + 1 < cells.starts.length; row++)
    for (let at = cells.starts[row] ?? 0; at < (cells.starts[row + 1] ?? 0); at++) {
      const other = cells.others[at] ?? 0
      const to = next[other] ?? 0
      next[other] = to + 1
      others[to] = row
      values[to] = cells.values[at] ?? 0
    }
  return { starts, others, values }
}

/** The votes of some people on some statements, by rising places; both keep their ids. */
export const partOf = (votes: Votes, people: readonly number[], statements: readonly number[]): Votes => {
  const column = new Int32Array(votes.statements.length).fill(-1)
  for (const [to, from] of statements.entries()) column[from] = to
  const { starts, others, values } = votes.byPerson
  const kept = { person: [] as number[], statement: [] as number[], vote: [] as number[] }
  for (const [to, from] of people.entries())
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at++) {
      const statement = column[others[at] ?? 0] ?? -1
      if (statement < 0) continue
      kept.person.push(to)
      kept.statement.push(statement)
      kept.vote.push(values[at] ?? 0)
    }
  return votesOf(
    people.map((place) => votes.people[place] ?? ''),
    statements.map((place) => votes.statements[place] ?? ''),
    {
      person: Int32Array.from(kept.person),
      statement: Int32Array.from(kept.statement),
      vote: Int8Array.from(kept.vote),
    },
  )
}

/** How many votes row i has. */
export const countOf = ({ starts }: Cells, i: number): number => (starts[i + 1] ?? 0) - (starts[i] ?? 0)

const numberIn = (id: string): number | null => (/^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : null)

const ranked = (ids: readonly string[]): { ids: string[]; rank: Int32Array } => {
  const order = ids.map((_, place) => place).sort((a, b) => inOrderOfIds(ids[a] ?? '', ids[b] ?? ''))
  const rank = new Int32Array(ids.length)
  for (const [to, from] of order.entries()) rank[from] = to
  return { ids: order.map((place) => ids[place] ?? ''), rank }
}

/** By statement, people in the order in which they came. */
const sorted = (person: Int32Array, statement: Int32Array, vote: Int8Array, count: number): Cells => {
  const starts = new Int32Array(count + 1)
  for (const column of statement) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let j = 0; j < count; j++) starts[j + 1] = (starts[j + 1] ?? 0) + (starts[j] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(person.length)
  const values = new Int8Array(person.length)
  for (let at = 0; at < person.length; at++) {
    const to = next[statement[at] ?? 0] ?? 0
    next[statement[at] ?? 0] = to + 1
    others[to] = person[at] ?? 0
    values[to] = vote[at] ?? 0
  }
  return { starts, others, values }
}
