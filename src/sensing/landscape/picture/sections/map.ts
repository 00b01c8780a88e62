// The map, what its signs mean, and the same in sentences.

import { type Markup, markup } from '../../../../page/index.ts'
import { inkOf } from '../ink.ts'
import { mapInWords, sizeInWords } from '../map-in-words.ts'
import { between, letterOf, shapeAt, ungrouped } from '../shapes.ts'
import type { View } from '../view.ts'
import { wordsOf } from './said.ts'

export const mapSection = (view: View): Markup => {
  const { words, drawing, numbers, map } = view
  const shown = map.components.slice(0, 2).reduce((sum, { variance }) => sum + variance, 0)
  return markup`<section>
<h2>${words.map}</h2>
<p>${words.mapHow}</p>
<figure class="drawn">
<svg class="map" role="img" aria-labelledby="map-title map-text" viewBox="0 0 ${drawing.width} ${drawing.height}">
<title id="map-title">${words.mapTitle}</title><desc id="map-text">${mapInWords(view).join(' ')}</desc>
${inkOf(drawing)}
</svg>
${signs(view)}
<figcaption>${mapInWords(view).join(' ')}</figcaption>
</figure>
${posts(view)}
<p class="note">${[words.mapTogether, ...(drawing.groups.length > 0 ? [words.mapOutline] : []), ...(drawing.blur ? [words.mapBlur] : [])].join(' ')}</p>
${shown > 0 && shown <= 1 ? markup`<p class="note">${words.mapShare(numbers.percent(shown, 0))}</p>` : null}
</section>`
}

const signs = (view: View): Markup => {
  const { words, drawing, grouped, map } = view
  const { faint, marks, signposts } = drawing
  const entry = (sign: Markup, text: string) =>
    markup`<li><svg aria-hidden="true" viewBox="0 0 32 26">${sign}</svg><span>${text}</span></li>`
  const person = (kind: string, group: number) =>
    markup`<g class="${kind}"><path d="${shapeAt(group, 16, 13, 7)}"/></g>`
  const alone = grouped && marks.some(({ group }) => group === between)
  return markup`<ul class="signs" role="list">
${(grouped ? map.groups : []).map(({ id }) =>
  entry(
    markup`<g class="known g${id % 9}"><path d="${shapeAt(id, 16, 13, 8)}"/></g>`,
    `${words.group(letterOf(id))}: ${sizeInWords(view, id)}`,
  ),
)}
${entry(
  markup`<g class="none known"><path d="${shapeAt(ungrouped, 8, 13, 5)}"/><path d="${shapeAt(ungrouped, 23, 13, 8)}"/></g>`,
  words.legendPerson,
)}
${faint > 0 ? entry(person('none faint', ungrouped), words.legendFaint) : null}
${alone ? entry(person('none known', between), words.legendNone) : null}
${drawing.blur ? entry(markup`<circle class="blur" cx="16" cy="13" r="11"/>`, words.legendBlur) : null}
${signposts.length > 0 ? entry(markup`<path class="middle" d="M7 13h18M16 4v18"/>`, words.legendMiddle) : null}
</ul>`
}

const posts = (view: View): Markup | null => {
  const { words, drawing } = view
  if (drawing.signposts.length === 0) return null
  return markup`<p>${words.mapPosts}</p>
<ol class="posts" role="list">${drawing.signposts.map(
    ({ number, statement }) =>
      markup`<li><svg class="post" viewBox="0 0 42 42" role="img" aria-label="${number}"><circle cx="21" cy="21" r="20"/><text x="21" y="31">${number}</text></svg>${wordsOf(view, statement)}</li>
`,
  )}</ol>`
}
