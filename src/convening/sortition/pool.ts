// Who can be drawn, and what a panel must look like.

import { inOrder } from '../../kernel/index.ts'

/** How many of a panel may have one value of a feature; `flex` is how far the convener would let it be relaxed. */
export type Target = Readonly<{
  value: string
  min: number
  max: number
  flex: Readonly<{ min: number; max: number }> | null
}>

/** Something by which people differ, with one target for each of its values. */
export type Feature = Readonly<{ name: string; targets: readonly Target[] }>

/** `values[f]` is the place of this person's value among the targets of feature `f`. At most one of a household is drawn. */
export type Person = Readonly<{ id: string; values: readonly number[]; household: string | null }>

/** People stand in the order of their ids, and of those only once: see `poolOf`. */
export type Pool = Readonly<{ features: readonly Feature[]; people: readonly Person[]; size: number }>

/** Places of people in `pool.people`, rising. */
export type Panel = readonly number[]

/**
 * Puts people in the order of their ids, so that the order of a file decides nothing.
 * @throws RangeError on what the reading of files refuses in words: an id twice, a value without target, a size below 1.
 */
export const poolOf = (features: readonly Feature[], people: readonly Person[], size: number): Pool => {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`A panel of ${size} people`)
  const ordered = [...people].sort((a, b) => inOrder(a.id, b.id))
  for (const [place, person] of ordered.entries()) {
    if (person.id === ordered[place - 1]?.id) throw new RangeError(`${person.id} stands twice in the pool`)
    for (const [f, feature] of features.entries())
      if (!feature.targets[person.values[f] ?? -1])
        throw new RangeError(`${person.id} has no value of ${feature.name}`)
  }
  return { features, people: ordered, size }
}

/** How many of these people have each value: `[feature][value]`. */
export const tally = (features: readonly Feature[], people: readonly Person[]): number[][] => {
  const counts = features.map((feature) => feature.targets.map(() => 0))
  for (const { values } of people)
    for (const [f, value] of values.entries()) {
      const row = counts[f]
      if (row) row[value] = (row[value] ?? 0) + 1
    }
  return counts
}

/**
 * Whether a panel keeps everything that was promised: its size, each target, one of a household. It reads nothing but the
 * pool, so it checks whatever made the panel. Returns what is wrong, in words; empty if nothing is.
 */
export const faultsOf = (pool: Pool, panel: Panel): string[] => {
  const people = panel.flatMap((place) => pool.people[place] ?? [])
  const faults: string[] = []
  if (people.length !== pool.size || new Set(panel).size !== pool.size)
    faults.push(`${new Set(panel).size} people instead of ${pool.size}`)
  for (const [f, counts] of tally(pool.features, people).entries())
    for (const [v, count] of counts.entries()) {
      const target = pool.features[f]?.targets[v]
      if (target && (count < target.min || count > target.max))
        faults.push(
          `${count} of ${pool.features[f]?.name} ${target.value} instead of ${target.min} to ${target.max}`,
        )
    }
  const households = people.flatMap(({ household }) => household ?? [])
  if (new Set(households).size < households.length) faults.push('two of one household')
  return faults
}
