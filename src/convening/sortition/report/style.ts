// What only the report of a draw has of style: the mark of a trial, the rows of targets, the curve of chances.

import { pageStyle } from '../../../page/index.ts'

export const style = (font: string | null): string =>
  pageStyle(font, `${trial}${pictures}${narrow}${stark}${paper}`)

const trial = `
.trial{position:sticky;inset-block-start:0;z-index:2;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;
padding:0.5rem max(1rem,4vi);background:var(--wrong);color:var(--paper);font-size:0.9375rem;max-inline-size:none}
.trial span{font-size:0.875rem}
.trial b{font-size:1.375rem;letter-spacing:0.06em;text-transform:uppercase}
.stamp{position:fixed;inset:0;z-index:1;display:grid;place-items:center;pointer-events:none;overflow:hidden}
.stamp::before{content:attr(data-mark);rotate:-28deg;font-weight:800;font-size:min(15vi,13rem);line-height:1;text-align:center;
text-transform:uppercase;color:transparent;-webkit-text-stroke:2px var(--wrong);opacity:0.22}
`

const pictures = `
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
.figures thead th{white-space:normal}
.figures th:not(.number){inline-size:44%;overflow-wrap:break-word}
.what{display:none}
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
}
`

/** Where contrast is wanted, the bars of the pool are open, so that the marks on them stand out. */
const stark = `
@media (prefers-contrast:more){.pool{fill:var(--paper)}}
@media (forced-colors:active){.pool{fill:var(--paper)}}
`

const paper = `
@media print{
.feature{break-inside:avoid}
.pool,.panel,.trial,.stamp::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.trial{position:static}
.figures{break-inside:avoid}
}
`
