// The curve of chances. Across: people; up: their chance. Lengths across are shares of the width, so that the picture is
// as wide as its page while its letters keep their size; lengths up are in rem.

import { type Markup, markup, scaled, ticks } from '../../../../page/index.ts'
import type { Step } from '../chances.ts'
import { partWay } from './chances.ts'
import type { View } from './view.ts'

/** The ground of the picture is this high, and its letters stand below. */
const ground = 17
/** Lines are drawn on a field of this many units each way, which is then stretched. */
const field = 1000

export const chancesPicture = (
  view: View,
  steps: readonly Step[],
  older: readonly number[] | null,
): Markup => {
  const { words, people, rising, report } = view
  const equal = report.drawn.pool.size / people
  const highest = highestOf(rising, older)
  const marks = ticks(topOf(rising, older, equal), 5)
  const top = marks.at(-1) ?? 1
  const cut = highest > top + 1e-9
  const said = [
    inWords(view, rising),
    ...(older ? [words.pictureLegacy(...threeOf(view, older))] : []),
    ...(cut ? [words.beyond(view.chance(highest))] : []),
  ].join(' ')
  const across = scaled(people, field)
  const up = (chance: number) => field - scaled(top, field)(Math.min(chance, top * 1.1))
  return markup`<figure>
${legend(view, equal, older)}
<svg class="chart" role="img" aria-labelledby="chances-title chances-text">
<title id="chances-title">${words.pictureTitle}</title><desc id="chances-text">${said}</desc>
${frame(view, marks)}
<svg class="lines" aria-hidden="true" x="0" y="0" width="100%" height="${ground}rem" viewBox="0 0 ${field} ${field}" preserveAspectRatio="none">
${older ? markup`<path class="legacy" d="${olderLine(older, across, up)}"/>` : null}
<path class="ours" d="${ourLine(steps, across, up)}"/>
</svg>
${equalLine(equal, top)}
${cut ? markup`<text class="label" x="100%" y="-0.6rem" text-anchor="end">↑ ${words.upTo(view.chance(highest))}</text>` : null}
${lowestMarks(view, top, older)}
${report.test ? markup`<text class="stamped" x="50%" y="${ground / 2}rem" text-anchor="middle">${words.notADraw}</text>` : null}
</svg>
<p class="note across">${words.axisPeople(people)}</p>
<figcaption>${said}</figcaption>
</figure>`
}

const inWords = (view: View, row: readonly number[]): string => {
  const [lowest, middle, highest] = threeOf(view, row)
  return lowest === highest ? view.words.pictureSame(lowest) : view.words.pictureText(lowest, middle, highest)
}

const threeOf = ({ chance }: View, row: readonly number[]): [string, string, string] => [
  chance(row[0] ?? 0),
  chance(partWay(row, 0.5)),
  chance(row.at(-1) ?? 0),
]

/**
 * Most chances lie near the equal one. Where a few people with rare features are drawn almost for certain, a picture up to
 * 100% would press everybody else flat; so it is cut above what all but one in twenty have, and says so.
 */
const topOf = (rising: readonly number[], older: readonly number[] | null, equal: number): number => {
  const highest = highestOf(rising, older)
  const most = Math.max(partWay(rising, 0.95), older ? partWay(older, 0.95) : 0)
  const enough = Math.max(most * 1.1, equal * 2)
  return highest <= enough * 1.6 ? highest : enough
}

const highestOf = (rising: readonly number[], older: readonly number[] | null): number =>
  Math.max(rising.at(-1) ?? 0, older?.at(-1) ?? 0)

type Place = (value: number) => number

/** Level for a step of one chance, slanting where several were taken together. */
const ourLine = (steps: readonly Step[], across: Place, up: Place): string => {
  let before = 0
  return steps
    .map(({ people, low, high }, i) => {
      const from = before
      before += people
      return `${i === 0 ? 'M' : 'L'}${across(from)} ${up(low)}L${across(before)} ${up(high)}`
    })
    .join('')
}

/** Means of at least five people each, sixty of them at most: an estimate has no finer grain. */
const olderLine = (older: readonly number[], across: Place, up: Place): string => {
  const length = Math.max(5, Math.ceil(older.length / 60))
  const points: [number, number][] = [[0, older[0] ?? 0]]
  for (let from = 0; from < older.length; from += length) {
    const block = older.slice(from, from + length)
    points.push([from + block.length / 2, block.reduce((sum, x) => sum + x, 0) / block.length])
  }
  points.push([older.length, older.at(-1) ?? 0])
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${across(x)} ${up(y)}`).join('')
}

const rem = (length: number): string => `${Math.round(length * 1000) / 1000}rem`
const upIn = (top: number) => (chance: number) => ground - scaled(top, ground)(Math.min(chance, top))

const frame = ({ numbers, people }: View, marks: readonly number[]): Markup => {
  const place = upIn(marks.at(-1) ?? 1)
  const places = (marks[1] ?? 1) < 0.01 ? ((marks[1] ?? 1) < 0.001 ? 2 : 1) : 0
  const across = ticks(people, Math.min(5, people)).filter((n) => n <= people)
  return markup`${marks.map(
    (chance) =>
      markup`<line class="${chance === 0 ? 'base' : 'grid'}" x1="0" x2="100%" y1="${rem(place(chance))}" y2="${rem(place(chance))}"/><text x="-0.6rem" y="${rem(place(chance) + 0.3)}" text-anchor="end">${numbers.percent(chance, places)}</text>`,
  )}
${across.map((n) => markup`<text x="${scaled(people, 100)(n)}%" y="${rem(ground + 1.4)}" text-anchor="${n === people ? 'end' : n === 0 ? 'start' : 'middle'}">${numbers.whole(n)}</text>`)}`
}

const equalLine = (equal: number, top: number): Markup => {
  const y = rem(upIn(top)(equal))
  return markup`<line class="equal" x1="0" x2="100%" y1="${y}" y2="${y}"/>`
}

/** Where each curve begins, which is what the aim is about. */
const lowestMarks = ({ rising }: View, top: number, older: readonly number[] | null): Markup => {
  const mark = (kind: string, row: readonly number[]) =>
    markup`<circle class="${kind}" cx="0" cy="${rem(upIn(top)(row[0] ?? 0))}" r="0.4rem"/>`
  return markup`${older ? mark('dot-legacy', older) : null}${mark('dot-ours', rising)}`
}

const legend = (view: View, equal: number, older: readonly number[] | null): Markup => {
  const { words, chance, report, rising } = view
  const entry = (kind: string, text: string, row: readonly number[] | null) =>
    markup`<li><svg aria-hidden="true"><line class="${kind}" x1="0" x2="100%" y1="50%" y2="50%"/>${row ? markup`<circle class="dot-${kind}" cx="0.4rem" cy="50%" r="0.4rem"/>` : null}</svg>${row ? `${text}: ${words.lowestMark(chance(row[0] ?? 0))}` : text}</li>`
  const ours = report.drawn.fairness === 'legacy' ? words.oursOfLegacy : words.ours
  return markup`<ul class="legend" role="list">${entry('ours', ours, rising)}${older ? entry('legacy', words.legacy, older) : null}${entry('equal', words.equal(chance(equal)), null)}</ul>`
}
