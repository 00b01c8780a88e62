// Why the lowest chance is no higher: in one division where that is the whole reason, else by naming the targets that
// hold it down together.

import { leastPublished, publishedCounts } from '../../public/small-cells.ts'
import { type Markup, markup } from '../markup.ts'
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
  const only = targets.length === 1 && !households ? targets[0] : undefined
  const division = only ? inOneDivision(view, only, counts[only.feature]?.[only.value] ?? null, best) : null
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

const inOneDivision = (view: View, only: Binding, there: number | null, best: number): string | null => {
  const { words, report, people, chance } = view
  const { features, size } = report.drawn.pool
  const feature = features[only.feature]
  const target = feature?.targets[only.value]
  if (!feature || !target || there === null) return null
  const equals = (ratio: number) => Math.abs(ratio - best) < 1e-6
  if (only.bound === 'max' && equals(target.max / there))
    return words.whyMax(feature.name, target.value, target.max, there, chance(best))
  const others = people - there
  if (only.bound === 'min' && others >= leastPublished && equals((size - target.min) / others))
    return words.whyMin(feature.name, target.value, target.min, size, others, chance(best))
  return null
}

const together = (view: View, targets: readonly Binding[], households: boolean): Markup => {
  const { words, report } = view
  const { features } = report.drawn.pool
  const rows = targets.map(({ feature, value, bound }) => {
    const target = features[feature]?.targets[value]
    const said = bound === 'max' ? words.atMost(target?.max ?? 0) : words.atLeast(target?.min ?? 0)
    return markup`<tr><td dir="auto">${features[feature]?.name ?? ''}</td><td dir="auto">${target?.value ?? ''}</td><td class="number">${said}</td></tr>`
  })
  return markup`<p>${words.whyTogether}</p>
<table><thead><tr><th scope="col">${words.feature}</th><th scope="col">${words.value}</th><th scope="col" class="number">${words.bound}</th></tr></thead>
<tbody>${rows}${households ? markup`<tr><td colspan="3">${words.whyHouseholds}</td></tr>` : null}</tbody></table>`
}
