// Which statements Polis counts, and which it empties.
//
// A rejected statement, and one about the people who vote, keeps its column, but everybody is taken to have passed on it:
// in the components, in the scale of positions and among those who can represent a group. Tallies keep the votes as cast.

import type { Statement } from '../statement.ts'
import { countOf, type Votes } from '../votes.ts'

/** All by statement place; 1 for yes. */
export type Columns = Readonly<{
  /** Its votes are not emptied; true also of statements that nobody voted on. */
  counting: Uint8Array
  /** Counting, and somebody voted on it: it may stand in a list. */
  listed: Uint8Array
  /** About the people who vote. */
  meta: Uint8Array
  /** How many somebody voted on, so that Polis has a column for them: S in its formulas. */
  count: number
  /** How many of them are emptied. */
  emptied: number
}>

/** @param statements in any order; those without votes are passed over, those not among them count as undecided. */
export const columnsOf = (votes: Votes, statements: readonly Statement[]): Columns => {
  const places = new Map(votes.statements.map((id, place) => [id, place]))
  const counting = new Uint8Array(votes.statements.length).fill(1)
  const meta = new Uint8Array(votes.statements.length)
  for (const statement of statements) {
    const place = places.get(statement.id)
    if (place === undefined) continue
    if (statement.meta) meta[place] = 1
    if (statement.meta || statement.moderated === -1) counting[place] = 0
  }
  const voted = Uint8Array.from(counting, (_, j) => (countOf(votes.byStatement, j) > 0 ? 1 : 0))
  const listed = counting.map((each, j) => each * (voted[j] ?? 0))
  const count = sum(voted)
  return { counting, listed, meta, count, emptied: count - sum(listed) }
}

const sum = (values: Uint8Array): number => values.reduce((all, each) => all + each, 0)
