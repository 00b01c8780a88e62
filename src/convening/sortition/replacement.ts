// Who comes next when somebody drops out: the rule of `lottery/reserve.ts`, which anybody can follow with a list and a pencil.

import { type Feature, type Person, tally } from './pool.ts'

/**
 * @param panel those who stay. @param order the reserve in its order, without those who have been asked already.
 * @returns the person, and how many people are then missing or too many, over all targets; null if nobody can be asked.
 */
export const nextFor = (
  features: readonly Feature[],
  panel: readonly Person[],
  order: readonly Person[],
): { person: Person; off: number } | null => {
  const homes = new Set(panel.flatMap(({ household }) => household ?? []))
  let best: { person: Person; off: number } | null = null
  for (const person of order) {
    if (person.household !== null && homes.has(person.household)) continue
    const off = offBy(features, [...panel, person])
    if (off < (best?.off ?? Number.POSITIVE_INFINITY)) best = { person, off }
    if (off === 0) break
  }
  return best
}

const offBy = (features: readonly Feature[], people: readonly Person[]): number =>
  tally(features, people).reduce(
    (sum, counts, f) =>
      sum +
      counts.reduce((off, count, v) => {
        const { min = 0, max = 0 } = features[f]?.targets[v] ?? {}
        return off + Math.max(0, min - count) + Math.max(0, count - max)
      }, 0),
    0,
  )
