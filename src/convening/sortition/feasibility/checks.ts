// Why there can be no panel, as far as counting shows it; in words that say which number to look at.

import { type Pool, tally } from '../pool.ts'

/** Empty where counting finds nothing, which does not yet mean that a panel exists. */
export const checks = (pool: Pool): string[] => {
  const { features, people, size } = pool
  const homes = new Set(people.map(({ household }, i) => (household === null ? i : household))).size
  const counts = tally(features, people)
  return [
    ...(people.length < size ? [`There are ${people.length} people for ${size} places.`] : []),
    ...(people.length >= size && homes < size
      ? [`The people live in ${homes} households, and of each only one can have one of the ${size} places.`]
      : []),
    ...features.flatMap((feature, f) => checksOf(feature, counts[f] ?? [], size)),
  ]
}

const checksOf = (
  { name, targets }: Pool['features'][number],
  counts: readonly number[],
  size: number,
): string[] => {
  const minimums = sum(targets.map(({ min }) => min))
  const maximums = sum(targets.map(({ max }) => max))
  const reachable = sum(targets.map(({ max }, v) => Math.min(max, counts[v] ?? 0)))
  return [
    ...targets.flatMap(({ value, min }, v) => {
      const there = counts[v] ?? 0
      if (there >= min) return []
      return [`${name} “${value}”: at least ${min} wanted, only ${there} available.`]
    }),
    ...(minimums > size ? [`The minimums of ${name} add up to ${minimums} of ${size} places.`] : []),
    ...(maximums < size
      ? [`The maximums of ${name} add up to ${maximums}, so ${size} places cannot be filled.`]
      : []),
    ...(maximums >= size && reachable < size && sum(counts) >= size
      ? [`With the people there are, ${name} allows ${reachable} of ${size} places to be filled.`]
      : []),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
