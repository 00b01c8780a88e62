// The cost of seatings from scratch, as `seats.ts` states it, and what no plan can undercut. Slow and plain on purpose: the
// search keeps its own books, and these are what they are compared with.

import { countsOf, type Gathering, type Seating, shareOf, sizesOf, tablesOf } from './gathering.ts'
import { againWeight, outsideWeight, wishWeight } from './seats.ts'

/** How often two people have met, `a · people + b`, over all of these rounds. */
export const meetingsIn = (people: number, seatings: readonly Seating[]): Uint8Array => {
  const met = new Uint8Array(people * people)
  for (const seating of seatings)
    for (const sharing of tablesOf(seating))
      for (const a of sharing)
        for (const b of sharing) if (a !== b) met[a * people + b] = (met[a * people + b] ?? 0) + 1
  return met
}

/** Of rounds to come; meetings in rounds that were held make later ones cost more. */
export const costOf = (gathering: Gathering, seatings: readonly Seating[]): number => {
  const before = againCost(gathering, gathering.held)
  return (
    againCost(gathering, [...gathering.held, ...seatings]) -
    before +
    outsideWeight * outsideSquares(gathering, seatings) +
    wishWeight * (apartBroken(gathering, seatings) + clustersSpread(gathering, seatings))
  )
}

/** Pairs whose meetings cost nothing, `a · people + b`: groups, and clusters that one table holds. */
const unpricedPairs = (gathering: Gathering): Uint8Array => {
  const people = gathering.ids.length
  const { chairs } = sizesOf(people, gathering.tables)
  const unpriced = new Uint8Array(people * people)
  const clusters = gathering.cluster
    .flatMap(({ of }) => tablesOf(of))
    .filter(({ length }) => length <= chairs)
  for (const group of [...gathering.together, ...clusters])
    for (const a of group) for (const b of group) unpriced[a * people + b] = 1
  return unpriced
}

const againCost = (gathering: Gathering, seatings: readonly Seating[]): number => {
  const people = gathering.ids.length
  const met = meetingsIn(people, seatings)
  const unpriced = unpricedPairs(gathering)
  let cost = 0
  for (let a = 0; a < people; a++)
    for (let b = 0; b < a; b++) {
      const more = Math.max(0, (met[a * people + b] ?? 0) - 1)
      if (unpriced[a * people + b] === 0) cost += againWeight * more * more
    }
  return cost
}

/** How far each count lies outside its share: `each(units)` for every round, table and value. */
export const eachOutside = (
  gathering: Gathering,
  seatings: readonly Seating[],
  each: (units: number, round: number) => void,
): void => {
  const people = gathering.ids.length
  for (const [round, seating] of seatings.entries())
    for (const sharing of tablesOf(seating))
      for (const column of gathering.diversify)
        for (const [value, total] of countsOf(column).entries()) {
          const { least, most } = shareOf(total, sharing.length, people)
          const count = sharing.filter((person) => column.of[person] === value).length
          each(Math.max(0, least - count, count - most), round)
        }
}

const outsideSquares = (gathering: Gathering, seatings: readonly Seating[]): number => {
  let squares = 0
  eachOutside(gathering, seatings, (units) => {
    squares += units * units
  })
  return squares
}

const apartBroken = ({ apart }: Gathering, seatings: readonly Seating[]): number => {
  let broken = 0
  for (const seating of seatings) for (const [a, b] of apart) if (seating[a] === seating[b]) broken++
  return broken
}

/** Tables over which a cluster is spread beyond those that it needs, in one round. */
export const spreadOf = (members: readonly number[], seating: Seating, chairs: number): number =>
  new Set(members.map((person) => seating[person])).size - Math.ceil(members.length / chairs)

const clustersSpread = (gathering: Gathering, seatings: readonly Seating[]): number => {
  const { chairs } = sizesOf(gathering.ids.length, gathering.tables)
  let spread = 0
  for (const column of gathering.cluster)
    for (const members of tablesOf(column.of))
      for (const seating of seatings) spread += spreadOf(members, seating, chairs)
  return spread
}

/**
 * What no plan can undercut: with every wish kept, the tables of the rounds to come hold a fixed number of meetings, and
 * these cost least if each is between two who have met least often.
 */
export const leastCost = (gathering: Gathering): number => {
  const people = gathering.ids.length
  const { chairs, full, empty } = sizesOf(people, gathering.tables)
  const rounds = gathering.rounds - gathering.held.length
  const met = meetingsIn(people, gathering.held)
  const unpriced = unpricedPairs(gathering)
  const apart = new Set(gathering.apart.map(([a, b]) => Math.max(a, b) * people + Math.min(a, b)))
  const pairsMet: number[] = []
  let free = 0
  for (let a = 0; a < people; a++)
    for (let b = 0; b < a; b++)
      if (unpriced[a * people + b] === 1) free++
      else if (!apart.has(a * people + b)) {
        const times = met[a * people + b] ?? 0
        pairsMet[times] = (pairsMet[times] ?? 0) + 1
      }
  let left = rounds * (full * pairs(chairs) + empty * pairs(chairs - 1)) - rounds * free
  let cost = 0
  let ready = 0
  for (let times = 0; left > 0 && (ready > 0 || times < pairsMet.length); times++) {
    ready += pairsMet[times] ?? 0
    const meetings = Math.min(left, ready)
    cost += times === 0 ? 0 : againWeight * (2 * times - 1) * meetings
    left -= meetings
  }
  return cost
}

export const pairs = (people: number): number => (people * (people - 1)) / 2
