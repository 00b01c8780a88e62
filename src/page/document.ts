// One HTML file that needs nothing else: no script, no network, and a policy of its own that would stop both.

import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type Markup, markup } from './markup.ts'
import type { Language } from './numbers.ts'

export type Sheet = Readonly<{
  language: Language
  title: string
  /** All there is of it; the page takes no style from anywhere else. */
  css: string
  body: Markup
}>

/** The same sheet gives the same bytes. */
export const documentOf = ({ language, title, css, body }: Sheet): string => {
  // By its hash: a style that anybody smuggles in does nothing, and there is no script at all.
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(css)))}'; font-src data:; base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ html: css }}</style>
</head>
<body>
${body}
</body>
</html>
`.html
}

/** The stroke of a marker with which the house underlines what a page is about. */
export const stroke = markup`<svg class="stroke" aria-hidden="true" viewBox="0 0 320 14" preserveAspectRatio="none"><path d="M3 8.2C1.8 6 4 4.4 8 4.1 61 1.4 116 1 171 1.7c48 .6 97 1 144 2.1 3 .2 3.8 2.2 2.6 3.6-1 1.4-4 1.5-7 1.5-44 .5-83 .2-126 1-57 1-113 1.7-168 3.3-6 .2-11.6-.8-13.6-5Z"/></svg>`

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
