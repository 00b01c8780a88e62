// How the map looks, and what only its page has of style. A group has a shape, a letter and an outline; its colour only helps.

import { colours, pageStyle } from '../../../page/index.ts'

/** Four markers of the house, then ink: from the fifth group on shape and letter alone tell. */
const hues = ['marker-blue', 'marker-red', 'marker-green', 'marker-violet'] as const

/** For a file that is always printed on white. */
export const light = Object.entries(colours)
  .map(([name, [day]]) => `--${name}:${day};`)
  .join('')

const groupRules = Array.from({ length: 9 }, (_, g) => {
  const hue = hues[g] ? `var(--${hues[g]})` : 'var(--ink)'
  return `.g${g}{--own:${hue}}`
}).join('')

/** The ink of the map, in the file as on the page. */
export const inkStyle = `${groupRules}
.none{--own:var(--ink-quiet)}
.known{fill:var(--own);fill-opacity:.82;stroke:var(--sheet);stroke-width:1.2}
.dense.known{stroke-width:.5}.dense.faint{stroke-width:.9}
.faint{fill:var(--sheet);fill-opacity:.5;stroke:var(--own);stroke-width:1.4;stroke-opacity:.78}
.hull{fill:var(--own);fill-opacity:.09;stroke:var(--own);stroke-width:1.6;stroke-opacity:.75}
.letter circle{fill:var(--sheet);stroke:var(--own);stroke-width:3.5}
.letter text{fill:var(--ink);font-size:36px;font-weight:700;text-anchor:middle}
.post circle{fill:var(--ink)}
.post text:not(.said){fill:var(--sheet);font-size:28px;font-weight:700;text-anchor:middle}
.key.post text{font-size:23px}
.arrow{fill:none;stroke:var(--ink);stroke-width:3;stroke-linecap:round;stroke-linejoin:round}
.middle{fill:none;stroke:var(--ink);stroke-width:2}
.blur{fill:none;stroke:var(--ink-quiet);stroke-width:1.6;stroke-dasharray:5 5}
`

export const style = (font: string | null): string => pageStyle(font, `${inkStyle}${page}${narrow}${paper}`)

const page = `
.map{display:block;inline-size:100%;block-size:auto;background:var(--sheet);border:1px solid var(--line);direction:ltr;margin-block-start:1rem}
.signs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13.5rem),1fr));gap:.35rem 1.5rem;list-style:none;padding:0;
margin-block:.9rem 1rem;max-inline-size:none;font-size:.9375rem}
.signs li{display:flex;align-items:center;gap:.7em;margin:0}
.signs svg{flex:none;inline-size:2rem;block-size:1.6rem}
.posts{list-style:none;padding:0;margin-block-start:.6rem}
.posts li{display:flex;gap:.8rem;align-items:baseline}
.posts svg{flex:none;inline-size:1.7rem;block-size:1.7rem;align-self:start}
.words{font-size:1.125rem;line-height:1.35;text-align:start;overflow-wrap:anywhere;hyphens:manual;max-inline-size:var(--measure)}
.said{list-style:none;padding:0;max-inline-size:none}
.said>li{padding-block:.85rem;border-block-end:1px solid var(--line);margin:0;break-inside:avoid}
.said>li:first-child{border-block-start:1px solid var(--line)}
.said .row{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 1.5rem;align-items:baseline}
.id{color:var(--ink-quiet);font-size:.8125rem}
.bound{white-space:nowrap;font-weight:600;font-size:.9375rem}
.bar{display:block;inline-size:100%;block-size:.95rem;margin-block-start:.45rem}
.figures{color:var(--ink-quiet);font-size:.875rem;margin-block-start:.25rem;max-inline-size:none}
.agree{fill:var(--marker-blue)}
.pass{fill:var(--sheet)}
.edge{fill:none;stroke:var(--edge);stroke-width:1}
.hatch{stroke:var(--marker-red);stroke-width:3.2}
.hatched{fill:var(--sheet)}
.stands{list-style:none;padding:0;max-inline-size:none;margin-block-start:.5rem}
.stands li{margin:0;padding-block:.15rem;display:grid;grid-template-columns:1.6rem minmax(0,1fr);gap:0 .6rem;align-items:start}
.stands .mark{inline-size:1.5rem;block-size:1.5rem;margin-block-start:.1rem}
.stands .bar{margin-block-start:.35rem}
.group>h3{display:flex;align-items:center;gap:.5rem;max-inline-size:none}
.group>h3 svg{flex:none;inline-size:1.7rem;block-size:1.7rem}
.group>h3 span{font-weight:400;color:var(--ink-quiet)}
.way{font-weight:600}
.null{fill:var(--line);stroke:var(--edge);stroke-width:1}
.real{fill:var(--ink);stroke:var(--sheet);stroke-width:1.5}
.gauge{display:block;inline-size:calc(100% - 6.5rem);margin-inline:6rem .5rem;margin-block-start:1.2rem;direction:ltr}
.pair{list-style:none;padding:0;max-inline-size:none}
.pair>li{padding-block:.7rem;border-block-end:1px solid var(--line);margin:0;break-inside:avoid}
.pair .words+.words{margin-block-start:.35rem}
.both{inline-size:100%}
.both td,.both .words{font-size:.9375rem}
.patterns{position:absolute;inline-size:0;block-size:0}
.lead+p{margin-block-start:.75rem}
`

const narrow = `
@media (max-width:40rem){
.said .row{grid-template-columns:minmax(0,1fr)}
.bound{justify-self:start}
.gauge{inline-size:calc(100% - 5.2rem);margin-inline:4.8rem .4rem}
}
`

const paper = `
@media print{
.drawn{break-inside:auto}
.map{inline-size:auto;block-size:112mm;break-inside:avoid;border-color:var(--edge)}
.signs{break-inside:avoid}
.known,.faint,.hull,.letter circle,.post circle,.agree,.hatched,.null,.real{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.group{break-inside:avoid}
.words{font-size:11pt}
}
`
