// Conversations whose groups are known, as they were made: what a map claims can be held against them.

import { randomnessFrom } from '../../../chance/index.ts'
import { type Votes, votesOf } from '../votes.ts'

export type Planting = Readonly<{
  /** How many people each group has; one entry is a conversation without groups. */
  sizes: readonly number[]
  statements: number
  /** The share of statements on which groups differ; on the others all lean the same way. */
  dividing: number
  /** How often somebody votes as a coin falls, and not as their group does. */
  overlap: number
  /** The share of cells that are empty; people differ in how many they fill, up to threefold. */
  missing: number
  passes: number
  seed: number
}>

/** `groups` by the order of `votes.people`. */
export const plantedVotes = (planting: Planting): { votes: Votes; groups: Int32Array } => {
  const { sizes, statements, dividing, overlap, missing, passes, seed } = planting
  const chance = randomnessFrom(seed, 'testing/planted')
  const happens = (share: number) => chance.below(1e6) < share * 1e6
  const stances = apart(() => stancesOf(sizes.length, statements, happens, dividing), dividing * statements)
  const person: number[] = []
  const statement: number[] = []
  const vote: number[] = []
  const group: number[] = sizes.flatMap((size, g) => Array<number>(size).fill(g))
  const order = chance.shuffled(group)
  for (const [i, own] of order.entries()) {
    // From half to one and a half times as many votes as the mean.
    const filled = (1 - missing) * (0.5 + chance.below(1000) / 1000)
    for (let j = 0; j < statements; j++) {
      if (!happens(filled)) continue
      person.push(i)
      statement.push(j)
      if (happens(passes)) vote.push(0)
      else vote.push(happens(overlap) ? (happens(0.5) ? 1 : -1) : (stances[own]?.[j] ?? 1))
    }
  }
  const digits = String(order.length).length
  const votes = votesOf(
    order.map((_, i) => `p${String(i).padStart(digits, '0')}`),
    Array.from({ length: statements }, (_, j) => String(j)),
    { person: Int32Array.from(person), statement: Int32Array.from(statement), vote: Int8Array.from(vote) },
  )
  return { votes, groups: Int32Array.from(order) }
}

const stancesOf = (
  groups: number,
  statements: number,
  happens: (share: number) => boolean,
  dividing: number,
): number[][] => {
  const stances = Array.from({ length: groups }, () => Array<number>(statements).fill(1))
  for (let j = 0; j < statements; j++) {
    const common = happens(0.6) ? 1 : -1
    const divided = happens(dividing)
    for (const own of stances) own[j] = divided ? (happens(0.5) ? 1 : -1) : common
  }
  return stances
}

/** Two groups that agree nearly everywhere are one: each pair differs on two fifths of the dividing statements at least. */
const apart = (make: () => number[][], divided: number): number[][] => {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const stances = make()
    const near = stances.some((one, g) =>
      stances
        .slice(g + 1)
        .some((other) => one.filter((stance, j) => stance !== other[j]).length < 0.4 * divided),
    )
    if (!near) return stances
  }
  throw new RangeError('No such groups can be planted')
}

/** The same votes on each statement by the same people, dealt out anew among them: no structure is left. */
export const shuffledVotes = (votes: Votes, seed: number): Votes => {
  const chance = randomnessFrom(seed, 'testing/shuffled')
  const { starts, others, values } = votes.byStatement
  const statement = new Int32Array(others.length)
  const dealt = new Int8Array(values.length)
  for (let j = 0; j + 1 < starts.length; j++) {
    const [from, to] = [starts[j] ?? 0, starts[j + 1] ?? 0]
    statement.fill(j, from, to)
    dealt.set(chance.shuffled(Array.from(values.subarray(from, to))), from)
  }
  return votesOf(votes.people, votes.statements, { person: others.slice(), statement, vote: dealt })
}
