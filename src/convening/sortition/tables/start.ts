// Where the search begins: one round in which fixed people have their places, groups sit together, and chance does the rest.

import type { Randomness } from '../../../chance/index.ts'
import { type Gathering, sizesOf } from './gathering.ts'

/** Bounds the search for room for the groups; far more than gatherings of people need. */
const mostTrials = 20_000

type Room = { at: number[][]; chairs: number; mayBeFull: number }

/**
 * Sitters by chair: tables one after the other, each with all its chairs; numbers from `people` on are empty chairs.
 * Null if there is no room for the groups that sit together (or none was found in 20,000 trials).
 */
export const startOf = (gathering: Gathering, round: number, randomness: Randomness): number[] | null => {
  const people = gathering.ids.length
  const { chairs, full, empty } = sizesOf(people, gathering.tables)
  const room: Room = {
    at: Array.from({ length: gathering.tables }, () => []),
    chairs,
    mayBeFull: full,
  }
  const placed = new Set<number>()
  const groupOf = new Map(gathering.together.flatMap((group) => group.map((person) => [person, group])))
  for (const place of gathering.fixed)
    if (place.round === round)
      for (const person of groupOf.get(place.person) ?? [place.person])
        if (!placed.has(person)) {
          placed.add(person)
          room.at[place.table]?.push(person)
        }
  if (!fits(room)) return null
  const groups = randomness
    .shuffled(gathering.together.filter((group) => !placed.has(group[0] ?? -1)))
    .sort((a, b) => b.length - a.length)
  const strangers = strangersIn(gathering)
  if (!seated(room, groups, strangers, randomness) && !seated(room, groups, new Map(), randomness))
    return null
  for (const person of room.at.flat()) placed.add(person)

  const roomy = randomness.shuffled(room.at.filter((sharing) => sharing.length < chairs))
  for (const [chair, sharing] of roomy.slice(0, empty).entries()) sharing.push(people + chair)
  const others = neighboured(gathering, randomness).filter((person) => !placed.has(person))
  for (const sharing of roomy) while (sharing.length < chairs) sharing.push(others.pop() as number)
  return room.at.flat()
}

/** Everybody in an order of chance, but the people of a cluster behind each other; those of none come first. */
const neighboured = ({ ids, cluster }: Gathering, randomness: Randomness): number[] => {
  const people = randomness.shuffled(ids.map((_, person) => person))
  const [first] = cluster
  if (!first) return people
  const rank = randomness.shuffled(first.values.map((_, value) => value))
  const place = (person: number) => rank[first.of[person] ?? -1] ?? -1
  return people.sort((a, b) => place(a) - place(b))
}

const fits = ({ at, chairs, mayBeFull }: Room): boolean =>
  at.every((sharing) => sharing.length <= chairs) &&
  at.filter((sharing) => sharing.length === chairs).length <= mayBeFull

/** Finds room for each group, the largest first, by trying and taking back. */
const seated = (
  room: Room,
  groups: readonly (readonly number[])[],
  strangers: ReadonlyMap<number, ReadonlySet<number>>,
  randomness: Randomness,
): boolean => {
  let trials = mostTrials
  const from = (place: number): boolean => {
    const group = groups[place]
    if (!group) return true
    // The emptiest first spreads the groups, which leaves most room for the next one.
    const order = randomness.shuffled(room.at).sort((a, b) => a.length - b.length)
    for (const sharing of order) {
      if (trials-- <= 0) return false
      const length = sharing.length
      if (group.some((person) => sharing.some((other) => strangers.get(person)?.has(other)))) continue
      sharing.push(...group)
      if (fits(room) && from(place + 1)) return true
      sharing.length = length
    }
    return false
  }
  return from(0)
}

const strangersIn = ({ apart }: Gathering): Map<number, Set<number>> => {
  const strangers = new Map<number, Set<number>>()
  const keep = (a: number, b: number) => {
    const known = strangers.get(a)
    if (known) known.add(b)
    else strangers.set(a, new Set([b]))
  }
  for (const [a, b] of apart) {
    keep(a, b)
    keep(b, a)
  }
  return strangers
}
