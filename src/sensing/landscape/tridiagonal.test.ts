import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tridiagonal } from './tridiagonal.ts'

const entry = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1e4)
const matrices = fc
  .integer({ min: 1, max: 30 })
  .chain((n) =>
    fc.tuple(
      fc.array(entry, { minLength: n, maxLength: n }),
      fc.array(fc.oneof(entry, fc.constant(0)), { minLength: n - 1, maxLength: n - 1 }),
    ),
  )

describe('a symmetric tridiagonal matrix', () => {
  it('[LA2] times each vector found is the vector times its value', () => {
    fc.assert(
      fc.property(matrices, ([diagonal, beside]) => {
        const { values, vectors } = tridiagonal(diagonal, beside)
        expect(values.length).toBe(diagonal.length)
        for (const [k, vector] of vectors.entries()) {
          expect(values[k]!).toBeLessThanOrEqual(values[k - 1] ?? Number.POSITIVE_INFINITY)
          for (const [i, own] of diagonal.entries()) {
            const image =
              own * vector[i]! +
              (i > 0 ? beside[i - 1]! * vector[i - 1]! : 0) +
              (i + 1 < diagonal.length ? beside[i]! * vector[i + 1]! : 0)
            expect(Math.abs(image - values[k]! * vector[i]!)).toBeLessThan(1e-10)
          }
          for (const [other, second] of vectors.entries()) {
            const product = vector.reduce((sum, x, i) => sum + x * second[i]!, 0)
            expect(Math.abs(product - (k === other ? 1 : 0))).toBeLessThan(1e-11)
          }
        }
      }),
    )
  })

  it('[LA2] of twos and minus ones has the values that are known by formula', () => {
    const n = 40
    const { values } = tridiagonal(Array<number>(n).fill(2), Array<number>(n - 1).fill(-1))
    for (const [k, value] of values.entries())
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 12)
  })
})
