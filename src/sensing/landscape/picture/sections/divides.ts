// Divides: with groups, who stands on which side; without, only on what votes are split.

import { type Markup, markup } from '../../../../page/index.ts'
import type { StatementOnMap } from '../../landscape.ts'
import { letterOf, shapeAt } from '../shapes.ts'
import { groupShares, sharesOf } from '../shown.ts'
import type { View } from '../view.ts'
import { barOf, listOf, said } from './said.ts'

const most = 5
/** Of those who voted, so many on each side at the least: fewer is no split. */
const split = 0.2

export const dividesSection = (view: View): Markup => markup`<section>
<h2>${view.words.divides}</h2>
${view.grouped ? between(view) : within(view)}
</section>`

const between = (view: View): Markup => {
  const { words, standing, hundred } = view
  const low = ({ divide }: StatementOnMap) => divide?.low ?? 0
  const shown = standing
    // What rounds to nothing is not said to divide.
    .filter((statement) => low(statement) >= 0.01 && sharesOf(statement))
    .sort((a, b) => low(b) - low(a))
    .slice(0, most)
  if (shown.length === 0) return markup`<p>${words.dividesNone}</p>${splits(view, 5)}`
  return markup`<p>${words.dividesLead}</p>
${listOf(shown.map((statement) => said(view, statement, words.apart(hundred(low(statement))), stands(view, statement))))}`
}

/** Each group with its own bar. */
const stands = (view: View, { id }: StatementOnMap): Markup => {
  const { words, map, placeOf, percent } = view
  const shares = groupShares(map, placeOf(id))
  if (shares === 'unknown') return markup`${fromRepresentatives(view, id)}`
  const withheld = shares.length < map.groups.length
  return markup`<ul class="stands" role="list">${shares.map(
    (each) =>
      markup`<li><svg class="mark known g${each.group % 9}" aria-hidden="true" viewBox="0 0 26 26"><path d="${shapeAt(each.group, 13, 13, 8)}"/></svg><div>${barOf(each)}<p class="figures">${(each.about ? words.groupAbout : words.groupStands)(letterOf(each.group), percent(each.agree), percent(each.disagree), each.votes)}</p></div></li>`,
  )}</ul>${withheld ? markup`<p class="figures">${words.groupsWithheld}</p>` : null}`
}

/** Where the votes of groups are not there, what their representative statements tell. */
const fromRepresentatives = (view: View, statement: string): Markup => {
  const { words, map, percent } = view
  const found = map.groups.flatMap(({ id, size, representative }) =>
    representative
      .filter((each) => each.statement === statement && size >= 5)
      .map(
        ({ direction, share, others }) =>
          `${words.group(letterOf(id))} ${direction === 'agree' ? words.agrees : words.disagrees}: ${words.inGroup(percent(share), percent(others))}.`,
      ),
  )
  return markup`<p class="figures">${found.length > 0 ? found.join(' ') : words.sidesUnknown}</p>`
}

const within = (view: View): Markup => splits(view, most)

const splits = (view: View, length: number): Markup => {
  const { words, standing } = view
  const lesser = (statement: StatementOnMap) => {
    const shares = sharesOf(statement)
    return shares ? Math.min(shares.agree, shares.disagree) : 0
  }
  const shown = standing
    .filter((statement) => lesser(statement) >= split)
    .sort((a, b) => lesser(b) - lesser(a))
    .slice(0, length)
  if (shown.length === 0) return markup`<p>${words.splitNone}</p>`
  return markup`<p>${words.splitLead}</p>
${listOf(shown.map((statement) => said(view, statement)))}`
}
