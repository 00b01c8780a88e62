// Votes from a table that can be written down, and the same votes in another order.

import type { Randomness } from '../../../chance/index.ts'
import type { Moderation, Statement } from '../statement.ts'
import { type Vote, type Votes, votesOf } from '../votes.ts'

/** @param vote of person i on statement j; null: none. Ids are p0 and up, 0 and up. */
export const tableOf = (
  people: number,
  statements: number,
  vote: (i: number, j: number) => Vote | null,
): Votes => {
  const cells: [number, number, Vote][] = []
  for (let i = 0; i < people; i++)
    for (let j = 0; j < statements; j++) {
      const own = vote(i, j)
      if (own !== null) cells.push([i, j, own])
    }
  return votesOf(
    Array.from({ length: people }, (_, i) => `p${i}`),
    Array.from({ length: statements }, (_, j) => String(j)),
    castOf(cells),
  )
}

export const statementsFor = ({ statements }: Votes, moderated: Moderation = 0): Statement[] =>
  statements.map((id) => ({ id, text: `No. ${id}`, author: null, moderated, meta: false, time: null }))

/** The same with people, statements and votes as they may come by chance. */
export const inAnyOrder = (votes: Votes, chance: Randomness): Votes => {
  const people = chance.shuffled(Array.from(votes.people.keys()))
  const statements = chance.shuffled(Array.from(votes.statements.keys()))
  const [row, column] = [inverse(people), inverse(statements)]
  const { starts, others, values } = votes.byPerson
  const cells = votes.people.flatMap((_, i) =>
    Array.from(others.subarray(starts[i], starts[i + 1]), (j, at): [number, number, Vote] => [
      row[i] ?? 0,
      column[j] ?? 0,
      (values[(starts[i] ?? 0) + at] ?? 0) as Vote,
    ]),
  )
  return votesOf(
    people.map((i) => votes.people[i] ?? ''),
    statements.map((j) => votes.statements[j] ?? ''),
    castOf(chance.shuffled(cells)),
  )
}

/** A share of the votes of which a larger one holds all. */
export const shareOf = (votes: Votes, ofHundred: number, chance: Randomness): Votes => {
  const { starts, others, values } = votes.byPerson
  const cells: [number, number, Vote][] = []
  for (let i = 0; i < votes.people.length; i++)
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
      if (chance.below(100) < ofHundred) cells.push([i, others[at] ?? 0, (values[at] ?? 0) as Vote])
  return votesOf(votes.people, votes.statements, castOf(cells))
}

const castOf = (cells: readonly (readonly [number, number, Vote])[]) => ({
  person: Int32Array.from(cells, ([i]) => i),
  statement: Int32Array.from(cells, ([, j]) => j),
  vote: Int8Array.from(cells, ([, , vote]) => vote),
})

const inverse = (order: readonly number[]): number[] => {
  const places: number[] = []
  for (const [to, from] of order.entries()) places[from] = to
  return places
}
