// Whether a map may speak of groups at all. k-means always finds some, also in noise; so three things are asked first.
//
// 1. Are there enough people? Fewer than 15 with enough votes can be listened to, but not counted into groups.
// 2. Would shuffled votes look as good? The best silhouette for two to five groups is compared with that of 24 shuffled
//    conversations, each mapped in as many dimensions as the real one. p = (1 + those at least as good) / 25 (a permutation
//    test: Phipson and Smyth, 2010), and p < 0.05 is needed. Once that is out of reach, no more are made.
// 3. Do the groups stay when a fifth of the votes is left out? Eight times the map is made without them; on average the
//    adjusted Rand index to the groups of all votes must be 0.75.
//
// Beside that the map tells whether there is a gap between the groups (gap.ts), or whether they may be parts of a spectrum.
//
// Where many have voted, the questions are asked of an even sample of the people.

import { randomnessFrom } from '../../../chance/index.ts'
import type { Evidence, Verdict } from '../landscape.ts'
import type { Factors } from '../positions/factors.ts'
import type { Positions } from '../positions/positions.ts'
import { partOf, type Votes } from '../votes.ts'
import { agreementOf } from './agreement.ts'
import { margin } from './alignment.ts'
import { gapIn } from './gap.ts'
import {
  numbersOfGroups,
  placeable,
  placeableIn,
  pointsFor,
  quickMap,
  type Tried,
  tryNumbers,
} from './grouped.ts'
import { type Grouping, kMeans, type Points } from './k-means.ts'
import { shuffled, thinned } from './shuffled.ts'

export const fewestPeople = 15
const shuffles = 24
const thinnings = 8
const mostAsked = 300
const mostCompared = 5
/** Groups are claimed if p is lower than this, and the agreement at least that. */
export const likely = 0.05
export const stable = 0.75
/** As many groups as on the map before are kept down to here, so that they do not come and go with every few votes. */
export const stillStable = 0.7

export type Weighed = Readonly<{
  evidence: Omit<Evidence, 'sentence'>
  /** Those who can be in groups, and the groups that were weighed, whether or not they may be claimed; null with too few people. */
  who: readonly number[]
  grouping: Grouping | null
}>

export type Weighing = Readonly<{
  seed: string
  /** A number of groups that was asked for; the best otherwise. */
  k?: number | null
  /** The number of groups that a map before showed, which is kept unless another is better by a margin. */
  before?: number | null
  /** Called between the steps; what it throws ends the weighing. */
  watch?: (share: number) => void
}>

export const weigh = (
  votes: Votes,
  counting: Uint8Array,
  map: Readonly<{ factors: Factors; positions: Positions }>,
  { seed, k = null, before = null, watch = () => {} }: Weighing,
): Weighed => {
  const who = placeable(map.positions.votes, counting)
  const nothing = { people: who.length, silhouettes: [], null: null, stability: null, gap: null }
  if (who.length < fewestPeople)
    return { evidence: { ...nothing, verdict: 'too few people' }, who, grouping: null }
  const dimensions = Math.max(1, map.factors.evident)
  const numbers = numbersOfGroups(who.length)
  const points = pointsFor(map.positions, who, dimensions)
  const tried = tryNumbers(points, numbers, 10, seed)
  const grouping = groupingFor(tried, numbers, k ?? keptFrom(tried, numbers, before), points, seed)
  const sample = sampled(votes, who)
  // What was asked for is compared with shuffled votes in as many groups, whatever other number would do better.
  const compared = k === null ? numbers.filter((number) => number <= mostCompared) : [k]
  const chance = chanceOfThat(sample, counting, dimensions, compared, seed, watch)
  const stability = stabilityOf(sample, counting, dimensions, grouping.sizes.length, seed, watch)
  const enough = grouping.sizes.length === before ? stillStable : stable
  const holds = chance.p < likely && stability >= enough && grouping.sizes.length > 1
  const verdict: Verdict = holds ? 'groups' : 'no clear groups yet'
  // Where people stand at fewer different points there are no more groups than points.
  const silhouettes = numbers
    .map((number, at) => ({ k: number, value: tried.values[at] ?? 0 }))
    .filter((_, at) => tried.groupings[at]?.sizes.length === numbers[at])
  const gap = gapIn(points, grouping)
  return {
    evidence: { people: who.length, silhouettes, null: chance, stability, gap, verdict },
    who,
    grouping,
  }
}

/** The number before, if it is still nearly as good as the best. */
const keptFrom = (
  { values, best }: Tried,
  numbers: readonly number[],
  before: number | null,
): number | null => {
  const at = before === null ? -1 : numbers.indexOf(before)
  return at >= 0 && (values[best] ?? 0) - (values[at] ?? 0) <= margin ? before : null
}

const groupingFor = (
  { groupings, best }: Tried,
  numbers: readonly number[],
  k: number | null,
  points: Points,
  seed: string,
): Grouping => {
  const at = k === null ? best : numbers.indexOf(k)
  return groupings[at] ?? kMeans(points, k ?? 2, { starts: 10, seed })
}

/** Every so many of those who can be in groups, with all statements. */
const sampled = (votes: Votes, who: readonly number[]): Votes => {
  const step = Math.ceil(who.length / mostAsked)
  const some = who.filter((_, at) => at % step === 0)
  return partOf(votes, some, Array.from(votes.statements.keys()))
}

/** Observed and shuffled are treated alike in everything but the shuffling. */
const bestOf = (
  votes: Votes,
  counting: Uint8Array,
  dimensions: number,
  numbers: readonly number[],
  seed: string,
): number => {
  const { positions } = quickMap(votes, counting, dimensions)
  const everybody = Array.from(votes.people.keys())
  const { values, best } = tryNumbers(pointsFor(positions, everybody, dimensions), numbers, 3, seed)
  return values[best] ?? 0
}

const chanceOfThat = (
  votes: Votes,
  counting: Uint8Array,
  dimensions: number,
  numbers: readonly number[],
  seed: string,
  watch: (share: number) => void,
): { mean: number; max: number; p: number } => {
  const observed = bestOf(votes, counting, dimensions, numbers, seed)
  const chance = randomnessFrom(seed, 'commonwise/v1/shuffled')
  let [sum, max, asGood, rounds] = [0, 0, 0, 0]
  while (rounds < shuffles && (1 + asGood) / (shuffles + 1) < likely) {
    const value = bestOf(shuffled(votes, chance), counting, dimensions, numbers, seed)
    rounds++
    sum += value
    max = Math.max(max, value)
    if (value >= observed) asGood++
    watch(rounds / (shuffles + thinnings))
  }
  return { mean: sum / rounds, max, p: (1 + asGood) / (rounds + 1) }
}

const stabilityOf = (
  votes: Votes,
  counting: Uint8Array,
  dimensions: number,
  k: number,
  seed: string,
  watch: (share: number) => void,
): number => {
  const whole = groupsOf(votes, counting, dimensions, k, seed)
  const chance = randomnessFrom(seed, 'commonwise/v1/thinned')
  let sum = 0
  for (let round = 0; round < thinnings; round++) {
    const less = thinned(votes, 80, chance)
    const { positions } = quickMap(less, counting, dimensions)
    const both = placeableIn(less, counting)
    const points = pointsFor(positions, both, dimensions)
    const { labels } = kMeans(points, k, { starts: 5, seed })
    sum += agreementOf(
      labels,
      both.map((i) => whole[i] ?? 0),
    )
    watch((shuffles + round + 1) / (shuffles + thinnings))
  }
  return sum / thinnings
}

const groupsOf = (
  votes: Votes,
  counting: Uint8Array,
  dimensions: number,
  k: number,
  seed: string,
): Int32Array => {
  const { positions } = quickMap(votes, counting, dimensions)
  const everybody = Array.from(votes.people.keys())
  return kMeans(pointsFor(positions, everybody, dimensions), k, { starts: 10, seed }).labels
}
