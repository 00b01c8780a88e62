// One HTML file that needs nothing else: no script, no network, and a policy of its own that would stop both.

import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type Markup, markup } from './markup.ts'
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
export const documentOf = (sheet: Sheet, { words }: Speech, font: string | null): string => {
  const css = style(/^[A-Za-z0-9+/=]+$/.test(font ?? '') ? font : null)
  // By its hash: a style that anybody smuggles in does nothing, and there is no script at all.
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(css)))}'; font-src data:; base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${sheet.test ? `${words.notADraw.toUpperCase()} – ${sheet.title}` : sheet.title}</title>
<style>${{ html: css }}</style>
</head>
<body>
${sheet.test ? trial(words.notADraw, words.notADrawWhy) : null}
<header class="head"><b>Commonwise</b><span>${words.run(sheet.run)}</span></header>
<main>
<h1>${sheet.title}${stroke}</h1>
${sheet.body}
</main>
<footer class="foot"><p>${words.madeBy(sheet.version)} ${sheet.publishable ? words.publishable : null}</p></footer>
</body>
</html>
`.html
}

const trial = (mark: string, why: string): Markup =>
  markup`<aside class="trial"><b>${mark}</b><span>${why}</span></aside>
<div class="stamp" aria-hidden="true" data-mark="${mark}"></div>`

/** The stroke of a marker with which the house underlines what a page is about. */
const stroke = markup`<svg class="stroke" aria-hidden="true" viewBox="0 0 320 14" preserveAspectRatio="none"><path d="M3 8.2C1.8 6 4 4.4 8 4.1 61 1.4 116 1 171 1.7c48 .6 97 1 144 2.1 3 .2 3.8 2.2 2.6 3.6-1 1.4-4 1.5-7 1.5-44 .5-83 .2-126 1-57 1-113 1.7-168 3.3-6 .2-11.6-.8-13.6-5Z"/></svg>`

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
