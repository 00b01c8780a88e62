// Where to look for a script: people to whom more others are improbably close than to anybody else.
//
// Two who follow one script take the same stand on what both answer, but for noise; two honest people take it as often as their
// viewpoints have it. The likelihood ratio of the two, over the statements on which both take a stand, tells who is close.

import { logarithm } from '../numerics.ts'
import { countOf, type Votes } from '../votes.ts'
import { byStatement, type Honest } from './honest.ts'

/** On fewer shared stands nobody is called close. */
const leastShared = 5
/** A ratio of twenty. */
const close = logarithm(20)
const mostSuspicions = 30
const mostAdditions = 2e7

/**
 * Sets of people close to one among them, the largest first, each about somebody who is in none before.
 * @param least how many people make a set.
 */
export const suspicionsIn = (votes: Votes, honest: Honest, least: number): number[][] => {
  const logs = byStatement(votes, honest.logs)
  const found: { centre: number; people: number[] }[] = []
  const room = { ratios: new Float64Array(votes.people.length), shared: new Int32Array(votes.people.length) }
  for (const centre of askedAmong(votes)) {
    const people = closeTo(votes, logs, centre, room)
    if (people.length >= least) found.push({ centre, people })
  }
  found.sort((one, other) => other.people.length - one.people.length || one.centre - other.centre)
  const sets: number[][] = []
  const within = new Uint8Array(votes.people.length)
  for (const { centre, people } of found) {
    if (within[centre] || sets.length === mostSuspicions) continue
    for (const i of people) within[i] = 1
    sets.push(people)
  }
  return sets
}

/** How likely two faithful followers take the same stand. */
const [together, apart] = [logarithm(0.853), logarithm(0.147)]

type Room = Readonly<{ ratios: Float64Array; shared: Int32Array }>

/** Themselves among them. */
const closeTo = (votes: Votes, logs: Float64Array, centre: number, { ratios, shared }: Room): number[] => {
  ratios.fill(0)
  shared.fill(0)
  const { starts, others, values } = votes.byPerson
  for (let cell = starts[centre] as number; cell < (starts[centre + 1] as number); cell++)
    if (values[cell] !== 0)
      addColumn(votes, logs, others[cell] as number, values[cell] as number, ratios, shared)
  const people: number[] = []
  for (let i = 0; i < shared.length; i++)
    if ((shared[i] as number) >= leastShared && (ratios[i] as number) >= close) people.push(i)
  return people
}

const addColumn = (
  votes: Votes,
  logs: Float64Array,
  j: number,
  stand: number,
  ratios: Float64Array,
  shared: Int32Array,
): void => {
  const { starts, others, values } = votes.byStatement
  for (let at = starts[j] as number; at < (starts[j + 1] as number); at++) {
    if (values[at] === 0) continue
    const i = others[at] as number
    shared[i] = (shared[i] as number) + 1
    ratios[i] = (ratios[i] as number) + (values[at] === stand ? together : apart) - (logs[at] as number)
  }
}

/** Beyond the bound on the work, evenly chosen people are asked, which finds a brigade as long as one of it is asked. */
const askedAmong = (votes: Votes): number[] => {
  const all = [...votes.people.keys()].filter((i) => countOf(votes.byPerson, i) >= leastShared)
  let cost = 0
  for (let j = 0; j < votes.statements.length; j++) cost += countOf(votes.byStatement, j) ** 2
  const step = Math.max(1, Math.ceil(cost / mostAdditions))
  return all.filter((_, at) => at % step === 0)
}
