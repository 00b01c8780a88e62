// Pools so small that `brute-force.ts` knows everything about them, for properties.

import fc from 'fast-check'
import { type Feature, type Person, type Pool, poolOf, tally } from '../pool.ts'
import { panelsOf } from './brute-force.ts'

const widths = fc.integer({ min: 2, max: 3 })
const slack = fc.constantFrom(0, 0, 0, 0, 0, 1, 2)

type Wishes = Readonly<{
  /** False for pools of which nobody could make a panel. */
  feasible?: boolean
  /** At most; 12 unless told. */
  people?: number
  households?: boolean
}>

/**
 * One to four features with two or three values, up to 12 people, panels of up to five. Households come as copies of a
 * few kinds, so that kinds repeat; in one pool of three everybody lives alone. Feasible targets are laid around one panel, often without any room; then some people
 * may be on no panel, and often the bound of expected counts can't be reached.
 */
export const tinyPools = ({
  feasible = true,
  people = 12,
  households = true,
}: Wishes = {}): fc.Arbitrary<Pool> =>
  fc
    .oneof(
      { weight: 1, arbitrary: fc.array(widths, { minLength: 1, maxLength: 2 }) },
      { weight: 3, arbitrary: fc.array(widths, { minLength: 3, maxLength: 4 }) },
    )
    .chain((widths) => {
      const vector = fc.tuple(...widths.map((width) => fc.nat({ max: width - 1 })))
      return fc.record({
        widths: fc.constant(widths),
        homes: fc.array(
          fc.record({
            members: fc.array(vector, { minLength: 1, maxLength: 3 }),
            copies: fc.constantFrom(1, 1, 1, 2, 3),
          }),
          { minLength: 4, maxLength: 9 },
        ),
        alone: households ? fc.constantFrom(true, false, false) : fc.constant(true),
        size: fc.integer({ min: 2, max: 5 }),
        order: fc.array(fc.nat({ max: 1_000 }), { minLength: 12, maxLength: 12 }),
        slack: fc.array(fc.tuple(slack, slack), {
          minLength: 12,
          maxLength: 12,
        }),
      })
    })
    .map(({ widths, homes, alone, size, order, slack }) => {
      const residents = peopleOf(homes, alone, people)
      const witness = witnessOf(residents, size, order)
      const open: Feature[] = widths.map((width, f) => ({
        name: `feature ${f}`,
        targets: Array.from({ length: width }, (_, value) => ({
          value: `${value}`,
          min: 0,
          max: size,
          flex: null,
        })),
      }))
      const counts = tally(open, witness)
      // Where no panel is wanted, the ranges move away from the one that is known.
      const away = feasible ? 0 : 1
      const features = open.map((feature, f) => ({
        ...feature,
        targets: feature.targets.map((target, v) => {
          const [below, above] = slack[f * 3 + v] ?? [0, 0]
          const found = (counts[f]?.[v] ?? 0) + (v === 0 ? away : 0)
          return { ...target, min: Math.max(0, found - below), max: found + above }
        }),
      }))
      return poolOf(features, residents, witness.length)
    })
    .filter((pool) => pool.size > 0 && panelsOf(pool).length > 0 === feasible)

const peopleOf = (
  homes: readonly { members: readonly (readonly number[])[]; copies: number }[],
  alone: boolean,
  most: number,
): Person[] => {
  const people: Person[] = []
  let home = 0
  for (const { members, copies } of homes)
    for (let copy = 0; copy < copies; copy++) {
      if (people.length + members.length > most) continue
      const household = members.length > 1 && !alone ? `home ${home++}` : null
      for (const values of members)
        people.push({ id: `p${String(people.length).padStart(2, '0')}`, values, household })
    }
  return people
}

/** Some panel, in which nobody lives with another; smaller where there are not enough homes. */
const witnessOf = (people: readonly Person[], size: number, order: readonly number[]): Person[] => {
  const homes = new Set<string>()
  const ranked = people
    .map((person, place) => ({ person, rank: order[place] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
  const chosen: Person[] = []
  for (const { person } of ranked) {
    if (chosen.length === size) break
    if (person.household !== null && homes.has(person.household)) continue
    if (person.household !== null) homes.add(person.household)
    chosen.push(person)
  }
  return chosen
}
