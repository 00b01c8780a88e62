// A model of votes in a few dimensions, in which a missing vote is missing, and few votes are little knowledge.
//
//   v_ij = m_j + β_j·θ_i + ε,   ε ~ N(0, σ²),   θ_i ~ N(0, I),   β_jd ~ N(0, τ_d²),   m_j ~ N(m, s²)
//
// Probabilistic principal components with missing values (Tipping and Bishop 1999; Ilin and Raiko, "Practical approaches to
// principal component analysis in the presence of missing values", JMLR 11, 2010): in turn the posterior of each person
// given the statements, and of each statement given the people, until the noise σ² settles (variational Bayes: each side takes
// into account how little is known of the other, without which few votes would be explained too well). A person's posterior
// covariance is their uncertainty. Each dimension has its own width τ_d, so that one for which there is no evidence narrows until it is
// dropped; what is left is turned to principal axes.

import type { Components } from '../components.ts'
import type { Cells, Votes } from '../votes.ts'
import { turnedToAxes } from './axes.ts'
import { factorise, invertInto, type System, solveInto, systemOf } from './symmetric.ts'

/** Row by row: `loadings` S × d, `scores` n × d, `covariances` n × d × d. */
export type Factors = Readonly<{
  d: number
  /** How many of the d dimensions there is evidence for; the others are there for the picture. */
  evident: number
  mean: Float64Array
  loadings: Float64Array
  scores: Float64Array
  covariances: Float64Array
  /** The posterior covariance of each statement's loadings, S × d × d. */
  doubts: Float64Array
  /** σ². */
  noise: number
  rounds: number
}>

export type FactorsWanted = Readonly<{
  /** 1 for statements that count. */
  counting: Uint8Array
  /** Where to begin: the components of the same votes, or the factors of a map before. */
  from: Components | Pick<Factors, 'd' | 'mean' | 'loadings' | 'noise'>
  mostRounds?: number
  /** Keeps this many dimensions, whatever the evidence: for comparing with votes that have been shuffled. */
  keep?: number
}>

/** The noise has settled when a round changes it by less than this share. */
const settled = 1e-4
export const factorsOf = (
  votes: Votes,
  { counting, from, mostRounds = 60, keep }: FactorsWanted,
): Factors => {
  let state = beginning(votes, counting, from)
  let rounds = 0
  while (rounds < mostRounds) {
    rounds++
    const before = state.noise
    askPeople(votes.byPerson, counting, state)
    askStatements(votes.byStatement, counting, state)
    state = turnedToAxes(state, counting, keep)
    if (Math.abs(state.noise - before) <= settled * before) break
  }
  askPeople(votes.byPerson, counting, state)
  const { d, evident, mean, loadings, scores, covariances, doubts, noise } = state
  return { d, evident, mean, loadings, scores, covariances, doubts, noise, rounds }
}

type Known = Pick<Factors, 'd' | 'mean' | 'loadings' | 'doubts' | 'noise'>

/** What goes from round to round. */
export type State = {
  d: number
  evident: number
  mean: Float64Array
  loadings: Float64Array
  scores: Float64Array
  covariances: Float64Array
  noise: number
  /** τ_d², and the posterior covariance of each β_j, S × d × d. */
  widths: Float64Array
  doubts: Float64Array
}

const beginning = (votes: Votes, counting: Uint8Array, from: FactorsWanted['from']): State => {
  const people = votes.people.length
  const count = votes.statements.length
  const d = 'd' in from ? from.d : from.loadings.length
  const loadings = new Float64Array(count * d)
  if ('d' in from) loadings.set(from.loadings.subarray(0, loadings.length))
  else
    for (const [k, loading] of from.loadings.entries()) {
      // Scores of unit variance: the matrix of which these are components has zeros for all missing votes.
      const filled = votes.byPerson.values.length / Math.max(1, people * count)
      const scale = Math.sqrt((from.variances[k] ?? 0) / Math.max(filled, 0.01))
      for (let j = 0; j < count; j++) loadings[j * d + k] = (loading[j] ?? 0) * scale
    }
  const live = Math.max(
    1,
    counting.reduce((sum, counts) => sum + counts, 0),
  )
  const widths = Float64Array.from({ length: d }, (_, k) => {
    let sum = 0
    for (let j = 0; j < count; j++) sum += (loadings[j * d + k] ?? 0) ** 2
    return Math.max(sum / live, 1e-6)
  })
  return {
    d,
    evident: d,
    mean: Float64Array.from(from.mean),
    loadings,
    scores: new Float64Array(people * d),
    covariances: new Float64Array(people * d * d),
    noise: 'noise' in from ? from.noise : 0.4,
    widths,
    doubts: new Float64Array(count * d * d),
  }
}

/** Posterior of θ_i: precision I + Σ E(β_jβ_jᵀ)/σ². */
const askPeople = (cells: Cells, counting: Uint8Array, state: State): void => {
  const system = systemOf(state.d)
  for (let i = 0; i + 1 < cells.starts.length; i++) {
    gatherPerson(cells, counting, state, i, system)
    factorise(system)
    solveInto(system, state.scores, i * state.d)
    invertInto(system, state.covariances, i * state.d * state.d)
    const to = (i + 1) * state.d * state.d
    for (let at = i * state.d * state.d; at < to; at++)
      state.covariances[at] = (state.covariances[at] as number) * state.noise
  }
}

/** σ² times precision, and σ² times the right side. */
const gatherPerson = (
  { starts, others, values }: Cells,
  counting: Uint8Array,
  { d, mean, loadings, doubts, noise }: Known,
  i: number,
  { matrix, right }: System,
): void => {
  matrix.fill(0)
  right.fill(0)
  for (let p = 0; p < d; p++) matrix[p * d + p] = noise
  const to = starts[i + 1] as number
  for (let at = starts[i] as number; at < to; at++) {
    const j = others[at] as number
    if (counting[j] === 0) continue
    const rest = (values[at] as number) - (mean[j] as number)
    for (let p = 0; p < d; p++) {
      const load = loadings[j * d + p] as number
      right[p] = (right[p] as number) + load * rest
      for (let q = 0; q <= p; q++)
        matrix[p * d + q] =
          (matrix[p * d + q] as number) +
          load * (loadings[j * d + q] as number) +
          (doubts[(j * d + p) * d + q] as number)
    }
  }
}

/** β_j and m_j together, given the posteriors of people; then σ² and the widths. */
const askStatements = ({ starts, others, values }: Cells, counting: Uint8Array, state: State): void => {
  const { d, mean, loadings, scores, covariances, noise, widths } = state
  const size = d + 1
  const system = systemOf(size)
  const found = new Float64Array(size)
  const inverse = new Float64Array(size * size)
  const middle = middleOf(mean, counting)
  let [errors, cells] = [0, 0]
  for (let j = 0; j < mean.length; j++) {
    const [from, to] = [starts[j] as number, starts[j + 1] as number]
    if (counting[j] === 0) continue
    system.matrix.fill(0)
    system.right.fill(0)
    for (let p = 0; p < d; p++) system.matrix[p * size + p] = noise / (widths[p] as number)
    system.matrix[d * size + d] = noise / middle.width
    let squares = 0
    for (let at = from; at < to; at++) {
      const rest = (values[at] as number) - middle.value
      squares += rest * rest
      addPerson(system, scores, covariances, d, others[at] as number, rest)
    }
    const right = Float64Array.from(system.right)
    factorise(system)
    solveInto(system, found, 0)
    invertInto(system, inverse, 0)
    for (let p = 0; p < d; p++) {
      loadings[j * d + p] = found[p] as number
      for (let q = 0; q < d; q++)
        state.doubts[(j * d + p) * d + q] = noise * (inverse[p * size + q] as number)
    }
    mean[j] = middle.value + (found[d] as number)
    errors += errorsLeft(system, found, inverse, right, squares, noise / middle.width, widths, noise)
    cells += to - from
  }
  state.noise = Math.max(cells > 0 ? errors / cells : noise, 1e-3)
}

const addPerson = (
  { matrix, right }: System,
  scores: Float64Array,
  covariances: Float64Array,
  d: number,
  i: number,
  rest: number,
): void => {
  const size = d + 1
  for (let p = 0; p < d; p++) {
    const score = scores[i * d + p] as number
    right[p] = (right[p] as number) + score * rest
    for (let q = 0; q <= p; q++)
      matrix[p * size + q] =
        (matrix[p * size + q] as number) +
        score * (scores[i * d + q] as number) +
        (covariances[(i * d + p) * d + q] as number)
    matrix[d * size + p] = (matrix[d * size + p] as number) + score
  }
  right[d] = (right[d] as number) + rest
  matrix[d * size + d] = (matrix[d * size + d] as number) + 1
}

/** Σ_i E(v − m − β·θ_i)² = Σ r² − 2 xᵀb + ⟨A, xxᵀ + σ²A₊⁻¹⟩; x the solution, b the right side, A₊ the matrix, A without priors. */
const errorsLeft = (
  { d, matrix }: System,
  x: Float64Array,
  inverse: Float64Array,
  right: Float64Array,
  squares: number,
  middlePrior: number,
  widths: Float64Array,
  noise: number,
): number => {
  let sum = squares
  for (let p = 0; p < d; p++) {
    sum -= 2 * (x[p] as number) * (right[p] as number)
    for (let q = 0; q <= p; q++) {
      const prior = p !== q ? 0 : p === d - 1 ? middlePrior : noise / (widths[p] as number)
      const expected = (x[p] as number) * (x[q] as number) + noise * (inverse[p * d + q] as number)
      sum += (p === q ? 1 : 2) * ((matrix[p * d + q] as number) - prior) * expected
    }
  }
  return Math.max(0, sum)
}

/** Where means of statements lie: statements with few votes are drawn there. */
const middleOf = (mean: Float64Array, counting: Uint8Array): { value: number; width: number } => {
  let [sum, squares, count] = [0, 0, 0]
  for (let j = 0; j < mean.length; j++)
    if (counting[j] !== 0) {
      sum += mean[j] as number
      squares += (mean[j] as number) ** 2
      count++
    }
  const value = count > 0 ? sum / count : 0
  return { value, width: count > 0 ? Math.max(squares / count - value * value, 0.05) : 1 }
}

/** One person's posterior with everything else as it is: what a new vote changes at once, in microseconds. */
export const scoreOf = (
  factors: Known,
  statements: Int32Array,
  values: Int8Array,
  counting: Uint8Array,
): { score: Float64Array; covariance: Float64Array } => {
  const system = systemOf(factors.d)
  const cells = { starts: Int32Array.of(0, statements.length), others: statements, values }
  gatherPerson(cells, counting, factors, 0, system)
  factorise(system)
  const score = new Float64Array(factors.d)
  const covariance = new Float64Array(factors.d * factors.d)
  solveInto(system, score, 0)
  invertInto(system, covariance, 0)
  return { score, covariance: covariance.map((entry) => entry * factors.noise) }
}

/** The expected vote, between about −1 and 1. */
export const expectedVote = ({ d, mean, loadings, scores }: Factors, i: number, j: number): number => {
  let sum = mean[j] ?? 0
  for (let p = 0; p < d; p++) sum += (loadings[j * d + p] ?? 0) * (scores[i * d + p] ?? 0)
  return sum
}
