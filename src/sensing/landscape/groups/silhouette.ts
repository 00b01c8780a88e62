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
  const sums = groupings.map(({ sizes }) => new Float64Array(count * sizes.length))
  const row = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    distancesFrom(coordinates, dimensions, i, row)
    for (const [g, { labels, sizes }] of groupings.entries())
      addTo(sums[g] as Float64Array, row, labels, sizes.length, i)
  }
  return groupings.map(({ labels, sizes }, g) => {
    let total = 0
    for (let i = 0; i < count; i++) total += widthOf(sums[g] as Float64Array, i, labels[i] as number, sizes)
    return count > 0 ? total / count : 0
  })
}

/** To the points before i. */
const distancesFrom = (coordinates: Float64Array, dimensions: number, i: number, row: Float64Array): void => {
  if (dimensions === 2) {
    const [x, y] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number]
    for (let j = 0; j < i; j++) {
      const dx = (coordinates[2 * j] as number) - x
      const dy = (coordinates[2 * j + 1] as number) - y
      row[j] = Math.sqrt(dx * dx + dy * dy)
    }
    return
  }
  for (let j = 0; j < i; j++) {
    let sum = 0
    for (let d = 0; d < dimensions; d++) {
      const difference =
        (coordinates[i * dimensions + d] as number) - (coordinates[j * dimensions + d] as number)
      sum += difference * difference
    }
    row[j] = Math.sqrt(sum)
  }
}

const addTo = (sums: Float64Array, row: Float64Array, labels: Int32Array, k: number, i: number): void => {
  const own = labels[i] as number
  for (let j = 0; j < i; j++) {
    const distance = row[j] as number
    const [to, from] = [i * k + (labels[j] as number), j * k + own]
    sums[to] = (sums[to] as number) + distance
    sums[from] = (sums[from] as number) + distance
  }
}

const widthOf = (sums: Float64Array, i: number, own: number, sizes: readonly number[]): number => {
  const k = sizes.length
  const size = sizes[own] ?? 0
  if (size < 2 || k < 2) return 0
  const within = (sums[i * k + own] ?? 0) / (size - 1)
  let nearest = Number.POSITIVE_INFINITY
  for (let g = 0; g < k; g++)
    if (g !== own) nearest = Math.min(nearest, (sums[i * k + g] ?? 0) / (sizes[g] ?? 1))
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
