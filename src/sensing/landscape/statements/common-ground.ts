// Common ground: what every group agrees to, as far as the votes bear the claim.
//
// Per group the share that agrees times the share that does not disagree, so that a pass is not counted as a disagreement. Of
// each the lower credible bound, so that few votes claim little. Where nobody passes the two are one and the same quantity and
// the product of their bounds is the bound of the product; where people pass they depend on each other less, and it is lower
// than that: the error is on the side of claiming too little.
//
// Across groups the geometric mean. A product, as in Polis's group-aware consensus, shrinks with every further group (six groups
// of 93 % score 0.33); the minimum would be decided by the smallest group alone, whose bound is low because it is small. In the
// geometric mean each group weighs alike whatever its size, and one that rejects a statement brings it near to 0. `least` tells
// the minimum beside it.

import { exponential, logarithm } from '../numerics.ts'
import type { Tallies } from '../polis/tallies.ts'
import { type BoundsOf, boundsWith } from './bounds.ts'

/** `value` from posterior means, `low` from lower bounds, both from 0 to 1. */
export type Claim = Readonly<{ value: number; low: number }>

/** `least`: the group with the lowest bound, −1 where there are none. */
export type CommonGround = Claim & Readonly<{ least: Readonly<{ group: number; low: number }> }>

/** In a group of which fewer have voted on a statement (of a smaller group: all), nothing is claimed about it. */
export const votesPerGroup = 5

/**
 * Common ground of each statement.
 * @param tallies by groups; at least one. @param sizes people of each group.
 * @returns by statement place; `low` is 0 where too few of a group have voted.
 */
export const commonGround = (
  tallies: Tallies,
  sizes: ArrayLike<number>,
  boundsOf = boundsWith(),
): CommonGround[] =>
  Array.from({ length: tallies.statements }, (_, j) => {
    let [values, lows, enough] = [0, 0, true]
    let least = { group: -1, low: 1 }
    for (let g = 0; g < tallies.groups; g++) {
      const seen = tallies.seen[g * tallies.statements + j] as number
      const { value, low } = approval(tallies, g, j, boundsOf)
      values += logarithm(value)
      lows += logarithm(low)
      if (seen < Math.min(votesPerGroup, sizes[g] ?? 0)) enough = false
      if (least.group < 0 || low < least.low) least = { group: g, low }
    }
    const mean = (sum: number): number => exponential(sum / tallies.groups)
    return { value: mean(values), low: enough ? mean(lows) : 0, least }
  })

/**
 * The same without groups: the approval of all, but no more than what is left of it when viewpoints are explained away, so that
 * a large side alone makes no common ground. @param all everybody as one group. @param support of bridging.ts, by statement.
 */
export const commonGroundOfAll = (
  all: Tallies,
  people: number,
  support: ArrayLike<number>,
  boundsOf = boundsWith(),
): CommonGround[] =>
  commonGround(all, [people], boundsOf).map(({ value, low }, j) => {
    // `support` is a share of agreement; approval is its square where nobody passes.
    const bridged = between(0, support[j] as number, 1)
    const most = bridged * bridged
    const bounded = Math.min(low, most)
    return { value: Math.min(value, most), low: bounded, least: { group: -1, low: bounded } }
  })

/** Agreement times absence of disagreement in one group. */
const approval = (tallies: Tallies, group: number, j: number, boundsOf: BoundsOf): Claim => {
  const at = group * tallies.statements + j
  const seen = tallies.seen[at] as number
  const agree = boundsOf(tallies.agree[at] as number, seen)
  const disagree = boundsOf(tallies.disagree[at] as number, seen)
  return { value: agree.value * (1 - disagree.value), low: agree.low * (1 - disagree.high) }
}

const between = (low: number, x: number, high: number): number => Math.min(Math.max(x, low), high)
