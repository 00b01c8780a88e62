// How the map was made, what it cannot tell, and how to make it again.

import { type Markup, markup } from '../../../../page/index.ts'
import type { View } from '../view.ts'

export const howSection = ({ words, map }: View): Markup => markup`<section>
<h2>${words.how}</h2>
<p>${words.howMode[map.mode]}</p>
<p>${words.howCauses}</p>
<p>${words.howSmall}</p>
<p>${words.howHash} <code class="hash">${map.inputHash}</code></p>
<p>${words.howAgain(map.version)} <code class="command">commonwise map --votes votes.csv --statements comments.csv --mode ${map.mode} --out map</code></p>
<p>${words.howFiles}</p>
</section>`
