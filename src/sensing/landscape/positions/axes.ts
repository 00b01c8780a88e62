// A model's dimensions as principal axes, and which of them the votes are evidence for.
//
// A rotation of people and statements together changes no expected vote, so the axes can be chosen: people with unit variance in
// all of them, statements with the largest loadings along the first. On such axes a dimension without evidence shows itself, as
// its loadings shrink to nothing.

import type { State } from './factors.ts'
import { eigenOf } from './symmetric.ts'

/** A dimension that explains less than this share of what noise does, per vote, is no evidence of anything. */
const nothing = 0.01
/** Two dimensions are kept for the map, if only as narrow as this (a variance of votes): then it shows a cloud. */
const shown = 2
const narrowest = 0.005
const cloud = 0.5

/** Scores to unit variance and loadings to principal axes, falling; widths anew; dimensions without evidence dropped. */
export const turnedToAxes = (state: State, counting: Uint8Array, keep?: number): State => {
  const { d, mean, scores, covariances, loadings } = state
  const people = scores.length / d
  const spread = new Float64Array(d * d)
  for (let i = 0; i < people; i++)
    for (let p = 0; p < d; p++)
      for (let q = 0; q < d; q++)
        spread[p * d + q] =
          (spread[p * d + q] as number) +
          ((scores[i * d + p] as number) * (scores[i * d + q] as number) +
            (covariances[(i * d + p) * d + q] as number)) /
            people
  const root = rootOf(spread, d)
  const rooted = timesRows(loadings, root, d)
  const { values, vectors } = eigenOf(productOf(rooted, d), d)
  const live = Math.max(
    1,
    counting.reduce((sum, counts) => sum + counts, 0),
  )
  const evident = values.filter((value) => value / live > nothing * state.noise).length
  const kept = values.flatMap((_, p) => (p < (keep ?? Math.max(shown, evident)) ? [p] : []))
  // One matrix does both: rows of `turn` are the new axes in the old, unscaled, dimensions.
  const turn = kept.map((k) =>
    Array.from({ length: d }, (_, p) =>
      (vectors[k] ?? []).reduce((sum, share, q) => sum + share * (root[p * d + q] as number), 0),
    ),
  )
  const turned = new Float64Array(mean.length * kept.length)
  for (let j = 0; j < mean.length; j++)
    for (const [to, axis] of turn.entries()) {
      let sum = 0
      for (let p = 0; p < d; p++) sum += (loadings[j * d + p] as number) * (axis[p] ?? 0)
      turned[j * kept.length + to] = sum
    }
  const doubts = turnedDoubts(state.doubts, turn, mean.length, d)
  const size = kept.length
  const inDoubt = kept.map((_, p) => {
    let sum = 0
    for (let j = 0; j < mean.length; j++) sum += doubts[(j * size + p) * size + p] as number
    return sum
  })
  return {
    ...state,
    d: kept.length,
    evident,
    loadings: turned,
    scores: new Float64Array(people * kept.length),
    covariances: new Float64Array(people * kept.length ** 2),
    widths: Float64Array.from(kept, (p, to) =>
      Math.max(((values[p] ?? 0) + (inDoubt[to] ?? 0)) / live, p < shown ? narrowest : 1e-6),
    ),
    doubts,
  }
}

/**
 * For a map on paper: a dimension that there is no evidence for has loadings of nothing, and everybody on one line. In its
 * place stands the direction from which the search began, at right angles to those before it. It shows a cloud, half as wide
 * as chance would make it; groups are never sought along it.
 * @param start loadings of the beginning, S × `width`.
 */
export const withCloud = (state: State, start: Float64Array, width: number): State => {
  const { d, evident, mean } = state
  const loadings = state.loadings.slice()
  const doubts = state.doubts.slice()
  for (let p = evident; p < Math.min(shown, d, width); p++) {
    for (let j = 0; j < mean.length; j++) {
      loadings[j * d + p] = cloud * (start[j * width + p] as number)
      for (let q = 0; q < d; q++) {
        doubts[(j * d + p) * d + q] = 0
        doubts[(j * d + q) * d + p] = 0
      }
    }
    for (let q = 0; q < p; q++) straighten(loadings, d, p, q)
  }
  return { ...state, loadings, doubts }
}

/** Takes out of column p what it has of column q. */
const straighten = (loadings: Float64Array, d: number, p: number, q: number): void => {
  let [both, own] = [0, 0]
  for (let at = 0; at < loadings.length; at += d) {
    both += (loadings[at + p] as number) * (loadings[at + q] as number)
    own += (loadings[at + q] as number) ** 2
  }
  if (!(own > 0)) return
  for (let at = 0; at < loadings.length; at += d)
    loadings[at + p] = (loadings[at + p] as number) - (both / own) * (loadings[at + q] as number)
}

/** T Cov Tᵀ for each statement. */
const turnedDoubts = (
  doubts: Float64Array,
  turn: readonly (readonly number[])[],
  count: number,
  d: number,
): Float64Array => {
  const size = turn.length
  const result = new Float64Array(count * size * size)
  for (let j = 0; j < count; j++)
    for (const [a, one] of turn.entries())
      for (const [b, other] of turn.entries()) {
        let sum = 0
        for (let p = 0; p < d; p++)
          for (let q = 0; q < d; q++)
            sum += (one[p] ?? 0) * (doubts[(j * d + p) * d + q] as number) * (other[q] ?? 0)
        result[(j * size + a) * size + b] = sum
      }
  return result
}

/** Symmetric square root. */
const rootOf = (matrix: Float64Array, d: number): Float64Array => {
  const { values, vectors } = eigenOf(matrix, d)
  return Float64Array.from({ length: d * d }, (_, at) => {
    const [p, q] = [Math.floor(at / d), at % d]
    return vectors.reduce(
      (sum, vector, k) => sum + Math.sqrt(Math.max(values[k] ?? 0, 0)) * (vector[p] ?? 0) * (vector[q] ?? 0),
      0,
    )
  })
}

const timesRows = (rows: Float64Array, matrix: Float64Array, d: number): Float64Array => {
  const result = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at += d)
    for (let q = 0; q < d; q++) {
      let sum = 0
      for (let p = 0; p < d; p++) sum += (rows[at + p] as number) * (matrix[p * d + q] as number)
      result[at + q] = sum
    }
  return result
}

const productOf = (rows: Float64Array, d: number): Float64Array => {
  const product = new Float64Array(d * d)
  for (let at = 0; at < rows.length; at += d)
    for (let p = 0; p < d; p++)
      for (let q = 0; q < d; q++)
        product[p * d + q] =
          (product[p * d + q] as number) + (rows[at + p] as number) * (rows[at + q] as number)
  return product
}
