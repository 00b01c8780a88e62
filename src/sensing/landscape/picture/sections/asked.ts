// What people were asked, how many took part, how many votes there are.

import { type Markup, markup } from '../../../../page/index.ts'
import { median } from '../known.ts'
import type { View } from '../view.ts'

export const askedSection = ({ words, map, voters }: View): Markup => {
  const aside = map.statements.filter(({ commonGround, seen }) => commonGround === null && seen > 0).length
  const votes = map.people.filter((person) => person.votes > 0).map((person) => person.votes)
  const cast = map.statements.reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0)
  const wordless = map.statements.length > 0 && map.statements.every(({ text }) => text.trim() === '')
  if (voters === 0)
    return markup`<section><p class="lead">${words.noVotes}</p><p>${words.noVotesWhat}</p></section>`
  return markup`<section>
<p class="lead">${words.lead(map.people.length, map.statements.length, cast)}</p>
<p>${words.askedVotes}${voters > 1 ? ` ${words.askedEach(median(votes) ?? 0)}` : null}</p>
${aside > 0 ? markup`<p>${words.askedAside(aside)}</p>` : null}
<p>${words.askedWho}</p>
${wordless ? markup`<p class="note">${words.noTexts}</p>` : null}
</section>`
}
