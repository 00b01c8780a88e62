// report.html: the landscape for people who read no statistics. One file, no program, no network, no names; it may be published
// and hung on a wall.

import { documentOf, type Language, markup, stroke } from '../../../page/index.ts'
import type { Landscape } from '../landscape.ts'
import { alikeSection } from './sections/alike.ts'
import { askedSection } from './sections/asked.ts'
import { commonSection, shortSection } from './sections/common-ground.ts'
import { dividesSection } from './sections/divides.ts'
import { evidenceSection } from './sections/evidence.ts'
import { flagsSection } from './sections/flags.ts'
import { groupsSection } from './sections/groups.ts'
import { howSection } from './sections/how.ts'
import { mapSection } from './sections/map.ts'
import { patterns } from './sections/said.ts'
import { unknownSection } from './sections/unknown.ts'
import { speechIn } from './speech.ts'
import { style } from './style.ts'
import { type SameText, viewOf } from './view.ts'

export type PageOptions = Readonly<{
  language: Language
  /** Atkinson Hyperlegible Next as WOFF2 in base64; null: the page takes a face that is there. */
  font: string | null
  /** Pairs of statements whose letters are nearly the same, where they were looked for. */
  same?: readonly SameText[]
}>

/** The same map gives the same bytes. */
export const landscapePage = (map: Landscape, { language, font, same }: PageOptions): string => {
  const view = viewOf(map, speechIn(language), [760, 640], same)
  const { words } = view
  const sections = [
    mapSection,
    evidenceSection,
    commonSection,
    dividesSection,
    unknownSection,
    shortSection,
    groupsSection,
    alikeSection,
    flagsSection,
  ]
  const body = markup`${patterns}<header class="head"><b>Commonwise</b><span>${words.kind[map.mode]}</span></header>
<main>
<h1>${words.title}${stroke}</h1>
${askedSection(view)}
${view.voters > 0 ? sections.map((section) => section(view)) : null}
${howSection(view)}
</main>
<footer class="foot"><p>${words.madeBy(map.version)}</p></footer>`
  return documentOf({ language, title: words.title, css: style(font), body })
}
