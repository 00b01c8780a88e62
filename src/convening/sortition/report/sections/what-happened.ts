// How many people, how many places, which aim, what picks the panel; and how to check all that.

import { type Markup, markup } from '../../../../page/index.ts'
import { timeOfRound } from '../../public/quicknet.ts'
import type { View } from './view.ts'

export const whatHappened = (view: View): Markup => {
  const { words, people, report } = view
  const { pool } = report.drawn
  return markup`<section>
<p class="lead">${words.lead(people, pool.size)}</p>
<h2>${words.whatHappened}</h2>
<ol class="steps">${stepsOf(view).map((step) => markup`<li>${step}</li>`)}</ol>
${report.warnings.length > 0 ? markup`<p class="note">${words.warnings(report.warnings.length)}</p>` : null}
</section>
${report.commitment === null || report.test ? null : howToCheck(view)}`
}

const stepsOf = (view: View): Markup[] => {
  const { words, report } = view
  const { pool, fairness, lottery } = report.drawn
  const targets = pool.features.reduce((sum, feature) => sum + feature.targets.length, 0)
  const households = pool.people.some(({ household }) => household !== null)
  const last = String(Math.max(0, lottery.length - 1))
  const panels = [words.stepPanels(lottery.length, last), ...(households ? [words.oneOfHousehold] : [])]
  return [
    markup`${words.stepTargets(pool.features.length, targets)}`,
    markup`${words.stepChances[fairness]}`,
    markup`${panels.join(' ')}`,
    ...(report.test ? [markup`${words.trialStep}`] : [sealed(view), pickedBy(view, last)]),
  ]
}

const sealed = ({ words, report }: View): Markup =>
  report.commitment === null
    ? markup`${words.stepNotSealed}`
    : markup`${inPublic(report) ? words.stepSealed : words.stepFingerprint} <code class="hash">${report.commitment}</code>`

/** Whether nobody could know, when the list was sealed, what would pick the panel. */
const inPublic = ({ source }: View['report']): boolean =>
  source !== null && source.kind !== 'seed' && source.kind !== 'machine'

const pickedBy = ({ words, report: { picked, source } }: View, last: string): Markup => {
  const number = String(picked?.number ?? 0).padStart(last.length, '0')
  const begun = picked ? markup`<strong>${words.picked(number)}</strong>` : markup`${words.notPicked}`
  return markup`${begun}${source ? byWhat(words, source) : words.byUnknown}`
}

const byWhat = ({ by }: View['words'], source: NonNullable<View['report']['source']>): string => {
  switch (source.kind) {
    case 'drand':
      return by.drand(String(source.round), timeOf(source.round))
    case 'dice':
      return by.dice
    case 'parties':
      return by.parties(source.parties.length)
    case 'seed':
      return by.seed
    case 'machine':
      return by.machine
  }
}

/** As 2026-11-24 18:30:03 UTC, which everybody reads in the same way. */
const timeOf = (round: number): string =>
  new Date(timeOfRound(round))
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC')

const howToCheck = ({ words, report }: View): Markup => markup`<section>
<h3>${words.check}</h3>
<p>${report.picked ? words.checkLead : words.checkLater}</p>
<ul>
<li>${words.checkCommand} <code class="command">commonwise verify transcript.json</code></li>
<li>${words.checkPage}</li>
</ul>
<p>${words.checkReceipt}</p>
</section>`
