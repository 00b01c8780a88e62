// How the cards look. On paper: ten cards a sheet of A4, edge to edge, so that one cut serves two of them.

import { colours, contrasting, declared, face, fontFace } from '../../../page/index.ts'

export const style = (font: string | null): string => `${fontFace(font)}
:root{color-scheme:light dark;${declared(colours)}}
@media (prefers-contrast:more){:root{${declared(contrasting)}}}
*,*::before,*::after{box-sizing:border-box;margin:0}
html{background:var(--paper);color:var(--ink);font-family:${face};font-size:112.5%;font-variant-numeric:tabular-nums;
line-height:1.35;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-inline-size:62rem;margin-inline:auto;padding:clamp(1rem,4vi,3rem)}
h1{font-size:clamp(1.9rem,1.5rem + 2vi,2.75rem);line-height:1.15;letter-spacing:-0.015em}
h2{font-size:clamp(1.3rem,1.2rem + 0.5vi,1.5rem);margin-block:2.5rem 1rem}
header p{margin-block-start:0.5rem;max-inline-size:33rem;text-wrap:pretty}
.quiet{color:var(--ink-quiet)}
ol,ul{list-style:none;padding:0}
.people,.tables{display:grid}
.people{grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.people>li,.tables>li{background:var(--sheet);outline:1px dashed var(--edge);
outline-offset:-0.5px;padding:1rem 1.1rem;break-inside:avoid}
.people>li{display:flex;flex-direction:column;justify-content:space-between;gap:0.9rem}
.name{font-size:1.5rem;font-weight:700;line-height:1.15;overflow-wrap:anywhere}
.id{color:var(--ink-quiet);font-size:0.875rem;overflow-wrap:anywhere}
.where{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.4rem,1fr));gap:0.6rem}
.where span,.seats h4{display:block;font-size:0.875rem;font-weight:400;color:var(--ink-quiet)}
.where b{display:block;font-size:2.1rem;line-height:1.05;font-weight:700}
.where small{font-size:0.875rem;font-weight:400}
.tables h3{display:flex;align-items:baseline;gap:0.35em;font-size:1.25rem;font-weight:400;color:var(--ink-quiet)}
.tables h3 b{font-size:2.6rem;line-height:1;color:var(--ink)}
.seats{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10.5rem),1fr));gap:1rem 1.5rem;margin-block-start:0.75rem}
.seats h4{padding-block-end:0.2rem;border-block-end:1px solid var(--line);margin-block-end:0.3rem}
.seats li li{padding-block:0.12rem;overflow-wrap:anywhere}
.seats i{font-style:normal;font-size:0.8125rem;color:var(--ink-quiet);margin-inline-start:0.4em}
${paper}`

const paper = `
@page{size:A4;margin:9mm 10mm}
@media print{
:root{color-scheme:light;--paper:#ffffff;--sheet:#ffffff;--edge:#6b6255}
html{font-size:11pt}
body{padding:0;max-inline-size:none}
header,h2{display:none}
section+section{break-before:page}
.people{grid-template-columns:1fr 1fr}
.people>li{min-block-size:55.5mm;padding:4mm 6mm;gap:2.5mm}
.name{font-size:19pt}
.where{grid-template-columns:repeat(3,1fr);gap:3mm}
.where b{font-size:25pt}
.tables>li{padding:5mm 6mm 7mm}
.tables h3 b{font-size:34pt}
}
`
