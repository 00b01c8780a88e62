// People who cannot be told apart, taken together.
//
// Two people with the same values, whose households are made of the same kinds of people, can be exchanged in any lottery
// without changing whether panels keep the targets. A fairness aim that treats everybody alike therefore has an optimum in
// which they have the same chance, and instead of one variable per person there is one per class: how many of it are drawn.
//
// A household of one makes a class by its values alone. For larger ones the type is the sorted list of the values of its
// members; a class is a type together with one of these values, `size` people in `households` households of the type. At
// most one of a household is drawn, so all classes of a type together give at most as many people as there are households;
// and whoever keeps that can always be dealt to different households.

import { inOrder } from '../../kernel/index.ts'
import type { Panel, Person, Pool } from './pool.ts'
import type { Row } from './solver/programme.ts'

export type PersonClass = Readonly<{
  values: readonly number[]
  /** Places in the pool, rising. */
  people: readonly number[]
  /** Number of the household type, null for people on their own. */
  type: number | null
}>

export type HouseholdType = Readonly<{
  classes: readonly number[]
  /** For each household of the type, its people by class: `households[h][place in classes]`. */
  households: readonly (readonly (readonly number[])[])[]
}>

/** How many people of each class a panel has. */
export type Composition = readonly number[]

export type Classes = Readonly<{
  pool: Pool
  classes: readonly PersonClass[]
  types: readonly HouseholdType[]
  /** The number of everybody's class, in the order of the pool. */
  classOf: readonly number[]
  /**
   * What a composition c must keep, in this order: the size, each target in the order of the features, each household type.
   * Besides, 0 ≤ c ≤ the class's people.
   */
  rows: readonly Row[]
}>

export const classesOf = (pool: Pool): Classes => {
  const households = new Map<string, number[]>()
  for (const [place, { household }] of pool.people.entries()) {
    const key = household === null ? `alone ${place}` : `household ${household}`
    listed(households, key).push(place)
  }
  const kinds = new Map<string, number[][]>()
  for (const members of households.values()) {
    const key = keyOfType(pool, members)
    listed(kinds, key).push(members)
  }
  const ordered = [...kinds].sort(([a], [b]) => inOrder(a, b)).map(([, ofKind]) => ofKind)
  const classes: PersonClass[] = []
  const types: HouseholdType[] = []
  for (const ofKind of ordered) addKind(pool, ofKind, classes, types)
  const classOf = pool.people.map(() => 0)
  for (const [t, { people }] of classes.entries()) for (const place of people) classOf[place] = t
  return { pool, classes, types, classOf, rows: rowsOf(pool, classes, types) }
}

export const compositionOf = ({ classes, classOf }: Classes, panel: Panel): Composition => {
  const counts = classes.map(() => 0)
  for (const place of panel) {
    const t = classOf[place] ?? 0
    counts[t] = (counts[t] ?? 0) + 1
  }
  return counts
}

/** Chances of people from chances of classes. */
export const perPerson = ({ classOf }: Classes, ofClasses: ArrayLike<number>): Float64Array =>
  Float64Array.from(classOf, (t) => ofClasses[t] ?? 0)

/** The list under a key, to be added to. */
const listed = <T>(lists: Map<string, T[]>, key: string): T[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

const keyOfType = (pool: Pool, members: readonly number[]): string =>
  members
    .map((place) => keyOfValues(pool.people[place]))
    .sort(inOrder)
    .join('|')

/** Two digits per value would do; four keep the order of classes that of the values. */
const keyOfValues = (person: Person | undefined): string =>
  (person?.values ?? []).map((value) => String(value).padStart(4, '0')).join(',')

const addKind = (
  pool: Pool,
  households: readonly (readonly number[])[],
  classes: PersonClass[],
  types: HouseholdType[],
): void => {
  const alone = households[0]?.length === 1
  const keys = [...new Set((households[0] ?? []).map((place) => keyOfValues(pool.people[place])))].sort(
    inOrder,
  )
  const membersBy = households.map((members) => {
    const byKey = Map.groupBy(members, (place) => keyOfValues(pool.people[place]))
    return keys.map((key) => byKey.get(key) ?? [])
  })
  const first = classes.length
  for (const k of keys.keys()) {
    const people = membersBy.flatMap((byKey) => byKey[k] ?? []).sort((a, b) => a - b)
    const values = pool.people[people[0] ?? 0]?.values ?? []
    classes.push({ values, people, type: alone ? null : types.length })
  }
  if (!alone) types.push({ classes: keys.map((_, k) => first + k), households: membersBy })
}

const rowsOf = (pool: Pool, classes: readonly PersonClass[], types: readonly HouseholdType[]): Row[] => {
  const everybody = classes.map((_, t) => [t, 1] as const)
  const targets = pool.features.flatMap(({ targets }, f) =>
    targets.map(({ min, max }, v) => ({
      lower: min,
      upper: max,
      entries: everybody.filter(([t]) => classes[t]?.values[f] === v),
    })),
  )
  const households = types.map((type) => ({
    lower: 0,
    upper: type.households.length,
    entries: type.classes.map((t) => [t, 1] as const),
  }))
  return [{ lower: pool.size, upper: pool.size, entries: everybody }, ...targets, ...households]
}
