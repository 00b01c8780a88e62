// Groups of points around centres: Lloyd's method from many seeded starts (k-means++: Arthur and Vassilvitskii, SODA 2007).
//
// One start can end in a bad local optimum, and on maps of opinion it often does, so there are several. Of ends that are the
// same but for a thousandth of their spread, the one that most starts come to is reported, as it is the one that a few more
// votes do not overturn. Where there are many points, the starts are tried on an even sample of them, and one end is finished
// on all.

import { type Randomness, randomnessFrom } from '../../../chance/index.ts'

/** `coordinates` row by row: point i has those from `i·dimensions` on. */
export type Points = Readonly<{ count: number; dimensions: number; coordinates: Float64Array }>

export type Grouping = Readonly<{
  /** By point: 0 for the largest group, and so on down; equal ones in the order of their first point. */
  labels: Int32Array
  sizes: readonly number[]
  centres: Points
  /** Σ of squared distances to the centres. */
  spread: number
}>

export type Starts = Readonly<{
  starts: number
  seed: string
  /** Centres of a map before, tried beside the starts. */
  near?: Points
}>

const sampleOf = 2000
/** Where an end is finished on all points, it is when a round betters its spread by no more than this share. */
const settled = 1e-5
const mostRounds = 300

export const pointsOf = (
  count: number,
  dimensions: number,
  at: (point: number, dimension: number) => number,
): Points => {
  const coordinates = new Float64Array(count * dimensions)
  for (let point = 0, to = 0; point < count; point++)
    for (let dimension = 0; dimension < dimensions; dimension++, to++) coordinates[to] = at(point, dimension)
  return { count, dimensions, coordinates }
}

/** @returns fewer groups than `k` where there are fewer different points. */
export const kMeans = (points: Points, k: number, { starts, seed, near }: Starts): Grouping => {
  const chance = randomnessFrom(seed, `commonwise/v1/k-means/${k}`)
  const sample = points.count > sampleOf ? everyNth(points, Math.ceil(points.count / sampleOf)) : points
  const runs = Array.from({ length: starts }, () => lloyd(sample, spreadOut(sample, k, chance)))
  if (near && near.dimensions === points.dimensions && near.count === k)
    runs.unshift(lloyd(sample, near.coordinates.slice()))
  const best = usual(runs)
  return inOrderOfSize(points, sample === points ? best : lloyd(points, best.centres.slice(), settled))
}

type Run = { labels: Int32Array; centres: Float64Array; spread: number }

/** As good but for this share of the spread. */
const asGood = 1e-3
/** Ends that differ by less than this share are one end, reached by other roundings. */
const sameEnd = 1e-9

const usual = (runs: readonly Run[]): Run => {
  const least = Math.min(...runs.map(({ spread }) => spread))
  const reached = (run: Run) =>
    runs.filter(({ spread }) => Math.abs(spread - run.spread) <= sameEnd * run.spread).length
  let best: Run | null = null
  for (const run of runs) {
    if (run.spread > least * (1 + asGood)) continue
    const more = best === null ? 1 : reached(run) - reached(best)
    if (best === null || more > 0 || (more === 0 && run.spread < best.spread * (1 - sameEnd))) best = run
  }
  return best ?? { labels: new Int32Array(0), centres: new Float64Array(0), spread: 0 }
}

const everyNth = ({ count, dimensions, coordinates }: Points, step: number): Points => {
  const kept = Math.ceil(count / step)
  return pointsOf(
    kept,
    dimensions,
    (point, dimension) => coordinates[point * step * dimensions + dimension] ?? 0,
  )
}

/** Each next centre is a point, the likelier the further it is from those before: by a hundred-thousandth of the distances. */
const spreadOut = (points: Points, k: number, chance: Randomness): Float64Array => {
  const { count, dimensions, coordinates } = points
  const centres = new Float64Array(Math.min(k, count) * dimensions)
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let chosen = chance.below(count)
  for (let c = 0; c * dimensions < centres.length; c++) {
    centres.set(coordinates.subarray(chosen * dimensions, (chosen + 1) * dimensions), c * dimensions)
    let sum = 0
    for (let i = 0; i < count; i++) {
      const now = squaredDistance(coordinates, i, centres, c, dimensions)
      if (now < (distance[i] as number)) distance[i] = now
      sum += distance[i] as number
    }
    if (sum <= 0) return centres.subarray(0, (c + 1) * dimensions)
    let mark = (chance.below(2 ** 30) / 2 ** 30) * sum
    chosen = count - 1
    for (let i = 0; i < count; i++) {
      mark -= distance[i] as number
      if (mark < 0) {
        chosen = i
        break
      }
    }
  }
  return centres
}

/** @param enough ends a search that a round betters by no more than this share; else it ends where nobody moves. */
const lloyd = (points: Points, centres: Float64Array, enough?: number): Run => {
  const [count, k] = [points.count, centres.length / points.dimensions]
  const labels = new Int32Array(count).fill(-1)
  const room: Room = {
    least: new Float64Array(count),
    beyond: new Float64Array(count),
    sums: centres.slice(),
    sizes: new Int32Array(k),
  }
  const assign = points.dimensions === 2 ? assignInTwo : assignInAll
  let spread = Number.POSITIVE_INFINITY
  let shift = 0
  for (let round = 0; round < mostRounds; round++) {
    const moved = assign(points, centres, labels, room, shift)
    const before = spread
    if (moved === 0) break
    if (enough !== undefined) {
      spread = sumOf(room.least)
      if (before - spread <= enough * spread) break
    }
    shift = centreAmong(centres, room)
  }
  return { labels, centres, spread: sumOf(room.least) }
}

const sumOf = (values: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum
}

/**
 * By point: the squared distance to its centre, and a distance beyond which all others are. By centre: the sums of its points'
 * coordinates, and how many they are.
 */
type Room = Readonly<{ least: Float64Array; beyond: Float64Array; sums: Float64Array; sizes: Int32Array }>

/** Each centre to the middle of its points; one without points stays. @returns the furthest that any of them went. */
const centreAmong = (centres: Float64Array, { sums, sizes }: Room): number => {
  const dimensions = centres.length / sizes.length
  let furthest = 0
  for (let c = 0; c < sizes.length; c++) {
    const size = sizes[c] as number
    if (size === 0) continue
    let squares = 0
    for (let at = c * dimensions; at < (c + 1) * dimensions; at++) {
      const to = (sums[at] as number) / size
      squares += (to - (centres[at] as number)) ** 2
      centres[at] = to
    }
    furthest = Math.max(furthest, squares)
  }
  return Math.sqrt(furthest)
}

/** Each point to the nearest centre, the first of equally near ones. @returns how many have another than before. */
const assignInAll = (
  { count, dimensions, coordinates }: Points,
  centres: Float64Array,
  labels: Int32Array,
  { least, sums, sizes }: Room,
): number => {
  let moved = 0
  sums.fill(0)
  sizes.fill(0)
  for (let i = 0; i < count; i++) {
    let nearest = 0
    let away = Number.POSITIVE_INFINITY
    for (let c = 0; c < sizes.length; c++) {
      const distance = squaredDistance(coordinates, i, centres, c, dimensions)
      if (distance < away) {
        away = distance
        nearest = c
      }
    }
    if (labels[i] !== nearest) moved++
    labels[i] = nearest
    least[i] = away
    sizes[nearest] = (sizes[nearest] as number) + 1
    for (let d = 0; d < dimensions; d++) {
      const at = nearest * dimensions + d
      sums[at] = (sums[at] as number) + (coordinates[i * dimensions + d] as number)
    }
  }
  return moved
}

/**
 * The same, written out: most maps have two dimensions, and here most of their time goes. A point nearer to its centre than half
 * the way from that to any other has no nearer one (Elkan, ICML 2003), nor has one nearer than the others could have come
 * since they were last asked (Hamerly, SDM 2010). @param shift the furthest that a centre has gone since the round before.
 */
const assignInTwo = (
  { count, coordinates }: Points,
  centres: Float64Array,
  labels: Int32Array,
  { least, beyond, sums, sizes }: Room,
  shift: number,
): number => {
  const clear = clearAround(centres)
  let moved = 0
  sums.fill(0)
  sizes.fill(0)
  for (let i = 0; i < count; i++) {
    const x = coordinates[2 * i] as number
    const y = coordinates[2 * i + 1] as number
    const known = labels[i] as number
    let away = known < 0 ? Number.POSITIVE_INFINITY : squaredTo(x, y, centres, known)
    let nearest = known
    const others = (beyond[i] as number) - shift
    beyond[i] = others
    if (!(away < (clear[known] as number) || within(away, others))) {
      let second = Number.POSITIVE_INFINITY
      away = Number.POSITIVE_INFINITY
      for (let c = 0; c < sizes.length; c++) {
        const distance = squaredTo(x, y, centres, c)
        if (distance < away) {
          second = away
          away = distance
          nearest = c
        } else if (distance < second) second = distance
      }
      beyond[i] = Math.sqrt(second)
      if (known !== nearest) moved++
      labels[i] = nearest
    }
    least[i] = away
    sizes[nearest] = (sizes[nearest] as number) + 1
    sums[2 * nearest] = (sums[2 * nearest] as number) + x
    sums[2 * nearest + 1] = (sums[2 * nearest + 1] as number) + y
  }
  return moved
}

const squaredTo = (x: number, y: number, centres: Float64Array, c: number): number => {
  const dx = x - (centres[2 * c] as number)
  const dy = y - (centres[2 * c + 1] as number)
  return dx * dx + dy * dy
}

const within = (squared: number, distance: number): boolean =>
  distance > 0 && squared < distance * distance * sureEnough

/** A little less, for rounding. */
const sureEnough = 1 - 1e-9

/** A quarter of the squared distance to the nearest other centre. */
const clearAround = (centres: Float64Array): Float64Array => {
  const k = centres.length / 2
  const clear = new Float64Array(k).fill(Number.POSITIVE_INFINITY)
  for (let c = 0; c < k; c++)
    for (let other = 0; other < k; other++)
      if (other !== c)
        clear[c] = Math.min(
          clear[c] as number,
          squaredDistance(centres, c, centres, other, 2) * 0.25 * sureEnough,
        )
  return clear
}

const squaredDistance = (
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  dimensions: number,
): number => {
  let sum = 0
  for (let d = 0; d < dimensions; d++) {
    const difference = (a[i * dimensions + d] as number) - (b[j * dimensions + d] as number)
    sum += difference * difference
  }
  return sum
}

const inOrderOfSize = (points: Points, { labels, centres, spread }: Run): Grouping => {
  const { dimensions } = points
  const k = dimensions > 0 ? centres.length / dimensions : 0
  const sizes = Array.from({ length: k }, () => 0)
  const first = Array.from({ length: k }, () => points.count)
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i] as number
    sizes[label] = (sizes[label] ?? 0) + 1
    first[label] = i
  }
  const order = sizes
    .map((_, label) => label)
    .filter((label) => (sizes[label] ?? 0) > 0)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || (first[a] ?? 0) - (first[b] ?? 0))
  const rank = new Int32Array(k)
  for (const [to, from] of order.entries()) rank[from] = to
  return {
    labels: labels.map((label) => rank[label] ?? 0),
    sizes: order.map((label) => sizes[label] ?? 0),
    centres: pointsOf(order.length, dimensions, (c, d) => centres[(order[c] ?? 0) * dimensions + d] ?? 0),
    spread,
  }
}
