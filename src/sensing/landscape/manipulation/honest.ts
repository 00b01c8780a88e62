// What honest people would answer: the chance that somebody of a viewpoint agrees to a statement, given that they take a stand.
//
// From the explanation of bridging.ts, learned without those who are under suspicion, so that they do not vouch for each other. The
// viewpoint of each person is the one that fits their own votes best, which speaks for the person wherever it can.

import { logarithm } from '../numerics.ts'
import { bridging, type Side } from '../statements/bridging.ts'
import type { Cells, Votes } from '../votes.ts'

/**
 * For each vote, in the order of `byPerson`, the logarithm of the chance of the stand that was taken; 0 for passes. `factors`:
 * where the statements stand, to begin the next search with.
 */
export type Honest = Readonly<{ logs: Float64Array; factors: Float64Array }>

/** Nobody is ever sure. */
const surest = 0.95
const rounds = 6

/** @param without by person place, 1 for whom not to learn from. @param start from the search before. */
export const honestChances = (votes: Votes, without: Uint8Array, start?: Float64Array): Honest =>
  chancesBy(votes, learned(votes, without, start), without)

/** The same if nobody were on a side: where a brigade is so busy that it makes the main divide, sides would vouch for it. */
export const chancesWithoutSides = (votes: Votes): Honest => {
  const factors = new Float64Array(votes.statements.length)
  const support = Float64Array.from(votes.statements, (_, j) => meanVote(votes.byStatement, j))
  return chancesBy(votes, { support, factors }, new Uint8Array(votes.people.length))
}

/** Where statements stand: what is expected of somebody on no side, and how sides differ. */
type Learned = Readonly<{ support: Float64Array; factors: Float64Array }>

const learned = (votes: Votes, without: Uint8Array, start?: Float64Array): Learned => {
  const { support, statements } = bridging(votes, start, start ? rounds : 30, without)
  return { support, factors: statements.factors }
}

/** Agreement 1, pass ½, disagreement 0; two votes in the middle are added. */
const meanVote = ({ starts, values }: Cells, j: number): number => {
  let sum = 1
  for (let at = starts[j] as number; at < (starts[j + 1] as number); at++)
    sum += ((values[at] as number) + 1) / 2
  return sum / ((starts[j + 1] as number) - (starts[j] as number) + 2)
}

const chancesBy = (votes: Votes, model: Learned, without: Uint8Array): Honest => {
  const passes = passRates(votes, without)
  const own = viewpointsOf(votes, model)
  const { starts, others, values } = votes.byPerson
  const logs = new Float64Array(values.length)
  for (let i = 0; i + 1 < starts.length; i++)
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      if (values[at] === 0) continue
      const j = others[at] as number
      const vote = model.support[j] as number
      const agree = agreement(
        vote + (own.intercepts[i] as number) + (own.factors[i] as number) * (model.factors[j] as number),
        passes[j] as number,
      )
      logs[at] = logarithm(values[at] === 1 ? agree : 1 - agree)
    }
  return { logs, factors: model.factors }
}

/** The same logarithms in the order of `byStatement`. */
export const byStatement = ({ byPerson, byStatement: columns }: Votes, logs: Float64Array): Float64Array => {
  const next = columns.starts.slice()
  const turned = new Float64Array(logs.length)
  for (let at = 0; at < logs.length; at++) {
    const j = byPerson.others[at] as number
    const to = next[j] as number
    next[j] = to + 1
    turned[to] = logs[at] as number
  }
  return turned
}

/** A pass counts half a vote; who does not pass agrees with what is left of it. */
const agreement = (vote: number, pass: number): number =>
  Math.min(Math.max((vote - pass / 2) / (1 - pass), 1 - surest), surest)

const passRates = ({ byStatement: columns, statements }: Votes, without: Uint8Array): Float64Array =>
  Float64Array.from(statements, (_, j) => {
    let [passes, votes] = [0, 0]
    for (let at = columns.starts[j] as number; at < (columns.starts[j + 1] as number); at++) {
      if (without[columns.others[at] as number]) continue
      votes++
      if (columns.values[at] === 0) passes++
    }
    return (passes + 0.5) / (votes + 2)
  })

/** Each person's own by ridge regression, with a prior so weak that it counts for two votes. */
const viewpointsOf = (votes: Votes, { support, factors: sides }: Learned): Side => {
  const intercepts = new Float64Array(votes.people.length)
  const factors = new Float64Array(votes.people.length)
  for (let i = 0; i < votes.people.length; i++) {
    const { intercept, factor } = viewpointOf(votes.byPerson, i, support, sides)
    intercepts[i] = intercept
    factors[i] = factor
  }
  return { intercepts, factors }
}

const viewpointOf = (
  { starts, others, values }: Cells,
  i: number,
  support: Float64Array,
  factors: Float64Array,
): { intercept: number; factor: number } => {
  let [a, b, d, r, s] = [2, 0, 0.4, 0, 0]
  for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
    const j = others[at] as number
    const g = factors[j] as number
    const rest = ((values[at] as number) + 1) / 2 - (support[j] as number)
    a += 1
    b += g
    d += g * g
    r += rest
    s += rest * g
  }
  const determinant = a * d - b * b
  return { intercept: (d * r - b * s) / determinant, factor: (a * s - b * r) / determinant }
}
