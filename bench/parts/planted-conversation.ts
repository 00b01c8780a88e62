// A conversation as large as real ones get: a few people vote on nearly everything and most on little, early statements are
// seen by more than late ones, and three camps lean apart on a part of the statements. Made from a seed, and kept in a file
// that any language reads.

import { readFileSync, writeFileSync } from 'node:fs'
import { randomnessFrom } from '../../src/chance/index.ts'
import { type Cast, type Votes, votesOf } from '../../src/sensing/landscape/votes.ts'

export type Size = Readonly<{ people: number; statements: number; votes: number }>

/** Between the published maxima of real conversations and the largest that Polis takes. */
export const sizes: Readonly<Record<string, Size>> = {
  town: { people: 2_000, statements: 900, votes: 225_000 },
  wide: { people: 8_000, statements: 8_000, votes: 1_200_000 },
  land: { people: 33_000, statements: 780, votes: 2_400_000 },
  crowd: { people: 100_000, statements: 500, votes: 3_000_000 },
}

const camps = [
  [1.1, 0.2],
  [-0.7, 0.8],
  [-0.4, -1],
] as const

export const plantedConversation = ({ people, statements, votes }: Size, seed: number): Cast => {
  const chance = randomnessFrom(seed, 'bench/landscape')
  const even = () => (chance.word() + 0.5) / 2 ** 32
  const bell = () => even() + even() + even() + even() + even() + even() - 3
  const counts = activity(people, statements, votes, () => Math.exp(1.3 * bell() * Math.SQRT2))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cast = { person: new Int32Array(total), statement: new Int32Array(total), vote: new Int8Array(total) }
  const leaning = Float64Array.from({ length: statements }, () => 0.7 * bell())
  const divides = Float64Array.from({ length: 2 * statements }, () => (even() < 0.6 ? 1 : 0.2) * bell())
  const seen = new Int32Array(statements).fill(-1)
  let at = 0
  for (let i = 0; i < people; i++) {
    const camp = camps[chance.below(camps.length)] ?? [0, 0]
    const [x, y] = [camp[0] + 0.45 * bell(), camp[1] + 0.45 * bell()]
    const passing = 0.05 + 0.25 * even()
    for (let left = counts[i]!; left > 0; left--) {
      let j = Math.floor(even() ** 1.4 * statements)
      while (seen[j] === i) j = (j + 1 + chance.below(7)) % statements
      seen[j] = i
      const felt = leaning[j]! + x * divides[2 * j]! + y * divides[2 * j + 1]! + 0.6 * bell()
      cast.person[at] = i
      cast.statement[at] = j
      cast.vote[at] = Math.abs(felt) < passing ? 0 : felt > 0 ? 1 : -1
      at++
    }
  }
  return cast
}

/** How many votes each person casts: as uneven as `weight`, one at least, two thirds of the statements at most. */
const activity = (people: number, statements: number, votes: number, weight: () => number): Int32Array => {
  const weights = Float64Array.from({ length: people }, weight)
  const most = Math.floor(statements * 0.67)
  const countsAt = (scale: number) =>
    Int32Array.from(weights, (each) => Math.max(1, Math.min(most, Math.round(each * scale))))
  let [low, high] = [0, votes]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (countsAt(middle).reduce((sum, count) => sum + count, 0) < votes) low = middle
    else high = middle
  }
  return countsAt(high)
}

/** Three numbers (people, statements, votes), then persons, statements (32 bits each) and votes (8 bits). Little-endian. */
export const writeConversation = (path: string, { people, statements }: Size, cast: Cast): void => {
  const head = Int32Array.of(people, statements, cast.vote.length)
  const parts = [head, cast.person, cast.statement, cast.vote]
  writeFileSync(
    path,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  )
}

export type Read = Readonly<{ people: readonly string[]; statements: readonly string[]; cast: Cast }>

export const readConversation = (path: string): Read => {
  const { buffer } = new Uint8Array(readFileSync(path))
  const [people = 0, statements = 0, count = 0] = new Int32Array(buffer, 0, 3)
  const numbers = (length: number) => Array.from({ length }, (_, i) => String(i))
  return {
    people: numbers(people),
    statements: numbers(statements),
    cast: {
      person: new Int32Array(buffer, 12, count),
      statement: new Int32Array(buffer, 12 + 4 * count, count),
      vote: new Int8Array(buffer, 12 + 8 * count, count),
    },
  }
}

export const votesFrom = ({ people, statements, cast }: Read): Votes => votesOf(people, statements, cast)
