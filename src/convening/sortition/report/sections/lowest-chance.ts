// Why the lowest chance is no higher: in one division where that is the whole reason, else by naming the targets that
// hold it down together.

import { type Markup, markup } from '../../../../page/index.ts'
import { leastPublished, publishedCounts } from '../../public/small-cells.ts'
import { namedRow } from './named-row.ts'
import type { View } from './view.ts'

/** A target that holds the lowest chance down, by its places in the pool's features. */
export type Binding = Readonly<{ feature: number; value: number; bound: 'min' | 'max' }>

/** What the multipliers of a certificate's level say in words: see `public/certificate.ts`. */
export const bindingIn = (
  features: readonly { targets: readonly unknown[] }[],
  rows: readonly number[],
): { targets: Binding[]; households: boolean } => {
  const targets: Binding[] = []
  let at = 1
  for (const [feature, { targets: each }] of features.entries())
    for (const value of each.keys()) {
      const multiplier = rows[at++] ?? 0
      if (Math.abs(multiplier) > 1e-9) targets.push({ feature, value, bound: multiplier > 0 ? 'max' : 'min' })
    }
  return { targets, households: rows.slice(at).some((multiplier) => multiplier > 1e-9) }
}

export const lowestChance = (view: View): Markup => {
  const { words, report, rising } = view
  const { certificate, fairness } = report.drawn
  const lowest = rising.find((chance) => chance > 0) ?? 0
  const title = markup`<h2>${words.why}</h2>`
  if (certificate === null) return markup`<section>${title}<p>${words.whyNone[fairness]}</p></section>`
  if (certificate.kind === 'search') return markup`<section>${title}<p>${words.whySearch}</p></section>`
  const best = certificate.levels[0]?.chance ?? lowest
  const other = best - lowest > view.unit / 2
  return markup`<section>${title}
${other ? markup`<p>${words.whyOther(view.chance(best), view.chance(lowest))}</p><p>${words.whyBest(view.chance(best))}</p>` : null}
${reason(view, best, certificate.levels[0]?.rows ?? [])}</section>`
}

const reason = (view: View, best: number, rows: readonly number[]): Markup => {
  const { words, report } = view
  const { pool } = report.drawn
  const { targets, households } = bindingIn(pool.features, rows)
  if (targets.length === 0 && !households) return markup`<p>${equally(view, best)}</p>`
  const counts = publishedCounts(pool.features, pool.people)
  const division = households ? null : inOneDivision(view, targets, counts, best)
  if (division) return markup`<p>${division}</p>`
  // The chance and the name of the target together would give away how many share its places.
  if (targets.some(({ feature, value }) => counts[feature]?.[value] == null))
    return markup`<p>${words.whyWithheld}</p>`
  return together(view, targets, households)
}

const equally = ({ words, report, people, chance }: View, best: number): string => {
  const { pool, uncoverable } = report.drawn
  if (uncoverable.length === 0) return words.whyEqual(pool.size, people, chance(best))
  // Neither here are fewer than five people counted, by way of those who are left.
  if (uncoverable.length < leastPublished) return words.whyEqualAlmost
  return words.whyEqualFor(pool.size, people - uncoverable.length, chance(best))
}

/**
 * Where only maxima of one feature bind, the people with these values share that many places; where only minima do, the
 * people with the other values share what those leave. Null where that is not the whole reason, or counts are withheld.
 */
const inOneDivision = (
  view: View,
  bindings: readonly Binding[],
  counts: readonly (readonly (number | null)[])[],
  best: number,
): string | null => {
  const { words, report, people } = view
  const { features, size } = report.drawn.pool
  const [first] = bindings
  const feature = features[first?.feature ?? 0]
  if (
    !first ||
    !feature ||
    bindings.some((one) => one.feature !== first.feature || one.bound !== first.bound)
  )
    return null
  const bound = new Set(bindings.map(({ value }) => value))
  const named = (wanted: boolean) =>
    feature.targets.flatMap(({ value }, v) => (bound.has(v) === wanted ? [value] : []))
  const places = sum(bindings.map(({ value }) => feature.targets[value]?.[first.bound] ?? 0))
  // With one count withheld there is no sum.
  const there = sum(bindings.map(({ value }) => counts[first.feature]?.[value] ?? Number.NaN))
  const [left, sharing] = first.bound === 'max' ? [places, there] : [size - places, people - there]
  if (!(sharing >= leastPublished && Math.abs(left / sharing - best) < 1e-6)) return null
  const share = view.chance(best)
  if (first.bound === 'max') return words.whyMax(feature.name, named(true), places, sharing, share)
  const [kept, others] = [named(true), named(false)]
  return kept.length <= others.length
    ? words.whyMin(feature.name, kept, places, left, sharing, share)
    : words.whyLeft(feature.name, others, places, left, sharing, share)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const together = (view: View, targets: readonly Binding[], households: boolean): Markup => {
  const { words, report } = view
  const { features } = report.drawn.pool
  const rows = targets.map(({ feature, value, bound }) => {
    const target = features[feature]?.targets[value]
    const said = bound === 'max' ? words.atMost(target?.max ?? 0) : words.atLeast(target?.min ?? 0)
    return markup`<tr>${namedRow(features[feature]?.name ?? '', target?.value ?? '')}<td class="number">${said}</td></tr>`
  })
  return markup`<p>${words.whyTogether}</p>
<table><thead><tr><th scope="col">${words.featureAndValue}</th><th scope="col" class="number">${words.bound}</th></tr></thead>
<tbody>${rows}${households ? markup`<tr><td colspan="2">${words.whyHouseholds}</td></tr>` : null}</tbody></table>`
}
