// Who changes places with whom in one step, where people sit together or have fixed places.
//
// A group that sits together moves as one, and the other table gives as many people who are in no group. Now and then all
// people of one cluster at a table move as one, since one by one they would pass through worse places.

import type { Gathering } from './gathering.ts'
import type { Seats } from './seats.ts'

export type Movers = Readonly<{
  /** True where nobody is bound to anybody or to a place: then steps are plain. */
  alone: boolean
  /** By sitter: those who move as one with it, itself among them. */
  bound: readonly Int32Array[]
  /** `round · sitters + sitter` → 1 for those whose place is fixed, with all of their group. */
  pinned: Uint8Array
  /** The step found last: `from[i]` with `to[i]`. */
  from: Int32Array
  to: Int32Array
}>

export const moversOf = (gathering: Gathering, { sitters, rounds }: Seats): Movers => {
  const bound = Array.from({ length: sitters }, (_, sitter) => Int32Array.of(sitter))
  for (const group of gathering.together) {
    const all = Int32Array.from(group)
    for (const person of group) bound[person] = all
  }
  const pinned = new Uint8Array(rounds * sitters)
  for (const { person, round } of gathering.fixed) {
    const from = (round - gathering.held.length) * sitters
    for (const one of bound[person] as Int32Array) pinned[from + one] = 1
  }
  return {
    alone: !isBound(gathering),
    bound,
    pinned,
    from: new Int32Array(sitters),
    to: new Int32Array(sitters),
  }
}

export const isBound = ({ together, fixed, cluster }: Gathering): boolean =>
  together.length + fixed.length + cluster.length > 0

/** Fills `from` and `to` so that `a` and `b` change places with all who must come along. Answers how many pairs; 0 for no step. */
export const partners = (
  seats: Seats,
  movers: Movers,
  round: number,
  a: number,
  b: number,
  word: () => number,
): number => {
  const { from, to } = movers
  const ofA = comingAlong(seats, movers, round, a, from, word)
  const ofB = comingAlong(seats, movers, round, b, to, word)
  if (ofA === 0 || ofB === 0) return 0
  const pairs = Math.max(ofA, ofB)
  if (ofA < pairs && !filled(seats, movers, round, a, from, ofA, pairs, word)) return 0
  if (ofB < pairs && !filled(seats, movers, round, b, to, ofB, pairs, word)) return 0
  return evenAfter(seats, movers, round, a, b, pairs) ? pairs : 0
}

/** The sitter and those who move with it; 0 if one of them has a fixed place. */
const comingAlong = (
  seats: Seats,
  movers: Movers,
  round: number,
  sitter: number,
  list: Int32Array,
  word: () => number,
): number => {
  const base = round * seats.sitters
  let count = taken(movers, base, sitter, list, 0)
  const { clusterColumns, clusterValues, chairs, at, tableOf } = seats
  if (clusterColumns === 0 || count === 0 || word() >= 2 ** 30) return count
  const column = Math.floor((word() * clusterColumns) / 4_294_967_296)
  const value = clusterValues[sitter * clusterColumns + column] as number
  if (value < 0) return count
  const first = base + (tableOf[base + sitter] as number) * chairs
  for (let chair = first; chair < first + chairs && count > 0; chair++) {
    const other = at[chair] as number
    if (clusterValues[other * clusterColumns + column] === value)
      count = taken(movers, base, other, list, count)
  }
  return count
}

/** How long the list is with this sitter's group on it; 0 if one of them has a fixed place. */
const taken = (
  { bound, pinned }: Movers,
  base: number,
  sitter: number,
  list: Int32Array,
  before: number,
): number => {
  const group = bound[sitter] as Int32Array
  let count = before
  for (let member = 0; member < group.length; member++) {
    const other = group[member] as number
    if (pinned[base + other] === 1) return 0
    if (!isOn(list, count, other)) list[count++] = other
  }
  return count
}

const isOn = (list: Int32Array, count: number, sitter: number): boolean => {
  for (let place = 0; place < count; place++) if (list[place] === sitter) return true
  return false
}

/** Adds people in no group from the same table, from a chair that chance names, until there are `wanted`. */
const filled = (
  { at, tableOf, sitters, chairs }: Seats,
  { bound, pinned }: Movers,
  round: number,
  sitter: number,
  list: Int32Array,
  from: number,
  wanted: number,
  word: () => number,
): boolean => {
  let count = from
  const base = round * sitters
  const first = base + (tableOf[base + sitter] as number) * chairs
  const offset = Math.floor((word() * chairs) / 4_294_967_296)
  for (let step = 0; step < chairs && count < wanted; step++) {
    const other = at[first + ((offset + step) % chairs)] as number
    const free = bound[other]?.length === 1 && pinned[base + other] !== 1
    if (free && !isOn(list, count, other)) list[count++] = other
  }
  return count === wanted
}

/** Whether no table would have two empty chairs, and no pair is two empty chairs. */
const evenAfter = (
  { people, empty, tableOf, sitters, tables }: Seats,
  { from, to }: Movers,
  round: number,
  a: number,
  b: number,
  pairs: number,
): boolean => {
  let leavingA = 0
  let leavingB = 0
  for (let pair = 0; pair < pairs; pair++) {
    if ((from[pair] as number) >= people) leavingA++
    if ((to[pair] as number) >= people) leavingB++
  }
  if (leavingA > 0 && leavingB > 0) return false
  const atA = empty[round * tables + (tableOf[round * sitters + a] as number)] as number
  const atB = empty[round * tables + (tableOf[round * sitters + b] as number)] as number
  return atA + leavingB <= 1 && atB + leavingA <= 1
}
