// Identical lists of votes, where that is no coincidence.
//
// Two people with the same three agreements are nothing; forty with the same thirty answers are one hand. For each list of votes
// that several have given, how many others would have given it by chance: the product of the chances of its answers (honest.ts)
// for somebody of just that viewpoint, times all people. Lists of passes alone, and short ones, are left alone. To give the same
// answer to everything is a habit that some honest people have, so one in fifty is thought to.

import { exponential, logarithm } from '../numerics.ts'
import { countOf, type Votes } from '../votes.ts'
import { type Honest, honestChances } from './honest.ts'

/** `people` with the same votes; `votes` on so many statements; `expected` others by chance. */
export type Copies = Readonly<{ people: readonly number[]; votes: number; expected: number }>

const leastPeople = 3
const leastStands = 5
/** As many are expected by chance in one of a thousand conversations. */
const mostExpected = 0.001
const habit = 1 / 50

/** Chances are learned from everybody: what is copied often is then taken to be more usual than it is. */
export const copiesIn = (votes: Votes): Copies[] => {
  const same = new Map<string, number[]>()
  const { starts, others, values } = votes.byPerson
  for (let i = 0; i < votes.people.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number]
    if (to - from < leastStands) continue
    const list = `${others.subarray(from, to).join()} ${values.subarray(from, to).join()}`
    const people = same.get(list)
    if (people) people.push(i)
    else same.set(list, [i])
  }
  const several = [...same.values()].filter(
    (people) => people.length >= leastPeople && standsOf(votes, people[0] as number) >= leastStands,
  )
  if (several.length === 0) return []
  const honest = honestChances(votes, new Uint8Array(votes.people.length))
  const passes = passesOf(votes)
  const found: Copies[] = []
  for (const people of several) {
    const first = people[0] as number
    const expected = votes.people.length * chanceOf(votes, first, honest, passes)
    // Of n copies n − 1 are to be explained; each further one is as unlikely again.
    if (expected <= mostExpected) found.push({ people, votes: countOf(votes.byPerson, first), expected })
  }
  return found
}

/** Of the list of one person. */
const chanceOf = (votes: Votes, i: number, honest: Honest, passes: Float64Array): number => {
  const { starts, others, values } = votes.byPerson
  const [from, to] = [starts[i] as number, starts[i + 1] as number]
  let sum = 0
  let alike = true
  for (let at = from; at < to; at++) {
    const pass = passes[others[at] as number] as number
    sum += values[at] === 0 ? logarithm(pass) : logarithm(1 - pass) + (honest.logs[at] as number)
    if (values[at] !== values[from]) alike = false
  }
  return Math.max(exponential(sum), alike ? habit : 0)
}

const standsOf = ({ byPerson: { starts, values } }: Votes, i: number): number => {
  let stands = 0
  for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) if (values[at] !== 0) stands++
  return stands
}

const passesOf = ({ byStatement: { starts, values }, statements }: Votes): Float64Array =>
  Float64Array.from(statements, (_, j) => {
    let count = 0.5
    for (let at = starts[j] as number; at < (starts[j + 1] as number); at++) if (values[at] === 0) count++
    return count / ((starts[j + 1] as number) - (starts[j] as number) + 1)
  })
