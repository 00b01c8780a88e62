// Divides: where one group agrees and another disagrees, and the votes bear it.
//
// For two groups the gap has two sides: how much more of the one agree, and how much more of the other disagree. A divide is the
// lesser of both, so that a statement which one group likes and another passes on divides nobody. Both orders of every pair of
// groups are looked at, and the largest gap counts; as the largest of many is large by chance, its tail is shared among them
// (Bonferroni). What few of the two groups have voted on cannot be said to divide them: the gap is weighed with their turnout.

import type { Tallies } from '../polis/tallies.ts'
import { type Bounds, boundsWith, difference, usualTail } from './bounds.ts'
import type { Claim } from './common-ground.ts'

/** From 0, no divide shown, to 1. `agreeing` and `disagreeing` are the two groups farthest apart, −1 where none are. */
export type Divide = Claim & Readonly<{ agreeing: number; disagreeing: number }>

/**
 * How far each statement divides two of the groups.
 * @param sizes people of each group.
 * @returns by statement place; `value` from posterior means, `low` from lower bounds. Fewer than two groups: 0 throughout.
 */
export const divides = (tallies: Tallies, sizes: ArrayLike<number>, tail = usualTail): Divide[] => {
  const { groups, statements } = tallies
  const boundsOf = boundsWith(tail / Math.max(1, groups * (groups - 1)))
  return Array.from({ length: statements }, (_, j) => {
    const stands = Array.from({ length: groups }, (_, g): Stand => {
      const at = g * statements + j
      const seen = tallies.seen[at] as number
      const bounds = (k: number | undefined): Bounds => boundsOf(k ?? 0, seen)
      return { agree: bounds(tallies.agree[at]), disagree: bounds(tallies.disagree[at]), seen }
    })
    return widest(stands, sizes)
  })
}

type Stand = Readonly<{ agree: Bounds; disagree: Bounds; seen: number }>

const widest = (stands: readonly Stand[], sizes: ArrayLike<number>): Divide => {
  let [value, low, agreeing, disagreeing] = [0, 0, -1, -1]
  for (const [g, one] of stands.entries())
    for (const [h, other] of stands.entries()) {
      if (g === h || one.agree.value <= other.agree.value) continue
      const agreement = difference(one.agree, other.agree)
      const disagreement = difference(other.disagree, one.disagree)
      const people = (sizes[g] ?? 0) + (sizes[h] ?? 0)
      const turnout = people > 0 ? (one.seen + other.seen) / people : 0
      const gap = turnout * Math.min(agreement.value, disagreement.value)
      const bound = turnout * Math.min(agreement.low, disagreement.low)
      // By the bound; where none is shown, by the gap.
      if (bound > low || (low === 0 && gap > value)) [agreeing, disagreeing] = [g, h]
      value = Math.max(value, gap)
      low = Math.max(low, bound)
    }
  return { value, low, agreeing, disagreeing }
}
