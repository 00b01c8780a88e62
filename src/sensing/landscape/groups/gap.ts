// Whether few people stand between groups, or whether opinion passes from one into the other: k-means cuts a spectrum as well as
// camps, and neither shuffled votes nor a fifth of them left out tell the two apart.
//
// Along the line from one centre to another (0 to 1), people of both groups are counted in three stretches, each a third of
// it: around either centre and midway. If their density had one summit, wherever it lay, it would nowhere fall below both sides; midway would stand at least
// as many as around the less crowded centre. That so few stand midway would then have at most the chance of as few heads
// among so many coins. Of several groups the pair counts that is least apart. That the line was chosen by the same people favours
// gaps a little: where statements ask evenly along a spectrum, one in twenty conversations shows one.

import type { Evidence } from '../landscape.ts'
import { betaBelow } from '../numerics.ts'
import type { Grouping, Points } from './k-means.ts'

/** A gap shows if p is lower than this. */
export const likely = 0.05

/** @returns the figures of the pair that is least apart; null where there is no pair. */
export const gapIn = (points: Points, grouping: Grouping): Evidence['gap'] => {
  let least: Evidence['gap'] = null
  const k = grouping.sizes.length
  for (let a = 0; a < k; a++)
    for (let b = a + 1; b < k; b++) {
      const pair = gapBetween(points, grouping, a, b)
      if (least === null || pair.p > least.p) least = pair
    }
  return least
}

const gapBetween = (points: Points, { labels, centres }: Grouping, a: number, b: number) => {
  const { dimensions: d, coordinates, count } = points
  const from = centres.coordinates.subarray(a * d, (a + 1) * d)
  const way = centres.coordinates.slice(b * d, (b + 1) * d).map((to, p) => to - (from[p] as number))
  const length = way.reduce((sum, step) => sum + step * step, 0)
  const thirds = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    if (labels[i] !== a && labels[i] !== b) continue
    let along = 0
    for (let p = 0; p < d; p++)
      along += ((coordinates[i * d + p] as number) - (from[p] as number)) * (way[p] as number)
    const share = along / length
    for (const at of thirds.keys())
      if (Math.abs(share - at / 2) <= 1 / 6) thirds[at] = (thirds[at] as number) + 1
  }
  const [one = 0, between = 0, other = 0] = thirds
  const around = Math.min(one, other)
  // Of Binomial(between + around, ½), the chance of `between` or fewer.
  return { between, around, p: around > 0 ? betaBelow(around, between + 1, 0.5) : 1 }
}
