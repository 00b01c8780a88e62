// What the aim means and does not promise, how chances became panels, and where the page ends.

import { type Markup, markup } from '../../../../page/index.ts'
import type { View } from './view.ts'

export const aimSection = ({ words, report }: View): Markup => {
  const { fairness, uncoverable } = report.drawn
  const aim = words.aims[fairness]
  return markup`<section>
<h2>${words.aim}</h2>
<h3>${aim.name}</h3>
<p>${aim.means}</p>
<h3>${words.aimPromise}</h3>
<p>${aim.not}</p>
<p>${uncoverable.length > 0 ? words.never(uncoverable.length) : words.everyone}</p>
</section>`
}

export const lotterySection = ({ words, numbers, report }: View): Markup => {
  const { lottery, largestDeviation } = report.drawn
  const said =
    lottery.length > 1
      ? `${words.lotteryText(lottery.length)} ${words.lotteryDeviation(numbers.decimal(Math.ceil(largestDeviation * 1e4 - 1e-6) / 100, 2))}`
      : words.lotteryOne
  return markup`<section>
<h2>${words.lottery(lottery.length)}</h2>
<p>${said}</p>
</section>`
}

export const limitsSection = ({ words }: View): Markup => markup`<section>
<h2>${words.limits}</h2>
<ul>${words.limitsList.map((limit) => markup`<li>${limit}</li>`)}</ul>
</section>`
