// The frame of the report: its head and foot, and the mark of a trial.

import { documentOf as alone, type Markup, markup, stroke } from '../../../page/index.ts'
import type { Speech } from './speech.ts'
import { style } from './style.ts'

export type Sheet = Readonly<{
  title: string
  run: number
  version: string
  /** A trial is marked on every page of paper and on every picture. */
  test: boolean
  /** Said in the foot. */
  publishable: boolean
  body: Markup
}>

/** @param font Atkinson Hyperlegible Next as WOFF2 in base64, carried in the page; without it, a face that is there. */
export const documentOf = (sheet: Sheet, { language, words }: Speech, font: string | null): string =>
  alone({
    language,
    title: sheet.test ? `${words.notADraw.toUpperCase()} – ${sheet.title}` : sheet.title,
    css: style(font),
    body: markup`${sheet.test ? trial(words.notADraw, words.notADrawWhy) : null}
<header class="head"><b>Commonwise</b><span>${words.run(sheet.run)}</span></header>
<main>
<h1>${sheet.title}${stroke}</h1>
${sheet.body}
</main>
<footer class="foot"><p>${words.madeBy(sheet.version)} ${sheet.publishable ? words.publishable : null}</p></footer>`,
  })

const trial = (mark: string, why: string): Markup =>
  markup`<aside class="trial"><b>${mark}</b><span>${why}</span></aside>
<div class="stamp" aria-hidden="true" data-mark="${mark}"></div>`
