// What is to be planned: who comes, at how many tables, for how many rounds, and what is wished.
//
// People, tables, rounds and values are numbered from 0 here; files and pages number tables and rounds from 1.

/** Something by which people differ. `of[person]` is a place in `values`, −1 where the cell is empty: such a person has no value. */
export type Column = Readonly<{ name: string; values: readonly string[]; of: readonly number[] }>

/** The table of each person in one round; −1 for who is not there. */
export type Seating = readonly number[]

export type Place = Readonly<{ person: number; table: number; round: number }>

export type Gathering = Readonly<{
  /** In the order of `inOrder`, each once: the order of a file decides nothing. */
  ids: readonly string[]
  tables: number
  /** In all, with those that have been held. */
  rounds: number
  /** Every table is to mirror the whole by these. */
  diversify: readonly Column[]
  /** People with one value of these are to sit at as few tables as they can, such as those who need one interpreter. */
  cluster: readonly Column[]
  /** Groups that share a table in every round; nobody is in two of them. */
  together: readonly (readonly number[])[]
  /** Pairs that share no table. */
  apart: readonly (readonly [number, number])[]
  fixed: readonly Place[]
  /** Rounds that have been held, from the first. They stay as they are, and whom one met there one has met. */
  held: readonly Seating[]
}>

/** Sizes differ by one at most: `full` tables have `chairs` people and the others one less. */
export type Sizes = Readonly<{ chairs: number; full: number; empty: number }>

export const sizesOf = (people: number, tables: number): Sizes => {
  const chairs = Math.ceil(people / tables)
  const empty = tables * chairs - people
  return { chairs, full: tables - empty, empty }
}

/** The share of a value at a table of `size`, if it mirrored the whole exactly, rounded down and up. */
export const shareOf = (
  withValue: number,
  size: number,
  people: number,
): { least: number; most: number } => ({
  least: Math.floor((withValue * size) / people),
  most: Math.floor((withValue * size + people - 1) / people),
})

/** How many have each value. */
export const countsOf = ({ values, of }: Column): number[] => {
  const counts = values.map(() => 0)
  for (const value of of) if (value >= 0) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Who shares a table, table by table; people without one (−1) are left out. */
export const tablesOf = (seating: Seating): number[][] => {
  const tables: number[][] = []
  for (const [person, table] of seating.entries()) {
    if (table < 0) continue
    const sharing = tables[table]
    if (sharing) sharing.push(person)
    else tables[table] = [person]
  }
  // Tables at which nobody sits have left holes.
  return tables.filter((sharing) => sharing !== undefined)
}

/** Every pair of these once, the one that stands earlier first. */
export const pairsIn = (people: readonly number[]): [number, number][] =>
  people.flatMap((one, place) => people.slice(place + 1).map((other): [number, number] => [one, other]))
