// What the evidence allows to say: whether there are groups, how that was tried, and what so many people can show at all.

import { type Markup, markup } from '../../../../page/index.ts'
import { likely, stable, stillStable } from '../../groups/evidence.ts'
import { likely as gapShows } from '../../groups/gap.ts'
import { verdictInWords } from '../map-in-words.ts'
import type { View } from '../view.ts'

export const evidenceSection = (view: View): Markup => {
  const { words, map, voters, grouped, numbers, percent } = view
  const { stability } = map.evidence
  return markup`<section>
<h2>${words.evidence}</h2>
<p class="lead">${verdictInWords(view)}</p>
${!grouped && map.groups.length > 0 ? markup`<p>${words.unborne(map.groups.length)}</p>` : null}
${grouped ? gapInWords(view) : null}
${gauge(view)}
${
  stability === null
    ? null
    : markup`<p>${words.stability(numbers.decimal(stability, 2))}</p>
<p>${words.gate(percent(likely), numbers.decimal(grouped && stability < stable ? stillStable : stable, 2))}</p>`
}
${voters > 0 ? markup`<h3>${words.sizeTitle(voters)}</h3><p>${ofSize(view)}</p>` : null}
</section>`
}

/** Whether groups that are borne are also apart. */
const gapInWords = ({ words, map }: View): Markup | null => {
  const { gap } = map.evidence
  if (!gap) return null
  return markup`<p>${gap.p < gapShows ? words.clearlyApart : words.together(gap.between, gap.around)}</p>`
}

/** From how many on a paragraph speaks: what 8, 30, 100 and more people can and cannot show. */
const ofSize = ({ words, voters, percent, numbers }: View): string => {
  if (voters < 15) return words.size.tiny(voters, percent(1 / voters))
  // Two standard errors of a share of one half.
  const off = numbers.whole(Math.ceil(98 / Math.sqrt(voters) - 1e-9))
  if (voters < 50) return `${words.size.small(voters, off)} ${words.sizeLot}`
  return voters < 200 ? `${words.size.middle(voters, off)} ${words.sizeLot}` : words.size.large(voters, off)
}

/** How clear each number of groups is, on a line from 0 to 1, and behind it what shuffled votes reach. */
const gauge = (view: View): Markup | null => {
  const { words, map } = view
  const { silhouettes, null: shuffled } = map.evidence
  if (silhouettes.length === 0) return null
  const spoken = gaugeInWords(view)
  const row = (i: number) => 1 + i * 1.9
  const high = row(silhouettes.length)
  const across = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 100
  const band = shuffled ? [across(shuffled.mean), across(shuffled.max)] : null
  return markup`${shuffled ? markup`<p>${words.shuffle}</p>` : null}
<figure>
<ul class="legend" role="list"><li><svg aria-hidden="true"><circle class="real" cx="50%" cy="50%" r=".5rem"/></svg>${words.shuffleReal}</li>
${band ? markup`<li><svg aria-hidden="true"><rect class="null" y="15%" width="100%" height="70%"/></svg>${words.shuffleNull}</li>` : null}</ul>
<svg class="gauge" role="img" aria-labelledby="gauge-title gauge-text" width="100%" height="${high + 2}rem">
<title id="gauge-title">${words.shuffleTitle}</title><desc id="gauge-text">${spoken}</desc>
${band ? markup`<rect class="null" x="${band[0] ?? 0}%" y="0" width="${Math.max(0.6, (band[1] ?? 0) - (band[0] ?? 0))}%" height="${high}rem"/>` : null}
${silhouettes.map(({ k, value }, i) => {
  const y = `${row(i)}rem`
  return markup`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/><text x="-0.7rem" y="${row(i) + 0.3}rem" text-anchor="end">${words.shuffleGroups(k)}</text><circle class="real" cx="${across(value)}%" cy="${y}" r=".5rem"/>`
})}
<line class="base" x1="0" x2="100%" y1="${high}rem" y2="${high}rem"/>
<text x="0" y="${high + 1.4}rem">0 ${words.shuffleEnds[0] ?? ''}</text><text x="100%" y="${high + 1.4}rem" text-anchor="end">${words.shuffleEnds[1] ?? ''} 1</text>
</svg>
<figcaption>${spoken}</figcaption>
</figure>`
}

const gaugeInWords = ({ words, map, numbers, percent }: View): string => {
  const { silhouettes, null: shuffled } = map.evidence
  const best = silhouettes.reduce((so, each) => (each.value > so.value ? each : so))
  const value = numbers.decimal(best.value, 2)
  if (!shuffled) return words.shuffleOnly(best.k, value)
  const { mean, max, p } = shuffled
  const chance = p < 0.01 ? words.shuffleNever(percent(0.01)) : words.shuffleP(percent(p))
  return `${words.shuffleText(best.k, value, numbers.decimal(mean, 2), numbers.decimal(max, 2))} ${chance}`
}
