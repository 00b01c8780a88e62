// Common ground: what is shared, no more than can be said of it; then a short list in which everybody finds something.

import { type Markup, markup } from '../../../../page/index.ts'
import type { StatementOnMap } from '../../landscape.ts'
import { sharesOf } from '../shown.ts'
import type { View } from '../view.ts'
import { barLegend, listOf, said } from './said.ts'

/** More than half, all caution taken, is what may be called common. */
const common = 0.5
const most = 7

export const commonSection = (view: View): Markup => {
  const { words, map } = view
  const lead = words.commonLead[map.mode === 'polis' ? 'polis' : map.groups.length > 0 ? 'groups' : 'all']
  return markup`<section>
<h2>${words.common}</h2>
<p>${lead}</p>
${map.mode === 'polis' ? ofPolis(view) : calibrated(view)}
</section>`
}

const calibrated = (view: View): Markup => {
  const { words, standing, hundred } = view
  const low = ({ commonGround }: StatementOnMap) => commonGround?.low ?? 0
  const rising = standing
    .filter((statement) => low(statement) > 0 && sharesOf(statement))
    .sort((a, b) => low(b) - low(a))
  const shared = rising.filter((statement) => low(statement) >= common).slice(0, most)
  const shown = shared.length > 0 ? shared : rising.slice(0, 3)
  if (shown.length === 0) return markup`<p>${words.commonEmpty}</p>`
  return markup`${shared.length === 0 ? markup`<p class="way">${words.commonNone}</p>` : null}${barLegend(view)}
${listOf(shown.map((statement) => said(view, statement, words.atLeast(hundred(low(statement))))))}`
}

const ofPolis = (view: View): Markup => {
  const { words, standing, hundred } = view
  const shown = standing
    .filter((statement) => statement.consensus !== null && sharesOf(statement))
    .sort((a, b) => (b.consensus ?? 0) - (a.consensus ?? 0))
    .slice(0, most)
  if (shown.length === 0) return markup`<p>${words.commonEmpty}</p>`
  return markup`${barLegend(view)}
${listOf(shown.map((statement) => said(view, statement, words.consensus(hundred(statement.consensus ?? 0)))))}`
}

export const shortSection = (view: View): Markup => {
  const { words, map, statementOf } = view
  const statements = map.coverage.flatMap((id) => statementOf(id) ?? [])
  return markup`<section>
<h2>${words.short}</h2>
${
  statements.length === 0
    ? markup`<p>${words.shortEmpty}</p>`
    : markup`<p>${words.shortLead(statements.length)}</p>
${statements.length > most ? markup`<p>${words.shortFirst(most, statements.length)}</p>` : null}
${listOf(statements.slice(0, most).map((statement) => said(view, statement)))}`
}
</section>`
}
