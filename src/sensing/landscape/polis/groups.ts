// Groups as Polis claims them: always at least two, as many as have the best silhouette.
//
// Polis takes people together in up to a hundred base clusters first, groups those once, from where the votes happened to begin,
// and so can end in any local optimum. Here all people are grouped from many starts, which comes nearer to what it published
// on most conversations. How many groups may be is Polis's rule: 2 to min(5, 2 + ⌊base clusters/12⌋).

import { type Grouping, kMeans, pointsOf } from '../groups/k-means.ts'
import { silhouettes } from '../groups/silhouette.ts'
import type { Positions } from './positions.ts'

export type PolisGroups = Readonly<{
  /** By person place: 0 for the largest group, −1 for who is in none. */
  groupOf: Int32Array
  sizes: readonly number[]
  /** The mean silhouette for each number of groups that was tried, rising. */
  silhouettes: readonly Readonly<{ groups: number; value: number }>[]
}>

export type GroupsWanted = Readonly<{
  /** How many; by the best silhouette if not given. */
  groups?: number
  seed: string
}>

const fewestGroups = 2
const mostGroups = 5
const mostBaseClusters = 100
/** Among a few people, one more or less at the edge decides where a search ends, and many starts cost little. */
const fewPeople = 500
const startsOfFew = 200
const startsOfMany = 20

/** @param clustered by person place, 1 for who is to be in a group. */
export const groupsOf = (
  { x, y }: Positions,
  clustered: Uint8Array,
  { groups, seed }: GroupsWanted,
): PolisGroups => {
  const people = Int32Array.from(clustered.keys()).filter((i) => clustered[i] === 1)
  const points = pointsOf(people.length, 2, (point, d) => (d === 0 ? x : y)[people[point] ?? 0] ?? 0)
  const different = differentUpTo(mostBaseClusters, points.coordinates)
  const starts = people.length <= fewPeople ? startsOfFew : startsOfMany
  const tried = numbersTried(different, groups)
    .map((k) => kMeans(points, k, { starts, seed }))
    .filter((grouping, at, all) => grouping.sizes.length !== all[at - 1]?.sizes.length)
  const values = silhouettes(points, tried).map((value, at) => ({
    groups: tried[at]?.sizes.length ?? 0,
    value,
  }))
  const chosen =
    groups === undefined ? best(tried, values) : tried.find(({ sizes }) => sizes.length === groups)
  const groupOf = new Int32Array(clustered.length).fill(-1)
  for (const [point, i] of people.entries()) groupOf[i] = chosen?.labels[point] ?? 0
  return { groupOf, sizes: chosen?.sizes ?? (people.length > 0 ? [people.length] : []), silhouettes: values }
}

/** None where all people stand at one point: they are one group. */
const numbersTried = (different: number, groups = 0): number[] => {
  const most = Math.min(mostGroups, fewestGroups + Math.floor(different / 12))
  return Array.from({ length: Math.max(most, groups) - 1 }, (_, at) => at + fewestGroups).filter(
    (k) => k <= different && (k <= most || k === groups),
  )
}

/** The first of equals. */
const best = (
  tried: readonly Grouping[],
  values: readonly Readonly<{ value: number }>[],
): Grouping | undefined => {
  let most = 0
  for (const [at, { value }] of values.entries()) if (value > (values[most]?.value ?? 0)) most = at
  return tried[most]
}

const differentUpTo = (most: number, coordinates: Float64Array): number => {
  const seen = new Set<string>()
  for (let at = 0; at < coordinates.length && seen.size < most; at += 2)
    seen.add(`${coordinates[at]} ${coordinates[at + 1]}`)
  return seen.size
}
