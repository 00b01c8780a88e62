import { type Markup, markup } from '../../../../page/index.ts'

/** The head of a row about one value of a feature. */
export const namedRow = (feature: string, value: string): Markup =>
  markup`<th scope="row"><span class="note" dir="auto">${feature}</span><br><span dir="auto">${value}</span></th>`
