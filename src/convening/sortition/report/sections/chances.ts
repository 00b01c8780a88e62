// Everybody in a row from the least chance to the greatest, this draw beside the older method: a picture, the same in
// words, and the same in figures.

import { type Markup, markup } from '../../../../page/index.ts'
import { geometricMean, gini } from '../../figures.ts'
import { fewerSteps, type Step, stepsOf } from '../chances.ts'
import { chancesPicture } from './chances-picture.ts'
import type { View } from './view.ts'

/** So many lines a reader takes in. */
const mostLines = 12

export const chancesSection = (view: View): Markup => {
  const { words, report, rising, people } = view
  const { pool, legacy } = report.drawn
  const older = legacy ? pool.people.map((_, place) => legacy[place] ?? 0).sort((a, b) => a - b) : null
  const steps = stepsOf(rising, view.unit)
  return markup`<section>
<h2>${words.chances}</h2>
<p>${words.chancesLead(view.chance(pool.size / people), people, pool.size)}</p>
${chancesPicture(view, steps, older)}
${older ? markup`<p class="note">${words.legacyNote}</p>` : null}
${figures(view, older)}
${levels(view, fewerSteps(steps, mostLines))}
</section>`
}

const figures = (view: View, older: readonly number[] | null): Markup => {
  const { words, numbers, rising } = view
  const lines: [string, string | null, (row: readonly number[]) => string][] = [
    ...(['lowest', 'quarter', 'middle', 'threeQuarters', 'highest'] as const).map(
      (which, i): [string, null, (row: readonly number[]) => string] => [
        words[which],
        null,
        (row) => view.chance(partWay(row, i / 4)),
      ],
    ),
    [words.mean, words.meanWhy, (row) => view.chance(geometricMean(row))],
    [words.gini, words.giniWhy, (row) => numbers.decimal(gini(row), 3)],
  ]
  const head = older ? [words.thisDraw, words.olderMethod] : [words.thisDraw]
  return markup`<h3>${words.figures}</h3>
<table class="figures">
<thead><tr><th scope="col">${words.figure}</th>${head.map((text) => markup`<th scope="col" class="number">${text}</th>`)}</tr></thead>
<tbody>${lines.map(
    ([name, why, figure]) =>
      markup`<tr><th scope="row">${name}${why ? markup`<br><span class="note">${why}</span>` : null}</th>${[rising, ...(older ? [older] : [])].map((row) => markup`<td class="number">${figure(row)}</td>`)}</tr>`,
  )}</tbody>
</table>`
}

/** The chance of whoever stands at this part of the row. */
export const partWay = (rising: readonly number[], part: number): number =>
  rising[Math.round(part * (rising.length - 1))] ?? 0

const levels = (view: View, steps: readonly Step[]): Markup => {
  const { words, numbers } = view
  return markup`<h3>${words.levels}</h3>
<table class="figures">
<thead><tr><th scope="col" class="number">${words.chance}</th><th scope="col" class="number">${words.howMany}</th></tr></thead>
<tbody>${steps.map(
    (step) =>
      markup`<tr><th scope="row" class="number">${between(view, step)}</th><td class="number">${numbers.whole(step.people)}</td></tr>`,
  )}</tbody>
</table>
<p class="note">${words.levelsNote}</p>`
}

const between = ({ chance }: View, { low, high }: Step): string =>
  chance(low) === chance(high) ? chance(low) : `${chance(low)} – ${chance(high)}`
