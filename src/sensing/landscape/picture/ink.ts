// A drawing in ink: the same marks for the file and for the page. How they look, the style of each decides, by class.

import { type Markup, markup } from '../../../page/index.ts'
import type { Drawing, Mark } from './drawing.ts'
import { one } from './hull.ts'
import { letterOf, shapeAt } from './shapes.ts'

/** So many are drawn one by one, each with its edge; more would make the file heavy. */
const oneByOne = 1500

/** The inside of an SVG whose view is `0 0 width height`. Statements are numbers here; their words stand beside it. */
export const inkOf = (drawing: Drawing): Markup => {
  const { groups, marks, signposts } = drawing
  return markup`${middleCross(drawing)}
${groups.map(({ id, hull }) => markup`<path class="hull g${id % 9}" d="${hull.path}"/>`)}
${kindsOf(marks).map(
  (kind) =>
    markup`<g class="${classOf(kind[0])}${marks.length <= oneByOne ? '' : ' dense'}">${(
      marks.length <= oneByOne ? kind.map((mark) => [mark]) : [kind]
    ).map(
      (row) =>
        markup`<path d="${row.map(({ group, x, y, radius }) => shapeAt(group, x, y, radius)).join('')}"/>`,
    )}</g>
`,
)}
${signposts.map(
  ({ number, from, to }) =>
    markup`<g class="post">${arrow(from, to)}<circle cx="${one(to.x)}" cy="${one(to.y)}" r="21"/><text x="${one(to.x)}" y="${one(to.y + 10)}">${number}</text></g>
`,
)}
${groups.map(
  ({ id, letter }) =>
    markup`<g class="letter g${id % 9}"><circle cx="${one(letter.x)}" cy="${one(letter.y)}" r="25"/><text x="${one(letter.x)}" y="${one(letter.y + 12.5)}">${letterOf(id)}</text></g>
`,
)}${blurRing(drawing)}`
}

/** Marks of one kind together, those of whom little is known first, so that they lie below. */
const kindsOf = (marks: readonly Mark[]): Mark[][] => {
  const kinds = new Map<string, Mark[]>()
  for (const mark of marks) {
    const key = classOf(mark)
    const kind = kinds.get(key)
    if (kind) kind.push(mark)
    else kinds.set(key, [mark])
  }
  return [...kinds.values()]
}

const classOf = (mark: Mark | undefined): string =>
  mark ? `${mark.group < 0 ? 'none' : `g${mark.group % 9}`} ${mark.known ? 'known' : 'faint'}` : ''

/** The average of all: from there directions are meant. */
const middleCross = ({ middle: { x, y }, signposts }: Drawing): Markup | null =>
  signposts.length > 0
    ? markup`<path class="middle" d="M${one(x - 9)} ${one(y)}h18M${one(x)} ${one(y - 9)}v18"/>`
    : null

/** In a corner: so far may a typical place be off. */
const blurRing = ({ blur }: Drawing): Markup | null =>
  blur && markup`<circle class="blur" cx="${one(blur.x)}" cy="${one(blur.y)}" r="${one(blur.radius)}"/>`

const arrow = (from: { x: number; y: number }, to: { x: number; y: number }): Markup => {
  const length = Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const tip = { x: to.x - dx * 22, y: to.y - dy * 22 }
  const wing = (side: number) =>
    `${one(tip.x - dx * 13 - dy * 9 * side)} ${one(tip.y - dy * 13 + dx * 9 * side)}`
  return markup`<path class="arrow" d="M${one(from.x)} ${one(from.y)}L${one(tip.x)} ${one(tip.y)}M${wing(1)}L${one(tip.x)} ${one(tip.y)}L${wing(-1)}"/>`
}
