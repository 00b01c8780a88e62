import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eigenOf, factorise, invertInto, solveInto, systemOf } from './symmetric.ts'

const entry = fc.double({ min: -3, max: 3, noNaN: true })
/** MMᵀ + I, which is positive definite, and a right side. */
const systems = fc.integer({ min: 1, max: 8 }).chain((d) =>
  fc
    .tuple(
      fc.array(entry, { minLength: d * d, maxLength: d * d }),
      fc.array(entry, { minLength: d, maxLength: d }),
    )
    .map(([m, right]) => ({
      d,
      right,
      matrix: Array.from({ length: d * d }, (_, at) => {
        const [p, q] = [Math.floor(at / d), at % d]
        return right.reduce((sum, _, k) => sum + m[p * d + k]! * m[q * d + k]!, p === q ? 1 : 0)
      }),
    })),
)

const times = (matrix: ArrayLike<number>, d: number, p: number, vector: ArrayLike<number>): number =>
  Array.from({ length: d }, (_, q) => matrix[p * d + q]! * vector[q]!).reduce((sum, term) => sum + term, 0)

describe('a small symmetric system', () => {
  it('is solved and inverted, beside what else is in the array', () => {
    fc.assert(
      fc.property(systems, ({ d, matrix, right }) => {
        const system = systemOf(d)
        system.matrix.set(matrix)
        system.right.set(right)
        factorise(system)
        const solution = new Float64Array(d + 2).fill(7)
        solveInto(system, solution, 1)
        const inverse = new Float64Array(d * d)
        invertInto(system, inverse, 0)
        for (let p = 0; p < d; p++) {
          expect(times(matrix, d, p, solution.subarray(1))).toBeCloseTo(right[p]!, 9)
          for (let q = 0; q < d; q++)
            expect(times(matrix, d, p, inverse.subarray(q * d, (q + 1) * d))).toBeCloseTo(p === q ? 1 : 0, 9)
        }
        expect([solution[0], solution[d + 1]]).toEqual([7, 7])
      }),
    )
  })

  it('has the values and vectors that make it up', () => {
    fc.assert(
      fc.property(systems, ({ d, matrix }) => {
        const { values, vectors } = eigenOf(matrix, d)
        for (const [k, vector] of vectors.entries()) {
          expect(values[k]!).toBeLessThanOrEqual(values[k - 1] ?? Number.POSITIVE_INFINITY)
          for (let p = 0; p < d; p++)
            expect(times(matrix, d, p, vector)).toBeCloseTo(values[k]! * vector[p]!, 8)
        }
      }),
    )
  })

  it('is refused where it is not positive definite', () => {
    const system = systemOf(2)
    system.matrix.set([1, 0, 2, 1])
    expect(() => factorise(system)).toThrow(RangeError)
  })
})
