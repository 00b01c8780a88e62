import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { kMeans, type Points, pointsOf } from './k-means.ts'

const seed = '00'

const from = (rows: readonly (readonly number[])[]): Points =>
  pointsOf(rows.length, rows[0]?.length ?? 0, (i, d) => rows[i]![d]!)

/** So many points around each of the corners of a square of side 10, nearer than 1. */
const corners = (sizes: readonly number[], dimensions = 2): Points => {
  const chance = randomnessFrom(1, 'testing/corners')
  const at = sizes.flatMap((size, c) =>
    Array.from({ length: size }, () => [10 * (c % 2), 10 * Math.floor(c / 2)]),
  )
  return pointsOf(at.length, dimensions, (i, d) => (d < 2 ? at[i]![d]! + chance.below(1000) / 1000 : 0))
}

/** Σ of squared distances to the mean of one's group. */
const spreadOf = (points: Points, labels: ArrayLike<number>, k: number): number => {
  let sum = 0
  for (let g = 0; g < k; g++)
    for (let d = 0; d < points.dimensions; d++) {
      const own = Array.from({ length: points.count }, (_, i) => i).filter((i) => labels[i] === g)
      const values = own.map((i) => points.coordinates[i * points.dimensions + d]!)
      const mean = values.reduce((all, value) => all + value, 0) / values.length
      for (const value of values) sum += (value - mean) ** 2
    }
  return sum
}

const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
  minLength: 3,
  maxLength: 9,
})

describe('k-means', () => {
  it('comes near the best of all groupings of a few points', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 3 }), (list, k) => {
        const points = from(list)
        let best = Number.POSITIVE_INFINITY
        for (let code = 0; code < k ** points.count; code++) {
          const labels = list.map((_, i) => Math.floor(code / k ** i) % k)
          best = Math.min(best, spreadOf(points, labels, k))
        }
        const { labels, spread, sizes } = kMeans(points, k, { starts: 40, seed })
        expect(spread).toBeCloseTo(spreadOf(points, labels, sizes.length), 6)
        expect(spread).toBeLessThanOrEqual(best * 1.02 + 1e-9)
      }),
      // Forty starts promise nothing, so these are always the same hundred sets of points.
      { seed: 4 },
    )
  })

  it('finds groups that lie apart, the largest first, and equal ones by their first point', () => {
    const { labels, sizes } = kMeans(corners([5, 30, 12, 5]), 4, { starts: 10, seed })
    expect(sizes).toEqual([30, 12, 5, 5])
    expect([...labels]).toEqual(
      [5, 30, 12, 5].flatMap((size, c) => Array<number>(size).fill([2, 0, 1, 3][c]!)),
    )
  })

  it('is the same in two dimensions, where it is written out, as in three of which one is empty', () => {
    for (const k of [2, 3, 4, 6, 9]) {
      const flat = kMeans(corners([40, 30, 20, 10]), k, { starts: 5, seed })
      const room = kMeans(corners([40, 30, 20, 10], 3), k, { starts: 5, seed })
      // The corners differ, as each third coordinate takes nothing from chance.
      expect(flat.sizes).toEqual(room.sizes)
      expect(flat.labels).toEqual(room.labels)
      expect(flat.spread).toBeCloseTo(room.spread, 10)
    }
  })

  it('leaves nobody nearer to another centre, also where many are finished from a sample', () => {
    for (const size of [200, 3000]) {
      const points = corners([size, size, size, size])
      const { labels, centres, sizes } = kMeans(points, 4, { starts: 5, seed })
      expect(sizes).toEqual([size, size, size, size])
      const away = (i: number, c: number) =>
        (points.coordinates[2 * i]! - centres.coordinates[2 * c]!) ** 2 +
        (points.coordinates[2 * i + 1]! - centres.coordinates[2 * c + 1]!) ** 2
      for (let i = 0; i < points.count; i += 17)
        for (let c = 0; c < 4; c++) expect(away(i, labels[i]!)).toBeLessThanOrEqual(away(i, c))
    }
  })

  it('makes no more groups than there are different points', () => {
    const points = from([...Array<number[]>(6).fill([1, 1]), ...Array<number[]>(3).fill([2, 2])])
    const { sizes, spread } = kMeans(points, 5, { starts: 3, seed })
    expect(sizes).toEqual([6, 3])
    expect(spread).toBe(0)
  })

  it('takes the centres of a map before for one more start', () => {
    const points = corners([10, 10, 10, 10])
    const near = kMeans(points, 4, { starts: 10, seed }).centres
    expect(kMeans(points, 4, { starts: 0, seed, near }).sizes).toEqual([10, 10, 10, 10])
  })

  it('[LA1] is the same for the same seed', () => {
    const points = corners([300, 200, 100])
    expect(kMeans(points, 5, { starts: 4, seed })).toEqual(kMeans(points, 5, { starts: 4, seed }))
  })
})
