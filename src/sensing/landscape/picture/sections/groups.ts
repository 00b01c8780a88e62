// Each group in the statements by which it differs from the others, in words and figures; no picture is needed.

import { type Markup, markup } from '../../../../page/index.ts'
import type { GroupOnMap, Representative } from '../../landscape.ts'
import { sizeInWords } from '../map-in-words.ts'
import { letterOf, shapeAt } from '../shapes.ts'
import { groupShares, leastShown, mayStand } from '../shown.ts'
import type { View } from '../view.ts'
import { wordsOf } from './said.ts'

/** Nothing where there are none; groups that somebody asked for without evidence are said to be without it. */
export const groupsSection = (view: View): Markup | null => {
  const { words, map, grouped } = view
  if (map.groups.length === 0) return null
  return markup`<section>
<h2>${words.groups}</h2>
<p>${grouped ? words.groupsLead : words.groupsUnborne}</p>
${map.groups.map((group) => groupPart(view, group))}
</section>`
}

const groupPart = (view: View, group: GroupOnMap): Markup => {
  const { words, grouped } = view
  const shown = group.representative.filter(({ statement }) => mayStand(group, view.placeOf(statement)))
  const sign = grouped
    ? markup`<svg class="known g${group.id % 9}" aria-hidden="true" viewBox="0 0 26 26"><path d="${shapeAt(group.id, 13, 13, 9)}"/></svg>`
    : null
  return markup`<section class="group">
<h3>${sign}${words.group(letterOf(group.id))} <span>${sizeInWords(view, group.id)}</span></h3>
${
  group.size < leastShown
    ? markup`<p>${words.groupWithheld}</p>`
    : shown.length === 0
      ? markup`<p>${words.groupNothing}</p>`
      : markup`<ul class="said" role="list">${shown.map((each) => representative(view, group, each))}</ul>`
}
</section>`
}

const representative = (view: View, group: GroupOnMap, each: Representative): Markup => {
  const { words, percent, statementOf } = view
  const { direction, share, others } = asCast(view, group, each)
  return markup`<li>${wordsOf(view, statementOf(each.statement), each.statement)}
<p class="figures"><span class="way">${direction === 'agree' ? words.agrees : words.disagrees}</span>: ${words.inGroup(percent(share), percent(others))}</p></li>
`
}

/**
 * As the votes were cast. The map's own figures are smoothed, (votes + 1) of (seen + 2); and where a group agrees with a
 * statement more than with any other, but others do so even more, Polis names the direction in which it differs.
 */
const asCast = (
  { map, placeOf }: View,
  group: GroupOnMap,
  { statement, direction, share, others }: Representative,
): Pick<Representative, 'direction' | 'share' | 'others'> => {
  const place = placeOf(statement)
  const own = group.votes?.[place]
  const rest = map.groups.flatMap(({ id, votes }) => (id === group.id ? [] : (votes?.[place] ?? [])))
  const seen = rest.reduce((sum, votes) => sum + votes.seen, 0)
  if (!own || own.seen === 0 || seen < leastShown) return { direction, share, others }
  const shares = groupShares(map, place)
  const blurred = shares !== 'unknown' && shares.some(({ about }) => about)
  const part = (votes: number, of: number) => (blurred ? Math.round((votes / of) * 20) / 20 : votes / of)
  const way = own[direction] * 2 < own.seen ? (own.agree > own.disagree ? 'agree' : 'disagree') : direction
  return {
    direction: way,
    share: part(own[way], own.seen),
    others: part(
      rest.reduce((sum, votes) => sum + votes[way], 0),
      seen,
    ),
  }
}
