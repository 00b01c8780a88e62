// Which statement to show a person next.
//
// Three voices decide by lot, and what is shown says which of them spoke and how likely it was in all, so that whoever studies the
// votes later can weigh them by that chance (inverse propensity; Horvitz and Thompson, 1952):
//
// - information: in proportion to what an answer is expected to tell of this person's place on the map and of the statement;
// - floor: those shown less than half as often as the mean, so that none starves, however little it is liked. Whether people
//   agree plays no part anywhere: Polis's priorities showed what is disagreed with far less often;
// - chance: any of them alike, at least one showing in ten, for a sample that no rule has bent.
//
// An author's statements share one voice in the first two: who writes ten is not shown ten times as often as who writes one.

import type { Randomness } from '../../../chance/index.ts'

/** What may be shown: statements this person has not answered, and that moderation lets be shown. By candidate, not by place. */
export type Candidate = Readonly<{
  statement: number
  author: string | null
  /** How often it has been shown to anybody. */
  shown: number
  agree: number
  disagree: number
  /** Votes of any kind. */
  seen: number
  /** How an answer changes along each direction of the map; of length 0 where there is no map yet. */
  loadings: readonly number[]
}>

export type Route = Readonly<{
  statement: number
  reason: 'information' | 'floor' | 'chance'
  /** How likely it was that this person was shown this statement now, by any of the reasons. */
  probability: number
}>

/** Shares of chance and floor; the rest is information's. */
export const chanceShare = 0.1
export const floorShare = 0.3

/** The variance of an answer that a place does not explain, on the scale of −1 to 1. */
const noise = 0.5

/**
 * @param uncertainty the covariance of the person's place, a square of as many rows as there are directions; none, if unknown.
 * @returns null where nothing is left to show.
 */
export const nextStatement = (
  candidates: readonly Candidate[],
  uncertainty: readonly (readonly number[])[],
  randomness: Randomness,
): Route | null => {
  if (candidates.length === 0) return null
  const chances = chancesOf(candidates, uncertainty)
  const floor = chances.floor.some((share) => share > 0) ? floorShare : 0
  const weights = { chance: chanceShare, floor, information: 1 - chanceShare - floor }
  const lot = fraction(randomness)
  const reason =
    lot < weights.chance ? 'chance' : lot < weights.chance + weights.floor ? 'floor' : 'information'
  const taken = drawn(chances[reason], fraction(randomness))
  const probability = (['chance', 'floor', 'information'] as const).reduce(
    (sum, voice) => sum + weights[voice] * (chances[voice][taken] ?? 0),
    0,
  )
  return { statement: (candidates[taken] as Candidate).statement, reason, probability }
}

type Chances = Readonly<Record<Route['reason'], readonly number[]>>

/** Of each candidate, once one of the three has been chosen to speak. */
const chancesOf = (
  candidates: readonly Candidate[],
  uncertainty: readonly (readonly number[])[],
): Chances => {
  const voices = voicesOf(candidates)
  const mean = candidates.reduce((sum, { shown }) => sum + shown, 0) / candidates.length
  const information = informationOf(candidates, uncertainty)
  return {
    chance: shares(candidates.map(() => 1)),
    floor: shares(candidates.map(({ shown }, c) => (shown < mean / 2 ? (voices[c] as number) : 0))),
    information: shares(candidates.map((_, c) => (voices[c] as number) * (information[c] as number))),
  }
}

/** One for each author, divided among what is there of theirs; what nobody wrote speaks for itself. */
const voicesOf = (candidates: readonly Candidate[]): number[] => {
  const counts = new Map<string, number>()
  for (const { author } of candidates) if (author !== null) counts.set(author, (counts.get(author) ?? 0) + 1)
  return candidates.map(({ author }) => (author === null ? 1 : 1 / (counts.get(author) ?? 1)))
}

/** Half by what an answer tells of the person, half by what it tells of the statement, each as a part of all candidates. */
const informationOf = (
  candidates: readonly Candidate[],
  uncertainty: readonly (readonly number[])[],
): number[] => {
  const ofPerson = shares(candidates.map(({ loadings }) => placing(loadings, uncertainty)))
  const ofStatement = shares(candidates.map(settling))
  return candidates.map((_, c) => (ofPerson[c] as number) + (ofStatement[c] as number))
}

/**
 * By how much the variance of a place shrinks when an answer with loadings l arrives: lᵀΣΣl / (lᵀΣl + noise), the trace of the
 * update of a linear Gaussian model (A-optimal design; Chaloner and Verdinelli, "Bayesian experimental design", 1995).
 */
const placing = (loadings: readonly number[], uncertainty: readonly (readonly number[])[]): number => {
  const spread = uncertainty.map((row) => row.reduce((sum, x, d) => sum + x * (loadings[d] ?? 0), 0))
  const explained = spread.reduce((sum, x, d) => sum + x * (loadings[d] ?? 0), 0)
  return spread.reduce((sum, x) => sum + x * x, 0) / (explained + noise)
}

/** By how much the variances of its shares of agreement and disagreement shrink with one more vote: v / (n + 2) for Beta. */
const settling = ({ agree, disagree, seen }: Candidate): number => {
  const variance = (k: number): number => ((k + 0.5) * (seen - k + 0.5)) / ((seen + 1) ** 2 * (seen + 2))
  return (variance(agree) + variance(disagree)) / (seen + 2)
}

/** Adding to 1; or all 0, where all are. */
const shares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (sum > 0 ? weight / sum : 0))
}

const fraction = (randomness: Randomness): number => randomness.word() / 2 ** 32

const drawn = (chances: readonly number[], lot: number): number => {
  let [sum, last] = [0, 0]
  for (const [c, chance] of chances.entries()) {
    if (chance <= 0) continue
    sum += chance
    last = c
    if (lot < sum) return c
  }
  return last
}
