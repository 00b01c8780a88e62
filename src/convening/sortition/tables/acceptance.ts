// When a search by annealing may take a step that makes things worse (Metropolis et al. 1953; Kirkpatrick, Gelatt and
// Vecchi, "Optimization by simulated annealing", Science 220, 1983):
//
//   a step that costs d more is taken with probability exp(−d / T), and T falls from 2 to 0.07 by factors of 2^(−1/8).
//
// `Math.exp` may differ in its last bit from one platform to another, and one bit may change a whole plan. So the
// probabilities stand in a table of 32-bit numbers, computed with whole numbers alone; a step is taken if the next 32
// random bits, read as a number, lie below its entry.

/** Levels of temperature: 2 · 2^(−level/8), the last one 0.0681. */
export const levels = 40

/** What costs this much more or above is never taken: at T = 2 its chance is below 2⁻³². */
export const neverFrom = 45

const fractionBits = 160n
const one = 1n << fractionBits

const product = (a: bigint, b: bigint): bigint => (a * b) >> fractionBits

/** Newton's method on whole numbers; rounded down. */
const wholeRoot = (square: bigint): bigint => {
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2))
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

const rootOf = (number: bigint): bigint => wholeRoot(number << fractionBits)

/** exp(x) for x > 0, by its series. */
const exponential = (x: bigint): bigint => {
  let sum = one
  let term = one
  for (let n = 1n; term > 0n; n++) {
    term = product(term, x) / n
    sum += term
  }
  return sum
}

/**
 * Chances in units of 2⁻³², row by row: the entry for level l and a step that costs d more stands at l·neverFrom + d.
 * The column of d = 0 is unused, as such steps are always taken.
 */
export const chancesOfWorse = (): Uint32Array => {
  const chances = new Uint32Array(levels * neverFrom)
  const eighthRootOfTwo = rootOf(rootOf(rootOf(2n * one)))
  let inverse = one / 2n
  for (let level = 0; level < levels; level++) {
    const step = (one * one) / exponential(inverse)
    let chance = one
    for (let more = 1; more < neverFrom; more++) {
      chance = product(chance, step)
      chances[level * neverFrom + more] = Number(chance >> (fractionBits - 32n))
    }
    inverse = product(inverse, eighthRootOfTwo)
  }
  return chances
}
