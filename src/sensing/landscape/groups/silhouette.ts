// How well points lie in their groups: for each point (b − a) / max(a, b), where a is its mean distance to the others of its
// group and b that to the nearest other group; 0 for a group of one (Rousseeuw, "Silhouettes", 1987). The mean over all points
// is between −1 and 1.

import { type Grouping, type Points, pointsOf } from './k-means.ts'

/** Up to here all pairs of points are compared. */
export const mostCompared = 5000

/**
 * The mean silhouette of each grouping of the same points. All groupings share one pass over the pairs, which is where the time
 * goes: points that are together in all of them stand side by side, and their distances are added once for all. With more than
 * `mostCompared` points, distances to centres stand for mean distances (the simplified silhouette: Hruschka, de Castro and
 * Campello, 2004).
 */
export const silhouettes = (points: Points, groupings: readonly Grouping[]): number[] =>
  points.count > mostCompared
    ? groupings.map((grouping) => simplified(points, grouping))
    : exact(points, groupings)

const exact = (points: Points, groupings: readonly Grouping[]): number[] => {
  const { order, ends, groupsOf } = cellsOf(points.count, groupings)
  const sorted = pointsOf(
    points.count,
    points.dimensions,
    (at, d) => points.coordinates[(order[at] as number) * points.dimensions + d] as number,
  )
  const add = points.dimensions === 2 ? addUpInTwo : addUp
  const totals = groupings.map(() => 0)
  const byCell = new Float64Array(ends.length)
  const byGroup = groupings.map(({ sizes }) => new Float64Array(sizes.length))
  for (let at = 0; at < points.count; at++) {
    add(sorted, at, ends, byCell)
    for (let g = 0; g < groupings.length; g++) {
      const { labels, sizes } = groupings[g] as Grouping
      const sums = byGroup[g] as Float64Array
      const groupOf = groupsOf[g] as Int32Array
      sums.fill(0)
      for (let cell = 0; cell < groupOf.length; cell++) {
        const to = groupOf[cell] as number
        sums[to] = (sums[to] as number) + (byCell[cell] as number)
      }
      const own = labels[order[at] as number] as number
      totals[g] = (totals[g] as number) + widthOf(sums, own, sizes)
    }
  }
  return totals.map((total) => (points.count > 0 ? total / points.count : 0))
}

/** Points that are together in all groupings, cell by cell; where each cell ends, and its group in each grouping. */
type Sorted = Readonly<{ order: Int32Array; ends: Int32Array; groupsOf: readonly Int32Array[] }>

const cellsOf = (count: number, groupings: readonly Grouping[]): Sorted => {
  const cells = new Map<string, number[]>()
  for (let i = 0; i < count; i++) {
    const key = groupings.map(({ labels }) => labels[i]).join(' ')
    const known = cells.get(key)
    if (known) known.push(i)
    else cells.set(key, [i])
  }
  const members = [...cells.values()]
  const ends = new Int32Array(members.length)
  for (const [cell, { length }] of members.entries()) ends[cell] = (ends[cell - 1] ?? 0) + length
  return {
    order: Int32Array.from(members.flat()),
    ends,
    groupsOf: groupings.map(({ labels }) => Int32Array.from(members, ([first = 0]) => labels[first] ?? 0)),
  }
}

/** The distances of one point to those of each cell, itself among them. */
const addUp = (
  { dimensions, coordinates }: Points,
  i: number,
  ends: Int32Array,
  sums: Float64Array,
): void => {
  let j = 0
  for (let cell = 0; cell < ends.length; cell++) {
    let sum = 0
    for (; j < (ends[cell] as number); j++) {
      let squares = 0
      for (let d = 0; d < dimensions; d++) {
        const difference =
          (coordinates[i * dimensions + d] as number) - (coordinates[j * dimensions + d] as number)
        squares += difference * difference
      }
      sum += Math.sqrt(squares)
    }
    sums[cell] = sum
  }
}

const addUpInTwo = ({ coordinates }: Points, i: number, ends: Int32Array, sums: Float64Array): void => {
  const x = coordinates[2 * i] as number
  const y = coordinates[2 * i + 1] as number
  let j = 0
  for (let cell = 0; cell < ends.length; cell++) {
    const end = ends[cell] as number
    let sum = 0
    for (; j < end; j++) {
      const dx = (coordinates[2 * j] as number) - x
      const dy = (coordinates[2 * j + 1] as number) - y
      sum += Math.sqrt(dx * dx + dy * dy)
    }
    sums[cell] = sum
  }
}

const widthOf = (sums: Float64Array, own: number, sizes: readonly number[]): number => {
  const k = sizes.length
  const size = sizes[own] ?? 0
  if (size < 2 || k < 2) return 0
  const within = (sums[own] as number) / (size - 1)
  let nearest = Number.POSITIVE_INFINITY
  for (let g = 0; g < k; g++)
    if (g !== own) nearest = Math.min(nearest, (sums[g] as number) / (sizes[g] as number))
  const larger = Math.max(within, nearest)
  return larger > 0 ? (nearest - within) / larger : 0
}

const simplified = (
  { count, dimensions, coordinates }: Points,
  { labels, sizes, centres }: Grouping,
): number => {
  if (sizes.length < 2) return 0
  let total = 0
  for (let i = 0; i < count; i++) {
    let within = 0
    let nearest = Number.POSITIVE_INFINITY
    for (let c = 0; c < sizes.length; c++) {
      let sum = 0
      for (let d = 0; d < dimensions; d++) {
        const difference =
          (coordinates[i * dimensions + d] as number) - (centres.coordinates[c * dimensions + d] as number)
        sum += difference * difference
      }
      const distance = Math.sqrt(sum)
      if (c === labels[i]) within = distance
      else if (distance < nearest) nearest = distance
    }
    const larger = Math.max(within, nearest)
    if (larger > 0) total += (nearest - within) / larger
  }
  return total / count
}
