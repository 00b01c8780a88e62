// The search: simulated annealing over exchanges in all rounds to come at once.
//
// A step takes somebody at random and somebody at another table of the same round, and lets them change places, as a group
// where they sit in one, if the cost falls or chance allows it (`acceptance.ts`). The amount of work follows from the size
// of the gathering alone, never from a clock, so the same seed gives the same plan on a slow machine. The search ends early
// where the cost has come down to what no plan can undercut.

import type { Randomness } from '../../../chance/index.ts'
import { chancesOfWorse, levels, neverFrom } from './acceptance.ts'
import { changeOf, exchange } from './exchange.ts'
import type { Gathering, Seating } from './gathering.ts'
import { isBound, type Movers, moversOf, partners } from './movers.ts'
import { type Seats, seatsFrom } from './seats.ts'
import { startOf } from './start.ts'

/** `cost` as `seats.ts` counts it, without what the rounds that were held cost. */
export type Found = Readonly<{ seatings: readonly Seating[]; cost: number; steps: number }>

/** Runs from a new start, each this many times as long as the first one. */
const runs = [1, 2, 4, 8, 16, 32] as const

/** No further run begins that would go beyond these: a few seconds. Steps of bound people take longer. */
const mostSteps = { alone: 24_000_000, bound: 4_000_000 }

/**
 * @param costOf the cost of seatings from scratch, @param least what no plan undercuts.
 * @param effort 1 is meant for people who wait; 4 takes four times as long.
 * @returns null where there is no room for groups that are to sit together.
 */
export const anneal = (
  gathering: Gathering,
  randomness: Randomness,
  {
    costOf,
    least,
    effort,
  }: { costOf: (seatings: readonly Seating[]) => number; least: number; effort: number },
): Found | null => {
  const chances = chancesOfWorse()
  let best: Found | null = null
  let steps = 0
  for (const length of runs) {
    const perLevel = Math.ceil(effort * length * stepsPerLevel(gathering))
    if (best && steps + perLevel * levels > effort * mostSteps[isBound(gathering) ? 'bound' : 'alone']) break
    const start: number[][] = []
    for (let round = gathering.held.length; round < gathering.rounds; round++) {
      const seating = startOf(gathering, round, randomness)
      if (!seating) return null
      start.push(seating)
    }
    const seats = seatsFrom(gathering, start)
    const movers = moversOf(gathering, seats)
    const run = { seats, movers, chances, perLevel, least }
    const before = costOf(seatingsOf(seats))
    const { cost, taken } = cooled(run, before, randomness)
    steps += taken
    if (!best || cost < best.cost) best = { seatings: seatingsOf(seats), cost, steps }
    if (best.cost <= least) break
  }
  return best && { ...best, steps }
}

/** Enough to exchange everybody a few times at each temperature; more for few people, as it costs them nothing. */
const stepsPerLevel = ({ ids, rounds, held }: Gathering): number =>
  Math.max(1_300, 8 * ids.length * (rounds - held.length))

type Run = Readonly<{
  seats: Seats
  movers: Movers
  chances: Uint32Array
  perLevel: number
  least: number
}>

const cooled = (run: Run, before: number, randomness: Randomness): { cost: number; taken: number } => {
  const { perLevel, least } = run
  let cost = before
  let taken = 0
  for (let level = 0; level < levels; level++)
    for (let step = 0; step < perLevel; step++) {
      if (cost <= least) return { cost, taken }
      taken++
      cost += stepped(run, level, randomness.word)
    }
  return { cost, taken }
}

/** What the cost has changed by: 0 where the step was not taken. */
const stepped = (run: Run, level: number, word: () => number): number => {
  const { sitters, rounds, tableOf, people, empty, tables } = run.seats
  const place = below(word, sitters * rounds)
  const round = Math.floor(place / sitters)
  const a = place - round * sitters
  const b = below(word, sitters)
  const tableA = tableOf[place] as number
  const tableB = tableOf[round * sitters + b] as number
  if (tableA === tableB) return 0
  if (!run.movers.alone) return steppedTogether(run, level, word, round, a, b)
  // Two empty chairs at one table would make sizes differ by two.
  if (a >= people && (b >= people || empty[round * tables + tableB] === 1)) return 0
  if (b >= people && empty[round * tables + tableA] === 1) return 0
  return exchangedIf(run, level, word, round, a, b)
}

const exchangedIf = (
  { seats, chances }: Run,
  level: number,
  word: () => number,
  round: number,
  a: number,
  b: number,
): number => {
  const change = changeOf(seats, round, a, b)
  if (!accepted(chances, level, change, word)) return 0
  exchange(seats, round, a, b)
  return change
}

/** Pair by pair, as each exchange changes what the next one costs; taken back if the sum is not accepted. */
const steppedTogether = (
  run: Run,
  level: number,
  word: () => number,
  round: number,
  a: number,
  b: number,
): number => {
  const { seats, movers, chances } = run
  const pairs = partners(seats, movers, round, a, b, word)
  if (pairs === 1) return exchangedIf(run, level, word, round, a, b)
  let change = 0
  for (let pair = 0; pair < pairs; pair++) {
    const from = movers.from[pair] as number
    const to = movers.to[pair] as number
    change += changeOf(seats, round, from, to)
    exchange(seats, round, from, to)
  }
  if (accepted(chances, level, change, word)) return change
  for (let pair = pairs - 1; pair >= 0; pair--)
    exchange(seats, round, movers.from[pair] as number, movers.to[pair] as number)
  return 0
}

const accepted = (chances: Uint32Array, level: number, change: number, word: () => number): boolean =>
  change <= 0 || (change < neverFrom && word() < (chances[level * neverFrom + change] as number))

/** Exact, as the product is below 2⁵³; that some numbers come one time in 2³² more often is no matter in a search. */
const below = (word: () => number, n: number): number => Math.floor((word() * n) / 4_294_967_296)

const seatingsOf = ({ tableOf, sitters, people, rounds }: Seats): number[][] =>
  Array.from({ length: rounds }, (_, round) => [
    ...tableOf.subarray(round * sitters, round * sitters + people),
  ])
