// Where no panel meets the targets: what does not fit, and the least that would have to change. For those who set the
// targets, not for publication: "only 3 available" counts three people.

import { type Markup, markup } from '../../../page/index.ts'
import type { Change } from '../feasibility/relax.ts'
import { documentOf } from './document.ts'
import type { PageOptions } from './report-page.ts'
import { namedRow } from './sections/named-row.ts'
import { type Speech, speechIn } from './speech.ts'

export type Infeasible = Readonly<{
  name: string
  run: number
  people: number
  size: number
  /** In words, as the command line says them. */
  checks: readonly string[]
  /** The least weighted relaxation; empty where no change of targets would help. */
  changes: readonly Change[]
  /** Whether they stay within the flex limits that were given, if any were. */
  withinFlex?: boolean
  /** How many people could be on no panel even with these changes. */
  never: number
  test: boolean
  version: string
}>

export const infeasiblePage = (told: Infeasible, { language, font }: PageOptions): string => {
  const speech = speechIn(language)
  const { words } = speech
  const { test, run, version } = told
  const body = markup`<section><p class="lead">${words.infeasibleLead(told.people, told.size)}</p>
<p class="quiet">${words.working}</p>
<h2>${words.checks}</h2>
${
  told.checks.length > 0
    ? markup`<ul lang="en">${told.checks.map((check) => markup`<li>${check}</li>`)}</ul>`
    : markup`<p>${words.noChecks}</p>`
}</section>
<section><h2>${words.changes}</h2>
${told.changes.length > 0 ? changesTable(speech, told) : markup`<p>${words.noChanges}</p>`}
${told.never > 0 ? markup`<p>${words.neverThen(told.never)}</p>` : null}</section>
<section><h2>${words.next}</h2><p>${words.nextText}</p></section>`
  return documentOf(
    { title: words.infeasibleTitle(told.name), run, version, test, publishable: false, body },
    speech,
    font,
  )
}

const changesTable = ({ words, numbers }: Speech, { changes, withinFlex }: Infeasible): Markup => {
  const heads: [string, boolean][] = [
    [words.featureAndValue, false],
    [words.bound, false],
    [words.from, true],
    [words.to, true],
  ]
  return markup`<p>${withinFlex === false ? words.changesBeyond : words.changesLead} ${words.changesWeighed}</p>
<table><thead><tr>${heads.map(([text, number]) => markup`<th scope="col"${number ? markup` class="number"` : null}>${text}</th>`)}</tr></thead>
<tbody>${changes.map(
    ({ feature, value, bound, from, to }) =>
      markup`<tr>${namedRow(feature, value)}<td>${bound === 'min' ? words.minimum : words.maximum}</td><td class="number">${numbers.whole(from)}</td><td class="number"><strong>${numbers.whole(to)}</strong></td></tr>`,
  )}</tbody></table>`
}
