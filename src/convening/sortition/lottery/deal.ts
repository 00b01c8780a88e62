// Deals the people of a class to panels in turn, from a list shuffled once, so that within a class nobody is on more than one
// panel more than anybody else. A panel that needs c of a class takes the next c of the list: all different, as a class has at
// least c people.
//
// Where people share households, at most one of each is taken: for each place the household whose person of the wanted
// class has been on the fewest panels so far, in the shuffled order where that leaves a choice.

import type { Randomness } from '../../../chance/index.ts'
import type { Classes, Composition, HouseholdType } from '../classes.ts'
import type { Panel } from '../pool.ts'

/** A dealer remembers what it has dealt: deal a whole lottery by one. */
export const dealer = (classes: Classes, chance: Randomness): ((composition: Composition) => Panel) => {
  const alone = classes.classes.map(({ people, type }) =>
    type === null ? turns(chance.shuffled(people)) : null,
  )
  const homes = classes.types.map((type) => households(type, chance))
  return (composition) => {
    const panel = alone.flatMap((next, t) => (next ? next(composition[t] ?? 0) : []))
    for (const [h, deal] of homes.entries())
      panel.push(...deal((classes.types[h]?.classes ?? []).map((t) => composition[t] ?? 0)))
    return panel.sort((a, b) => a - b)
  }
}

const turns = (list: readonly number[]) => {
  let next = 0
  return (count: number): number[] =>
    Array.from({ length: count }, () => {
      const person = list[next] ?? 0
      next = (next + 1) % list.length
      return person
    })
}

const households = (type: HouseholdType, chance: Randomness) => {
  const order = chance.shuffled(type.households)
  const dealt = order.map((byClass) => byClass.map((people) => people.map(() => 0)))
  return (wanted: readonly number[]): number[] => {
    const places = wanted.flatMap((count, k) => Array<number>(count).fill(k))
    const taken = new Set<number>()
    return places.flatMap((k) => {
      const home = fewest(order.length, (h) => (taken.has(h) ? null : sum(dealt[h]?.[k])))
      taken.add(home)
      const counts = dealt[home]?.[k] ?? []
      const member = fewest(counts.length, (m) => counts[m] ?? 0)
      counts[member] = (counts[member] ?? 0) + 1
      return order[home]?.[k]?.[member] ?? []
    })
  }
}

/** The first place of the least value; null values are left out. */
const fewest = (length: number, valueAt: (place: number) => number | null): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let place = 0; place < length; place++) {
    const value = valueAt(place)
    if (value !== null && value < least) {
      least = value
      best = place
    }
  }
  return best
}

const sum = (counts: readonly number[] = []): number => counts.reduce((total, count) => total + count, 0)
