// People who see things alike: "you agree on 23 of 27".
//
// Only statements count on which both have taken a stand: that both pass shows no likeness, and one pass no difference. Ranked
// by the lower credible bound of the share, so that 23 of 27 stand above 5 of 5, and told with the statements themselves, so
// that nobody has to believe a number.

import { type BoundsOf, boundsWith } from '../statements/bounds.ts'
import { countOf, type Votes } from '../votes.ts'

/** Statement places; of those agreed on, the first are those on which the fewest others vote the same. */
export type Similar = Readonly<{
  person: number
  shared: number
  same: number
  low: number
  agreedOn: readonly number[]
  differOn: readonly number[]
}>

/** On fewer, nobody is called alike. */
export const leastShared = 5

/**
 * Those nearest to a person, the nearest first, equals by their places. Costs the votes on the statements on which the person has
 * taken a stand. @param person their place. @param most how many to tell.
 */
export const similars = (votes: Votes, person: number, most = 10, boundsOf = boundsWith()): Similar[] => {
  const shared = new Int32Array(votes.people.length)
  const same = new Int32Array(votes.people.length)
  const { starts, others, values } = votes.byPerson
  const column = votes.byStatement
  for (let cell = starts[person] as number; cell < (starts[person + 1] as number); cell++) {
    const [j, stand] = [others[cell] as number, values[cell] as number]
    if (stand === 0) continue
    for (let at = column.starts[j] as number; at < (column.starts[j + 1] as number); at++) {
      const [i, vote] = [column.others[at] as number, column.values[at] as number]
      if (vote === 0) continue
      shared[i] = (shared[i] as number) + 1
      if (vote === stand) same[i] = (same[i] as number) + 1
    }
  }
  return nearest(person, shared, same, most, boundsOf).map(({ other, low }) => ({
    person: other,
    shared: shared[other] as number,
    same: same[other] as number,
    low,
    ...evidence(votes, person, other),
  }))
}

const nearest = (
  person: number,
  shared: Int32Array,
  same: Int32Array,
  most: number,
  boundsOf: BoundsOf,
): { other: number; low: number }[] => {
  const found: { other: number; low: number }[] = []
  for (let other = 0; other < shared.length; other++) {
    if (other === person || (shared[other] as number) < leastShared) continue
    found.push({ other, low: boundsOf(same[other] as number, shared[other] as number).low })
  }
  return found.sort((a, b) => b.low - a.low || a.other - b.other).slice(0, most)
}

const evidence = (votes: Votes, one: number, other: number): Pick<Similar, 'agreedOn' | 'differOn'> => {
  const agreedOn: { j: number; share: number }[] = []
  const differOn: number[] = []
  const { starts, others, values } = votes.byPerson
  let [a, b] = [starts[one] as number, starts[other] as number]
  while (a < (starts[one + 1] as number) && b < (starts[other + 1] as number)) {
    const [j, k] = [others[a] as number, others[b] as number]
    if (j === k && values[a] !== 0 && values[b] !== 0) {
      if (values[a] === values[b]) agreedOn.push({ j, share: shareOf(votes, j, values[a] as number) })
      else differOn.push(j)
    }
    if (j <= k) a++
    if (k <= j) b++
  }
  agreedOn.sort((x, y) => x.share - y.share || x.j - y.j)
  return { agreedOn: agreedOn.map(({ j }) => j), differOn }
}

/** Of all votes on a statement, those that are this vote. */
const shareOf = ({ byStatement }: Votes, j: number, vote: number): number => {
  let count = 0
  for (let at = byStatement.starts[j] as number; at < (byStatement.starts[j + 1] as number); at++)
    if (byStatement.values[at] === vote) count++
  return count / Math.max(1, countOf(byStatement, j))
}
