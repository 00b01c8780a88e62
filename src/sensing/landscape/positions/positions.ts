// Where people stand on the map.
//
// A person's place is what is expected of them, in the model's dimensions, each as wide as votes differ along it: two people
// are as far apart as their expected votes differ, root mean square, over all statements. What is expected of somebody with few
// votes is near the middle, as little is known, and so a raw map drifts outward with the number of votes. Under the model the
// expected squared distance is r times that of people known wholly, where r is the share of their spread that their votes
// reveal. Places are therefore divided by r^γ, with the γ from 0 to 1 at which distance from the middle and number of votes
// have least to do with each other (½ if the model were exact). How little is known stays beside it, as uncertainty.

import { countOf, type Votes } from '../votes.ts'
import type { Factors } from './factors.ts'

export type Positions = Readonly<{
  d: number
  /** Row by row, n × d, on the scale of votes. Whoever has not voted is in the middle. */
  places: Float64Array
  /** By person: the standard deviation of the place on the map (two dimensions), on the same scale. */
  uncertainty: Float64Array
  /** By person: votes on statements that count. */
  votes: Int32Array
  /** The spread of people along each dimension, as a root mean square of votes. */
  widths: readonly number[]
  gamma: number
}>

export const positionsOf = (votes: Votes, factors: Factors, counting: Uint8Array): Positions => {
  const { d, loadings, scores, covariances } = factors
  const live = Math.max(
    1,
    counting.reduce((sum, counts) => sum + counts, 0),
  )
  const widths = Array.from({ length: d }, (_, p) => {
    let sum = 0
    for (let at = p; at < loadings.length; at += d) sum += (loadings[at] as number) ** 2
    return Math.sqrt(sum / live)
  })
  const cast = castOf(votes, counting)
  const known = knownOf(covariances, widths, votes.people.length)
  const raw = Float64Array.from(scores, (score, at) => score * (widths[at % d] ?? 0))
  const gamma = steadiest(raw, d, known, cast)
  const stretch = known.map((share) => (share > 1e-9 ? inverseRoot(share, gamma) : 1))
  const uncertainty = stretch.map((by, i) => {
    let sum = 0
    for (let p = 0; p < Math.min(2, d); p++)
      sum += (widths[p] ?? 0) ** 2 * (covariances[(i * d + p) * d + p] as number)
    return by * Math.sqrt(sum)
  })
  const places = raw.map((place, at) => place * (stretch[Math.floor(at / d)] as number))
  return { d, places, uncertainty, votes: cast, widths, gamma }
}

/** By person, votes on statements that count. */
export const castOf = (votes: Votes, counting: Uint8Array): Int32Array =>
  Int32Array.from(votes.people, (_, i) => {
    let count = 0
    const to = votes.byPerson.starts[i + 1] ?? 0
    for (let at = to - countOf(votes.byPerson, i); at < to; at++)
      count += counting[votes.byPerson.others[at] as number] ?? 0
    return count
  })

/** r: by person, of the spread on the map the share that is known. */
const knownOf = (covariances: Float64Array, widths: readonly number[], people: number): Float64Array => {
  const d = widths.length
  const shown = Math.min(2, d)
  const whole = widths.slice(0, shown).reduce((sum, width) => sum + width * width, 0)
  return Float64Array.from({ length: people }, (_, i) => {
    let sum = 0
    for (let p = 0; p < shown; p++)
      sum += (widths[p] ?? 0) ** 2 * (1 - (covariances[(i * d + p) * d + p] as number))
    return whole > 0 ? sum / whole : 0
  })
}

const steps = 16

const steadiest = (raw: Float64Array, d: number, known: Float64Array, cast: Int32Array): number => {
  const some = Array.from(cast.keys()).filter((i) => (cast[i] ?? 0) > 0)
  const several = some.filter((i) => (cast[i] ?? 0) >= 7)
  let best = 0.5
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step <= steps; step++) {
    const gamma = step / steps
    const drift = (who: readonly number[]) => Math.abs(driftOf(raw, d, known, cast, who, gamma))
    const worst = Math.max(drift(some), several.length > 2 ? drift(several) : 0)
    if (worst < least - 1e-12) {
      least = worst
      best = gamma
    }
  }
  return best
}

/** The correlation of distance from the middle with the number of votes. */
const driftOf = (
  raw: Float64Array,
  d: number,
  known: Float64Array,
  cast: Int32Array,
  who: readonly number[],
  gamma: number,
): number => {
  const shown = Math.min(2, d)
  const at = who.map((i) =>
    Array.from(
      { length: shown },
      (_, p) => (raw[i * d + p] as number) * inverseRoot(known[i] as number, gamma),
    ),
  )
  const middle = Array.from(
    { length: shown },
    (_, p) => at.reduce((sum, place) => sum + (place[p] ?? 0), 0) / at.length,
  )
  const distance = at.map((place) =>
    Math.sqrt(place.reduce((sum, x, p) => sum + (x - (middle[p] ?? 0)) ** 2, 0)),
  )
  return correlation(
    distance,
    who.map((i) => cast[i] as number),
  )
}

/** share^−γ for γ in sixteenths, by square roots and products alone: they give the same bits on every machine. */
const inverseRoot = (share: number, gamma: number): number => {
  let result = 1
  let root = share
  for (let bit = Math.round(gamma * steps), part = steps; part >= 1; part /= 2) {
    if (bit >= part) {
      result *= root
      bit -= part
    }
    root = Math.sqrt(root)
  }
  return result > 0 ? 1 / result : 1
}

/** Pearson's; 0 where one of them does not vary. */
export const correlation = (one: readonly number[], other: readonly number[]): number => {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const [a, b] = [mean(one), mean(other)]
  let [both, left, right] = [0, 0, 0]
  for (const [i, value] of one.entries()) {
    const [x, y] = [value - a, (other[i] ?? 0) - b]
    both += x * y
    left += x * x
    right += y * y
  }
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0
}
