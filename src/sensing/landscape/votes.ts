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
  const [one, other] = [sizeOf(a), sizeOf(b)]
  return one < other ? -1 : one > other ? 1 : inOrder(a, b)
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
  refuseTwice(byPerson, rows.ids, columns.ids)
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
  for (let at = 0; at < cells.others.length; at++) {
    const other = cells.others[at] as number
    starts[other + 1] = (starts[other + 1] as number) + 1
  }
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(cells.others.length)
  const values = new Int8Array(cells.others.length)
  for (let row = 0; row + 1 < cells.starts.length; row++) {
    const end = cells.starts[row + 1] as number
    for (let at = cells.starts[row] as number; at < end; at++) {
      const other = cells.others[at] as number
      const to = next[other] as number
      next[other] = to + 1
      others[to] = row
      values[to] = cells.values[at] as number
    }
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

/** The votes of every so many people, the first among them. */
export const everyNth = (votes: Votes, step: number): Votes => {
  const { starts, others, values } = votes.byPerson
  const people = votes.people.filter((_, i) => i % step === 0)
  const ends = new Int32Array(people.length + 1)
  for (let to = 0; to < people.length; to++)
    ends[to + 1] = (ends[to] as number) + (starts[to * step + 1] as number) - (starts[to * step] as number)
  const count = ends[people.length] as number
  const byPerson = { starts: ends, others: new Int32Array(count), values: new Int8Array(count) }
  for (let to = 0; to < people.length; to++) {
    const [from, end] = [starts[to * step] as number, starts[to * step + 1] as number]
    byPerson.others.set(others.subarray(from, end), ends[to] as number)
    byPerson.values.set(values.subarray(from, end), ends[to] as number)
  }
  return { ...votes, people, byPerson, byStatement: turned(byPerson, votes.statements.length) }
}

/** How many votes row i has. */
export const countOf = ({ starts }: Cells, i: number): number => (starts[i + 1] ?? 0) - (starts[i] ?? 0)

/** What is no number comes after all numbers. */
const sizeOf = (id: string): number =>
  /^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY

const ranked = (ids: readonly string[]): { ids: string[]; rank: Int32Array } => {
  const size = Float64Array.from(ids, sizeOf)
  const compared = (a: number, b: number): number => {
    const [one, other] = [size[a] as number, size[b] as number]
    return one < other ? -1 : one > other ? 1 : inOrder(ids[a] as string, ids[b] as string)
  }
  const order = ids.map((_, place) => place).sort(compared)
  const rank = new Int32Array(ids.length)
  for (let to = 0; to < order.length; to++) rank[order[to] as number] = to
  return { ids: order.map((place) => ids[place] ?? ''), rank }
}

const refuseTwice = (
  { starts, others }: Cells,
  people: readonly string[],
  statements: readonly string[],
): void => {
  for (let i = 0; i < people.length; i++)
    for (let at = (starts[i] as number) + 1; at < (starts[i + 1] as number); at++)
      if (others[at] === others[at - 1])
        throw new RangeError(`${people[i]} has two votes on ${statements[others[at] as number]}`)
}

/** By statement, people in the order in which they came. */
const sorted = (person: Int32Array, statement: Int32Array, vote: Int8Array, count: number): Cells => {
  const starts = new Int32Array(count + 1)
  for (let at = 0; at < statement.length; at++) {
    const column = statement[at] as number
    starts[column + 1] = (starts[column + 1] as number) + 1
  }
  for (let j = 0; j < count; j++) starts[j + 1] = (starts[j + 1] ?? 0) + (starts[j] ?? 0)
  const next = starts.slice()
  const others = new Int32Array(person.length)
  const values = new Int8Array(person.length)
  for (let at = 0; at < person.length; at++) {
    const column = statement[at] as number
    const to = next[column] as number
    next[column] = to + 1
    others[to] = person[at] as number
    values[to] = vote[at] as number
  }
  return { starts, others, values }
}
