// Who sits where, with what it costs, kept up to date exchange by exchange.
//
//   cost = 4 · Σ (how far a count at a table lies outside its share, rounded down and up)²
//        + 3 · Σ over pairs of people (meetings − 1)², where they meet more than once
//        + 500 for each pair that was to be apart and is not, in each round
//        + 500 for each table over which a cluster is spread beyond what its size asks for
//
// All numbers are whole. Every table has as many chairs as the largest one, and empty chairs are exchanged like people, so
// that one kind of step serves all; a table has at most one of them. Groups that sit together and people with a fixed place
// cost nothing: the search never separates or moves them. Nor do the meetings of people who shall sit together cost anything.
//
// An exchange looks at the two tables only: O(chairs + columns). Maximising differences within groups is the "maximally
// diverse grouping problem"; with such columns and equal sizes, even counts are its optimum.

import { type Column, countsOf, type Gathering, shareOf, sizesOf, tablesOf } from './gathering.ts'

export const outsideWeight = 4
export const againWeight = 3
export const wishWeight = 500

export type Seats = Readonly<{
  people: number
  tables: number
  chairs: number
  /** People and empty chairs; the latter come after the people. */
  sitters: number
  /** Rounds to be planned. */
  rounds: number
  /** `round · sitters + sitter` → table, and → chair, counted through all tables. */
  tableOf: Int32Array
  chairOf: Int32Array
  /** `round · sitters + chair` → sitter. */
  at: Int32Array
  /** `round · tables + table` → empty chairs, 0 or 1. */
  empty: Uint8Array
  /** `a · sitters + b` → meetings, from `unpriced` on; below it for those whose meetings cost nothing. */
  met: Uint8Array
  unpriced: number
  /** What one meeting more costs, by the entry of `met`. */
  again: Int32Array
  /** `person · columns + column` → value, counted through all columns; −1 for none. */
  values: Int32Array
  columns: number
  allValues: number
  /** `(round · tables + table) · allValues + value` → people. */
  counts: Int32Array
  /** `((empty · allValues) + value) · (chairs + 1) + count` → cost. */
  outside: Int32Array
  clusterValues: Int32Array
  clusterColumns: number
  allClusters: number
  clusterCounts: Int32Array
  /** `apart[apartFrom[person]]` to before `apartFrom[person + 1]`. */
  apart: Int32Array
  apartFrom: Int32Array
}>

/** Everybody in a place of `start`: `start[round][chair]` is a sitter. */
export const seatsFrom = (gathering: Gathering, start: readonly (readonly number[])[]): Seats => {
  const people = gathering.ids.length
  const { tables } = gathering
  const { chairs } = sizesOf(people, tables)
  const sitters = tables * chairs
  const rounds = start.length
  const diversify = numbered(gathering.diversify, sitters)
  const cluster = numbered(gathering.cluster, sitters)
  const unpriced = rounds + 1
  const seats: Seats = {
    people,
    tables,
    chairs,
    sitters,
    rounds,
    tableOf: new Int32Array(rounds * sitters),
    chairOf: new Int32Array(rounds * sitters),
    at: Int32Array.from(start.flat()),
    empty: new Uint8Array(rounds * tables),
    met: metBefore(gathering, sitters, chairs, unpriced),
    unpriced,
    again: Int32Array.from({ length: 256 }, (_, entry) => {
      const meetings = entry - unpriced
      return meetings < 1 ? 0 : againWeight * (2 * meetings - 1)
    }),
    values: diversify.values,
    columns: gathering.diversify.length,
    allValues: diversify.all,
    counts: new Int32Array(rounds * tables * diversify.all),
    outside: outsideCosts(gathering, chairs, diversify.all),
    clusterValues: cluster.values,
    clusterColumns: gathering.cluster.length,
    allClusters: cluster.all,
    clusterCounts: new Int32Array(rounds * tables * cluster.all),
    ...apartLists(gathering.apart, people),
  }
  takeSeats(seats)
  return seats
}

const grow = (counts: Uint8Array, place: number): void => {
  counts[place] = (counts[place] as number) + 1
}

/** Everything that follows from who sits where. */
const takeSeats = (seats: Seats): void => {
  const { at, tableOf, chairOf, empty, met, sitters, chairs, tables, rounds, people } = seats
  for (let round = 0; round < rounds; round++)
    for (let chair = 0; chair < sitters; chair++) {
      const sitter = at[round * sitters + chair] as number
      const table = Math.floor(chair / chairs)
      tableOf[round * sitters + sitter] = table
      chairOf[round * sitters + sitter] = chair
      const here = round * tables + table
      if (sitter >= people) grow(empty, here)
      else {
        add(seats.counts, seats.values, seats.columns, seats.allValues, here, sitter)
        add(seats.clusterCounts, seats.clusterValues, seats.clusterColumns, seats.allClusters, here, sitter)
      }
      for (let before = table * chairs; before < chair; before++) {
        const other = at[round * sitters + before] as number
        grow(met, sitter * sitters + other)
        grow(met, other * sitters + sitter)
      }
    }
}

const add = (
  counts: Int32Array,
  values: Int32Array,
  columns: number,
  all: number,
  here: number,
  person: number,
) => {
  for (let column = 0; column < columns; column++) {
    const value = values[person * columns + column] as number
    if (value >= 0) counts[here * all + value] = (counts[here * all + value] as number) + 1
  }
}

const metBefore = (gathering: Gathering, sitters: number, chairs: number, unpriced: number): Uint8Array => {
  const people = gathering.ids.length
  const met = new Uint8Array(sitters * sitters)
  for (let a = 0; a < people; a++) met.fill(unpriced, a * sitters, a * sitters + people)
  const sharings = gathering.held.flatMap(tablesOf)
  for (const sharing of sharings)
    for (const a of sharing) for (const b of sharing) if (a !== b) grow(met, a * sitters + b)
  for (const group of [...gathering.together, ...smallClusters(gathering, chairs)])
    for (const a of group) for (const b of group) met[a * sitters + b] = 0
  return met
}

/** Clusters that one table holds: they are to meet in every round, which is not held against the plan. */
const smallClusters = (gathering: Gathering, chairs: number): number[][] =>
  gathering.cluster.flatMap((column) => tablesOf(column.of)).filter((group) => group.length <= chairs)

const outsideCosts = (gathering: Gathering, chairs: number, all: number): Int32Array => {
  const people = gathering.ids.length
  const costs = new Int32Array(2 * all * (chairs + 1))
  const totals = gathering.diversify.flatMap(countsOf)
  for (const empty of [0, 1])
    for (const [value, total] of totals.entries()) {
      const { least, most } = shareOf(total, chairs - empty, people)
      for (let count = 0; count <= chairs; count++) {
        const outside = Math.max(0, least - count, count - most)
        costs[(empty * all + value) * (chairs + 1) + count] = outsideWeight * outside * outside
      }
    }
  return costs
}

/** Values of all columns in one sequence. */
const numbered = (columns: readonly Column[], sitters: number): { values: Int32Array; all: number } => {
  const values = new Int32Array(sitters * columns.length).fill(-1)
  let all = 0
  for (const [place, column] of columns.entries()) {
    for (const [person, value] of column.of.entries())
      if (value >= 0) values[person * columns.length + place] = all + value
    all += column.values.length
  }
  return { values, all }
}

const apartLists = (
  pairs: Gathering['apart'],
  people: number,
): { apart: Int32Array; apartFrom: Int32Array } => {
  const lists: number[][] = Array.from({ length: people }, () => [])
  for (const [a, b] of pairs) {
    lists[a]?.push(b)
    lists[b]?.push(a)
  }
  const apartFrom = new Int32Array(people + 1)
  for (const [person, list] of lists.entries())
    apartFrom[person + 1] = (apartFrom[person] as number) + list.length
  return { apart: Int32Array.from(lists.flat()), apartFrom }
}
