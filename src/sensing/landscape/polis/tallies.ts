// How each group voted on each statement, from the votes as cast.

import type { Votes } from '../votes.ts'

/** Group g and statement j stand at g·statements + j. */
export type Tallies = Readonly<{
  groups: number
  statements: number
  agree: Int32Array
  disagree: Int32Array
  /** Agreed, disagreed or passed. */
  seen: Int32Array
}>

/**
 * @param groupOf by person place; who is in none, −1, is not counted.
 * @param groups how many there are: 0 to groups − 1. @throws RangeError for a group beyond.
 */
export const talliesOf = (votes: Votes, groupOf: Int32Array, groups: number): Tallies => {
  const statements = votes.statements.length
  const agree = new Int32Array(groups * statements)
  const disagree = new Int32Array(groups * statements)
  const seen = new Int32Array(groups * statements)
  const { starts, others, values } = votes.byPerson
  for (let i = 0; i < votes.people.length; i++) {
    const group = groupOf[i] ?? -1
    if (group >= groups) throw new RangeError(`Group ${group} of ${groups}`)
    if (group < 0) continue
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
      const place = group * statements + (others[at] ?? 0)
      const value = values[at]
      seen[place] = (seen[place] ?? 0) + 1
      if (value === 1) agree[place] = (agree[place] ?? 0) + 1
      else if (value === -1) disagree[place] = (disagree[place] ?? 0) + 1
    }
  }
  return { groups, statements, agree, disagree, seen }
}

/** The groups taken together, as one. */
export const together = ({ groups, statements, agree, disagree, seen }: Tallies): Tallies => {
  const sum = (each: Int32Array): Int32Array => {
    const all = new Int32Array(statements)
    for (let at = 0; at < groups * statements; at++)
      all[at % statements] = (all[at % statements] ?? 0) + (each[at] ?? 0)
    return all
  }
  return { groups: 1, statements, agree: sum(agree), disagree: sum(disagree), seen: sum(seen) }
}

/** Everybody who voted, whether in a group or not. */
export const talliesOfAll = (votes: Votes): Tallies =>
  talliesOf(votes, new Int32Array(votes.people.length), 1)
