// Deals the people of a class to panels in turn, from a list shuffled once, so that within a class nobody is on more than one
// panel more than anybody else. A panel that needs c of a class takes the next c of the list: all different, as a class has at
// least c people.
//
// Where people share households, at most one of each is taken, from households whose people of the wanted classes have been on
// the fewest panels so far (`homes.ts`).

import type { Randomness } from '../../../chance/index.ts'
import type { Classes, Composition, HouseholdType } from '../classes.ts'
import type { Panel } from '../pool.ts'
import { sentBy } from './homes.ts'

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
  const dealt = type.classes.map(() => new Int32Array(order.length))
  return (wanted: readonly number[]): number[] => {
    if (!wanted.some((count) => count > 0)) return []
    return Array.from(sentBy(dealt, wanted)).flatMap((k, home) => {
      const members = order[home]?.[k] ?? []
      const before = dealt[k]?.[home] ?? 0
      dealt[k]?.fill(before + 1, home, home + 1)
      return members[before % members.length] ?? []
    })
  }
}
