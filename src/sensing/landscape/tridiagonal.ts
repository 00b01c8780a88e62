// Eigenvalues and eigenvectors of a symmetric tridiagonal matrix, by QL steps with implicit shifts (Bowdler, Martin, Reinsch and
// Wilkinson, "The QR and QL algorithms for symmetric matrices", Numerische Mathematik 11, 1968).

/**
 * @param diagonal its n entries. @param beside the n − 1 next to it.
 * @returns values falling, and a unit vector of n entries for each.
 */
export const tridiagonal = (
  diagonal: readonly number[],
  beside: readonly number[],
): { values: number[]; vectors: Float64Array[] } => {
  const n = diagonal.length
  const d = Float64Array.from(diagonal)
  const e = new Float64Array(n)
  e.set(beside.slice(0, n - 1))
  const z = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (let l = 0; l < n; l++)
    for (let round = 0; round < 100; round++) {
      const m = smallFrom(d, e, l)
      if (m === l) break
      step(d, e, z, l, m)
    }
  const order = Array.from(d.keys()).sort((a, b) => (d[b] ?? 0) - (d[a] ?? 0) || a - b)
  return {
    values: order.map((k) => d[k] ?? 0),
    vectors: order.map((k) => Float64Array.from({ length: n }, (_, i) => z[i]?.[k] ?? 0)),
  }
}

/** The first m from l on after which the matrix falls apart. */
const smallFrom = (d: Float64Array, e: Float64Array, l: number): number => {
  let m = l
  for (; m < d.length - 1; m++) {
    const size = Math.abs(d[m] ?? 0) + Math.abs(d[m + 1] ?? 0)
    if (Math.abs(e[m] ?? 0) <= Number.EPSILON * size) break
  }
  return m
}

const step = (d: Float64Array, e: Float64Array, z: Float64Array[], l: number, m: number): void => {
  const [dl, el] = [d[l] ?? 0, e[l] ?? 0]
  let g = ((d[l + 1] ?? 0) - dl) / (2 * el)
  let r = Math.sqrt(g * g + 1)
  g = (d[m] ?? 0) - dl + el / (g + (g < 0 ? -r : r))
  let [s, c, p] = [1, 1, 0]
  for (let i = m - 1; i >= l; i--) {
    let f = s * (e[i] ?? 0)
    const b = c * (e[i] ?? 0)
    r = Math.sqrt(f * f + g * g)
    e[i + 1] = r
    if (r === 0) {
      d[i + 1] = (d[i + 1] ?? 0) - p
      e[m] = 0
      return
    }
    s = f / r
    c = g / r
    g = (d[i + 1] ?? 0) - p
    r = ((d[i] ?? 0) - g) * s + 2 * c * b
    p = s * r
    d[i + 1] = g + p
    g = c * r - b
    for (const row of z) {
      f = row[i + 1] ?? 0
      row[i + 1] = s * (row[i] ?? 0) + c * f
      row[i] = c * (row[i] ?? 0) - s * f
    }
  }
  d[l] = (d[l] ?? 0) - p
  e[l] = g
  e[m] = 0
}
