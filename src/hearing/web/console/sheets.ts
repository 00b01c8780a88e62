// Which sheet of each chart hangs on the wall: 0 is the newest, 1 the one before, and so on. The wall alone knows
// how many there are, since that depends on its size; it shows its oldest where we count too far.

import { type Chart, charts, entriesOn, type Opened } from '../../index.ts'

export type Sheets = Readonly<Record<Chart, number>>

/** What the feed told of the wall, where it has told anything. */
export const sheetsFrom = (aside: unknown): Sheets => {
  const told = (typeof aside === 'object' && aside !== null ? aside : {}) as Partial<Record<Chart, unknown>>
  const back = (chart: Chart) => (Number.isInteger(told[chart]) ? Math.max(0, Number(told[chart])) : 0)
  return {
    problems: back('problems'),
    solutions: back('solutions'),
    concerns: back('concerns'),
    data: back('data'),
  }
}

/** One sheet back (1) or forward (-1), on one chart or on all. A sheet holds an entry at least. */
export const paged = (hearing: Opened, sheets: Sheets, step: 1 | -1, only: Chart | null = null): Sheets => {
  const turned = { ...sheets }
  for (const chart of charts) {
    if (only && chart !== only) continue
    const oldest = Math.max(0, entriesOn(hearing.entries, chart).length - 1)
    turned[chart] = Math.min(oldest, Math.max(0, sheets[chart] + step))
  }
  return turned
}

export const following: Sheets = { problems: 0, solutions: 0, concerns: 0, data: 0 }
