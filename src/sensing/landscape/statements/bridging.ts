// Bridging without groups: what people think of a statement after their viewpoint is taken into account.
//
// A vote (agree 1, pass ½, disagree 0) of person i on statement j is explained as μ + bᵢ + cⱼ + fᵢ·gⱼ: how much everybody agrees,
// how much this person does, how much is agreed to this statement, and on which side both stand. What is liked by one side alone
// is explained by fᵢ·gⱼ; what is left in cⱼ is liked across (S. Wojcik and others, "Birdwatch", arXiv 2210.15723; the program of
// Community Notes). As there, what is made smallest is
//
//   mean over votes of (vote − explained)² + 0.15·(μ² + mean bᵢ² + mean cⱼ²) + 0.03·(mean fᵢ² + mean gⱼ²),
//
// in which intercepts cost more than sides, so that a difference which sides can explain is explained by them, and a statement
// with few votes stays near the others. Here by alternating least squares: with one side held, each row is a ridge regression in
// two unknowns, solved exactly. Each round costs as much as there are votes.

import { type Cells, countOf, type Votes } from '../votes.ts'

/** By places of people and statements. `support`: μ + cⱼ, the agreement expected of somebody on no side, about 0 to 1. */
export type Bridging = Readonly<{
  overall: number
  people: Side
  statements: Side
  support: Float64Array
  rounds: number
  /** False where the most rounds did not do. */
  settled: boolean
}>

export type Side = Readonly<{ intercepts: Float64Array; factors: Float64Array }>

const penaltyOfIntercepts = 0.15
const penaltyOfFactors = 0.03
/** Far below what a difference between two statements could mean. */
const tolerance = 1e-6

/**
 * @param start where statements stand to begin with, for instance the loadings of the first component; if not told, how those
 *   who agree with the most contested statement differ from those who don't. Any start that is not 0 leads to the same end.
 * @param mostRounds a bound on the work; some dozens are usual.
 * @param without by person place, 1 for people who are explained, but from whom nothing about statements is learned.
 */
export const bridging = (
  votes: Votes,
  start?: Float64Array,
  mostRounds = 1000,
  without?: Uint8Array,
): Bridging => {
  const [n, s, r] = [votes.people.length, votes.statements.length, votes.byPerson.values.length]
  const people = { intercepts: new Float64Array(n), factors: new Float64Array(n) }
  const statements = { intercepts: new Float64Array(s), factors: scaled(start ?? contested(votes)) }
  const perPerson = r / Math.max(1, filled(votes.byPerson))
  const perStatement = r / Math.max(1, filled(votes.byStatement))
  let overall = 0
  let rounds = 0
  let change = r > 0 ? Number.POSITIVE_INFINITY : 0
  while (change > tolerance && rounds < mostRounds) {
    solve(votes.byPerson, overall, statements, perPerson, people)
    const { moved, left } = solve(votes.byStatement, overall, people, perStatement, statements, without)
    change = moved
    // The best μ for what the others leave, less what it costs itself.
    overall += (left - penaltyOfIntercepts * r * overall) / (r * (1 + penaltyOfIntercepts))
    rounds++
  }
  turn(people, statements)
  const support = statements.intercepts.map((intercept) => overall + intercept)
  return { overall, people, statements, support, rounds, settled: change <= tolerance }
}

/** The vote that is expected of a person on a statement: about 1 for agreement, 0 for disagreement. */
export const expectedVote = (
  { overall, people, statements }: Bridging,
  person: number,
  statement: number,
): number =>
  overall +
  (people.intercepts[person] as number) +
  (statements.intercepts[statement] as number) +
  (people.factors[person] as number) * (statements.factors[statement] as number)

/** Each row by ridge regression on the other side. @returns the largest change of any unknown, and what is left of all votes. */
const solve = (
  cells: Cells,
  overall: number,
  other: Side,
  weight: number,
  own: Side,
  without?: Uint8Array,
): { moved: number; left: number } => {
  const { starts, others, values } = cells
  const { intercepts, factors } = other
  let most = 0
  let left = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[row] as number
    const to = starts[row + 1] as number
    // One by one: as a list they would be kept in memory, for every vote of every round.
    let count = 0
    let sumG = 0
    let sumGG = 0
    let sumR = 0
    let sumRG = 0
    for (let at = from; at < to; at++) {
      const place = others[at] as number
      if (without !== undefined && without[place] === 1) continue
      const g = factors[place] as number
      const rest = ((values[at] as number) + 1) / 2 - overall - (intercepts[place] as number)
      count++
      sumG += g
      sumGG += g * g
      sumR += rest
      sumRG += rest * g
    }
    const a = count + penaltyOfIntercepts * weight
    const d = sumGG + penaltyOfFactors * weight
    const determinant = a * d - sumG * sumG
    const intercept = (d * sumR - sumG * sumRG) / determinant
    const factor = (a * sumRG - sumG * sumR) / determinant
    const moved = Math.abs(intercept - (own.intercepts[row] as number))
    most = Math.max(most, moved, Math.abs(factor - (own.factors[row] as number)))
    own.intercepts[row] = intercept
    own.factors[row] = factor
    left += sumR - count * intercept - factor * sumG
  }
  return { moved: most, left }
}

/** Sides have no names: the statement that stands farthest out is on the positive one. */
const turn = (people: Side, statements: Side): void => {
  let farthest = 0
  for (const factor of statements.factors) if (Math.abs(factor) > Math.abs(farthest) + 1e-6) farthest = factor
  if (farthest >= 0) return
  for (const { factors } of [people, statements])
    for (let row = 0; row < factors.length; row++) factors[row] = 0 - (factors[row] as number)
}

/** By statement: the mean vote of those who agree with the most contested one, less that of those who disagree with it. */
const contested = (votes: Votes): Float64Array => {
  const pivot = mostContested(votes.byStatement)
  const sums = new Float64Array(votes.statements.length)
  const { starts, others, values } = votes.byStatement
  for (let at = starts[pivot] ?? 0; at < (starts[pivot + 1] ?? 0); at++) {
    const [i, side] = [others[at] as number, values[at] as number]
    if (side === 0) continue
    for (
      let cell = votes.byPerson.starts[i] as number;
      cell < (votes.byPerson.starts[i + 1] as number);
      cell++
    ) {
      const j = votes.byPerson.others[cell] as number
      sums[j] = (sums[j] as number) + side * (votes.byPerson.values[cell] as number)
    }
  }
  return sums.map((sum, j) => sum / (countOf(votes.byStatement, j) + 1))
}

const mostContested = (cells: Cells): number => {
  let [best, most] = [0, -1]
  for (let j = 0; j + 1 < cells.starts.length; j++) {
    let [agree, disagree] = [0, 0]
    for (let at = cells.starts[j] as number; at < (cells.starts[j + 1] as number); at++) {
      if (cells.values[at] === 1) agree++
      else if (cells.values[at] === -1) disagree++
    }
    const contest = (agree * disagree) / (agree + disagree + 1)
    if (contest > most) [best, most] = [j, contest]
  }
  return best
}

/** To a mean square of ¼; where all is 0, a pattern that is not. */
const scaled = (start: Float64Array): Float64Array => {
  let sum = 0
  for (const x of start) sum += x * x
  if (!(sum > 0)) return start.map((_, j) => (j % 2 ? -0.1 : 0.1))
  const by = 0.5 / Math.sqrt(sum / start.length)
  return start.map((x) => x * by)
}

const filled = (cells: Cells): number => {
  let count = 0
  for (let row = 0; row + 1 < cells.starts.length; row++) if (countOf(cells, row) > 0) count++
  return count
}
