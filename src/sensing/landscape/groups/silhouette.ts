// How well points lie in their groups: for each point (b − a) / max(a, b), where a is its mean distance to the others of its
// group and b that to the nearest other group; 0 for a group of one (Rousseeuw, "Silhouettes", 1987). The mean over all points
// is between −1 and 1.

import type { Grouping, Points } from './k-means.ts'

/** Up to here all pairs of points are compared. */
export const mostCompared = 5000

/**
 * The mean silhouette of each grouping of the same points. All groupings share one pass over the pairs, which is where the time
 * goes. With more than `mostCompared` points, distances to centres stand for mean distances (the simplified silhouette:
 * Hruschka, de Castro and Campello, 2004).
 */
export const silhouettes = (points: Points, groupings: readonly Grouping[]): number[] =>
  points.count > mostCompared
    ? groupings.map((grouping) => simplified(points, grouping))
    : exact(points, groupings)

const exact = (points: Points, groupings: readonly Grouping[]): number[] => {
  const { count, dimensions, coordinates } = points
  const sorted = groupings.map(byGroup)
  const totals = groupings.map(() => 0)
  const row = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    distancesFrom(coordinates, dimensions, i, row)
    for (let g = 0; g < sorted.length; g++) {
      const { order, ends, sums } = sorted[g] as Sorted
      addUp(row, order, ends, sums)
      const { labels, sizes } = groupings[g] as Grouping
      totals[g] = (totals[g] as number) + widthOf(sums, labels[i] as number, sizes)
    }
  }
  return totals.map((total) => (count > 0 ? total / count : 0))
}

/** Points group by group, where each group ends, and room for a sum of each. */
type Sorted = Readonly<{ order: Int32Array; ends: Int32Array; sums: Float64Array }>

const byGroup = ({ labels, sizes }: Grouping): Sorted => {
  const ends = new Int32Array(sizes.length)
  for (let g = 0, end = 0; g < sizes.length; g++) {
    end += sizes[g] as number
    ends[g] = end
  }
  const next = ends.map((end, g) => end - (sizes[g] as number))
  const order = new Int32Array(labels.length)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number
    const to = next[label] as number
    order[to] = i
    next[label] = to + 1
  }
  return { order, ends, sums: new Float64Array(sizes.length) }
}

/** The distances to each group. Four sums at once, as one would wait for itself. */
const addUp = (row: Float64Array, order: Int32Array, ends: Int32Array, sums: Float64Array): void => {
  let at = 0
  for (let g = 0; g < ends.length; g++) {
    const end = ends[g] as number
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (; at + 3 < end; at += 4) {
      a += row[order[at] as number] as number
      b += row[order[at + 1] as number] as number
      c += row[order[at + 2] as number] as number
      d += row[order[at + 3] as number] as number
    }
    for (; at < end; at++) a += row[order[at] as number] as number
    sums[g] = a + b + (c + d)
  }
}

/** To all points. */
const distancesFrom = (coordinates: Float64Array, dimensions: number, i: number, row: Float64Array): void => {
  if (dimensions === 2) {
    const [x, y] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number]
    for (let j = 0; j < row.length; j++) {
      const dx = (coordinates[2 * j] as number) - x
      const dy = (coordinates[2 * j + 1] as number) - y
      row[j] = Math.sqrt(dx * dx + dy * dy)
    }
    return
  }
  for (let j = 0; j < row.length; j++) {
    let sum = 0
    for (let d = 0; d < dimensions; d++) {
      const difference =
        (coordinates[i * dimensions + d] as number) - (coordinates[j * dimensions + d] as number)
      sum += difference * difference
    }
    row[j] = Math.sqrt(sum)
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
