// How well a map foretells votes that it was not shown: a measure of maps that knows nothing of groups.

import { randomnessFrom } from '../../../chance/index.ts'
import { type Votes, votesOf } from '../votes.ts'

export type HeldOut = Readonly<{
  /** The same people and statements with nine votes in ten. */
  shown: Votes
  /** Agreement and disagreement among the others. */
  hidden: readonly Readonly<{ person: number; statement: number; agrees: boolean }>[]
}>

export const heldOut = (votes: Votes, seed: number): HeldOut => {
  const chance = randomnessFrom(seed, 'testing/held-out')
  const { starts, others, values } = votes.byPerson
  const kept = { person: [] as number[], statement: [] as number[], vote: [] as number[] }
  const hidden: { person: number; statement: number; agrees: boolean }[] = []
  for (let person = 0; person < votes.people.length; person++)
    for (let at = starts[person] ?? 0; at < (starts[person + 1] ?? 0); at++) {
      const [statement, vote] = [others[at] ?? 0, values[at] ?? 0]
      if (chance.below(10) > 0) {
        kept.person.push(person)
        kept.statement.push(statement)
        kept.vote.push(vote)
      } else if (vote !== 0) hidden.push({ person, statement, agrees: vote === 1 })
    }
  const shown = votesOf(votes.people, votes.statements, {
    person: Int32Array.from(kept.person),
    statement: Int32Array.from(kept.statement),
    vote: Int8Array.from(kept.vote),
  })
  return { shown, hidden }
}

/**
 * How often somebody who agrees is thought likelier to than somebody who does not (the area under the ROC curve, by ranks;
 * ties count half): ½ is chance, 1 is always.
 */
export const areaUnder = (foretold: readonly number[], agrees: readonly boolean[]): number => {
  const order = foretold.map((value, at) => ({ value, agrees: agrees[at] === true }))
  order.sort((a, b) => a.value - b.value)
  let [ranks, positive] = [0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && order[to]?.value === order[from]?.value) to++
    const among = order.slice(from, to).filter((each) => each.agrees).length
    ranks += (among * (from + 1 + to)) / 2
    positive += among
    from = to
  }
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (order.length - positive))
}
