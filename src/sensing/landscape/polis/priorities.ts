// Which statements Polis shows more often: each not yet seen is drawn with its priority as weight.
//
//   importance = (1 − (P + 1)/(S + 2)) · (1 + E) · (A + 1)/(S + 2)
//   priority   = (importance · (1 + 8·2^(−S/5)))²
//
// A, P and S are agreements, passes and all votes of people in groups, E the extremity. What few have seen comes first, then
// what tells people apart, is not passed on and is agreed with; what most disagree with is shown to few.

import { likelihood } from './consensus.ts'
import { type Tallies, together } from './tallies.ts'

/** Of statements about the people who vote: 7². */
const priorityOfMeta = 49

/** @param extremity by statement place. @param meta 1 for statements about people. @returns by statement place. */
export const prioritiesOf = (tallies: Tallies, extremity: Float64Array, meta: Uint8Array): Float64Array => {
  const { agree, disagree, seen } = together(tallies)
  return extremity.map((extreme, j) => {
    if (meta[j] === 1) return priorityOfMeta
    const [agreed = 0, shown = 0] = [agree[j], seen[j]]
    const passed = shown - agreed - (disagree[j] ?? 0)
    const importance = (1 - likelihood(passed, shown)) * (1 + extreme) * likelihood(agreed, shown)
    const weight = importance * (1 + 8 * halvedEveryFifth(shown))
    return weight * weight
  })
}

const fifthRootsOfHalf = [1, 0.8705505632961241, 0.757858283255199, 0.6597539553864471, 0.5743491774985175]

/** 2^(−n/5), from roots that are written down, as powers are not rounded alike everywhere. */
const halvedEveryFifth = (n: number): number => {
  let value = fifthRootsOfHalf[n % 5] ?? 1
  for (let halved = Math.floor(n / 5); halved > 0 && value > 0; halved--) value /= 2
  return value
}
