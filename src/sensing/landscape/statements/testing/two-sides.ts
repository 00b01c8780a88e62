// A population of two sides of which everything is known, for tests.

import { randomnessFrom } from '../../../../chance/index.ts'
import { type Votes, votesOf } from '../../votes.ts'

/** By side, the chance to agree; the chance to pass comes first for both. `filled`, if it is not that of all statements. */
export type Leaning = Readonly<{ agree: readonly [number, number]; pass?: number; filled?: number }>

export type Recipe = Readonly<{
  people: number
  /** The share of people on the second side. */
  second?: number
  leanings: readonly Leaning[]
  /** The chance that somebody has voted on a statement. */
  filled?: number
  seed: number
}>

/** Ids are numbers in order; people of the first side come first. */
export const twoSides = (recipe: Recipe): { votes: Votes; sides: Int32Array } => {
  const { people, second = 0.5, leanings, seed } = recipe
  const randomness = randomnessFrom(seed, 'testing/two-sides')
  const chance = (): number => randomness.word() / 2 ** 32
  const first = Math.round(people * (1 - second))
  const sides = Int32Array.from({ length: people }, (_, i) => (i < first ? 0 : 1))
  const cast = { person: [] as number[], statement: [] as number[], vote: [] as number[] }
  for (let i = 0; i < people; i++)
    for (const [j, { agree, pass = 0, filled = recipe.filled ?? 1 }] of leanings.entries()) {
      if (chance() >= filled) continue
      const agrees = chance() < agree[sides[i] as 0 | 1]
      cast.person.push(i)
      cast.statement.push(j)
      cast.vote.push(chance() < pass ? 0 : agrees ? 1 : -1)
    }
  const votes = votesOf(
    Array.from({ length: people }, (_, i) => String(i)),
    leanings.map((_, j) => String(j)),
    {
      person: Int32Array.from(cast.person),
      statement: Int32Array.from(cast.statement),
      vote: Int8Array.from(cast.vote),
    },
  )
  return { votes, sides }
}
