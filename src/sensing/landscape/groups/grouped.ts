// The groups that a map would have, for each number of groups, with how well people lie in them.

import { componentsOf } from '../components.ts'
import { type Factors, factorsOf } from '../positions/factors.ts'
import { castOf, type Positions, positionsOf } from '../positions/positions.ts'
import type { Votes } from '../votes.ts'
import { type Grouping, kMeans, type Points, pointsOf } from './k-means.ts'
import { silhouettes } from './silhouette.ts'

/** More dimensions than this no conversation has shown evidence for. */
export const mostDimensions = 7
export const mostGroups = 9
/** Whoever has voted on fewer statements (or on all, where there are fewer) is in no group. */
export const fewestVotes = 7

/** Places in the list of people of those who have voted enough to be in a group, rising. */
export const placeable = (cast: Int32Array, counting: Uint8Array): number[] => {
  const live = counting.reduce((sum, counts) => sum + counts, 0)
  const enough = Math.min(fewestVotes, Math.max(1, live))
  return Array.from(cast.keys()).filter((i) => (cast[i] as number) >= enough)
}

export const placeableIn = (votes: Votes, counting: Uint8Array): number[] =>
  placeable(castOf(votes, counting), counting)

/** Five people to a group at least, on average. */
export const numbersOfGroups = (people: number): number[] =>
  Array.from({ length: mostGroups - 1 }, (_, at) => at + 2).filter((k) => k <= Math.max(2, people / 5))

/** The people `who`, by the first `dimensions` of their places. */
export const pointsFor = ({ d, places }: Positions, who: readonly number[], dimensions: number): Points =>
  pointsOf(who.length, Math.min(dimensions, d), (i, p) => places[(who[i] as number) * d + p] as number)

/** A map made from nothing, of as many dimensions as given, or as there is evidence for. */
export const quickMap = (
  votes: Votes,
  counting: Uint8Array,
  keep?: number,
): { factors: Factors; positions: Positions } => {
  const count = keep ?? mostDimensions
  const components = componentsOf(votes, { count, exact: 0, counting })
  const factors = factorsOf(votes, {
    counting,
    from: components,
    mostRounds: 5,
    ...(keep !== undefined && { keep: components.loadings.length }),
  })
  return { factors, positions: positionsOf(votes, factors, counting) }
}

export type Tried = Readonly<{ groupings: readonly Grouping[]; values: readonly number[]; best: number }>

export const tryNumbers = (
  points: Points,
  numbers: readonly number[],
  starts: number,
  seed: string,
): Tried => {
  const groupings = numbers.map((k) => kMeans(points, k, { starts, seed }))
  const values = silhouettes(points, groupings)
  const best = values.reduce((top, value, at) => (value > (values[top] ?? -1) + 1e-9 ? at : top), 0)
  return { groupings, values, best }
}
