// How well a person's place is known, in two steps: a reader sees no more, and the figures bear no more.

import type { Landscape, PersonOnMap } from '../landscape.ts'

/** From so many votes on Polis places people in groups; it says nothing of how sure a place is. */
const votesInPolis = 7

/** Little is known where a place may be off by more than half of what people's places differ by. */
export const littleKnown = (map: Landscape): ((person: PersonOnMap) => boolean) => {
  const half = spread(map.people.filter(({ votes }) => votes > 0)) / 2
  return ({ uncertainty, votes }) =>
    uncertainty === null ? votes < Math.min(votesInPolis, map.statements.length) : uncertainty > half
}

/** The standard deviation of places along one axis, both taken together. */
const spread = (people: readonly PersonOnMap[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = (values: readonly number[]) => {
    const middle = mean(values)
    return mean(values.map((x) => (x - middle) ** 2))
  }
  if (people.length === 0) return 0
  return Math.sqrt((variance(people.map(({ x }) => x)) + variance(people.map(({ y }) => y))) / 2)
}

export const median = (values: readonly number[]): number | null => {
  const rising = [...values].sort((a, b) => a - b)
  return rising[Math.floor(rising.length / 2)] ?? null
}
