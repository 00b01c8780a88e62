// Each feature as a table with a picture in each row: bar, range and dot on one scale. The numbers stand in the same row,
// so for those who cannot see it the picture is left out and nothing is lost.

import { type Markup, markup, scaled, ticks } from '../../../../page/index.ts'
import type { Panel, Pool } from '../../pool.ts'
import { type ShownFeature, type ShownTarget, shownOf } from '../shown.ts'
import type { Speech } from '../speech.ts'

/** How many people there are and how many places, and whether a panel is picked. */
type View = Speech & Readonly<{ people: number; size: number; panel: boolean }>

/** @param panel null where none is picked. */
export const targetsSection = (speech: Speech, pool: Pool, panel: Panel | null): Markup => {
  const { words } = speech
  const features = shownOf(pool, panel)
  const view = { ...speech, people: pool.people.length, size: pool.size, panel: panel !== null }
  const hidden = features.some(({ targets }) => targets.some(({ pool }) => pool === null))
  return markup`<section>
<h2>${words.targets}</h2>
<p>${words.targetsLead}</p>
${legend(
  view,
  features.some(({ panelShown }) => panelShown),
)}
${features.map((feature) => featureSection(view, feature))}
${hidden ? markup`<p class="note">${words.withheldWhy}</p>` : null}
${panel ? markup`<p class="note">${words.metWhy}</p>` : null}
</section>`
}

const legend = ({ words }: View, panel: boolean): Markup => {
  const entry = (sign: Markup, text: string) => markup`<li><svg aria-hidden="true">${sign}</svg>${text}</li>`
  return markup`<ul class="legend" role="list">
${entry(markup`<rect class="pool" x="0" y="25%" width="100%" height="50%"/>`, words.legendPool)}
${entry(rangeBetween(12, 88), words.legendTarget)}
${panel ? entry(markup`<circle class="panel" cx="50%" cy="50%" r="0.45rem"/>`, words.legendPanel) : null}
</ul>`
}

const featureSection = (view: View, feature: ShownFeature): Markup => {
  const { words } = view
  const most = Math.max(
    ...feature.targets.flatMap(({ pool, max }) => [(pool ?? 0) / view.people, max / view.size]),
    0.01,
  )
  const marks = ticks(most, 4)
  const place = scaled(marks.at(-1) ?? 1, 100)
  const grid = marks.map(
    (share) => markup`<line class="grid" x1="${place(share)}%" x2="${place(share)}%" y1="0" y2="100%"/>`,
  )
  const head = (text: string, kind: string) =>
    markup`<th scope="col" role="columnheader" class="${kind}">${text}</th>`
  const summary = summaryOf(view, feature)
  return markup`<section class="feature">
<h3 dir="auto">${feature.name}</h3>
${summary ? markup`<p>${summary}</p>` : null}
<table class="targets" role="table">
<thead role="rowgroup"><tr role="row">${head(words.value, 'value')}
<th scope="col" role="columnheader" class="picture"><span class="unseen">${words.picture}</span>${axis(view, marks, place)}</th>
${head(words.pool, 'figure number')}${head(words.target, 'figure number')}${view.panel ? head(words.panel, 'narrow number') : null}</tr></thead>
<tbody role="rowgroup">${feature.targets.map((target) => row(view, target, { grid, place }))}</tbody>
</table>
</section>`
}

type Ground = Readonly<{ grid: readonly Markup[]; place: (share: number) => number }>

const row = (view: View, target: ShownTarget, ground: Ground): Markup => {
  const { words, numbers, people } = view
  const { pool, panel } = target
  const inPool =
    pool === null
      ? markup`<span class="quiet">${words.withheld}</span>`
      : markup`${numbers.whole(pool)} <span class="share">${numbers.percent(pool / people)}</span>`
  const inPanel = panel === null ? words.within : numbers.whole(panel)
  return markup`<tr role="row"><th scope="row" role="rowheader" class="value" dir="auto">${target.value}</th>
<td role="cell" class="picture"><svg class="bars" aria-hidden="true">${ground.grid}${bars(view, target, ground.place)}</svg></td>
<td role="cell" class="number">${named(words.pool)}${inPool}</td>
<td role="cell" class="number">${named(words.target)}${rangeOf(view, target)}</td>
${view.panel ? markup`<td role="cell" class="number">${named(words.panel)}${inPanel}</td>` : null}</tr>`
}

/** On a phone, where the heads of columns are away. */
const named = (what: string): Markup => markup`<span class="what" aria-hidden="true">${what} </span>`

const rangeOf = ({ numbers }: View, { min, max }: ShownTarget): string =>
  min === max ? numbers.whole(min) : `${numbers.whole(min)}–${numbers.whole(max)}`

const bars = ({ people, size }: View, target: ShownTarget, place: Ground['place']): Markup => {
  const { pool, panel, min, max } = target
  return markup`${
    pool === null
      ? markup`<line class="hidden" x1="0.3rem" x2="2.4rem" y1="50%" y2="50%"/>`
      : markup`<rect class="pool" x="0" y="27%" width="${place(pool / people)}%" height="46%"/>`
  }<line class="base" x1="0" x2="0" y1="0" y2="100%"/>${rangeBetween(place(min / size), place(max / size))}${
    panel === null ? null : markup`<circle class="panel" cx="${place(panel / size)}%" cy="50%" r="0.45rem"/>`
  }`
}

/** An opening between two ends, as carpenters mark it; one stroke where minimum and maximum are the same. */
const rangeBetween = (from: number, to: number): Markup =>
  markup`${[from, ...(to > from ? [to] : [])].map(
    (x) => markup`<line class="range" x1="${x}%" x2="${x}%" y1="14%" y2="86%"/>`,
  )}${to > from ? markup`<line class="range" x1="${from}%" x2="${to}%" y1="86%" y2="86%"/>` : null}`

const axis = ({ numbers }: View, marks: readonly number[], place: Ground['place']): Markup => {
  const texts = marks.map((share, i) => {
    const anchor = i === 0 ? 'start' : 'middle'
    return markup`<text x="${place(share)}%" y="0.8rem" text-anchor="${anchor}">${numbers.percent(share, 0)}</text>`
  })
  return markup`<svg class="axis" aria-hidden="true">${texts}</svg>`
}

/** Where the pool is furthest from what the targets ask, in a sentence. */
const summaryOf = (view: View, feature: ShownFeature): string | null => {
  const { words, numbers, people, size } = view
  const gaps = feature.targets.flatMap((target) => {
    if (target.pool === null) return []
    const share = target.pool / people
    return [{ target, share, over: share - target.max / size, under: target.min / size - share }]
  })
  const furthest = gaps.reduce<(typeof gaps)[number] | null>(
    (worst, gap) =>
      Math.max(gap.over, gap.under) > Math.max(worst?.over ?? 0, worst?.under ?? 0) ? gap : worst,
    null,
  )
  // With something withheld nobody may conclude that it lies within its target.
  if (!furthest) return gaps.length === feature.targets.length ? words.asTarget : null
  const say = furthest.over > 0 ? words.tooMany : words.tooFew
  const { min, max, value } = furthest.target
  const [share, least, most] = [furthest.share, min / size, max / size].map((part) =>
    numbers.percent(part, 0),
  )
  return say(value, share ?? '', least ?? '', most ?? '')
}
