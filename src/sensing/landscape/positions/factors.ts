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
import { type Cells, everyNth, type Votes } from '../votes.ts'
import { turnedToAxes, withCloud } from './axes.ts'
import { factorise, invertInto, type System, solveInto, systemOf } from './symmetric.ts'
import { askPeopleInTwo } from './two-dimensions.ts'

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

/** What a map before knew of the statements, in today's order. Without doubts it is taken as known too well at first. */
export type Before = Pick<Factors, 'd' | 'mean' | 'loadings' | 'noise'> & Partial<Pick<Factors, 'doubts'>>

export type FactorsWanted = Readonly<{
  /** 1 for statements that count. */
  counting: Uint8Array
  /** Where to begin: the components of the same votes, or the factors of a map before. */
  from: Components | Before
  mostRounds?: number
  /** Keeps this many dimensions, whatever the evidence: for comparing with votes that have been shuffled. */
  keep?: number | undefined
}>

/** The noise has settled when a round changes it by less than this share. */
const settled = 1e-4
/** Votes: of twice as many, a sample is asked first. */
const sampleOf = 400_000

export const factorsOf = (
  votes: Votes,
  { counting, from, mostRounds = 60, keep }: FactorsWanted,
): Factors => {
  const start = beginning(votes, counting, beginningFrom(votes, { counting, from, mostRounds, keep }))
  // The rounds write into the arrays that they begin with.
  const startLoadings = start.loadings.slice()
  let state = start
  const tallies = talliesOf(votes.byStatement)
  let rounds = 0
  while (rounds < mostRounds) {
    rounds++
    const before = state.noise
    const told = new Float64Array(votes.statements.length * toldBy(state.d))
    askPeople(votes.byPerson, counting, state, told)
    askStatements(tallies, told, counting, state)
    state = turnedToAxes(state, counting, keep)
    if (Math.abs(state.noise - before) <= settled * before) break
  }
  // What is compared with shuffled votes is not drawn.
  if (keep === undefined) state = withCloud(state, startLoadings, start.d)
  askPeople(votes.byPerson, counting, state)
  const { d, evident, mean, loadings, scores, covariances, doubts, noise } = state
  return { d, evident, mean, loadings, scores, covariances, doubts, noise, rounds }
}

/** Where there are many votes, seven dimensions become few by asking an even sample of the people; then all are asked. */
const beginningFrom = (votes: Votes, wanted: FactorsWanted): FactorsWanted['from'] => {
  const step = Math.floor(votes.byPerson.values.length / sampleOf)
  if ('d' in wanted.from || step < 2) return wanted.from
  return factorsOf(everyNth(votes, step), wanted)
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
  const doubts = new Float64Array(count * d * d)
  if ('doubts' in from && from.doubts) doubts.set(from.doubts)
  const widths = Float64Array.from({ length: d }, (_, k) => {
    let sum = 0
    for (let j = 0; j < count; j++)
      sum += (loadings[j * d + k] as number) ** 2 + (doubts[(j * d + k) * d + k] as number)
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
    doubts,
  }
}

/** By statement: votes, their sum, and the sum of their squares. */
type Tallies = Readonly<{ counts: Float64Array; sums: Float64Array; squares: Float64Array }>

const talliesOf = ({ starts, values }: Cells): Tallies => {
  const count = starts.length - 1
  const make = () => new Float64Array(count)
  const tallies = { counts: make(), sums: make(), squares: make() }
  for (let j = 0; j < count; j++) {
    const [from, to] = [starts[j] as number, starts[j + 1] as number]
    let [sum, squares] = [0, 0]
    for (let at = from; at < to; at++) {
      const value = values[at] as number
      sum += value
      squares += value * value
    }
    tallies.counts[j] = to - from
    tallies.sums[j] = sum
    tallies.squares[j] = squares
  }
  return tallies
}

/**
 * Posterior of θ_i: precision I + Σ E(β_jβ_jᵀ)/σ². `told` gathers by statement what it is then asked with, in one pass over the
 * people, whose row is at hand: the lower half of Σ E(θ_iθ_iᵀ), Σ θ_i and Σ v_ij θ_i.
 */
const askPeople = (cells: Cells, counting: Uint8Array, state: State, told?: Float64Array): void => {
  const { d, noise, scores, covariances } = state
  const { starts } = cells
  const outer = outerOf(state.loadings, state.doubts, d)
  if (d === 2) {
    askPeopleInTwo(cells, counting, state, outer, told)
    return
  }
  const system = systemOf(d)
  const sums = new Float64Array(triangle(d))
  const own = new Float64Array(triangle(d) + d)
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number]
    sum(cells, from, to, counting, state, outer, sums, system.right)
    unpack(sums, 0, d, system)
    for (let p = 0; p < d; p++) system.matrix[p * d + p] = (system.matrix[p * d + p] as number) + noise
    factorise(system)
    solveInto(system, scores, i * d)
    invertInto(system, covariances, i * d * d)
    const end = (i + 1) * d * d
    for (let at = i * d * d; at < end; at++) covariances[at] = (covariances[at] as number) * noise
    if (!told) continue
    outerInto(scores, covariances, d, i, own, 0)
    for (let p = 0; p < d; p++) own[sums.length + p] = scores[i * d + p] as number
    tell(cells, from, to, told, own, d)
  }
}

const toldBy = (d: number): number => triangle(d) + 2 * d

/** Of one person's votes, Σ E(β_jβ_jᵀ) and Σ β_j (v − m_j). */
const sum = (
  { others, values }: Cells,
  from: number,
  to: number,
  counting: Uint8Array,
  { d, mean, loadings }: State,
  outer: Float64Array,
  sums: Float64Array,
  right: Float64Array,
): void => {
  sums.fill(0)
  right.fill(0)
  const size = sums.length
  for (let at = from; at < to; at++) {
    const j = others[at] as number
    if (counting[j] === 0) continue
    const rest = (values[at] as number) - (mean[j] as number)
    for (let k = 0; k < size; k++) sums[k] = (sums[k] as number) + (outer[j * size + k] as number)
    for (let p = 0; p < d; p++) right[p] = (right[p] as number) + (loadings[j * d + p] as number) * rest
  }
}

const tell = (
  { others, values }: Cells,
  from: number,
  to: number,
  told: Float64Array,
  own: Float64Array,
  d: number,
): void => {
  const size = own.length
  for (let at = from; at < to; at++) {
    const row = (others[at] as number) * (size + d)
    const vote = values[at] as number
    for (let k = 0; k < size; k++) told[row + k] = (told[row + k] as number) + (own[k] as number)
    for (let p = 0; p < d; p++)
      told[row + size + p] = (told[row + size + p] as number) + vote * (own[size - d + p] as number)
  }
}

/** E(xxᵀ) of each row x with its covariance: what a vote adds to the other side, made once for all votes. */
const outerOf = (rows: Float64Array, covariances: Float64Array, d: number): Float64Array => {
  const size = triangle(d)
  const outer = new Float64Array((rows.length / d) * size)
  for (let row = 0; row * d < rows.length; row++) outerInto(rows, covariances, d, row, outer, row * size)
  return outer
}

/** Its lower half, row by row. */
const outerInto = (
  rows: Float64Array,
  covariances: Float64Array,
  d: number,
  row: number,
  into: Float64Array,
  from: number,
): void => {
  for (let p = 0, to = from; p < d; p++)
    for (let q = 0; q <= p; q++, to++)
      into[to] =
        (rows[row * d + p] as number) * (rows[row * d + q] as number) +
        (covariances[(row * d + p) * d + q] as number)
}

const triangle = (d: number): number => (d * (d + 1)) / 2

const unpack = (sums: Float64Array, from: number, d: number, { d: size, matrix }: System): void => {
  for (let p = 0, at = from; p < d; p++)
    for (let q = 0; q <= p; q++, at++) matrix[p * size + q] = sums[at] as number
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
const askStatements = (
  { counts, sums, squares }: Tallies,
  told: Float64Array,
  counting: Uint8Array,
  state: State,
): void => {
  const { d, mean, loadings, noise, widths } = state
  const size = d + 1
  const system = systemOf(size)
  const { matrix, right } = system
  const found = new Float64Array(size)
  const inverse = new Float64Array(size * size)
  const middle = middleOf(mean, counting)
  let [errors, cells] = [0, 0]
  for (let j = 0; j < mean.length; j++) {
    if (counting[j] === 0) continue
    const [count, sum] = [counts[j] as number, sums[j] as number]
    const places = j * toldBy(d) + triangle(d)
    unpack(told, j * toldBy(d), d, system)
    for (let p = 0; p < d; p++) {
      const place = told[places + p] as number
      matrix[p * size + p] = (matrix[p * size + p] as number) + noise / (widths[p] as number)
      matrix[d * size + p] = place
      right[p] = (told[places + d + p] as number) - middle.value * place
    }
    matrix[d * size + d] = count + noise / middle.width
    right[d] = sum - middle.value * count
    const asked = right.slice()
    factorise(system)
    solveInto(system, found, 0)
    invertInto(system, inverse, 0)
    for (let p = 0; p < d; p++) {
      loadings[j * d + p] = found[p] as number
      for (let q = 0; q < d; q++)
        state.doubts[(j * d + p) * d + q] = noise * (inverse[p * size + q] as number)
    }
    mean[j] = middle.value + (found[d] as number)
    const around = (squares[j] as number) - 2 * middle.value * sum + middle.value * middle.value * count
    errors += errorsLeft(system, found, inverse, asked, around, noise / middle.width, widths, noise)
    cells += count
  }
  state.noise = Math.max(cells > 0 ? errors / cells : noise, 1e-3)
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
