// For each panel of a lottery a second one to fill its places from: nobody of the panel, nobody of their households, the
// same size and the same targets. Reserves are drawn with the lottery, before chance is asked, so that nobody can choose
// later who comes next; which order they are asked in, the same chance decides that picks the panel.

import type { Randomness } from '../../../chance/index.ts'
import { type Classes, type Composition, compositionOf } from '../classes.ts'
import type { Panel } from '../pool.ts'
import { limitsOf, panelSearch } from '../solver/panel-search.ts'
import type { Solver } from '../solver/programme.ts'

/** The rule by which a place is filled, as it is committed to. `nextFor` carries it out. */
export const reserveRule =
  'Whoever drops out is replaced by the first in the order of the reserve with whom all targets are kept and who shares no household with anybody on the panel; if there is nobody, by the first with whom the fewest people are missing or too many; if the reserve is empty, by a new draw from those who remain.'

/** One reserve for each panel, or null if for one of them those who are left cannot make a panel that keeps the targets. */
export const reservesOf = (
  solver: Solver,
  classes: Classes,
  lottery: readonly Panel[],
  chance: Randomness,
): Panel[] | null => {
  const search = panelSearch(solver, classes)
  const known = new Map<string, Composition | null>()
  const peopleFor = drawer(classes, chance)
  const secondTo = (panel: Panel): Composition | null => {
    const first = compositionOf(classes, panel)
    const key = first.join()
    const found = known.get(key)
    if (found !== undefined) return found
    const weights = first.map(() => chance.below(1000) / 1000)
    const limits = without(classes, first)
    const second = search.some(weights, limits) ?? search.best(weights, limits)?.composition ?? null
    known.set(key, second)
    return second
  }
  try {
    const reserves: Panel[] = []
    for (const panel of lottery) {
      const second = secondTo(panel)
      if (!second) return null
      reserves.push(peopleFor(second, panel))
    }
    return reserves
  } finally {
    search.close()
  }
}

const without = (classes: Classes, first: Composition) => {
  const limits = limitsOf(classes)
  const typeRows = classes.rows.length - classes.types.length
  return {
    classes: limits.classes.map(([lower, upper], t) => [lower, upper - (first[t] ?? 0)] as const),
    rows: limits.rows.map(([lower, upper], r) => {
      const own = classes.types[r - typeRows]?.classes ?? []
      return [lower, upper - own.reduce((sum, t) => sum + (first[t] ?? 0), 0)] as const
    }),
  }
}

type Drawer = (wanted: Composition, panel: Panel) => Panel

/** Draws people for a composition by lot, nobody of the panel and nobody who lives with them. */
const drawer = (classes: Classes, chance: Randomness): Drawer => {
  const lists = classes.classes.map(({ people }) => [...people])
  const homes = classes.types.map(({ households }) => [...households])
  return (wanted, panel) => {
    const taken = new Set(panel)
    const alone = classes.classes.flatMap(({ type }, t) =>
      type === null ? byLot(lists[t] ?? [], wanted[t] ?? 0, (one) => !taken.has(one), chance) : [],
    )
    const together = classes.types.flatMap(({ classes: own }, h) => {
      const places = own.flatMap((t, k) => Array<number>(wanted[t] ?? 0).fill(k))
      const free = (home: readonly (readonly number[])[]) =>
        !home.some((people) => people.some((one) => taken.has(one)))
      return byLot(homes[h] ?? [], places.length, free, chance).flatMap((home, at) => {
        const people = home[places[at] ?? 0] ?? []
        return people.length > 0 ? [people[chance.below(people.length)] ?? 0] : []
      })
    })
    return [...alone, ...together].sort((a, b) => a - b)
  }
}

/** The first free ones of a list that is shuffled only as far as needed, as it may be long; it stays in the new order. */
const byLot = <T>(list: T[], count: number, free: (one: T) => boolean, chance: Randomness): T[] => {
  const drawn: T[] = []
  for (let next = 0; drawn.length < count && next < list.length; next++) {
    const other = next + chance.below(list.length - next)
    const one = list[other] as T
    list[other] = list[next] as T
    list[next] = one
    if (free(one)) drawn.push(one)
  }
  return drawn
}
