import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf } from './agreement.ts'

const labels = (length: number) => fc.array(fc.nat(4), { minLength: length, maxLength: length })
const pairsOfLabels = fc.integer({ min: 2, max: 25 }).chain((n) => fc.tuple(labels(n), labels(n)))

/** By looking at each pair of things, as the index is defined. */
const byPairs = (one: readonly number[], other: readonly number[]): number => {
  let [both, first, second, all] = [0, 0, 0, 0]
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [one[i] === one[j], other[i] === other[j]]
      all++
      if (a) first++
      if (b) second++
      if (a && b) both++
    }
  const expected = (first * second) / all
  const most = (first + second) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

describe('the agreement of two groupings', () => {
  it('is what counting all pairs gives, and the same the other way round', () => {
    fc.assert(
      fc.property(pairsOfLabels, ([one, other]) => {
        expect(agreementOf(one, other)).toBeCloseTo(byPairs(one, other), 12)
        expect(agreementOf(other, one)).toBeCloseTo(agreementOf(one, other), 12)
      }),
    )
  })

  it('is 1 for other names, and about 0 where names fall by chance', () => {
    fc.assert(
      fc.property(pairsOfLabels, ([one]) => {
        expect(
          agreementOf(
            one,
            one.map((label) => 9 - label),
          ),
        ).toBeCloseTo(1, 12)
      }),
    )
    const crossed = Array.from({ length: 400 }, (_, i) => i)
    expect(
      Math.abs(
        agreementOf(
          crossed.map((i) => i % 2),
          crossed.map((i) => Math.floor(i / 2) % 2),
        ),
      ),
    ).toBeLessThan(0.01)
  })
})
