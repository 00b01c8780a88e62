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
      reserves.push(peopleFor(classes, second, panel, chance))
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

const peopleFor = (classes: Classes, wanted: Composition, panel: Panel, chance: Randomness): Panel => {
  const taken = new Set(panel)
  const alone = classes.classes.flatMap(({ people, type }, t) =>
    type === null && wanted[t]
      ? chance.shuffled(people.filter((one) => !taken.has(one))).slice(0, wanted[t])
      : [],
  )
  const together = classes.types.flatMap(({ classes: own, households }) => {
    const places = own.flatMap((t, k) => Array<number>(wanted[t] ?? 0).fill(k))
    if (places.length === 0) return []
    const free = households.filter((home) => !home.some((people) => people.some((one) => taken.has(one))))
    return chance
      .shuffled(free)
      .slice(0, places.length)
      .flatMap((home, at) => {
        const people = home[places[at] ?? 0] ?? []
        return people.length > 0 ? [people[chance.below(people.length)] ?? 0] : []
      })
  })
  return [...alone, ...together].sort((a, b) => a - b)
}
