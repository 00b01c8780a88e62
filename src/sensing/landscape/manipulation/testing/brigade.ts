// Brigades for tests: people who answer by a script, put among people who don't.

import { randomnessFrom } from '../../../../chance/index.ts'
import { countOf, type Votes, votesOf } from '../../votes.ts'

export type Brigade = Readonly<{
  /** Of all people, brigaders included. */
  share: number
  /** The share of a brigader's answers that are by chance instead. */
  noise: number
  /** How many statements each answers; each answers their own part of the script. */
  answers: number
  /** The script's length; as many statements as there are, if not told. */
  script?: number
  /**
   * `own`: for and against by a goal that has nothing to do with the camps of the conversation. `camp`: as somebody of a camp
   * would, but on three statements in ten the other way.
   */
  goal: 'own' | 'camp'
  seed: number
}>

/** The same votes with brigaders among them, whose ids begin with `z`. */
export const withBrigade = (votes: Votes, brigade: Brigade): { votes: Votes; scripted: Uint8Array } => {
  const randomness = randomnessFrom(brigade.seed, 'testing/brigade')
  const chance = (): number => randomness.word() / 2 ** 32
  const count = Math.round((votes.people.length * brigade.share) / (1 - brigade.share))
  const asked = randomness
    .shuffled([...votes.statements.keys()].filter((j) => countOf(votes.byStatement, j) > 10))
    .slice(0, brigade.script ?? votes.statements.length)
  const camp = campOf(votes, randomness.below(votes.people.length))
  const script = new Map(
    asked.map((j) => {
      const own = chance() < 0.5 ? 1 : -1
      const ofCamp = camp[j] ? (camp[j] as number) : own
      return [j, brigade.goal === 'own' ? own : chance() < 0.3 ? -ofCamp : ofCamp]
    }),
  )
  const cast = everything(votes)
  for (let b = 0; b < count; b++)
    for (const j of randomness.shuffled(asked).slice(0, brigade.answers)) {
      cast.person.push(votes.people.length + b)
      cast.statement.push(j)
      cast.vote.push(chance() < brigade.noise ? randomness.below(3) - 1 : (script.get(j) ?? 0))
    }
  const ids = Array.from({ length: count }, (_, b) => `z${b}`)
  const made = votesOf([...votes.people, ...ids], votes.statements, {
    person: Int32Array.from(cast.person),
    statement: Int32Array.from(cast.statement),
    vote: Int8Array.from(cast.vote),
  })
  return { votes: made, scripted: Uint8Array.from(made.people, (id) => (id.startsWith('z') ? 1 : 0)) }
}

const everything = ({ byPerson, people }: Votes): Record<'person' | 'statement' | 'vote', number[]> => {
  const person = people.flatMap((_, i) => Array.from({ length: countOf(byPerson, i) }, () => i))
  return { person, statement: [...byPerson.others], vote: [...byPerson.values] }
}

/** By statement, what those who mostly vote as one person does say: the sum of their votes, by its sign. */
const campOf = (votes: Votes, one: number): number[] => {
  const { starts, others, values } = votes.byPerson
  const own = new Map<number, number>()
  for (let at = starts[one] as number; at < (starts[one + 1] as number); at++)
    own.set(others[at] as number, values[at] as number)
  const sums = new Float64Array(votes.statements.length)
  for (let i = 0; i < votes.people.length; i++) {
    let likeness = 0
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
      likeness += (own.get(others[at] as number) ?? 0) * (values[at] as number)
    if (likeness <= 2) continue
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
      sums[others[at] as number] = (sums[others[at] as number] as number) + (values[at] as number)
  }
  return Array.from(sums, (sum) => Math.sign(sum))
}
