// The console leafs through the sheets of the wall by an aside, which is shown and forgotten.

import { type Chart, charts } from '../../index.ts'

/** By chart: how many sheets back from the newest. 0 follows what is being written. */
export type SheetsAside = Readonly<Record<Chart, number>>

export const following: SheetsAside = { problems: 0, solutions: 0, concerns: 0, data: 0 }

/** From what came over the line, whatever it was. */
export const sheetsFrom = (value: unknown): SheetsAside => {
  const told = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<Chart, unknown>>
  return Object.fromEntries(
    charts.map((chart) => [chart, Number.isSafeInteger(told[chart]) ? Math.max(0, Number(told[chart])) : 0]),
  ) as SheetsAside
}
