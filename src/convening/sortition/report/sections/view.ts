import type { Report } from '../report.ts'
import type { Speech } from '../speech.ts'

/** What each section of the page is made from. */
export type View = Speech &
  Readonly<{
    report: Report
    /** How many people there are in the pool. */
    people: number
    /** Everybody's chance in rising order; those who can be on no panel have none. */
    rising: readonly number[]
    /** Chances are said in steps of this. */
    unit: number
    chance: (share: number) => string
  }>

export const viewOf = (report: Report, speech: Speech): View => {
  const { pool, chances, uncoverable } = report.drawn
  const never = new Set(uncoverable)
  const people = pool.people.length
  // In a large pool chances are small, and a tenth of a per cent would be coarse.
  const places = pool.size / people < 0.1 ? 2 : 1
  return {
    ...speech,
    report,
    people,
    rising: pool.people
      .map((_, place) => (never.has(place) ? 0 : (chances[place] ?? 0)))
      .sort((a, b) => a - b),
    unit: 10 ** -(places + 2),
    chance: (share) => speech.numbers.percent(share, places),
  }
}
