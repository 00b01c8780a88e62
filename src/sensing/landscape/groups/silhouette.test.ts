import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { type Grouping, kMeans, type Points, pointsOf } from './k-means.ts'
import { mostCompared, silhouettes } from './silhouette.ts'

const clouds = (count: number, dimensions: number, seed: number): Points => {
  const chance = randomnessFrom(seed, 'testing/clouds')
  return pointsOf(count, dimensions, (i) => (i % 3) * 4 + chance.below(1000) / 250)
}

const distance = ({ dimensions, coordinates }: Points, i: number, j: number): number =>
  Math.sqrt(
    Array.from(
      { length: dimensions },
      (_, d) => coordinates[i * dimensions + d]! - coordinates[j * dimensions + d]!,
    )
      .map((x) => x * x)
      .reduce((sum, x) => sum + x, 0),
  )

/** As defined, with every distance asked anew. */
const plain = (points: Points, { labels, sizes }: Grouping): number => {
  const each = Array.from(labels, (own, i) => {
    if (sizes[own]! < 2 || sizes.length < 2) return 0
    const means = sizes.map((size, g) => {
      let sum = 0
      for (let j = 0; j < points.count; j++) if (labels[j] === g) sum += distance(points, i, j)
      return sum / (g === own ? size - 1 : size)
    })
    const a = means[own]!
    const b = Math.min(...means.filter((_, g) => g !== own))
    return Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0
  })
  return each.reduce((sum, width) => sum + width, 0) / points.count
}

describe('silhouettes', () => {
  it('are those of the definition, for several groupings at once and in any number of dimensions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(1000),
        (count, dimensions, seed) => {
          const points = clouds(count, dimensions, seed)
          const groupings = [1, 2, 3, 5].map((k) => kMeans(points, k, { starts: 2, seed: '00' }))
          const values = silhouettes(points, groupings)
          for (const [g, grouping] of groupings.entries())
            expect(values[g]).toBeCloseTo(plain(points, grouping), 11)
        },
      ),
    )
  })

  it('are of distances to centres where there are very many points', () => {
    const points = clouds(mostCompared + 1, 2, 1)
    const grouping = kMeans(points, 3, { starts: 3, seed: '00' })
    const { labels, centres } = grouping
    const together = pointsOf(points.count + 3, 2, (i, d) =>
      i < points.count ? points.coordinates[2 * i + d]! : centres.coordinates[2 * (i - points.count) + d]!,
    )
    let sum = 0
    for (let i = 0; i < points.count; i++) {
      const to = [0, 1, 2].map((c) => distance(together, i, points.count + c))
      const a = to[labels[i]!]!
      const b = Math.min(...to.filter((_, c) => c !== labels[i]))
      sum += (b - a) / Math.max(a, b)
    }
    expect(silhouettes(points, [grouping])[0]).toBeCloseTo(sum / points.count, 12)
  })
})
