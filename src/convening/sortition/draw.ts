// A draw, from a pool to a list of equally likely panels: everything before chance is asked.

import { randomnessFrom } from '../../chance/index.ts'
import { type Classes, type Composition, classesOf, perPerson } from './classes.ts'
import { leximinAim, maximinAim, type Optimum, optimum, type Progress } from './fairness/exact.ts'
import { legacyPanels, sharesIn } from './fairness/legacy.ts'
import { goldilocksAim, nashAim } from './fairness/welfare.ts'
import { levelsOf } from './figures.ts'
import { lotteryOf } from './lottery/lottery.ts'
import { reservesOf } from './lottery/reserve.ts'
import { faultsOf, type Panel, type Pool } from './pool.ts'
import { proofOf } from './proof.ts'
import type { Certificate, HouseholdRow } from './public/certificate.ts'
import type { Solver } from './solver/programme.ts'

export const fairnessAims = ['leximin', 'maximin', 'nash', 'goldilocks', 'legacy'] as const
export type Fairness = (typeof fairnessAims)[number]

export type Wanted = Readonly<{
  fairness: Fairness
  /** How many panels the lottery has, M. */
  panels: number
  /** Goldilocks alone: the weight of the smallest chance against the largest. */
  gamma?: number
  /** Whether a reserve is drawn for each panel. */
  reserve?: boolean
  /** How many panels LEGACY draws to be compared with; 0 for no comparison. */
  legacyPanels?: number
}>

export type Drawn = Readonly<{
  pool: Pool
  fairness: Fairness
  /** Exact, in the order of the pool; for LEGACY, which has no exact ones, the shares of its panels. */
  chances: Float64Array
  /** Rising: a chance, and how many people have it. Whoever is on no panel is left out. */
  levels: readonly (readonly [number, number])[]
  /** Places of the people who are on no panel, whatever the lottery. */
  uncoverable: readonly number[]
  /** Places of the people of each class, and for each type of household its classes and how many there are. */
  classes: readonly (readonly number[])[]
  households: readonly HouseholdRow[]
  lottery: readonly Panel[]
  /** For each panel of the lottery its reserve; null if none was wanted, or those who are left cannot make one. */
  reserves: readonly Panel[] | null
  /** The share of panels with each person. */
  shares: Float64Array
  /** The furthest that a share is from a chance. */
  largestDeviation: number
  /** The shares that LEGACY gives, in the order of the pool. */
  legacy: Float64Array | null
  certificate: Certificate | null
  solver: string
}>

/** LEGACY alone can fail where panels exist. */
export class Astray extends Error {
  constructor() {
    super('LEGACY began a thousand times and never came to a panel')
  }
}

/**
 * @throws Astray where LEGACY finds no panel.
 * @throws Error if no panel keeps the targets: ask `feasibility/` before.
 * @throws DOMException never by itself; what `watch` throws ends the draw, which is how it is cancelled.
 */
export const draw = (
  solver: Solver,
  pool: Pool,
  wanted: Wanted,
  watch: (progress: Progress) => void = () => {},
): Drawn => {
  const classes = classesOf(pool)
  const seed = 'commonwise/v1/lottery'
  const legacy = wanted.legacyPanels
    ? legacyPanels(
        pool,
        randomnessFrom(0, 'commonwise/v1/legacy'),
        wanted.legacyPanels,
        20 * wanted.legacyPanels,
      )
    : null
  const found = wanted.fairness === 'legacy' ? null : optimumFor(solver, classes, wanted, watch)
  const lottery = found
    ? lotteryOf(
        classes,
        found.compositions,
        found.shares,
        found.chances,
        wanted.panels,
        randomnessFrom(0, seed),
      )
    : legacyPanels(pool, randomnessFrom(0, seed), wanted.panels)
  if (!lottery) throw new Astray()
  const broken = lottery.flatMap((panel) => faultsOf(pool, panel))
  if (broken.length > 0 || lottery.length < wanted.panels)
    throw new Error(`The lottery has a panel that breaks a rule: ${broken[0] ?? 'it is missing'}`)
  const shares = sharesIn(pool, lottery)
  const chances = found ? perPerson(classes, found.chances).map(asChance) : shares
  return {
    pool,
    fairness: wanted.fairness,
    chances,
    levels: levelsOf(chances),
    uncoverable: found ? Array.from(chances.keys()).filter((place) => chances[place] === 0) : [],
    classes: classes.classes.map(({ people }) => people),
    households: classes.types.map(({ classes: own, households }) => [own, households.length] as const),
    lottery,
    reserves: wanted.reserve
      ? reservesOf(solver, classes, lottery, randomnessFrom(0, 'commonwise/v1/reserve'))
      : null,
    shares,
    largestDeviation: chances.reduce(
      (most, chance, i) => Math.max(most, Math.abs(chance - (shares[i] ?? 0))),
      0,
    ),
    legacy: legacy && sharesIn(pool, legacy),
    certificate: found && found.stages.length > 0 ? proofOf(found, classes) : null,
    solver: solver.name,
  }
}

/** Solves are exact to nine digits; a chance is nothing below 0 or above 1. */
const asChance = (value: number): number => (value < 1e-9 ? 0 : value > 1 - 1e-9 ? 1 : value)

const optimumFor = (
  solver: Solver,
  classes: Classes,
  { fairness, gamma = 1 }: Wanted,
  watch: (progress: Progress) => void,
): Optimum => {
  if (fairness === 'leximin') return optimum(solver, classes, leximinAim, watch)
  const smallest = optimum(solver, classes, maximinAim, watch)
  if (fairness === 'maximin') return smallest
  const aim = fairness === 'nash' ? nashAim(smallest) : goldilocksAim(smallest, gamma)
  return optimum(solver, classes, aim, watch, panelsIn(smallest))
}

/** Those that have a share: whoever is on any panel is on one of them. */
const panelsIn = ({ compositions, shares }: Optimum): Composition[] =>
  compositions.filter((_, panel) => (shares[panel] ?? 0) > 0)
