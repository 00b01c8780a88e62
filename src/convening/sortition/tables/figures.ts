// What a plan achieves, counted from the plan alone: who met whom, how well tables mirror the whole, which wishes were kept.
// Meetings are counted over all rounds, those that were held too, among people who are still there; all else over the
// rounds that were planned.

import { aFewOf, quoted } from '../../../csv/index.ts'
import { eachOutside, meetingsIn, pairs, spreadOf } from './cost.ts'
import { type Gathering, pairsIn, type Seating, sizesOf, tablesOf } from './gathering.ts'

export type Kept = Readonly<{ of: number; kept: number }>

export type Figures = Readonly<{
  people: number
  tables: number
  sizes: readonly number[]
  rounds: number
  held: number
  pairs: Readonly<{
    /** Pairs of people who meet at least once. */
    met: number
    /** What that number cannot exceed, with these tables and rounds and with the wishes kept. */
    possible: number
    /** Pairs who meet more than once, those who are to sit together not counted. */
    again: number
  }>
  /** How many others one person meets. */
  others: Readonly<{ least: number; most: number }>
  /** By how many people counts at tables lie outside the share that mirrors the whole, rounded down and up; a sum. */
  outside: number
  wishes: Readonly<{ together: Kept; apart: Kept; fixed: Kept; cluster: readonly Cluster[] }>
  /** Wishes that could not be had, each a sentence. */
  notKept: readonly string[]
  byRound: readonly Round[]
}>

/** `tables` are how many tables the people of one value share, in each planned round. */
export type Cluster = Readonly<{
  column: string
  value: string
  people: number
  fewest: number
  tables: readonly number[]
}>

export type Round = Readonly<{
  round: number
  held: boolean
  tables: readonly Readonly<{
    table: number
    people: number
    /** By column that is mirrored, and value: people. */
    counts: Readonly<Record<string, Readonly<Record<string, number>>>>
  }>[]
}>

/** @param seatings of rounds to come. */
export const figuresOf = (gathering: Gathering, seatings: readonly Seating[]): Figures => {
  const people = gathering.ids.length
  const { chairs, empty } = sizesOf(people, gathering.tables)
  let outside = 0
  eachOutside(gathering, seatings, (units) => {
    outside += units
  })
  const wishes = {
    together: keptTogether(gathering, seatings),
    apart: keptApart(gathering, seatings),
    fixed: keptFixed(gathering, seatings),
    cluster: clustersOf(gathering, seatings),
  }
  return {
    people,
    tables: gathering.tables,
    sizes: empty > 0 ? [chairs, chairs - 1] : [chairs],
    rounds: gathering.rounds,
    held: gathering.held.length,
    ...meetingFigures(gathering, seatings),
    outside,
    wishes,
    notKept: [...apartNotKept(gathering, seatings), ...clustersNotKept(wishes.cluster)],
    byRound: [...gathering.held, ...seatings].map((seating, round) => ({
      round: round + 1,
      held: round < gathering.held.length,
      tables: tableCounts(gathering, seating),
    })),
  }
}

const meetingFigures = (
  gathering: Gathering,
  seatings: readonly Seating[],
): Pick<Figures, 'pairs' | 'others'> => {
  const people = gathering.ids.length
  const all = meetingsIn(people, [...gathering.held, ...seatings])
  const wished = new Set(
    gathering.together.flatMap((group) => group.flatMap((a) => group.map((b) => a * people + b))),
  )
  const others = gathering.ids.map(() => 0)
  let met = 0
  let again = 0
  for (let a = 0; a < people; a++)
    for (let b = 0; b < a; b++) {
      const times = all[a * people + b] ?? 0
      if (times === 0) continue
      met++
      if (times > 1 && !wished.has(a * people + b)) again++
      others[a] = (others[a] ?? 0) + 1
      others[b] = (others[b] ?? 0) + 1
    }
  const most = others.reduce((most, count) => Math.max(most, count), 0)
  const least = others.reduce((least, count) => Math.min(least, count), most)
  return { pairs: { met, possible: possiblePairs(gathering), again }, others: { least, most } }
}

/**
 * A bound: pairs who have met already, pairs who will sit together, and of all others who may meet no more than the places
 * at tables give, as those who sit together take up a meeting in every round.
 */
export const possiblePairs = (gathering: Gathering): number => {
  const people = gathering.ids.length
  const { chairs, full, empty } = sizesOf(people, gathering.tables)
  const rounds = gathering.rounds - gathering.held.length
  const before = meetingsIn(people, gathering.held)
  const haveMet = (a: number, b: number) => (before[a * people + b] ?? 0) > 0
  let metBefore = 0
  for (let a = 0; a < people; a++) for (let b = 0; b < a; b++) if (haveMet(a, b)) metBefore++
  const together = gathering.together.flatMap(pairsIn)
  const togetherNew = together.filter(([a, b]) => !haveMet(a, b)).length
  const apartNew = gathering.apart.filter(([a, b]) => !haveMet(a, b)).length
  const places = rounds * (full * pairs(chairs) + empty * pairs(chairs - 1) - together.length)
  const open = pairs(people) - metBefore - togetherNew - apartNew
  return metBefore + togetherNew + Math.min(places, open)
}

const keptTogether = ({ together }: Gathering, seatings: readonly Seating[]): Kept => ({
  of: together.length * seatings.length,
  kept: seatings.reduce(
    (kept, seating) =>
      kept +
      together.filter((group) => group.every((person) => seating[person] === seating[group[0] ?? -1])).length,
    0,
  ),
})

const keptApart = ({ apart }: Gathering, seatings: readonly Seating[]): Kept => ({
  of: apart.length * seatings.length,
  kept: seatings.reduce(
    (kept, seating) => kept + apart.filter(([a, b]) => seating[a] !== seating[b]).length,
    0,
  ),
})

const keptFixed = ({ fixed, held }: Gathering, seatings: readonly Seating[]): Kept => ({
  of: fixed.length,
  kept: fixed.filter(({ person, table, round }) => seatings[round - held.length]?.[person] === table).length,
})

const apartNotKept = ({ apart, ids, held }: Gathering, seatings: readonly Seating[]): string[] =>
  seatings.flatMap((seating, round) =>
    apart.flatMap(([a, b]) =>
      seating[a] === seating[b]
        ? [
            `${aFewOf([a, b].map((person) => quoted(ids[person] ?? '')))} were to sit apart, and share table ${(seating[a] ?? 0) + 1} in round ${held.length + round + 1}.`,
          ]
        : [],
    ),
  )

const clustersOf = ({ cluster, ids, tables }: Gathering, seatings: readonly Seating[]): Cluster[] => {
  const { chairs } = sizesOf(ids.length, tables)
  return cluster.flatMap((column) =>
    column.values.map((value, number) => {
      const members = column.of.flatMap((own, person) => (own === number ? [person] : []))
      const fewest = Math.ceil(members.length / chairs)
      return {
        column: column.name,
        value,
        people: members.length,
        fewest,
        tables: seatings.map((seating) => fewest + spreadOf(members, seating, chairs)),
      }
    }),
  )
}

const clustersNotKept = (clusters: readonly Cluster[]): string[] =>
  clusters.flatMap(({ column, value, people, fewest, tables }) => {
    const most = Math.max(0, ...tables)
    return most > fewest
      ? [
          `The ${people} people of ${quoted(column)} ${quoted(value)} sit at up to ${most} tables, where ${fewest} would hold them.`,
        ]
      : []
  })

const tableCounts = (gathering: Gathering, seating: Seating): Round['tables'] =>
  tablesOf(seating).map((sharing) => ({
    table: (seating[sharing[0] ?? -1] ?? 0) + 1,
    people: sharing.length,
    counts: Object.fromEntries(
      gathering.diversify.map((column) => [
        column.name,
        Object.fromEntries(
          column.values.map((value, number) => [
            value,
            sharing.filter((person) => column.of[person] === number).length,
          ]),
        ),
      ]),
    ),
  }))
