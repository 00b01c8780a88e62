import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundOf, exact, mostPeople, type Rows } from './bound.ts'

/** One feature with two values, and households where asked for. */
const rowsOf = (change: Partial<Rows> = {}): Rows => ({
  size: 5,
  values: [
    [0, 1],
    [4, 5],
  ],
  households: [],
  classes: [
    { people: 10, values: [0] },
    { people: 10, values: [1] },
    { people: 10, values: [1] },
  ],
  never: new Set(),
  ...change,
})

describe('sums in exact numbers', () => {
  it('take every number as it is', () => {
    for (const number of [0, 1, -1, 0.1, 1 / 3, 5e-324, -2.5e-310, 1.7976931348623157e308]) {
      const whole = exact(number)
      expect(exact(-number)).toBe(-whole)
      // 2¹⁰⁷⁴ is too large for a number, so it is divided away in two steps.
      if (Math.abs(number) >= 1e-300 && Math.abs(number) < 1e300)
        expect(Number(whole >> 537n) / 2 ** 537).toBeCloseTo(number, 14)
    }
    expect(exact(5e-324)).toBe(1n)
    expect(exact(0.1) + exact(0.2)).not.toBe(exact(0.3))
  })
})

describe('a bound on the least chance', () => {
  it('is that of one target: one place for ten people', () => {
    expect(boundOf(rowsOf(), [0, 0.1, 0], [[0, 1]], [])).toBeCloseTo(0.1, 12)
  })

  it('takes what earlier levels were granted from what is left', () => {
    // Five places less the one that the first class has for certain, for twenty people.
    const weights = [
      [1, 1],
      [2, 1],
    ] as const
    expect(boundOf(rowsOf(), [0.1, 0, 0], weights, [[0, 1, 0.1]])).toBeCloseTo(0.2, 12)
  })

  it('counts a household once', () => {
    const rows = rowsOf({
      size: 2,
      values: [],
      households: [[[0], 1]],
      classes: [
        { people: 2, values: [] },
        { people: 1, values: [] },
      ],
    })
    expect(boundOf(rows, [0, 0.5], [[0, 1]], [])).toBeCloseTo(0.5, 12)
    expect(boundOf(rows, [0, 0], [[0, 1]], [])).toBeCloseTo(1, 12)
    expect(boundOf(rows, [0, -0.5], [[0, 1]], [])).toBe(Number.POSITIVE_INFINITY)
  })

  it('shows that somebody can be on no panel', () => {
    const rows = rowsOf({
      values: [
        [0, 0],
        [5, 5],
      ],
    })
    expect(mostPeople(rows, [0, 1, 0], 0)).toBeLessThan(1)
    expect(mostPeople(rows, [0, 0, 0], 0)).toBeGreaterThanOrEqual(10)
  })

  it('never comes out below what a lottery reaches, whatever the multipliers', () => {
    const counts = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).filter((all) => all[0] + all[1] + all[2] > 0)
    const multiplier = fc.double({ min: -3, max: 3, noNaN: true })
    const weight = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 6 }),
        fc.nat(3),
        fc.array(multiplier, { minLength: 6, maxLength: 6 }),
        fc.array(weight, { minLength: 3, maxLength: 3 }),
        (drawn, more, multipliers, weights) => {
          // Panels of one size; the rows are what all of them keep.
          const size = Math.max(...drawn.map((panel) => panel[0] + panel[1] + panel[2]))
          const panels = drawn.map(([a, b, c]) => [a + size - a - b - c, b, c])
          const people = [0, 1, 2].map((t) => more + Math.max(1, ...panels.map((panel) => panel[t]!)))
          const extent = (of: (panel: number[]) => number): [number, number] => {
            const sums = panels.map(of)
            return [Math.min(...sums), Math.max(...sums)]
          }
          const rows: Rows = {
            size,
            values: [extent((panel) => panel[0]! + panel[1]!), extent((panel) => panel[2]!)],
            households: [[[1, 2], extent((panel) => panel[1]! + panel[2]!)[1]]],
            classes: people.map((count, t) => ({ people: count, values: [t < 2 ? 0 : 1] })),
            never: new Set(),
          }
          const chances = people.map(
            (count, t) => panels.reduce((sum, panel) => sum + panel[t]!, 0) / panels.length / count,
          )
          // The first class has its chance already; the others' least one is bounded.
          const [y = 0, ...w] = weights
          const weighted = w.map((value, at) => [at + 1, value] as const).filter(([, value]) => value > 0)
          fc.pre(weighted.length > 0)
          const least = Math.min(...weighted.map(([t]) => chances[t]!))
          const u = multipliers.slice(0, 4).map((value, row) => (row === 3 ? Math.abs(value) : value))
          expect(boundOf(rows, u, weighted, [[0, y, chances[0]!]])).toBeGreaterThanOrEqual(least - 1e-12)
          expect(mostPeople(rows, u, 0)).toBeGreaterThanOrEqual(
            Math.max(...panels.map((panel) => panel[0]!)) - 1e-9,
          )
        },
      ),
      { numRuns: 400 },
    )
  })
})
