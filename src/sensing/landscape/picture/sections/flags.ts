// What was flagged, with the figures it rests on, and the results with and without those people. Nobody is named.

import { type Markup, markup } from '../../../../page/index.ts'
import type { Landscape } from '../../landscape.ts'
import { leastShown, sharesOf } from '../shown.ts'
import type { View } from '../view.ts'
import { wordsOf } from './said.ts'

const most = 7

export const flagsSection = (view: View): Markup => {
  const { words, map } = view
  if (map.flags.length === 0)
    return markup`<section><h2>${words.flags}</h2><p>${words.flagsNone}</p></section>`
  return markup`<section>
<h2>${words.flags}</h2>
<p>${words.flagsLead}</p>
<ul>${map.flags.map(
    ({ kind, people, evidence }) =>
      markup`<li>${words.flagKind[kind]}: ${words.people(people.length)}. <span lang="en">${evidence}</span></li>
`,
  )}</ul>
${map.withoutFlagged ? compared(view, map.withoutFlagged) : null}
</section>`
}

type Without = NonNullable<Landscape['withoutFlagged']>

const compared = (view: View, without: Without): Markup => {
  const { words, map, percent } = view
  const verdict = ({ evidence, groups }: Pick<Landscape, 'evidence' | 'groups'>) =>
    words.verdictShort[evidence.verdict](groups.length)
  const others = new Map(without.statements.map((statement) => [statement.id, statement]))
  const shares = (counts: Without['statements'][number] | undefined): string => {
    const shown = counts ? sharesOf(counts) : null
    return shown ? words.flagShares(percent(shown.agree), shown.votes) : words.fewVotes
  }
  // Where leaving them out changes the most. Fewer than five votes of theirs could be found out by subtraction.
  const rows = map.statements
    .filter((statement) => {
      const left = votesOn(others.get(statement.id))
      return left >= leastShown && votesOn(statement) - left >= leastShown
    })
    .map((statement) => {
      const then = others.get(statement.id)
      return { statement, then, change: Math.abs(agreeing(statement) - agreeing(then)) }
    })
    .sort((a, b) => b.change - a.change)
    .slice(0, most)
  return markup`<h3>${words.flagCompare}</h3>
<p>${words.flagVerdict(verdict(map), verdict(without))}</p>
${
  rows.length === 0
    ? null
    : markup`<table class="both"><thead><tr><th scope="col">${words.flagTable.statement}</th><th scope="col">${words.flagTable.all}</th><th scope="col">${words.flagTable.without}</th></tr></thead>
<tbody>${rows.map(
        ({ statement, then }) =>
          markup`<tr><th scope="row">${wordsOf(view, statement)}</th><td>${shares(statement)}</td><td>${shares(then)}</td></tr>
`,
      )}</tbody></table>`
}`
}

const votesOn = (counts: Without['statements'][number] | undefined): number =>
  counts ? counts.agree + counts.disagree + counts.pass : 0

const agreeing = (counts: Without['statements'][number] | undefined): number =>
  (counts && sharesOf(counts)?.agree) ?? 0
