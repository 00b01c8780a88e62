// How a page that lives alone looks: the house's paper and ink. Each page adds what only it has.

import { colours, contrasting, declared, face } from './tokens.ts'

/**
 * @param font Atkinson Hyperlegible Next as WOFF2 in base64, carried in the page; without it, a face that is there.
 * @param own the page's own rules; they come after those of all pages, and before those for paper.
 */
export const pageStyle = (font: string | null, own: string): string => `${fontFace(font)}
:root{color-scheme:light dark;${declared(colours)}--wide:47rem;--measure:33rem}
@media (prefers-contrast:more){:root{${declared(contrasting)}}}
@media (forced-colors:active){:root{--paper:Canvas;--sheet:Canvas;--ink:CanvasText;--ink-quiet:CanvasText;
--edge:CanvasText;--line:GrayText;--wrong:CanvasText;--focus:Highlight;--marker-blue:LinkText;
--marker-green:LinkText;--marker-red:CanvasText;--marker-violet:LinkText}svg{forced-color-adjust:none}}
${basis}${pieces}${own}${paper}`

/** Nothing without a font, or with what cannot be one. */
export const fontFace = (woff2: string | null): string =>
  /^[A-Za-z0-9+/=]+$/.test(woff2 ?? '')
    ? `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;font-display:block;src:url(data:font/woff2;base64,${woff2}) format('woff2')}`
    : ''

const basis = `
*,*::before,*::after{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font-family:${face};font-size:112.5%;font-synthesis-weight:none;
font-variant-numeric:tabular-nums;line-height:1.5;hanging-punctuation:first allow-end last;
-webkit-text-size-adjust:100%;text-size-adjust:100%}
@media (min-width:100em){html{font-size:clamp(112.5%,1.3vi,200%)}}
h1,h2,h3{line-height:1.15;text-wrap:balance;overflow-wrap:break-word;hyphens:auto}
h1{font-size:clamp(1.9rem,1.5rem + 2vi,2.75rem);letter-spacing:-0.015em}
h2{font-size:clamp(1.3rem,1.2rem + 0.5vi,1.5rem)}
h3{font-size:1.125rem}
p,li,figcaption{text-wrap:pretty;overflow-wrap:break-word}
p,ul,ol,figcaption{max-inline-size:var(--measure)}
code{font-family:ui-monospace,'DejaVu Sans Mono',monospace;font-size:0.85em}
:focus-visible{outline:3px solid var(--focus);outline-offset:3px}
`

const pieces = `
.head,.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0.25rem 1.5rem;
padding:0.9rem max(1rem,4vi);font-size:0.875rem;color:var(--ink-quiet)}
.head{border-block-end:4px dotted var(--line)}
.head b{color:var(--ink)}
.foot{border-block-start:1px solid var(--line);padding-block-end:1.5rem}
main{max-inline-size:calc(var(--wide) + 2*max(1rem,4vi));margin-inline:auto;
padding:clamp(1.5rem,5vi,4rem) max(1rem,4vi) 4rem}
section>*+*{margin-block-start:1rem}
main section>h2{margin-block-start:3.25rem}
main section>h3{margin-block-start:2rem}
section>h2+*{margin-block-start:0.5rem}
main section>h3+*{margin-block-start:0.4rem}
main section>h2+h3{margin-block-start:0.9rem}
.lead{margin-block-start:1.5rem}
.stroke{display:block;inline-size:min(100%,15rem);block-size:0.6rem;margin-block-start:0.4rem;fill:var(--marker-red)}
.lead{font-size:1.25rem;line-height:1.4}
.quiet,.note{color:var(--ink-quiet)}
.note{font-size:0.875rem}
.steps{padding-inline-start:1.5em}
.steps>li{padding-inline-start:0.25em}
.steps>li+li{margin-block-start:0.6rem}
.steps li::marker{color:var(--ink-quiet);font-weight:700}
ul{padding-inline-start:1.2em}
li+li{margin-block-start:0.5rem}
li::marker{color:var(--ink-quiet)}
.hash{display:block;max-inline-size:32ch;margin-block:0.35rem;word-break:break-all}
.command{display:block;inline-size:fit-content;max-inline-size:100%;margin-block-start:0.3rem;padding:0.4rem 0.75rem;
background:var(--sheet);border:1px solid var(--edge);border-radius:0.3rem 0.45rem 0.35rem 0.5rem/0.45rem 0.35rem 0.5rem 0.3rem;
overflow-wrap:anywhere}
table{border-collapse:collapse;max-inline-size:100%}
caption{text-align:start;font-weight:700;padding-block-end:0.25rem}
th,td{padding:0.4rem 1.25rem 0.4rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:baseline}
thead th{font-size:0.875rem;color:var(--ink-quiet);font-weight:400;vertical-align:bottom;border-color:var(--edge)}
tbody th{font-weight:400;overflow-wrap:anywhere;hyphens:auto}
.number{text-align:end;white-space:nowrap}
tr>:last-child{padding-inline-end:0}
.unseen{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden;white-space:nowrap}
svg{overflow:visible}
figure{margin-block-start:1.25rem}
.legend{display:flex;flex-wrap:wrap;gap:0.3rem 1.75rem;padding:0;list-style:none;font-size:0.875rem;max-inline-size:none}
.legend li{display:flex;align-items:center;gap:0.6em;margin:0}
.legend svg{flex:none;inline-size:2.5rem;block-size:1.5rem}
svg text{fill:var(--ink-quiet);font-size:0.875rem;font-family:inherit}
.grid{stroke:var(--line);stroke-width:1}
.base{stroke:var(--edge);stroke-width:1}
@media (max-width:40rem){
.steps{padding-inline-start:1.3em}
th,td{padding-inline-end:0.9rem}
}
`

const paper = `
@page{margin:14mm 15mm 15mm}
@media print{
:root{color-scheme:light;--paper:#ffffff;--sheet:#ffffff}
html{font-size:10pt}
main{padding:6mm 0 0;max-inline-size:none}
.head,.foot{padding-inline:0}
h2,h3{break-after:avoid}
figure,tr,.steps>li,.legend{break-inside:avoid}
p,li{orphans:3;widows:3}
h2+p{break-before:avoid}
}
`
