import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaled, ticks } from './scale.ts'

describe('a scale', () => {
  it('has round steps that reach as far as it must', () => {
    expect(ticks(300, 5)).toEqual([0, 100, 200, 300])
    expect(ticks(0.5, 4).map((x) => x.toFixed(2))).toEqual(['0.00', '0.20', '0.40', '0.60'])
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (most, wanted) => {
          const marks = ticks(most, wanted)
          expect(marks[0]).toBe(0)
          expect(marks.at(-1)!).toBeGreaterThanOrEqual(most * (1 - 1e-6))
          expect(marks.length).toBeLessThanOrEqual(wanted + 1)
          expect(marks.length).toBeGreaterThan(1)
        },
      ),
    )
  })

  it('begins at 0 and ends at its length', () => {
    const place = scaled(0.4, 100)
    expect([0, 0.1, 0.4].map(place)).toEqual([0, 25, 100])
  })
})
