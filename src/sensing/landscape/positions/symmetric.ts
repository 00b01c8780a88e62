// Small symmetric positive definite systems, many of them: rows of one array, without anything made anew.

/** Space for systems of d unknowns. `matrix` is filled by its lower half, row by row; `right` by the right side. */
export type System = Readonly<{ d: number; matrix: Float64Array; right: Float64Array; factor: Float64Array }>

export const systemOf = (d: number): System => ({
  d,
  matrix: new Float64Array(d * d),
  right: new Float64Array(d),
  factor: new Float64Array(d * d),
})

/** The Cholesky factor of `matrix` into `factor`. @throws RangeError where it is not positive definite. */
export const factorise = ({ d, matrix, factor }: System): void => {
  for (let p = 0; p < d; p++)
    for (let q = 0; q <= p; q++) {
      let sum = matrix[p * d + q] as number
      for (let k = 0; k < q; k++) sum -= (factor[p * d + k] as number) * (factor[q * d + k] as number)
      if (p !== q) factor[p * d + q] = sum / (factor[q * d + q] as number)
      else if (sum > 0) factor[p * d + p] = Math.sqrt(sum)
      else throw new RangeError('A matrix that is not positive definite')
    }
}

/** What solves matrix · x = right, into `into` from `at` on; after `factorise`. */
export const solveInto = ({ d, right, factor }: System, into: Float64Array, at: number): void => {
  for (let p = 0; p < d; p++) {
    let sum = right[p] as number
    for (let k = 0; k < p; k++) sum -= (factor[p * d + k] as number) * (into[at + k] as number)
    into[at + p] = sum / (factor[p * d + p] as number)
  }
  for (let p = d - 1; p >= 0; p--) {
    let sum = into[at + p] as number
    for (let k = p + 1; k < d; k++) sum -= (factor[k * d + p] as number) * (into[at + k] as number)
    into[at + p] = sum / (factor[p * d + p] as number)
  }
}

/** The inverse, whole, into `into` from `at` on; after `factorise`. */
export const invertInto = (system: System, into: Float64Array, at: number): void => {
  const { d, right } = system
  for (let column = 0; column < d; column++) {
    right.fill(0)
    right[column] = 1
    solveInto(system, into, at + column * d)
  }
}

/**
 * Eigenvalues, falling, and unit eigenvectors (as rows) of a small symmetric matrix, by Jacobi's rotations (Golub and Van Loan,
 * "Matrix computations", 2013, § 8.5).
 */
export const eigenOf = (matrix: ArrayLike<number>, d: number): { values: number[]; vectors: number[][] } => {
  const a = Array.from({ length: d }, (_, p) => Array.from({ length: d }, (_, q) => matrix[p * d + q] ?? 0))
  const v = a.map((_, p) => a.map((_, q) => (p === q ? 1 : 0)))
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    let all = 0
    for (const [p, row] of a.entries())
      for (const [q, entry] of row.entries()) {
        all += entry * entry
        if (p !== q) off += entry * entry
      }
    if (off <= 1e-30 * all) break
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(a, v, p, q)
  }
  const order = a.map((_, p) => p).sort((p, q) => (a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0) || p - q)
  return { values: order.map((p) => a[p]?.[p] ?? 0), vectors: order.map((p) => v.map((row) => row[p] ?? 0)) }
}

const rotate = (a: number[][], v: number[][], p: number, q: number): void => {
  const [app, aqq, apq] = [a[p]?.[p] ?? 0, a[q]?.[q] ?? 0, a[p]?.[q] ?? 0]
  if (apq === 0) return
  const theta = (aqq - app) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (one: number[], other: number[], i: number, j: number) => {
    const [x, y] = [one[i] ?? 0, other[j] ?? 0]
    one[i] = c * x - s * y
    other[j] = s * x + c * y
  }
  for (const row of a) turn(row, row, p, q)
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []]
  for (let k = 0; k < a.length; k++) turn(rowP, rowQ, k, k)
  for (const row of v) turn(row, row, p, q)
}
