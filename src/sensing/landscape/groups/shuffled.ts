// What would be seen if nothing were there: the same votes on each statement by the same people, dealt out anew among them.
// Each statement keeps its agreement and each person their number of votes; what goes together does so by chance alone.

import type { Randomness } from '../../../chance/index.ts'
import { type Cells, turned, type Votes } from '../votes.ts'

export const shuffled = (votes: Votes, chance: Randomness): Votes => {
  const { starts, others, values } = votes.byStatement
  const dealt = new Int8Array(values.length)
  for (let j = 0; j + 1 < starts.length; j++) {
    const [from, to] = [starts[j] as number, starts[j + 1] as number]
    dealt.set(values.subarray(from, to), from)
    for (let last = to - 1; last > from; last--) {
      const other = from + chance.below(last - from + 1)
      const held = dealt[last] as number
      dealt[last] = dealt[other] as number
      dealt[other] = held
    }
  }
  const byStatement: Cells = { starts, others, values: dealt }
  return { ...votes, byStatement, byPerson: turned(byStatement, votes.people.length) }
}

/** A share of the votes, chosen by chance; people and statements stay. */
export const thinned = (votes: Votes, keepOfHundred: number, chance: Randomness): Votes => {
  const { starts, others, values } = votes.byPerson
  const next = new Int32Array(starts.length)
  const keptOthers: number[] = []
  const keptValues: number[] = []
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      if (chance.below(100) >= keepOfHundred) continue
      keptOthers.push(others[at] as number)
      keptValues.push(values[at] as number)
    }
    next[i + 1] = keptOthers.length
  }
  const byPerson: Cells = {
    starts: next,
    others: Int32Array.from(keptOthers),
    values: Int8Array.from(keptValues),
  }
  return { ...votes, byPerson, byStatement: turned(byPerson, votes.statements.length) }
}
