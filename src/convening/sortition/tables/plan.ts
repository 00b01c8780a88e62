// Table groups: who sits at which table in each round, so that every table mirrors the whole and people meet as many others
// as they can. The mathematics is told in `seats.ts` (what a plan costs) and `annealing.ts` (how a good one is found).

import { randomnessFrom } from '../../../chance/index.ts'
import { InputFault } from '../../../csv/index.ts'
import { anneal } from './annealing.ts'
import { type Asked, type Understood, understood } from './asked.ts'
import { costOf, leastCost } from './cost.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type Gathering, type Seating, sizesOf } from './gathering.ts'

export type Planned = Understood & Readonly<{ seatings: readonly Seating[]; figures: Figures; seed: string }>

/**
 * Plans the rounds to come. The same people, wishes and seed give the same plan, on every machine; the order of rows in the
 * files decides nothing.
 * @param seed hexadecimal digits; "0" is a seed.
 * @param effort how much longer than usual to search.
 * @throws InputFault for what is wrong in a file, and for wishes that no plan can keep.
 */
export const planTables = (asked: Asked, seed: string, effort = 1): Planned => {
  const read = understood(asked)
  const seatings = seatingsFor(read.gathering, seed, effort)
  if (!seatings) throw noRoom(asked, read.gathering)
  return { ...read, seatings, figures: figuresOf(read.gathering, seatings), seed }
}

/** The same for a gathering that stands already; null if there is no room for those who are to sit together. */
export const seatingsFor = (gathering: Gathering, seed: string, effort = 1): readonly Seating[] | null =>
  anneal(gathering, randomnessFrom(seed, 'commonwise/v1/tables'), {
    costOf: (seatings) => costOf(gathering, seatings),
    least: leastCost(gathering),
    effort,
  })?.seatings ?? null

const noRoom = ({ together, fixed, people }: Asked, { tables, ids }: Gathering): InputFault => {
  const { chairs, empty } = sizesOf(ids.length, tables)
  const sizes = empty > 0 ? `${chairs - 1} or ${chairs}` : String(chairs)
  return new InputFault(
    { file: (together ?? fixed ?? people).name },
    `no way was found to seat ${together ? 'these groups' : 'these people'}${together && fixed ? `, with the places in ${fixed.name},` : ''} at ${tables} tables of ${sizes}`,
    'Wish for smaller groups or for fewer fixed places, or take another number of tables.',
  )
}
