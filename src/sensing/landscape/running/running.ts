// A map that goes on while people vote.
//
// A vote moves its voter at once: their place given everybody else's, in microseconds. When enough votes have come, the whole
// is fitted again from where it was, which takes a few rounds instead of dozens, and is turned to lie as it lay. Groups are
// weighed apart (`landscapeOf`), as that is minutes' work of a bystander and not of every vote.

import { componentsOf } from '../components.ts'
import { type Turn, turnedPlace, turnTowards, unturned } from '../groups/alignment.ts'
import { mostDimensions } from '../groups/grouped.ts'
import { type Before, type Factors, factorsOf, scoreOf } from '../positions/factors.ts'
import { type Positions, placeFor, positionsOf } from '../positions/positions.ts'
import { type Vote, type Votes, votesOf } from '../votes.ts'

export type Place = Readonly<{ id: string; x: number; y: number; uncertainty: number; votes: number }>

export type Running = Readonly<{
  /** Takes a vote, or a change of one; a person who was not known comes in. Returns where the voter stands now. */
  vote: (person: string, statement: string, vote: Vote) => Place
  /** Votes since the last fit that it does not know yet. */
  waiting: () => number
  /** Whether so many votes have come that the whole should be fitted again: one in a hundred, and at least twenty. */
  due: () => boolean
  /** Fits the whole again, and tells where everybody stands, in the order of their ids. */
  refit: () => readonly Place[]
  votes: () => Votes
}>

type Fit = Readonly<{
  votes: Votes
  counting: Uint8Array
  factors: Factors
  positions: Positions
  turn: Turn
  /** How many votes there were when it was last begun from nothing. */
  begun: number
}>

/** @param counts whether a statement counts, for instance none that moderation rejected. */
export const runningMap = (start: Votes, counts: (statement: string) => boolean = () => true): Running => {
  const said = new Map<string, Map<string, Vote>>()
  const statements = new Set(start.statements)
  for (const [i, id] of start.people.entries()) said.set(id, votesIn(start, i))
  let fit = fitted(start, counts, null)
  let places = new Map<string, number>(start.statements.map((id, j) => [id, j]))
  let waiting = 0
  return {
    vote: (person, statement, vote) => {
      const own = said.get(person) ?? new Map<string, Vote>()
      own.set(statement, vote)
      said.set(person, own)
      statements.add(statement)
      waiting++
      return placeOf(person, own, fit, places)
    },
    waiting: () => waiting,
    due: () => waiting >= Math.max(20, fit.votes.byPerson.values.length / 100),
    refit: () => {
      fit = fitted(gathered(said, statements), counts, fit)
      places = new Map(fit.votes.statements.map((id, j) => [id, j]))
      waiting = 0
      return everybody(fit)
    },
    votes: () => fit.votes,
  }
}

const votesIn = ({ byPerson, statements }: Votes, i: number): Map<string, Vote> => {
  const own = new Map<string, Vote>()
  for (let at = byPerson.starts[i] ?? 0; at < (byPerson.starts[i + 1] ?? 0); at++)
    own.set(statements[byPerson.others[at] ?? 0] ?? '', (byPerson.values[at] ?? 0) as Vote)
  return own
}

const gathered = (
  said: ReadonlyMap<string, ReadonlyMap<string, Vote>>,
  known: ReadonlySet<string>,
): Votes => {
  const people = [...said.keys()]
  const statements = [...known]
  const column = new Map(statements.map((id, j) => [id, j]))
  const count = people.reduce((sum, id) => sum + (said.get(id)?.size ?? 0), 0)
  const cast = { person: new Int32Array(count), statement: new Int32Array(count), vote: new Int8Array(count) }
  let at = 0
  for (const [i, id] of people.entries())
    for (const [statement, vote] of said.get(id) ?? []) {
      cast.person[at] = i
      cast.statement[at] = column.get(statement) ?? 0
      cast.vote[at] = vote
      at++
    }
  return votesOf(people, statements, cast)
}

const fitted = (votes: Votes, counts: (statement: string) => boolean, before: Fit | null): Fit => {
  const counting = Uint8Array.from(votes.statements, (id) => (counts(id) ? 1 : 0))
  const cast = votes.byPerson.values.length
  // What is carried on never gets more dimensions than it had, and few votes show few; so twice as many begin anew.
  const known = before && cast < 2 * before.begun ? before : null
  const from = known
    ? carried(known, votes)
    : componentsOf(votes, { count: mostDimensions, exact: 0, counting })
  const factors = factorsOf(votes, { counting, from, ...(known && { mostRounds: 4 }) })
  const positions = positionsOf(votes, factors, counting)
  const fresh: Fit = { votes, counting, factors, positions, turn: unturned, begun: known?.begun ?? cast }
  if (!before) return fresh
  const people = everybody(before).map((place) => ({ ...place, group: null }))
  return { ...fresh, turn: turnTowards(everybody(fresh), { people, groups: 0 }) }
}

/** What is known of the statements, in their new order; a new one begins with nothing. */
const carried = ({ votes, factors }: Fit, now: Votes): Before => {
  const { d, mean, loadings, doubts, noise } = factors
  const old = new Map(votes.statements.map((id, j) => [id, j]))
  const next = {
    mean: new Float64Array(now.statements.length),
    loadings: new Float64Array(now.statements.length * d),
    doubts: new Float64Array(now.statements.length * d * d),
  }
  for (const [to, id] of now.statements.entries()) {
    const from = old.get(id)
    if (from === undefined) continue
    next.mean[to] = mean[from] ?? 0
    next.loadings.set(loadings.subarray(from * d, (from + 1) * d), to * d)
    next.doubts.set(doubts.subarray(from * d * d, (from + 1) * d * d), to * d * d)
  }
  return { d, noise, ...next }
}

const everybody = ({ votes, positions, turn }: Fit): Place[] =>
  votes.people.map((id, i) => {
    const { d, places, uncertainty, votes: cast } = positions
    const [x, y] = turnedPlace(turn, places[i * d] ?? 0, d > 1 ? (places[i * d + 1] ?? 0) : 0)
    return { id, x, y, uncertainty: uncertainty[i] ?? 0, votes: cast[i] ?? 0 }
  })

const placeOf = (
  id: string,
  own: ReadonlyMap<string, Vote>,
  { factors, positions, counting, turn }: Fit,
  columns: ReadonlyMap<string, number>,
): Place => {
  const known = [...own].flatMap(([statement, vote]) => {
    const column = columns.get(statement)
    return column === undefined || counting[column] === 0 ? [] : [[column, vote] as const]
  })
  const { score, covariance } = scoreOf(
    factors,
    Int32Array.from(known, ([column]) => column),
    Int8Array.from(known, ([, vote]) => vote),
    counting,
  )
  const { place, uncertainty } = placeFor(positions, score, covariance)
  const [x, y] = turnedPlace(turn, place[0] ?? 0, place[1] ?? 0)
  return { id, x, y, uncertainty, votes: known.length }
}
