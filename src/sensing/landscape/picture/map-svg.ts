// map.svg: the map on a sheet of its own, to be printed, pinned up and put into other papers. It names nobody, holds no program
// and asks for nothing: where its face is not there, another is.

import { colours, face, fontFace, type Language, type Markup, markup } from '../../../page/index.ts'
import type { Landscape } from '../landscape.ts'
import { one } from './hull.ts'
import { inkOf } from './ink.ts'
import { type Row, rowsOf } from './legend.ts'
import { mapInWords } from './map-in-words.ts'
import { speechIn } from './speech.ts'
import { inkStyle, light } from './style.ts'
import { viewOf } from './view.ts'
import { wrapped } from './wrapped.ts'

export type MapOptions = Readonly<{
  language: Language
  /** Atkinson Hyperlegible Next as WOFF2 in base64, carried in the file; null: it takes a face that is there. */
  font: string | null
}>

/** The sheet, and on it the field of the map. */
const width = 1600
const field = { x: 40, y: 130, width: 1060, height: 800 }
const column = { x: 1150, y: 154, width: 410 }

/** The same map gives the same bytes. */
export const mapSvg = (map: Landscape, { language, font }: MapOptions): string => {
  const speech = speechIn(language)
  const view = viewOf(map, speech, [field.width, field.height])
  const { words } = view
  const rows = rowsOf(view, column.width)
  const long = column.y + rows.reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(field.y + field.height + 86, long + 20)
  const votes = map.statements.reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0)
  const { drawing } = view
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${one(height)}" width="${width}" height="${one(height)}" role="img" aria-labelledby="title text" lang="${language}">
<title id="title">${words.mapTitle}</title>
<desc id="text">${mapInWords(view).join(' ')}</desc>
<style>${{ html: `${fontFace(font)}${sheet}` }}</style>
<rect class="sheet" width="${width}" height="${one(height)}"/>
<text class="title" x="${field.x}" y="74">${words.mapTitle}</text>
<text class="quiet" x="${field.x}" y="110">${votes === 0 ? words.noVotes : `${words.lead(map.people.length, map.statements.length, votes)} ${words.kind[map.mode]}.`}</text>
<g transform="translate(${field.x} ${field.y})">
<rect class="field" width="${field.width}" height="${field.height}"/>
${view.voters === 0 ? markup`<text class="quiet" x="${field.width / 2}" y="${field.height / 2}" text-anchor="middle">${words.empty}</text>` : inkOf(drawing)}
</g>
${wrapped(words.axes, field.width / 23, 2).map((line, i) => markup`<text class="quiet" x="${field.x}" y="${field.y + field.height + 38 + i * 30}">${line}</text>`)}
${columnOf(rows)}
</svg>
`.html
}

const columnOf = (rows: readonly Row[]): Markup => {
  let y = column.y
  return markup`${rows.map(({ height, ink }) => {
    const at = y
    y += height
    return markup`<g transform="translate(${column.x} ${one(at)})">${ink}</g>
`
  })}`
}

const sheet = `
:root{${light}}
text{font-family:${face};fill:${colours.ink[0]};font-variant-numeric:tabular-nums}
.sheet{fill:#fff}.field{fill:#fff;stroke:var(--line);stroke-width:1.5}
.title{font-size:46px;font-weight:700}.head{font-size:25px;font-weight:700}.said{font-size:24px}
.quiet{font-size:23px;fill:var(--ink-quiet)}
${inkStyle}`
