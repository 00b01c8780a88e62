// The column beside the map: what it allows to say, and what its signs mean. Text in an SVG does not wrap by itself.

import { type Markup, markup } from '../../../page/index.ts'
import { sizeInWords, textOf, verdictInWords } from './map-in-words.ts'
import { between, letterOf, shapeAt, ungrouped } from './shapes.ts'
import type { View } from './view.ts'
import { wrapped } from './wrapped.ts'

/** A piece of the column, drawn from its upper left corner. */
export type Row = Readonly<{ height: number; ink: Markup }>

const lineHeight = 31
const size = 24

export const rowsOf = (view: View, width: number): Row[] => {
  if (view.voters === 0) return []
  const { words, grouped, drawing, map } = view
  const paragraph = (kind: string, text: string, gap: number): Row => {
    const lines = wrapped(text, width / size, 6)
    return { height: lines.length * lineHeight + gap, ink: texts(kind, lines, 0) }
  }
  const posts = drawing.signposts
  return [
    paragraph('head', verdictInWords(view), 18),
    ...(grouped
      ? map.groups.map(({ id }) =>
          signed(
            groupSign(id),
            `${words.group(letterOf(id))}: ${sizeInWords(view, id)}`,
            width,
            `g${id % 9}`,
          ),
        )
      : []),
    ...signRows(view, width),
    space(22),
    ...(posts.length > 0 ? [paragraph('quiet', words.mapPosts, 8)] : []),
    ...posts.map(({ number, statement }) =>
      signed(numberSign(number), textOf(view, statement), width, 'post'),
    ),
  ]
}

/** Each sign of the map, as far as this one has it. */
const signRows = ({ words, drawing, grouped }: View, width: number): Row[] => {
  const { marks, faint, people, blur } = drawing
  const alone = grouped && marks.some(({ group }) => group === between)
  const rows: [boolean, Markup, string, string][] = [
    [true, oneAndMore, 'none known', words.legendPerson],
    [faint > 0 && faint <= people, dot(ungrouped), 'none faint', words.legendFaint],
    [alone, dot(between), 'none known', words.legendNone],
    [blur !== null, markup`<circle class="blur" cx="20" cy="0" r="14"/>`, '', words.legendBlur],
    [
      drawing.signposts.length > 0,
      markup`<path class="middle" d="M11 0h18M20 -9v18"/>`,
      '',
      words.legendMiddle,
    ],
  ]
  return rows.filter(([there]) => there).map(([, sign, name, text]) => signed(sign, text, width, name))
}

const oneAndMore = markup`<path d="${shapeAt(ungrouped, 10, 0, 6)}"/><path d="${shapeAt(ungrouped, 28, 0, 10)}"/>`
const dot = (group: number): Markup => markup`<path d="${shapeAt(group, 20, 0, 8)}"/>`
const groupSign = (id: number): Markup =>
  markup`<g class="known g${id % 9}"><path d="${shapeAt(id, 20, 0, 10)}"/></g>`
const numberSign = (number: number): Markup =>
  markup`<circle cx="20" cy="0" r="17"/><text x="20" y="8">${number}</text>`

/** A sign, and beside it what it means. */
const signed = (sign: Markup, text: string, width: number, name: string): Row => {
  const lines = wrapped(text, (width - 56) / size, 4)
  return {
    height: lines.length * lineHeight + 9,
    ink: markup`<g class="${name} key" transform="translate(0 ${size * 0.66})">${sign}</g>${texts('said', lines, 56)}`,
  }
}

const texts = (kind: string, lines: readonly string[], x: number): Markup =>
  markup`${lines.map((line, i) => markup`<text class="${kind}" x="${x}" y="${size + i * lineHeight}">${line}</text>`)}`

const space = (height: number): Row => ({ height, ink: markup`` })
