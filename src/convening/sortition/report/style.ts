// How the report looks: the house's paper and ink, in one sheet of style that goes into the page.

import { colours, contrasting, declared, face } from './tokens.ts'

export const style = (font: string | null): string => `${font ? fontFace(font) : ''}
:root{color-scheme:light dark;${declared(colours)}--wide:47rem;--measure:33rem}
@media (prefers-contrast:more){:root{${declared(contrasting)}}}
@media (forced-colors:active){:root{--paper:Canvas;--sheet:Canvas;--ink:CanvasText;--ink-quiet:CanvasText;
--edge:CanvasText;--line:GrayText;--wrong:CanvasText;--focus:Highlight;--marker-blue:LinkText;
--marker-green:LinkText;--marker-red:CanvasText}svg{forced-color-adjust:none}}
${basis}${pieces}${pictures}${narrow}${stark}${paper}`

const fontFace = (woff2: string): string =>
  `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:200 800;font-display:block;src:url(data:font/woff2;base64,${woff2}) format('woff2')}`

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
.trial{position:sticky;inset-block-start:0;z-index:2;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;
padding:0.5rem max(1rem,4vi);background:var(--wrong);color:var(--paper);font-size:0.9375rem;max-inline-size:none}
.trial span{font-size:0.875rem}
.trial b{font-size:1.375rem;letter-spacing:0.06em;text-transform:uppercase}
.stamp{position:fixed;inset:0;z-index:1;display:grid;place-items:center;pointer-events:none;overflow:hidden}
.stamp::before{content:attr(data-mark);rotate:-28deg;font-weight:800;font-size:min(15vi,13rem);line-height:1;text-align:center;
text-transform:uppercase;color:transparent;-webkit-text-stroke:2px var(--wrong);opacity:0.22}
table{border-collapse:collapse;max-inline-size:100%}
caption{text-align:start;font-weight:700;padding-block-end:0.25rem}
th,td{padding:0.4rem 1.25rem 0.4rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:baseline}
thead th{font-size:0.875rem;color:var(--ink-quiet);font-weight:400;vertical-align:bottom;border-color:var(--edge)}
tbody th{font-weight:400;overflow-wrap:anywhere;hyphens:auto}
.number{text-align:end;white-space:nowrap}
tr>:last-child{padding-inline-end:0}
.unseen{position:absolute;clip-path:inset(50%);inline-size:1px;block-size:1px;overflow:hidden;white-space:nowrap}
`

const pictures = `
svg{overflow:visible}
figure{margin-block-start:1.25rem}
.legend{display:flex;flex-wrap:wrap;gap:0.3rem 1.75rem;padding:0;list-style:none;font-size:0.875rem;max-inline-size:none}
.legend li{display:flex;align-items:center;gap:0.6em;margin:0}
.legend svg{flex:none;inline-size:2.5rem;block-size:1.5rem}
.targets{inline-size:100%;table-layout:fixed}
.targets th,.targets td{vertical-align:middle}
.targets .value{inline-size:27%}
.targets .figure{inline-size:14%}
.targets .narrow{inline-size:10%}
.targets .picture{padding-inline:0.5rem 1.5rem}
.targets svg{display:block;inline-size:100%}
.targets .bars{block-size:1.9rem}
.targets .axis{block-size:1.1rem}
.targets .share{display:block;font-size:0.875rem;color:var(--ink-quiet);line-height:1.25}
.targets tbody td{line-height:1.25}
.what{display:none}
svg text{fill:var(--ink-quiet);font-size:0.875rem;font-family:inherit}
.grid{stroke:var(--line);stroke-width:1}
.base{stroke:var(--edge);stroke-width:1}
.pool{fill:var(--line);stroke:var(--edge);stroke-width:1}
.hidden{stroke:var(--edge);stroke-width:2;stroke-dasharray:2 5;stroke-linecap:round}
.range{stroke:var(--marker-green);stroke-width:3;stroke-linecap:square}
.panel{fill:var(--ink);stroke:var(--sheet);stroke-width:2}
.chart{display:block;margin-block-start:1.75rem;inline-size:calc(100% - 3.25rem);margin-inline-start:3.25rem;block-size:19rem;direction:ltr}
.across{margin-block-end:1rem;margin-inline-start:3.25rem}
.chart .lines{overflow:hidden}
.lines path{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.ours{stroke:var(--marker-blue);stroke-width:3.5}
.legacy{stroke:var(--marker-red);stroke-width:2.5;stroke-dasharray:9 5}
.equal{stroke:var(--ink);stroke-width:2;stroke-dasharray:1 6;stroke-linecap:round}
.dot-ours{fill:var(--marker-blue);stroke:var(--paper);stroke-width:2}
.dot-legacy{fill:var(--marker-red);stroke:var(--paper);stroke-width:2}
.chart .label{fill:var(--ink);font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:5px;stroke-linejoin:round}
.chart .stamped{fill:var(--wrong);font-size:2.25rem;font-weight:800;opacity:0.35;text-transform:uppercase}
`

/** On a phone a row of targets is: the value, the picture below it, and below that the numbers, each with its name. */
const narrow = `
@media (max-width:40rem){
.targets,.targets tbody{display:block}
.targets tr{display:flex;flex-wrap:wrap;gap:0 1.1rem;padding-block:0.6rem;border-block-end:1px solid var(--line)}
.targets tr>*{padding:0;border:0;inline-size:auto}
.targets .value{inline-size:100%;font-weight:600}
.targets .picture{inline-size:100%;padding:0 0.9rem 0 0}
.targets thead{display:block}
.targets thead tr{padding-block:0.4rem 0;border:0}
.targets thead tr>:not(.picture){position:absolute;clip-path:inset(50%);inline-size:1px;overflow:hidden}
.targets .number{text-align:start}
.targets .share{display:inline}
.targets .share::before{content:'· '}
.targets td{font-size:0.9375rem}
.what{display:inline;color:var(--ink-quiet)}
.steps{padding-inline-start:1.3em}
th,td{padding-inline-end:0.9rem}
}
`

/** Where contrast is wanted, the bars of the pool are open, so that the marks on them stand out. */
const stark = `
@media (prefers-contrast:more){.pool{fill:var(--paper)}}
@media (forced-colors:active){.pool{fill:var(--paper)}}
`

const paper = `
@page{margin:14mm 15mm 15mm}
@media print{
:root{color-scheme:light;--paper:#ffffff;--sheet:#ffffff}
html{font-size:10pt}
main{padding:0;max-inline-size:none}
.head,.foot{padding-inline:0}
h2,h3{break-after:avoid}
figure,tr,.steps>li,.legend{break-inside:avoid}
.feature{break-inside:avoid}
p,li{orphans:3;widows:3}
.pool,.panel,.trial,.stamp::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.trial{position:static}
.figures{break-inside:avoid}
h2+p{break-before:avoid}
}
`
