// Statements that people answer alike, whatever their words: pairs whose votes correlate (Pearson, over those who voted on both,
// passes in the middle). Such pairs ask twice; which of them to keep is for people to say.
//
// For each statement a the votes of its voters on later statements b are counted into a table of 3 × 3 for each b, by one addition
// per vote: three counts of ten bits in one word, emptied before they could overflow. Exact, and in all Σ nᵢ²/2 additions over
// the votes nᵢ of each person. Where that would exceed the bound, evenly chosen people stand for all.

import type { Votes } from '../votes.ts'

/** Places of two statements, the lower first, and their correlation. */
export type Alike = readonly [a: number, b: number, r: number]

/** `people`: how many of them were counted; all but in maps beyond the bound. */
export type Redundancy = Readonly<{ pairs: readonly Alike[]; people: number }>

export type RedundancyOptions = Readonly<{ correlation?: number; common?: number; additions?: number }>

/**
 * @param options from what `correlation` on (0.8), over at least how many `common` voters (20); the bound on `additions`,
 *   400 million if not told, which is about a second.
 * @returns the most alike first, equals by their places.
 */
export const redundancy = (votes: Votes, options: RedundancyOptions = {}): Redundancy => {
  const { correlation = 0.8, common = 20, additions = 4e8 } = options
  const counted = chosen(votes, additions)
  const count = votes.statements.length
  const tables = {
    words: new Int32Array(3 * count),
    counts: new Int32Array(9 * count),
    both: new Int32Array(count),
  }
  // Where in each person's row the statements after a begin; statements come in rising order.
  const next = votes.byPerson.starts.slice()
  const pairs: Alike[] = []
  for (let a = 0; a < count; a++) {
    countTogether(votes, a, counted, next, tables)
    for (let b = a + 1; b < count; b++) {
      if ((tables.both[b] as number) < common) continue
      const r = correlationIn(tables.counts, 9 * b)
      if (r >= correlation) pairs.push([a, b, r])
    }
    tables.counts.fill(0)
    tables.both.fill(0)
  }
  return {
    pairs: pairs.sort((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1]),
    people: counted.reduce((sum, each) => sum + each, 0),
  }
}

const mostInField = 1023

/** One more in the field of disagree, pass or agree, of ten bits each, of every statement voted on. */
const addRow = (
  words: Int32Array,
  offset: number,
  others: Int32Array,
  values: Int8Array,
  from: number,
  to: number,
): void => {
  for (let cell = from; cell < to; cell++) {
    const word = offset + (others[cell] as number)
    words[word] = (words[word] as number) + (1 << (10 * ((values[cell] as number) + 1)))
  }
}

/** `both`: how many have voted on a and on each statement. */
type Tables = Readonly<{ words: Int32Array; counts: Int32Array; both: Int32Array }>

const countTogether = (
  votes: Votes,
  a: number,
  counted: Uint8Array,
  next: Int32Array,
  tables: Tables,
): void => {
  const { words } = tables
  const { starts, others, values } = votes.byPerson
  const column = votes.byStatement
  const size = votes.statements.length
  const sinceEmptied = new Int32Array(3)
  for (let at = column.starts[a] as number; at < (column.starts[a + 1] as number); at++) {
    const i = column.others[at] as number
    const from = (next[i] as number) + 1
    next[i] = from
    if (!counted[i]) continue
    const vote = (column.values[at] as number) + 1
    const offset = vote * size
    addRow(words, offset, others, values, from, starts[i + 1] as number)
    sinceEmptied[vote] = (sinceEmptied[vote] as number) + 1
    if (sinceEmptied[vote] === mostInField) {
      empty(tables, vote, a, size)
      sinceEmptied[vote] = 0
    }
  }
  for (let vote = 0; vote < 3; vote++) if (sinceEmptied[vote]) empty(tables, vote, a, size)
}

/** Words of one vote on a into counts: nine by statement, vote on a first. */
const empty = ({ words, counts, both }: Tables, vote: number, a: number, size: number): void => {
  for (let b = a + 1; b < size; b++) {
    const word = words[vote * size + b] as number
    if (word === 0) continue
    const to = 9 * b + 3 * vote
    const disagree = word & 1023
    const pass = (word >>> 10) & 1023
    const agree = word >>> 20
    counts[to] = (counts[to] as number) + disagree
    counts[to + 1] = (counts[to + 1] as number) + pass
    counts[to + 2] = (counts[to + 2] as number) + agree
    both[b] = (both[b] as number) + disagree + pass + agree
    words[vote * size + b] = 0
  }
}

/** Of nine counts from a place on; 0 where one of the two statements has the same vote of everybody, as that tells nothing. */
const correlationIn = (counts: Int32Array, from: number): number => {
  const count = (place: number): number => counts[from + place] as number
  // Who votes −1, 0, 1 on the first, then on the second.
  const [less, mid, more] = [
    count(0) + count(1) + count(2),
    count(3) + count(4) + count(5),
    count(6) + count(7) + count(8),
  ]
  const below = count(0) + count(3) + count(6)
  const above = count(2) + count(5) + count(8)
  const n = less + mid + more
  const [x, y] = [more - less, above - below]
  const xy = count(0) + count(8) - count(2) - count(6)
  const spread = (n * (more + less) - x * x) * (n * (above + below) - y * y)
  return spread > 0 ? (n * xy - x * y) / Math.sqrt(spread) : 0
}

/** 1 for each person who is counted: everybody within the bound, else every so-manieth voter. */
const chosen = (votes: Votes, additions: number): Uint8Array => {
  const { starts } = votes.byPerson
  const cost = (i: number): number => ((starts[i + 1] as number) - (starts[i] as number)) ** 2 / 2
  let all = 0
  for (let i = 0; i < votes.people.length; i++) all += cost(i)
  const share = Math.min(1, additions / Math.max(1, all))
  let carried = 0
  return Uint8Array.from({ length: votes.people.length }, (_, i) => {
    carried += share * cost(i)
    // Whose work the bound has room for by now; heavy voters wait for more of it.
    if (carried < cost(i)) return 0
    carried -= cost(i)
    return 1
  })
}
