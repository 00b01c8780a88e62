// What of pool and panel may be seen by everybody: marginals only, and no count from 1 to 4 that could point at somebody,
// neither printed nor left over when two printed ones are subtracted.
//
// The pool's counts are withheld as `public/small-cells.ts` says. For the panel, hiding the small counts would not do:
// targets are narrow, so what is left after subtraction is often one number only, and that something is hidden says that it
// is small. So whether a feature's panel counts are shown is decided without looking at the panel: by its targets and the
// pool's published counts. They are shown where no panel that keeps the targets could have, or leave in the pool, from 1
// to 4 people of any value. Elsewhere the page says what each panel of the lottery keeps, and no more: within the target.

import { type Feature, faultsOf, type Panel, type Pool, tally } from '../pool.ts'
import { leastPublished, publishedCounts } from '../public/small-cells.ts'

/** Counts of people; null where withheld. */
export type ShownTarget = Readonly<{
  value: string
  min: number
  max: number
  pool: number | null
  panel: number | null
}>

export type ShownFeature = Readonly<{ name: string; targets: readonly ShownTarget[]; panelShown: boolean }>

/** @throws RangeError if the panel breaks a promise: no page says that targets were met when they were not. */
export const shownOf = (pool: Pool, panel: Panel | null): ShownFeature[] => {
  const faults = panel ? faultsOf(pool, panel) : []
  if (faults.length > 0) throw new RangeError(`The panel breaks its promise: ${faults.join('; ')}`)
  const counts = publishedCounts(pool.features, pool.people)
  const drawn = panel
    ? tally(
        pool.features,
        panel.flatMap((place) => pool.people[place] ?? []),
      )
    : null
  return pool.features.map((feature, f) => {
    const inPool = counts[f] ?? []
    const panelShown = drawn !== null && anyPanelSafe(feature, inPool)
    return {
      name: feature.name,
      panelShown,
      targets: feature.targets.map(({ value, min, max }, v) => ({
        value,
        min,
        max: Math.min(max, pool.size),
        pool: inPool[v] ?? null,
        panel: panelShown ? (drawn[f]?.[v] ?? 0) : null,
      })),
    }
  })
}

const anyPanelSafe = ({ targets }: Feature, inPool: readonly (number | null)[]): boolean =>
  targets.every(({ min, max }, v) => {
    const there = inPool[v] ?? null
    return (
      max === 0 || there === 0 || (there !== null && min >= leastPublished && there - max >= leastPublished)
    )
  })
