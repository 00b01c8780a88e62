import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveHalf, aboveOther, significant } from './significance.ts'

describe('Whether a share is above a half', () => {
  it('[LA3] adds one to successes and trials', () => {
    // 2·√16·(12/16 − ½) and 2·√9·(3/9 − ½).
    expect(aboveHalf(11, 15)).toBe(2)
    expect(aboveHalf(2, 8)).toBeCloseTo(-1, 14)
    expect(aboveHalf(0, 0)).toBe(1)
  })

  it('[LA3] is significant from four of four on', () => {
    // 4 of 4: √5 = 2.236; 1 of 1: √2 = 1.414; 2 of 3: 2·2·(¾ − ½) = 1.
    expect([aboveHalf(4, 4), aboveHalf(1, 1), aboveHalf(2, 3)].map(significant)).toEqual([true, true, false])
    expect([1.2816, 1.28161].map(significant)).toEqual([false, true])
  })
})

describe('Whether a share is above another', () => {
  it('[LA3] is the difference in standard deviations of the pooled share', () => {
    // 9 of 10 against 4 of 20: shares 10/11 and 5/21, pooled 15/32.
    const deviation = Math.sqrt((15 / 32) * (17 / 32) * (1 / 11 + 1 / 21))
    expect(aboveOther(9, 10, 4, 20)).toBeCloseTo((10 / 11 - 5 / 21) / deviation, 14)
    expect(aboveOther(9, 10, 4, 20)).toBeCloseTo(3.6127, 4)
  })

  it('[LA3] is nothing where all succeeded, or nobody was asked', () => {
    expect(aboveOther(7, 7, 12, 12)).toBe(0)
    expect(aboveOther(0, 0, 0, 0)).toBe(0)
  })

  it('[LA3] turns its sign with the sides', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(counts, counts, ([x, n], [otherX, otherN]) => {
        const z = aboveOther(x, n, otherX, otherN)
        expect(z).toBeCloseTo(-aboveOther(otherX, otherN, x, n), 12)
        expect(Number.isFinite(z)).toBe(true)
      }),
    )
  })
})
