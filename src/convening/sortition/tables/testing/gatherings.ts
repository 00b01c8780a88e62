// Gatherings and files for tests, and the smallest cost of a tiny gathering by trying everything.

import fc from 'fast-check'
import { costOf } from '../cost.ts'
import { type Gathering, type Seating, sizesOf } from '../gathering.ts'

export const fileOf = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
})

/** People without any difference or wish. */
export const plainGathering = (people: number, tables: number, rounds: number): Gathering => ({
  ids: Array.from({ length: people }, (_, person) => `p${String(person).padStart(4, '0')}`),
  tables,
  rounds,
  diversify: [],
  cluster: [],
  together: [],
  apart: [],
  fixed: [],
  held: [],
})

/** With columns, wishes that leave room, and now and then a round that was held. */
export const gatherings = (mostPeople: number, mostTables: number): fc.Arbitrary<Gathering> =>
  fc
    .tuple(fc.integer({ min: 2, max: mostTables }), fc.integer({ min: 1, max: 3 }), fc.boolean())
    .chain(([tables, rounds, held]) =>
      fc
        .integer({ min: Math.max(tables, 4), max: mostPeople })
        .chain((people) => wished(people, tables, rounds, held)),
    )

const wished = (people: number, tables: number, rounds: number, held: boolean): fc.Arbitrary<Gathering> => {
  const { chairs } = sizesOf(people, tables)
  const column = (name: string) =>
    fc
      .array(fc.integer({ min: -1, max: 2 }), { minLength: people, maxLength: people })
      .map((of) => ({ name, values: ['a', 'b', 'c'], of }))
  return fc
    .record({
      diversify: fc.array(column('mixed'), { maxLength: 2 }),
      cluster: fc.array(column('close'), { maxLength: 1 }),
      pair: fc.boolean(),
      apart: fc.boolean(),
      fixed: fc.boolean(),
      before: fc.array(fc.integer({ min: -1, max: tables - 1 }), { minLength: people, maxLength: people }),
    })
    .map(({ diversify, cluster, pair, apart, fixed, before }) => {
      const first = held ? 1 : 0
      return {
        ...plainGathering(people, tables, rounds + first),
        diversify,
        cluster,
        together: pair && chairs >= 3 ? [[0, 1]] : [],
        apart: apart ? ([[1, 2]] as const) : [],
        fixed: fixed ? [{ person: 3, table: 1, round: first }] : [],
        held: held ? [before] : [],
      }
    })
}

/** Of every way to seat everybody that keeps groups and fixed places. */
export const smallestCost = (gathering: Gathering): number => {
  const rounds = gathering.rounds - gathering.held.length
  let smallest = Number.POSITIVE_INFINITY
  const from = (seatings: readonly Seating[]): void => {
    if (seatings.length === rounds) {
      smallest = Math.min(smallest, costOf(gathering, seatings))
      return
    }
    for (const seating of everySeating(gathering, gathering.held.length + seatings.length))
      from([...seatings, seating])
  }
  from([])
  return smallest
}

const everySeating = ({ ids, tables, together, fixed }: Gathering, round: number): Seating[] => {
  const { chairs, full } = sizesOf(ids.length, tables)
  const found: Seating[] = []
  const from = (seating: number[], sizes: number[]): void => {
    if (seating.length === ids.length) {
      const even = sizes.filter((size) => size === chairs).length === full && Math.min(...sizes) >= chairs - 1
      const bound = together.every((group) =>
        group.every((person) => seating[person] === seating[group[0] ?? -1]),
      )
      const placed = fixed.every((place) => place.round !== round || seating[place.person] === place.table)
      if (even && bound && placed) found.push(seating)
      return
    }
    for (let table = 0; table < tables; table++)
      if ((sizes[table] ?? 0) < chairs)
        from(
          [...seating, table],
          sizes.map((size, each) => size + Number(each === table)),
        )
  }
  from(
    [],
    Array.from({ length: tables }, () => 0),
  )
  return found
}
