// The directions in which opinions differ most: the first principal components of the votes, where a vote that nobody cast
// counts as the statement's mean.
//
// Centred, such a cell is exactly zero, so the matrix A (people × statements) has no more entries than there are votes and its
// components cost as much as a few passes over them. They are the eigenvectors of AᵀA with the largest eigenvalues, found by
// the Lanczos method with full reorthogonalisation (Lanczos 1950; Parlett, "The symmetric eigenvalue problem", 1980, ch. 13):
// a step is one product with A and one with Aᵀ; it ends when the residual ‖AᵀA v − λv‖ of each wanted vector is small.

import { randomnessFrom } from '../../chance/index.ts'
import { tridiagonal } from './tridiagonal.ts'
import type { Votes } from './votes.ts'

export type Components = Readonly<{
  /** Mean vote by statement; 0 where nobody voted, or the statement does not count. */
  mean: Float64Array
  /** Unit vectors by statement, the largest entry of each above zero. May be fewer than wanted where votes differ in less ways. */
  loadings: readonly Float64Array[]
  /** λ / people for each: how much of the spread it explains; `total` is all of it. */
  variances: readonly number[]
  total: number
  steps: number
}>

export type ComponentsWanted = Readonly<{
  count: number
  /** How many of them are to be found to the last digits; the others to a thousandth, as a beginning for a model. All if not given. */
  exact?: number
  /** 1 for statements that count, 0 for those that are as if nobody had voted; all count if not given. */
  counting?: Uint8Array
  /** Directions of a map before, from which the search starts. */
  near?: readonly Float64Array[]
}>

/** Of the largest eigenvalue. */
const smallResidual = 1e-11
const roughResidual = 1e-2
const mostSteps = 400

export const componentsOf = (
  votes: Votes,
  { count, exact = count, counting, near }: ComponentsWanted,
): Components => {
  const centred = centredCells(votes, counting)
  const { columns, rows, total, mean } = centred
  const size = mean.length
  const basis: Float64Array[] = []
  const alpha: number[] = []
  const beta: number[] = []
  let next = startOf(size, 0, near, counting)
  let restarts = 0
  const another = (round: number) => besides(basis, startOf(size, round, undefined, counting))
  let found: Found = { values: [], vectors: [] }
  while (basis.length < Math.min(size, mostSteps) && total > 0) {
    basis.push(next)
    const image = transposed(centred, times(centred, next, rows), columns)
    alpha.push(dot(image, next))
    clear(image, basis)
    const length = Math.sqrt(dot(image, image))
    const done = basis.length
    const largest = Math.max(...alpha)
    const exhausted = length <= 1e-13 * largest
    if (exhausted || done % 4 === 0 || done >= Math.min(size, mostSteps)) {
      found = tridiagonal(alpha, beta)
      const hidden = total - alpha.reduce((sum, each) => sum + each, 0)
      // From one start only one direction of several that explain the same is found, so that as many starts as wanted
      // directions find them all; until then another start may find a larger one.
      if (hidden <= 1e-10 * total || (exhausted && restarts >= count - 1)) break
      const enough = restarts === 0 || hidden <= (found.values[count - 1] ?? 0)
      if (!exhausted && enough && settled(found, length, count, exact)) break
    }
    beta.push(exhausted ? 0 : length)
    next = exhausted ? another(++restarts) : unit(image, length)
  }
  return finished(basis, found, count, votes.people.length, { mean, total })
}

/** Whether each of the wanted vectors has a small residual: its last entry times the length of what the last step left. */
const settled = ({ values, vectors }: Found, length: number, count: number, exact: number): boolean => {
  const top = values[0] ?? 0
  const small = (vector: Float64Array, k: number) =>
    Math.abs(length * (vector.at(-1) ?? 0)) <= (k < exact ? smallResidual : roughResidual) * top
  return vectors.length >= count && vectors.slice(0, count).every(small)
}

type Found = ReturnType<typeof tridiagonal>

/** Of a person's votes, what differs from the mean, times each loading: Σ_j (v − μ_j)·p_j. */
export const scoreOf = (
  { mean, loadings }: Pick<Components, 'mean' | 'loadings'>,
  statements: ArrayLike<number>,
  values: ArrayLike<number>,
): number[] =>
  loadings.map((loading) => {
    let sum = 0
    for (let at = 0; at < statements.length; at++) {
      const j = statements[at] ?? 0
      sum += ((values[at] ?? 0) - (mean[j] ?? 0)) * (loading[j] ?? 0)
    }
    return sum
  })

type Centred = Readonly<{
  starts: Int32Array
  others: Int32Array
  /** v − μ, or 0 where the statement does not count. */
  cells: Float64Array
  mean: Float64Array
  total: number
  rows: Float64Array
  columns: () => Float64Array
}>

const centredCells = (
  { byPerson, byStatement, people, statements }: Votes,
  counting?: Uint8Array,
): Centred => {
  const mean = new Float64Array(statements.length)
  for (let j = 0; j < mean.length; j++) {
    const [from, to] = [byStatement.starts[j] ?? 0, byStatement.starts[j + 1] ?? 0]
    if (to === from || counting?.[j] === 0) continue
    let sum = 0
    for (let at = from; at < to; at++) sum += byStatement.values[at] ?? 0
    mean[j] = sum / (to - from)
  }
  const { starts, others, values } = byPerson
  const cells = new Float64Array(values.length)
  let total = 0
  for (let at = 0; at < cells.length; at++) {
    const j = others[at] ?? 0
    const cell = counting?.[j] === 0 ? 0 : (values[at] ?? 0) - (mean[j] ?? 0)
    cells[at] = cell
    total += cell * cell
  }
  const columns = () => new Float64Array(statements.length)
  return { starts, others, cells, mean, total, rows: new Float64Array(people.length), columns }
}

const times = (
  { starts, others, cells }: Centred,
  vector: Float64Array,
  into: Float64Array,
): Float64Array => {
  for (let i = 0; i < into.length; i++) {
    let sum = 0
    const to = starts[i + 1] as number
    for (let at = starts[i] as number; at < to; at++)
      sum += (cells[at] as number) * (vector[others[at] as number] as number)
    into[i] = sum
  }
  return into
}

const transposed = (
  { starts, others, cells }: Centred,
  rows: Float64Array,
  make: () => Float64Array,
): Float64Array => {
  const image = make()
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const to = starts[i + 1] as number
    for (let at = starts[i] as number; at < to; at++) {
      const j = others[at] as number
      image[j] = (image[j] as number) + (cells[at] as number) * row
    }
  }
  return image
}

const dot = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let j = 0; j < one.length; j++) sum += (one[j] as number) * (other[j] as number)
  return sum
}

const subtract = (from: Float64Array, share: number, other: Float64Array): void => {
  for (let j = 0; j < from.length; j++) from[j] = (from[j] as number) - share * (other[j] as number)
}

/** Never orthogonal to what is sought, but by a chance of nought: every statement has its part. */
const startOf = (
  size: number,
  round: number,
  near?: readonly Float64Array[],
  counting?: Uint8Array,
): Float64Array => {
  const chance = randomnessFrom(round, 'commonwise/v1/components')
  const start = Float64Array.from({ length: size }, (_, j) => {
    const noise = (chance.below(2 ** 20) + 1) / 2 ** 20
    const known = near?.reduce((sum, loading) => sum + (loading[j] ?? 0), 0)
    if (counting?.[j] === 0) return 0
    return known === undefined ? noise : known + noise * 1e-6
  })
  const length = Math.sqrt(dot(start, start))
  return start.map((entry) => entry / (length || 1))
}

/** Twice is enough (Kahan and Parlett): afterwards nothing of the earlier directions is left. */
const clear = (direction: Float64Array, basis: readonly Float64Array[]): void => {
  for (let again = 0; again < 2; again++)
    for (const known of basis) subtract(direction, dot(direction, known), known)
}

const unit = (direction: Float64Array, length: number): Float64Array =>
  direction.map((entry) => entry / length)

/** What of a direction is in none of the basis, as a unit vector. */
const besides = (basis: readonly Float64Array[], direction: Float64Array): Float64Array => {
  clear(direction, basis)
  return unit(direction, Math.sqrt(dot(direction, direction)) || 1)
}

const finished = (
  basis: readonly Float64Array[],
  { values, vectors }: { values: number[]; vectors: Float64Array[] },
  count: number,
  people: number,
  { mean, total }: { mean: Float64Array; total: number },
): Components => {
  const real = values.slice(0, count).filter((value) => value > 1e-10 * (values[0] ?? 0))
  const loadings = real.map((_, k) => {
    const loading = new Float64Array(mean.length)
    for (const [step, direction] of basis.entries()) subtract(loading, -(vectors[k]?.[step] ?? 0), direction)
    return turnedUp(loading)
  })
  return {
    mean,
    loadings,
    variances: real.map((value) => value / people),
    total: total / people,
    steps: basis.length,
  }
}

/** Unit length; the entry of the largest size, the first of several, above zero. */
const turnedUp = (loading: Float64Array): Float64Array => {
  let largest = 0
  for (const entry of loading) if (Math.abs(entry) > Math.abs(largest) * (1 + 1e-9)) largest = entry
  const length = Math.sqrt(dot(loading, loading)) * (largest < 0 ? -1 : 1)
  return loading.map((entry) => entry / length)
}
