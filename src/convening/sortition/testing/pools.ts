// Pools like those that convenings meet: people who answered a letter, so that graduates and the old are too many, and
// targets from the whole country, so that the panel is to be what the pool is not. The same recipe makes the same pool.

import { type Randomness, randomnessFrom } from '../../../chance/index.ts'
import { type Feature, type Panel, type Person, type Pool, poolOf, tally } from '../pool.ts'
import { milieus, sharedAtHome, sharesOf, sum, type Trait, traits } from './population.ts'

export type Recipe = Readonly<{
  people: number
  size: number
  /** How many features have targets, at most eight. */
  features: number
  /** Whether some of the people live together. */
  households: boolean
  seed: number
}>

/** One of them is as large as that of the citizens' assembly on climate in Flanigan et al., Nature 596, 2021. */
export const recipes: Readonly<Record<string, Recipe>> = {
  hall: { people: 60, size: 12, features: 4, households: true, seed: 169 },
  n150: { people: 150, size: 22, features: 4, households: false, seed: 150 },
  n300: { people: 300, size: 30, features: 5, households: false, seed: 300 },
  n800: { people: 800, size: 36, features: 6, households: true, seed: 800 },
  n1000: { people: 1_000, size: 40, features: 6, households: false, seed: 1_000 },
  n1727: { people: 1_727, size: 110, features: 7, households: false, seed: 1_727 },
  n2000: { people: 2_000, size: 50, features: 7, households: false, seed: 2_000 },
  n5000: { people: 5_000, size: 160, features: 8, households: false, seed: 5_000 },
}

/** The pool of a recipe. At least one panel exists: the targets are laid around it. */
export const poolFrom = (recipe: Recipe): Pool => {
  const asked = traits.slice(0, recipe.features)
  const people = peopleOf(recipe, asked)
  const features = asked.map(({ name, values }) => ({
    name,
    targets: values.map((value) => ({ value, min: 0, max: recipe.size, flex: null })),
  }))
  const open = poolOf(features, people, recipe.size)
  return { ...open, features: targetsAround(open, asked, randomnessFrom(recipe.seed, 'testing/targets')) }
}

/** The same as the files that a convener has. With households, people who live together have one address. */
export const filesFrom = (recipe: Recipe): { people: string; targets: string } => {
  const { features, people } = poolFrom(recipe)
  const named = features.map(({ name }) => name)
  const rows = people.map(({ id, values, household }, place) => {
    const words = values.map((value, f) => features[f]?.targets[value]?.value ?? '')
    const number = household === null ? place + 1 : Number(household.slice(1))
    const address = [`${number} ${household === null ? 'Mill Lane' : 'High Street'}`, `Q${1 + (number % 7)}`]
    return [id, ...words, ...(recipe.households ? address : [])]
  })
  const head = ['id', ...named, ...(recipe.households ? ['address', 'postcode'] : [])]
  const targets = features.flatMap(({ name, targets: each }) =>
    each.map(({ value, min, max }) => [name, value, String(min), String(max)]),
  )
  return {
    people: csv([head, ...rows]),
    targets: csv([['category', 'feature', 'min', 'max'], ...targets]),
  }
}

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.join(',')}\n`).join('')

const peopleOf = (recipe: Recipe, asked: readonly Trait[]): Person[] => {
  const chance = randomnessFrom(recipe.seed, 'testing/people')
  const digits = String(recipe.people).length
  const people: Person[] = []
  let homes = 0
  while (people.length < recipe.people) {
    const milieu = oneOf(milieus, chance)
    const values = whoAnswers(asked, milieu, chance)
    // About one in six brings somebody from home, and a few of these a third: often with the same features.
    const together = recipe.households && chance.below(6) === 0 ? 2 + (chance.below(8) === 0 ? 1 : 0) : 1
    const household = together > 1 ? `h${++homes}` : null
    for (let member = 0; member < together && people.length < recipe.people; member++) {
      const id = `p${String(people.length + 1).padStart(digits, '0')}`
      const own = member === 0 ? values : mateOf(values, asked, milieu, chance)
      people.push({ id, values: own, household })
    }
  }
  return people
}

/** Letters go out until somebody answers. */
const whoAnswers = (asked: readonly Trait[], milieu: number, chance: Randomness): number[] => {
  for (;;) {
    const values = asked.map(({ within }) => oneOf(within[milieu] ?? [], chance))
    if (asked.every(({ answering }, f) => chance.below(12) < (answering[values[f] ?? 0] ?? 0))) return values
  }
}

const mateOf = (
  values: readonly number[],
  asked: readonly Trait[],
  milieu: number,
  chance: Randomness,
): number[] =>
  asked.map(({ name, within }, f) =>
    sharedAtHome.has(name) || chance.below(2) === 0 ? (values[f] ?? 0) : oneOf(within[milieu] ?? [], chance),
  )

const oneOf = (weights: readonly number[], chance: Randomness): number => {
  let left = chance.below(sum(weights))
  return weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
}

/** Ranges of one to three, as near to the country's shares as the panel found allows: so it keeps them all. */
const targetsAround = (open: Pool, asked: readonly Trait[], chance: Randomness): Feature[] => {
  const ideal = asked.map((trait) => sharesOf(trait).map((share) => share * open.size))
  const counts = tally(
    open.features,
    panelNear(open, ideal, chance).flatMap((place) => open.people[place] ?? []),
  )
  return open.features.map(({ name, targets }, f) => ({
    name,
    targets: targets.map(({ value }, v) => {
      const found = counts[f]?.[v] ?? 0
      const wished = Math.floor(ideal[f]?.[v] ?? 0)
      const width = 1 + (open.size < 40 ? chance.below(2) : chance.below(3))
      const min = Math.min(found, Math.max(0, found - width, wished - Math.floor(width / 2)))
      return { value, min, max: Math.min(open.size, min + width), flex: null }
    }),
  }))
}

/** A panel of which no exchange of two people, out of many tried, comes nearer to the ideal. */
const panelNear = (pool: Pool, ideal: readonly (readonly number[])[], chance: Randomness): Panel => {
  const homes = new Set<string>()
  const order = chance.shuffled(pool.people.map((_, place) => place)).filter((place) => {
    const home = pool.people[place]?.household ?? `alone ${place}`
    return homes.has(home) ? false : homes.add(home)
  })
  const panel = order.slice(0, pool.size)
  const others = order.slice(pool.size)
  const off = tally(
    pool.features,
    panel.flatMap((place) => pool.people[place] ?? []),
  ).map((counts, f) => counts.map((count, v) => count - (ideal[f]?.[v] ?? 0)))
  for (let tried = 0; tried < 60 * pool.size && others.length > 0; tried++) {
    const [seat, other] = [chance.below(panel.length), chance.below(others.length)]
    const [leaving, coming] = [panel[seat] ?? 0, others[other] ?? 0]
    if (gain(pool, off, leaving, coming) >= 0) continue
    for (const [f, row] of off.entries()) {
      const [from, to] = [pool.people[leaving]?.values[f] ?? 0, pool.people[coming]?.values[f] ?? 0]
      row[from] = (row[from] ?? 0) - 1
      row[to] = (row[to] ?? 0) + 1
    }
    panel[seat] = coming
    others[other] = leaving
  }
  return panel.sort((a, b) => a - b)
}

/** By how much the sum of squared distances changes. */
const gain = (pool: Pool, off: readonly (readonly number[])[], leaving: number, coming: number): number => {
  let change = 0
  for (const [f, row] of off.entries()) {
    const [from, to] = [pool.people[leaving]?.values[f] ?? 0, pool.people[coming]?.values[f] ?? 0]
    if (from !== to) change += 2 * (row[to] ?? 0) - 2 * (row[from] ?? 0) + 2
  }
  return change
}
