// How many of a pool have which value, without pointing at the few. A count from 1 to 4 could tell who they are; so it is
// withheld, and with it enough of its neighbours that nobody gets it back by subtraction from the total, from what the
// targets say, or from knowing this very rule ("complementary suppression").

import type { Person } from '../pool.ts'
import { type Feature, tally } from '../pool.ts'

/** From this many people on a count is published; so is 0, which is about nobody. */
export const leastPublished = 5

/** What is left open by subtraction: with less, a withheld count could be only one or two numbers. */
const leastOpen = 3

/** The counts of a pool as they may be seen: `[feature][value]`, null where withheld. */
export const publishedCounts = (
  features: readonly Feature[],
  people: readonly Person[],
): (number | null)[][] => withheld(features, tally(features, people))

/** The same from counts, whose sum is the same for each feature and is known to all. */
export const withheld = (
  features: readonly Feature[],
  counts: readonly (readonly number[])[],
): (number | null)[][] =>
  features.map(({ targets }, f) => {
    const row = counts[f] ?? []
    const hidden = hiddenIn(
      row,
      targets.map(({ min }) => min),
    )
    return row.map((count, v) => (hidden.has(v) ? null : count))
  })

/** Places of what is hidden in one feature. `least` is how many the targets say there must be. */
const hiddenIn = (row: readonly number[], least: readonly number[]): ReadonlySet<number> => {
  const places = [...row.keys()]
  const small = places.filter((v) => isSmall(row[v] ?? 0))
  if (small.length === 0) return new Set()
  // A small count that the targets already pin down is hidden only where everything is.
  if (small.some((v) => (least[v] ?? 0) > leastPublished - leastOpen)) return new Set(places)
  // Neighbours join in the order of the targets, which is public: an order by size would tell something about sizes.
  const neighbours = places.filter((v) => (row[v] ?? 0) >= leastPublished)
  for (const taken of neighbours.keys()) {
    const hidden = [...small, ...neighbours.slice(0, taken + 1)]
    const sum = hidden.reduce((total, v) => total + (row[v] ?? 0), 0)
    const floor = hidden.reduce(
      (total, v) => total + Math.max(least[v] ?? 0, small.includes(v) ? 1 : leastPublished),
      0,
    )
    if (sum - floor >= leastOpen) return new Set(hidden)
  }
  return new Set(places)
}

const isSmall = (count: number): boolean => count > 0 && count < leastPublished
