import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsWith, difference } from './bounds.ts'

const bounds = boundsWith()

/** k₁ of n₁, k₂ of n₂; 5 % and 95 % quantiles of the difference of the posteriors, by numeric integration with SciPy. */
const differences: [number, number, number, number, number, number][] = [
  [18, 20, 3, 20, 0.52436, 0.86738],
  [5, 5, 0, 5, 0.53589, 0.99028],
  [90, 100, 60, 100, 0.20262, 0.39068],
  [3, 10, 4, 12, -0.32993, 0.28083],
  [700, 1000, 10, 16, -0.09996, 0.28022],
]

const votes = fc.nat(400).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))

describe('bounds of a share', () => {
  it('the mean lies between the bounds, and more votes of the same kind draw them together', () => {
    fc.assert(
      fc.property(votes, ([k, n]) => {
        const { value, low, high } = bounds(k, n)
        expect(low).toBeGreaterThan(0)
        expect(value).toBeGreaterThan(low)
        expect(high).toBeGreaterThan(value)
        expect(high).toBeLessThan(1)
        const more = bounds(4 * k + 2, 4 * n + 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })

  it('agreement counted as disagreement turns the bounds around', () => {
    fc.assert(
      fc.property(votes, ([k, n]) => {
        expect(bounds(k, n).low).toBeCloseTo(1 - bounds(n - k, n).high, 12)
      }),
    )
  })

  it('one agreement more never lowers a bound', () => {
    fc.assert(
      fc.property(votes, ([k, n]) => {
        expect(bounds(k + 1, n + 1).low).toBeGreaterThan(bounds(k, n).low)
        expect(bounds(k, n + 1).low).toBeLessThan(bounds(k, n).low)
      }),
    )
  })

  it('the difference of two shares is within 0.04 of the exact posterior', () => {
    for (const [k1, n1, k2, n2, low, high] of differences) {
      const gap = difference(bounds(k1, n1), bounds(k2, n2))
      expect(Math.abs(gap.low - low), `${k1}/${n1} − ${k2}/${n2}`).toBeLessThan(0.04)
      expect(Math.abs(gap.high - high), `${k1}/${n1} − ${k2}/${n2}`).toBeLessThan(0.04)
    }
  })

  it('the difference the other way round is the same with its sign turned', () => {
    fc.assert(
      fc.property(votes, votes, ([k1, n1], [k2, n2]) => {
        const [one, other] = [bounds(k1, n1), bounds(k2, n2)]
        expect(difference(one, other).low).toBeCloseTo(-difference(other, one).high, 12)
      }),
    )
  })
})
