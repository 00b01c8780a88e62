// Where people stand on the map.
//
// A person's place is what is expected of them, in the model's dimensions, each as wide as votes differ along it: two people
// are as far apart as their expected votes differ, root mean square, over all statements. What is expected of somebody with few
// votes is near the middle, as little is known, and so a raw map drifts outward with the number of votes. Under the model the
// expected squared distance is r times that of people known wholly, where r is the share of their spread that their votes
// reveal. Places are therefore divided by r^γ, with the γ from 0 to 1 at which distance from the middle and number of votes
// have least to do with each other (½ if the model were exact). How little is known stays beside it, as uncertainty.

import type { Votes } from '../votes.ts'
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
  const raw = scores.map((score, at) => score * (widths[at % d] as number))
  const gamma = steadiest(raw, d, known, cast)
  const stretch = known.map((share) => (share > 1e-9 ? inverseRoot(share, gamma) : 1))
  const uncertainty = stretch.map((by, i) => {
    let sum = 0
    for (let p = 0; p < Math.min(2, d); p++)
      sum += (widths[p] ?? 0) ** 2 * (covariances[(i * d + p) * d + p] as number)
    return by * Math.sqrt(sum)
  })
  const places = new Float64Array(raw.length)
  for (let i = 0, at = 0; i < stretch.length; i++)
    for (let p = 0; p < d; p++, at++) places[at] = (raw[at] as number) * (stretch[i] as number)
  return { d, places, uncertainty, votes: cast, widths, gamma }
}

/** One person's place from their posterior alone, all else being as it is. */
export const placeFor = (
  { d, widths, gamma }: Pick<Positions, 'd' | 'widths' | 'gamma'>,
  score: Float64Array,
  covariance: Float64Array,
): { place: Float64Array; uncertainty: number } => {
  const [share = 0] = knownOf(covariance, widths, 1)
  const stretch = share > 1e-9 ? inverseRoot(share, gamma) : 1
  let sum = 0
  for (let p = 0; p < Math.min(2, d); p++) sum += (widths[p] ?? 0) ** 2 * (covariance[p * d + p] as number)
  return {
    place: score.map((each, p) => each * (widths[p] ?? 0) * stretch),
    uncertainty: stretch * Math.sqrt(sum),
  }
}

/** By person, votes on statements that count. */
export const castOf = ({ people, byPerson }: Votes, counting: Uint8Array): Int32Array => {
  const { starts, others } = byPerson
  const cast = new Int32Array(people.length)
  for (let i = 0; i < cast.length; i++) {
    let count = 0
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++)
      count += counting[others[at] as number] as number
    cast[i] = count
  }
  return cast
}

/** r: by person, of the spread on the map the share that is known. */
const knownOf = (covariances: Float64Array, widths: readonly number[], people: number): Float64Array => {
  const d = widths.length
  const shown = Math.min(2, d)
  const whole = widths.slice(0, shown).reduce((sum, width) => sum + width * width, 0)
  const known = new Float64Array(people)
  if (!(whole > 0)) return known
  for (let i = 0; i < people; i++) {
    let sum = 0
    for (let p = 0; p < shown; p++)
      sum += (widths[p] ?? 0) ** 2 * (1 - (covariances[(i * d + p) * d + p] as number))
    known[i] = sum / whole
  }
  return known
}

const steps = 16

const steadiest = (raw: Float64Array, d: number, known: Float64Array, cast: Int32Array): number => {
  const some = rowsOf(raw, d, known, cast, 1)
  const several = rowsOf(raw, d, known, cast, 7)
  let best = 0.5
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step <= steps; step++) {
    const gamma = step / steps
    const drift = (rows: Rows) => Math.abs(driftOf(rows))
    const worst = Math.max(drift(some), several.cast.length > 2 ? drift(several) : 0)
    if (worst < least - 1e-12) {
      least = worst
      best = gamma
    }
    for (const { stretch, once } of [some, several])
      for (let i = 0; i < once.length; i++) stretch[i] = (stretch[i] as number) * (once[i] as number)
  }
  return best
}

/** By person: the place in two dimensions, what it is stretched by now and by one step of γ, votes. */
type Rows = Readonly<Record<'x' | 'y' | 'stretch' | 'once' | 'cast', Float64Array>>

const rowsOf = (
  raw: Float64Array,
  d: number,
  known: Float64Array,
  cast: Int32Array,
  fewest: number,
): Rows => {
  const size = cast.reduce((sum, count) => sum + (count >= fewest ? 1 : 0), 0)
  const make = () => new Float64Array(size)
  const rows = { x: make(), y: make(), stretch: make().fill(1), once: make(), cast: make() }
  let to = 0
  for (let i = 0; i < cast.length; i++) {
    if ((cast[i] as number) < fewest) continue
    rows.x[to] = d > 0 ? (raw[i * d] as number) : 0
    rows.y[to] = d > 1 ? (raw[i * d + 1] as number) : 0
    rows.once[to] = inverseRoot(known[i] as number, 1 / steps)
    rows.cast[to] = cast[i] as number
    to++
  }
  return rows
}

/** The correlation of distance from the middle with the number of votes. */
const driftOf = ({ x, y, stretch, cast }: Rows): number => {
  const count = x.length
  let [middleX, middleY] = [0, 0]
  for (let i = 0; i < count; i++) {
    middleX += (x[i] as number) * (stretch[i] as number)
    middleY += (y[i] as number) * (stretch[i] as number)
  }
  middleX /= count
  middleY /= count
  const distance = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const dx = (x[i] as number) * (stretch[i] as number) - middleX
    const dy = (y[i] as number) * (stretch[i] as number) - middleY
    distance[i] = Math.sqrt(dx * dx + dy * dy)
  }
  return correlation(distance, cast)
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
export const correlation = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  const [a, b] = [meanOf(one), meanOf(other)]
  let [both, left, right] = [0, 0, 0]
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [(one[i] as number) - a, (other[i] as number) - b]
    both += x * y
    left += x * x
    right += y * y
  }
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0
}

const meanOf = (list: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < list.length; i++) sum += list[i] as number
  return sum / list.length
}
