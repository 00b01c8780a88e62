// Statements on which people vote alike, and those that read alike. Nothing is merged here.

import { type Markup, markup } from '../../../../page/index.ts'
import type { View } from '../view.ts'
import { wordsOf } from './said.ts'

const most = 6

export const alikeSection = (view: View): Markup => {
  const { words, map, standing } = view
  const counting = new Set(standing.map(({ id }) => id))
  const both = ([one, other]: readonly [string, string, number]) => counting.has(one) && counting.has(other)
  const [alike, same] = [map.redundant.filter(both), view.same.filter(both)]
  return markup`<section>
<h2>${words.alike}</h2>
${alike.length > 0 ? markup`<p>${words.alikeLead}</p>${pairs(view, alike, true)}` : markup`<p>${words.alikeNone}</p>`}
${same.length > 0 ? markup`<h3>${words.same}</h3><p>${words.sameLead}</p>${pairs(view, same, false)}` : null}
</section>`
}

const pairs = (view: View, rows: readonly (readonly [string, string, number])[], votes: boolean): Markup => {
  const { words, numbers, statementOf } = view
  return markup`<ul class="pair" role="list">${rows.slice(0, most).map(
    ([one, other, r]) =>
      markup`<li>${wordsOf(view, statementOf(one), one)}${wordsOf(view, statementOf(other), other)}
<p class="figures">${words.likeness(numbers.decimal(Math.abs(r), 2))}${votes && r < 0 ? ` ${words.opposite}` : null}</p></li>
`,
  )}</ul>${rows.length > most ? markup`<p class="note">${words.alikeMore(rows.length - most)}</p>` : null}`
}
