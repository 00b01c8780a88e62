import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { costOf } from './cost.ts'
import { changeOf, exchange } from './exchange.ts'
import type { Gathering } from './gathering.ts'
import { moversOf, partners } from './movers.ts'
import { type Seats, seatsFrom } from './seats.ts'
import { startOf } from './start.ts'
import { gatherings } from './testing/gatherings.ts'

const seatingsOf = ({ tableOf, sitters, people, rounds }: Seats) =>
  Array.from({ length: rounds }, (_, round) => [
    ...tableOf.subarray(round * sitters, round * sitters + people),
  ])

const begun = (gathering: Gathering, seed: number) => {
  const randomness = randomnessFrom(seed, 'test')
  const start: number[][] = []
  for (let round = gathering.held.length; round < gathering.rounds; round++) {
    const seating = startOf(gathering, round, randomness)
    if (!seating) throw new Error('no room')
    start.push(seating)
  }
  const seats = seatsFrom(gathering, start)
  return { seats, movers: moversOf(gathering, seats), randomness }
}

/** Carries out steps whatever they cost, and answers what they have cost. */
const wander = (gathering: Gathering, seed: number, steps: number) => {
  const { seats, movers, randomness } = begun(gathering, seed)
  let cost = costOf(gathering, seatingsOf(seats))
  for (let step = 0; step < steps; step++) {
    const round = randomness.below(seats.rounds)
    const a = randomness.below(seats.sitters)
    const b = randomness.below(seats.sitters)
    const at = (sitter: number) => seats.tableOf[round * seats.sitters + sitter]
    if (at(a) === at(b)) continue
    const pairs = partners(seats, movers, round, a, b, randomness.word)
    for (let pair = 0; pair < pairs; pair++) {
      const [from, to] = [movers.from[pair] ?? 0, movers.to[pair] ?? 0]
      cost += changeOf(seats, round, from, to)
      exchange(seats, round, from, to)
    }
  }
  return { seats, cost }
}

describe('an exchange', () => {
  it('costs what the whole plan costs more, counted from scratch', () => {
    fc.assert(
      fc.property(gatherings(14, 4), fc.nat(), (gathering, seed) => {
        const { seats, cost } = wander(gathering, seed, 60)
        expect(cost).toBe(costOf(gathering, seatingsOf(seats)))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves the books as if everybody had sat down there at once', () => {
    fc.assert(
      fc.property(gatherings(14, 4), fc.nat(), (gathering, seed) => {
        const { seats } = wander(gathering, seed, 40)
        const afresh = seatsFrom(
          gathering,
          Array.from({ length: seats.rounds }, (_, round) => [
            ...seats.at.subarray(round * seats.sitters, (round + 1) * seats.sitters),
          ]),
        )
        for (const book of ['met', 'counts', 'clusterCounts', 'empty', 'tableOf', 'chairOf'] as const)
          expect(seats[book], book).toEqual(afresh[book])
      }),
      { numRuns: 200 },
    )
  })

  it('separates no group, moves nobody from a fixed place, and keeps sizes within one', () => {
    fc.assert(
      fc.property(gatherings(14, 4), fc.nat(), (gathering, seed) => {
        const { seats } = wander(gathering, seed, 60)
        for (const [round, seating] of seatingsOf(seats).entries()) {
          for (const group of gathering.together)
            expect(new Set(group.map((person) => seating[person])).size).toBe(1)
          for (const place of gathering.fixed)
            if (place.round === gathering.held.length + round) expect(seating[place.person]).toBe(place.table)
          const sizes = Array.from({ length: gathering.tables }, () => 0)
          for (const table of seating) sizes[table] = (sizes[table] ?? 0) + 1
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 200 },
    )
  })
})
