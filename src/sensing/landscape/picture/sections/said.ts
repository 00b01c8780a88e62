// A statement as it stands in a list: its own words, large; beside and below them what was voted, in a bar and in figures.

import { type Markup, markup } from '../../../../page/index.ts'
import type { StatementOnMap } from '../../landscape.ts'
import { textOf } from '../map-in-words.ts'
import { type Shares, sharesOf } from '../shown.ts'
import type { View } from '../view.ts'

/** The words of a statement, in whatever script and direction they are written. */
export const wordsOf = (
  view: View,
  statement: StatementOnMap | undefined,
  id = statement?.id ?? '',
): Markup => {
  const known = statement ?? { id, text: '' }
  const named = known.text.trim() !== ''
  return markup`<p class="words" dir="auto">${textOf(view, known)}${named ? markup` <span class="id" dir="ltr">#${id}</span>` : null}</p>`
}

/** @param bound what is claimed of it, or null. @param below more that belongs to it. */
export const said = (
  view: View,
  statement: StatementOnMap,
  bound: string | null = null,
  below: Markup | null = null,
): Markup => {
  const shares = sharesOf(statement)
  return markup`<li><div class="row">${wordsOf(view, statement)}${bound ? markup`<p class="bound">${bound}</p>` : null}</div>
${shares ? barOf(shares) : null}<p class="figures">${figuresOf(view, shares)}</p>${below}</li>
`
}

export const listOf = (items: readonly Markup[]): Markup => markup`<ul class="said" role="list">
${items}</ul>`

/** Agreement from the left, full; disagreement from the right, hatched; between them those who pass. */
export const barOf = ({ agree, disagree }: Shares): Markup =>
  markup`<svg class="bar" aria-hidden="true"><rect class="pass" width="100%" height="100%"/><rect class="agree" width="${share(agree)}%" height="100%"/><rect fill="url(#hatch)" x="${share(1 - disagree)}%" width="${share(disagree)}%" height="100%"/><rect class="edge" width="100%" height="100%"/></svg>`

const share = (x: number): number => Math.round(x * 1e4) / 100

const figuresOf = ({ words, percent }: View, shares: Shares | null): string =>
  shares
    ? words.bar(percent(shares.agree), percent(shares.disagree), percent(shares.pass), shares.votes)
    : words.fewVotes

/** What the bars are made of; once on a page. */
export const patterns: Markup = markup`<svg class="patterns" aria-hidden="true"><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatched" width="7" height="7"/><line class="hatch" x1="2" x2="2" y1="0" y2="7"/></pattern></svg>`

export const barLegend = ({ words }: View): Markup => {
  const entry = (sign: Markup, text: string) =>
    markup`<li><svg aria-hidden="true">${sign}<rect class="edge" y="20%" width="100%" height="60%"/></svg>${text}</li>`
  return markup`<ul class="legend" role="list">
${entry(markup`<rect class="agree" y="20%" width="100%" height="60%"/>`, words.legendAgree)}
${entry(markup`<rect class="pass" y="20%" width="100%" height="60%"/>`, words.legendPass)}
${entry(markup`<rect fill="url(#hatch)" y="20%" width="100%" height="60%"/>`, words.legendDisagree)}
</ul>`
}
