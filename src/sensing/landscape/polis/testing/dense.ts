// Components the long way, as a check on the short one: all cells filled, all directions found.

/** Rows of votes with null for none; `emptied` columns are a pass of everybody. */
export const filled = (
  rows: readonly (readonly (number | null)[])[],
  emptied: readonly boolean[],
): number[][] => {
  const means = emptied.map((empty, j) => {
    const given = rows.map((row) => row[j] ?? null).filter((vote) => vote !== null)
    return empty || given.length === 0 ? 0 : given.reduce((sum, vote) => sum + vote, 0) / given.length
  })
  return rows.map((row) => row.map((vote, j) => (emptied[j] ? 0 : (vote ?? means[j] ?? 0) - (means[j] ?? 0))))
}

export type Direction = Readonly<{ value: number; vector: number[] }>

/**
 * Eigenvalues and vectors of AᵀA, largest first: its columns are turned in pairs until all are orthogonal (one-sided Jacobi:
 * Hestenes 1958).
 */
export const directionsOf = (matrix: readonly (readonly number[])[]): Direction[] => {
  const size = matrix[0]?.length ?? 0
  const columns = Array.from({ length: size }, (_, j) => ({
    image: matrix.map((row) => row[j] ?? 0),
    vector: Array.from({ length: size }, (_, k) => (j === k ? 1 : 0)),
  }))
  for (let sweep = 0; sweep < 60; sweep++)
    for (const [q, other] of columns.entries()) for (const one of columns.slice(0, q)) turnPair(one, other)
  return columns
    .map(({ image, vector }) => ({ value: dot(image, image), vector }))
    .sort((one, other) => other.value - one.value)
}

type Column = { image: number[]; vector: number[] }

const turnPair = (one: Column, other: Column): void => {
  const across = dot(one.image, other.image)
  if (Math.abs(across) < 1e-300) return
  const slope = (dot(other.image, other.image) - dot(one.image, one.image)) / (2 * across)
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(1 + slope * slope))
  const cosine = 1 / Math.sqrt(1 + tangent * tangent)
  for (const part of ['image', 'vector'] as const) {
    const [a, b] = [one[part], other[part]]
    one[part] = a.map((x, k) => cosine * (x - tangent * (b[k] ?? 0)))
    other[part] = a.map((x, k) => cosine * (tangent * x + (b[k] ?? 0)))
  }
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0)
