// What a certificate proves: which chance each class has, by sums over rows that every panel keeps.

import type { Pool } from '../pool.ts'
import type { Audit } from './audit.ts'
import { boundOf, mostPeople, type Rows } from './bound.ts'
import type { ClassPlace, CompactCertificate, Level, Never } from './certificate.ts'

/** A solver stops this near to the best. */
export const tolerance = 1e-6

/** The rows that the sums are made over, after seeing that every panel keeps them. */
export const rowsOf = (
  { classes, households }: Audit,
  pool: Pool,
  { never }: CompactCertificate,
): Rows | 'other classes' | 'other households' => {
  const members = classes.flat()
  const everybodyOnce = members.length === pool.people.length && new Set(members).size === members.length
  const offsets = pool.features.map((_, f) =>
    pool.features.slice(0, f).reduce((sum, { targets }) => sum + targets.length, 0),
  )
  const valuesOf = (pseudonym: number) => pool.people[pseudonym - 1]?.values ?? []
  const alike = classes.every(
    (people) => people.length > 0 && people.every((one) => sameList(valuesOf(one), valuesOf(people[0] ?? 0))),
  )
  if (!everybodyOnce || !alike) return 'other classes'
  // At most one of a household is on a panel, so at most as many as there are households; who lives alone is one.
  const bounded = households.every(([counted, bound]) => {
    const homes = counted.flatMap((place) => classes[place] ?? []).map((one) => homeOf(pool, one))
    return new Set(homes).size <= bound && new Set(counted).size === counted.length
  })
  if (!bounded) return 'other households'
  return {
    size: pool.size,
    values: pool.features.flatMap(({ targets }) => targets.map(({ min, max }) => [min, max] as const)),
    households,
    classes: classes.map((people) => ({
      people: people.length,
      values: valuesOf(people[0] ?? 0).map((value, f) => (offsets[f] ?? 0) + value),
    })),
    never: new Set(never.map((one) => one.class)),
  }
}

const homeOf = (pool: Pool, pseudonym: number): string =>
  pool.people[pseudonym - 1]?.household ?? `alone ${pseudonym}`

const sameList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place])

export type Proof = {
  /** Whether everything in it is of a kind that can prove something. */
  holds: boolean
  /** The first level, counted from 1, that is not what its sum gives. */
  wrongLevel: { level: number; chance: number; bound: number } | null
  /** The chance of each class; null where no level gives it one. */
  chances: (number | null)[]
  /** How many people are on no panel by a search alone. */
  neverBySearch: number
}

export const provedBy = ({ levels, never }: CompactCertificate, rows: Rows): Proof => {
  const chances = rows.classes.map((): number | null => null)
  for (const one of never) chances[one.class] = 0
  const bySearch = never.filter((one) => !one.rows).map((one) => rows.classes[one.class]?.people ?? 0)
  const proof: Proof = {
    holds: levels.length > 0 && never.every((one) => neverHolds(one, rows)),
    wrongLevel: null,
    chances,
    neverBySearch: bySearch.reduce((sum, people) => sum + people, 0),
  }
  for (const [index, level] of levels.entries()) {
    // Nobody can have more than certainty: that takes no sum, and is for all who are left.
    const certain = Math.abs(level.chance - 1) <= tolerance
    const bound = certain ? 1 : boundBy(level, chances, rows)
    if (bound === null) return { ...proof, holds: false }
    if (!(Math.abs(Math.min(bound, 1) - level.chance) <= tolerance))
      return { ...proof, wrongLevel: { level: index + 1, chance: level.chance, bound } }
    const settled = certain ? leftIn(chances) : level.weights.map(([place]) => place)
    for (const place of settled) chances[place] = level.chance
  }
  return proof
}

const leftIn = (chances: readonly (number | null)[]): ClassPlace[] =>
  [...chances.keys()].filter((place) => chances[place] === null)

/** Whole people only: a count that stays below 1 is 0. */
const neverHolds = ({ class: place, rows: multipliers }: Never, rows: Rows): boolean =>
  place in rows.classes && (multipliers === null || mostPeople(rows, multipliers, place) < 1)

/** Null if the level names a class twice, out of turn, or with a number that may not stand there. */
const boundBy = (
  { rows: multipliers, weights, fixed }: Level,
  chances: readonly (number | null)[],
  rows: Rows,
): number | null => {
  const fresh = weights.every(([place, w]) => w > 0 && place in chances && chances[place] === null)
  const granted = fixed.flatMap(([place, y]) => {
    const earlier = chances[place] ?? null
    return earlier === null || y < 0 || rows.never.has(place) ? [] : [[place, y, earlier] as const]
  })
  const lawful = fresh && granted.length === fixed.length && distinct(weights) && distinct(fixed)
  return lawful ? boundOf(rows, multipliers, weights, granted) : null
}

const distinct = (pairs: readonly (readonly [ClassPlace, number])[]): boolean =>
  new Set(pairs.map(([place]) => place)).size === pairs.length
