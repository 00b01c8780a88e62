// From a lottery with shares of any size to a list of equally likely panels, usually a thousand, of which one is then picked
// in public, with three dice if need be (Flanigan, Kehne and Procaccia, "Fair sortition made transparent", NeurIPS 2021).
//
// 1. Each composition gets a whole number of panels, by systematic rounding: shares laid end to end on a line of length M,
//    and a mark at every whole number from a start of chance. Nothing is further than one panel from its share.
// 2. As classes are what counts, panels are then moved from one composition to another as long as the class that is furthest
//    from its chance comes nearer.
// 3. People are dealt out in each class (`deal.ts`), and the list is put in an order of chance, so that a number says nothing.

import type { Randomness } from '../../../chance/index.ts'
import type { Classes, Composition } from '../classes.ts'
import type { Panel } from '../pool.ts'
import { dealer } from './deal.ts'

/**
 * @param shares of the compositions, one in all. @param chances exact, by class. @param count how many panels, M.
 * @returns panels of the pool's people, in no order.
 */
export const lotteryOf = (
  classes: Classes,
  compositions: readonly Composition[],
  shares: readonly number[],
  chances: ArrayLike<number>,
  count: number,
  chance: Randomness,
): Panel[] => {
  const counts = balanced(classes, compositions, systematic(shares, count, chance), chances, count)
  const deal = dealer(classes, chance)
  const list = chance.shuffled(
    compositions.flatMap((composition, c) => Array(counts[c] ?? 0).fill(composition)),
  )
  return list.map(deal)
}

/** 2^20 places between two whole numbers are enough for a start. */
const systematic = (shares: readonly number[], count: number, chance: Randomness): number[] => {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const start = chance.below(2 ** 20) / 2 ** 20
  let end = 0
  let given = 0
  return shares.map((share, at) => {
    end += (share / total) * count
    const marks = at === shares.length - 1 ? count : Math.min(count, Math.max(0, Math.ceil(end - start)))
    const own = Math.max(0, marks - given)
    given += own
    return own
  })
}

/**
 * Moves single panels from one composition to another as long as that brings the classes nearer to their chances, judged by
 * Σ_t (panels too many or too few per person of t)⁶: nearly the largest deviation, and still able to tell two moves apart that
 * leave the largest as it is. Of all pairs only those are tried whose halves look best alone.
 */
const balanced = (
  { classes }: Classes,
  compositions: readonly Composition[],
  rounded: readonly number[],
  chances: ArrayLike<number>,
  count: number,
): number[] => {
  const counts = [...rounded]
  const rates = compositions.map((composition) =>
    Float64Array.from(composition, (drawn, t) => drawn / (classes[t]?.people.length ?? 1)),
  )
  const off = Float64Array.from(classes, (_, t) => -count * (chances[t] ?? 0))
  for (const [c, panels] of counts.entries()) add(off, rates[c], panels)
  let badness = sixth(off)
  for (let moves = 0; moves < 2 * compositions.length; moves++) {
    const better = bestMove(counts, rates, off)
    if (!better || better.badness > badness * (1 - 1e-9)) break
    counts[better.from] = (counts[better.from] ?? 0) - 1
    counts[better.to] = (counts[better.to] ?? 0) + 1
    add(off, rates[better.from], -1)
    add(off, rates[better.to], 1)
    badness = better.badness
  }
  return counts
}

const tried = 12

const bestMove = (counts: readonly number[], rates: readonly Float64Array[], off: Float64Array) => {
  const alone = (sign: 1 | -1) =>
    rates
      .map((rate, c) => ({ c, badness: sixth(off, rate, sign) }))
      .filter(({ c }) => sign === 1 || (counts[c] ?? 0) > 0)
      .sort((a, b) => a.badness - b.badness || a.c - b.c)
      .slice(0, tried)
  const givers = alone(-1)
  const takers = alone(1)
  let best: { from: number; to: number; badness: number } | null = null
  for (const { c: from } of givers) {
    const without = Float64Array.from(off)
    add(without, rates[from], -1)
    for (const { c: to } of takers) {
      const badness = from === to ? Number.POSITIVE_INFINITY : sixth(without, rates[to], 1)
      if (badness < (best?.badness ?? Number.POSITIVE_INFINITY)) best = { from, to, badness }
    }
  }
  return best
}

const add = (to: Float64Array, rate: Float64Array | undefined, times: number): void => {
  if (rate) for (let t = 0; t < to.length; t++) to[t] = (to[t] ?? 0) + times * (rate[t] ?? 0)
}

const sixth = (off: Float64Array, rate?: Float64Array, sign = 1): number => {
  let sum = 0
  for (let t = 0; t < off.length; t++) {
    const deviation = (off[t] ?? 0) + (rate ? sign * (rate[t] ?? 0) : 0)
    const square = deviation * deviation
    sum += square * square * square
  }
  return sum
}
