// What a convener asks for, read from files into a gathering that can be planned; what contradicts itself is refused here,
// in words, before any search.

import {
  columnName,
  columnNamed,
  InputFault,
  type InputFile,
  inOrderOfIds,
  type People,
  plain,
  quoted,
  readTable,
} from '../../../csv/index.ts'
import { inOrder } from '../../../kernel/index.ts'
import { type Column, type Gathering, sizesOf } from './gathering.ts'
import { joined, linesIn, named, type Register, separated } from './groups.ts'
import { type FixedPlace, mostRounds, placesIn, type Sat, seatingsOf, seatsHeld } from './places.ts'

export type Asked = Readonly<{
  people: InputFile
  /** The column of ids; the reading of people finds one if it is not named. */
  id?: string | undefined
  tables: number
  /** In all, with those that were held. */
  rounds: number
  diversify?: readonly string[] | undefined
  cluster?: readonly string[] | undefined
  together?: InputFile | undefined
  apart?: InputFile | undefined
  fixed?: InputFile | undefined
  already?: InputFile | undefined
  /** How many rounds of `already` were held; all of them if not told. */
  held?: number | undefined
}>

export type Understood = Readonly<{
  gathering: Gathering
  /** In the order of ids, as `gathering.ids`. */
  people: People
  /** Rounds that were held, row by row, with people who have left. */
  sat: readonly Sat[]
  left: readonly string[]
  late: readonly string[]
  notes: readonly string[]
}>

/** Meetings of all pairs are kept in memory. */
export const mostAtTables = 5_000
/** Of what tables are to mirror: each table and round counts each value. */
const mostValues = 100
const mostClusters = 2_500

/** @throws InputFault for what is wrong in a file and for wishes that contradict each other. */
export const understood = (asked: Asked): Understood => {
  const people = inOrderOfIds(
    readTable({
      ...asked.people,
      ...(asked.id === undefined ? {} : { id: asked.id }),
      mostRows: mostAtTables,
    }),
  )
  const { ids } = people
  const { tables, rounds } = asked
  enoughPeople(asked, ids.length)
  const { sat, held } = heldRounds(asked)
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const left = [...new Set(sat.flatMap(({ id }) => (placeOf.has(id) ? [] : [id])))].sort(inOrder)
  const register: Register = { placeOf, left: new Set(left) }
  const before = new Set(sat.map(({ id }) => id))
  const late = held > 0 ? ids.filter((id) => !before.has(id)) : []

  const { chairs } = sizesOf(ids.length, tables)
  const together = asked.together ? joined(linesIn(asked.together, register), chairs, ids) : []
  const apart = asked.apart ? separated(linesIn(asked.apart, register), together, tables, ids) : []
  const places = asked.fixed ? placesIn(asked.fixed, register, { tables, rounds, held }) : []
  const gathering: Gathering = {
    ids,
    tables,
    rounds,
    diversify: (asked.diversify ?? []).map((name) => columnIn(people, name, mostValues)),
    cluster: (asked.cluster ?? []).map((name) => columnIn(people, name, mostClusters)),
    together,
    apart,
    fixed: places.map(({ person, table, round }) => ({ person, table, round })),
    held: seatingsOf(sat, held, register),
  }
  notBoth(asked, gathering)
  fitting(places, gathering, chairs)
  return { gathering, people, sat, left, late, notes: notesOn(people, gathering) }
}

const enoughPeople = ({ people, tables, rounds }: Asked, count: number): void => {
  if (count < tables)
    throw new InputFault(
      { file: people.name },
      `there are ${count} people for ${tables} tables`,
      'Take fewer tables.',
    )
  if (rounds > mostRounds) throw new RangeError(`${rounds} rounds, and at most ${mostRounds} are planned`)
}

const heldRounds = ({ already, held, rounds }: Asked): { sat: Sat[]; held: number } => {
  if (!already) return { sat: [], held: 0 }
  const sat = seatsHeld(already, held ?? null)
  const last = held ?? sat.at(-1)?.round ?? 0
  if (last >= rounds)
    throw new InputFault(
      { file: already.name },
      `${last === 1 ? 'round 1 was' : `rounds 1 to ${last} were`} held, and ${rounds} are wanted in all, so none is left to plan`,
      'Say how many of these rounds were held, or ask for more rounds.',
    )
  return { sat, held: last }
}

/** Values compared without case and surrounding space; of several spellings the first in order stands for all. */
const columnIn = ({ table }: People, name: string, most: number): Column => {
  const place = columnNamed(table, name)
  const spelling = new Map<string, string>()
  for (const row of table.rows) {
    const cell = (row[place] ?? '').trim()
    const known = spelling.get(plain(cell))
    if (known === undefined || inOrder(cell, known) < 0) spelling.set(plain(cell), cell)
  }
  spelling.delete('')
  if (spelling.size > most)
    throw new InputFault(
      { file: table.file, line: 1, column: columnName(table, place) },
      `this column has ${spelling.size} different values, and at most ${most} are looked at`,
      'Name another column, or write alike what is alike.',
    )
  const keys = [...spelling.keys()].sort(inOrder)
  const value = new Map(keys.map((key, number) => [key, number]))
  return {
    name: String(columnName(table, place)),
    values: keys.map((key) => spelling.get(key) ?? key),
    of: table.rows.map((row) => value.get(plain(row[place] ?? '')) ?? -1),
  }
}

const notBoth = ({ people: { name: file } }: Asked, { diversify, cluster }: Gathering): void => {
  const seen = new Set<string>()
  for (const { name } of [...diversify, ...cluster]) {
    if (seen.has(name))
      throw new InputFault(
        { file, line: 1, column: name },
        'this column is named twice among those to mix and to keep close',
        'Every column is either mixed (diversify) or kept close (cluster).',
      )
    seen.add(name)
  }
}

/** Fixed places against each other, against groups, against those who sit apart, and against the size of tables. */
const fitting = (places: readonly FixedPlace[], gathering: Gathering, chairs: number): void => {
  const { ids } = gathering
  const groupOf = new Map(gathering.together.flatMap((group) => group.map((person) => [person, group])))
  const apart = new Set(gathering.apart.map(([a, b]) => pairOf(a, b, ids.length)))
  const placeOf = new Map<string, FixedPlace>()
  const sharing = new Map<string, number[]>()
  for (const place of places)
    for (const person of groupOf.get(place.person) ?? [place.person]) {
      const before = placeOf.get(`${place.round} ${person}`)
      if (before) {
        if (before.table !== place.table) throw twoPlaces(before, place, ids)
        continue
      }
      placeOf.set(`${place.round} ${person}`, place)
      const key = `${place.round} ${place.table}`
      const others = sharing.get(key) ?? []
      sharing.set(key, others)
      notWithStrangers(place, person, others, apart, ids)
      others.push(person)
      if (others.length > chairs)
        throw new InputFault(
          place,
          `in round ${place.round + 1} table ${place.table + 1} has ${chairs} places, and ${others.length} people are to sit there, counting those who sit with them`,
          'Give somebody another table.',
        )
    }
}

const pairOf = (a: number, b: number, people: number): number => Math.min(a, b) * people + Math.max(a, b)

const twoPlaces = (before: FixedPlace, place: FixedPlace, ids: readonly string[]): InputFault => {
  const one = `table ${before.table + 1} (line ${before.line})`
  const other = `table ${place.table + 1}`
  return new InputFault(
    place,
    before.person === place.person
      ? `${named([place.person], ids)} has two places in round ${place.round + 1}: ${one} and ${other}`
      : `${named([before.person, place.person], ids)} are to sit together, and in round ${place.round + 1} one has a place at ${one}, the other at ${other}`,
    'Remove one of the two.',
  )
}

const notWithStrangers = (
  place: FixedPlace,
  person: number,
  others: readonly number[],
  apart: ReadonlySet<number>,
  ids: readonly string[],
): void => {
  const stranger = others.find((other) => apart.has(pairOf(person, other, ids.length)))
  if (stranger !== undefined)
    throw new InputFault(
      place,
      `${named([person, stranger], ids)} are to sit apart, and in round ${place.round + 1} both have places at table ${place.table + 1}`,
      'Remove one of the wishes.',
    )
}

const notesOn = ({ table, warnings }: People, { diversify, cluster }: Gathering): string[] => [
  ...warnings,
  ...diversify.flatMap(({ name, values }) =>
    values.length === table.rows.length && values.length > 1
      ? [`In column ${quoted(name)} everybody has a value of their own, so there is nothing to mix by it.`]
      : [],
  ),
  ...[...diversify, ...cluster].flatMap(({ name, of }) => {
    const without = of.filter((value) => value < 0).length
    return without > 0 ? [`In column ${quoted(name)} ${without} of ${of.length} cells are empty.`] : []
  }),
]
