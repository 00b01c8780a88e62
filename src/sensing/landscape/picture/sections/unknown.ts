// What is not known yet: people of whom the votes tell little, statements that few have seen, and those on which many pass.

import { type Markup, markup } from '../../../../page/index.ts'
import { sharesOf } from '../shown.ts'
import type { View } from '../view.ts'
import { listOf, said } from './said.ts'

const most = 5
/** From a quarter on, passing tells something of the statement. */
const many = 0.25

export const unknownSection = (view: View): Markup => {
  const { words, standing, drawing, voters } = view
  const votesOn = ({ agree, disagree, pass }: View['standing'][number]) => agree + disagree + pass
  // A tenth of all, but nobody is asked for more than twenty votes, and five are needed for any figure.
  const least = Math.max(5, Math.min(20, Math.ceil(voters / 10)))
  const few = standing.filter((statement) => votesOn(statement) < least)
  const passes = standing
    .filter((statement) => votesOn(statement) >= least && (sharesOf(statement)?.pass ?? 0) >= many)
    .sort((a, b) => b.pass / votesOn(b) - a.pass / votesOn(a))
    .slice(0, most)
  return markup`<section>
<h2>${words.unknown}</h2>
${voters > 0 ? markup`<p>${words.unknownPeople(drawing.faint, voters)}</p>` : null}
${
  few.length > 0
    ? markup`<p>${words.unknownFew(few.length, least)}</p>
${listOf(few.slice(0, most).map((statement) => said(view, statement)))}`
    : null
}
${
  passes.length > 0
    ? markup`<p>${words.unknownPasses}</p>
${listOf(passes.map((statement) => said(view, statement)))}`
    : null
}
${few.length + passes.length === 0 ? markup`<p>${words.unknownNothing}</p>` : null}
</section>`
}
