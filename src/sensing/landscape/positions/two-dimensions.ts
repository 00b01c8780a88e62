// A person's posterior where the model has two dimensions: the same sums and the same Cholesky factor as `factors.ts` makes in
// any number, written out. Most rounds are here, and loops of two would cost more than what is in them.

import type { Cells } from '../votes.ts'
import type { State } from './factors.ts'

/** @param outer E(β_jβ_jᵀ) by its lower half. @param told as in `askPeople`. */
export const askPeopleInTwo = (
  cells: Cells,
  counting: Uint8Array,
  state: State,
  outer: Float64Array,
  told?: Float64Array,
): void => {
  const rows = rowsOf(state, outer)
  const sums = new Float64Array(5)
  const own = new Float64Array(5)
  for (let i = 0; i + 1 < cells.starts.length; i++) {
    const from = cells.starts[i] as number
    const to = cells.starts[i + 1] as number
    sum(cells, from, to, counting, rows, sums)
    solve(sums, state, i, own)
    if (told) tell(cells, from, to, told, own)
  }
}

/** What is asked of a statement for each of its votes, side by side in memory: E(ββᵀ), β and m. */
const rowsOf = ({ mean, loadings }: State, outer: Float64Array): Float64Array => {
  const rows = new Float64Array(6 * mean.length)
  for (let j = 0; j < mean.length; j++) {
    rows.set(outer.subarray(3 * j, 3 * j + 3), 6 * j)
    rows.set(loadings.subarray(2 * j, 2 * j + 2), 6 * j + 3)
    rows[6 * j + 5] = mean[j] as number
  }
  return rows
}

const sum = (
  { others, values }: Cells,
  from: number,
  to: number,
  counting: Uint8Array,
  rows: Float64Array,
  sums: Float64Array,
): void => {
  // One by one: as a list they would be kept in memory.
  let a = 0
  let b = 0
  let c = 0
  let x = 0
  let y = 0
  for (let at = from; at < to; at++) {
    const j = others[at] as number
    if (counting[j] === 0) continue
    const row = 6 * j
    const rest = (values[at] as number) - (rows[row + 5] as number)
    a += rows[row] as number
    b += rows[row + 1] as number
    c += rows[row + 2] as number
    x += (rows[row + 3] as number) * rest
    y += (rows[row + 4] as number) * rest
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = x
  sums[4] = y
}

/** Score and covariance of person i into the state; E(θθᵀ) and E(θ) into `own`. */
const solve = (sums: Float64Array, { noise, scores, covariances }: State, i: number, own: Float64Array) => {
  const l = Math.sqrt((sums[0] as number) + noise)
  const m = (sums[1] as number) / l
  const n = Math.sqrt((sums[2] as number) + noise - m * m)
  const first = (sums[3] as number) / l
  const y = ((sums[4] as number) - m * first) / n / n
  const x = (first - m * y) / l
  // The columns of the inverse.
  const top = 1 / l
  const beside = (-m * top) / n / n
  const xx = ((top - m * beside) / l) * noise
  const xy = beside * noise
  const low = 1 / n / n
  const yx = ((-m * low) / l) * noise
  const yy = low * noise
  scores[2 * i] = x
  scores[2 * i + 1] = y
  covariances[4 * i] = xx
  covariances[4 * i + 1] = xy
  covariances[4 * i + 2] = yx
  covariances[4 * i + 3] = yy
  own[0] = x * x + xx
  own[1] = y * x + yx
  own[2] = y * y + yy
  own[3] = x
  own[4] = y
}

const tell = (
  { others, values }: Cells,
  from: number,
  to: number,
  told: Float64Array,
  own: Float64Array,
): void => {
  const a = own[0] as number
  const b = own[1] as number
  const c = own[2] as number
  const x = own[3] as number
  const y = own[4] as number
  for (let at = from; at < to; at++) {
    const row = (others[at] as number) * 7
    const vote = values[at] as number
    told[row] = (told[row] as number) + a
    told[row + 1] = (told[row + 1] as number) + b
    told[row + 2] = (told[row + 2] as number) + c
    told[row + 3] = (told[row + 3] as number) + x
    told[row + 4] = (told[row + 4] as number) + y
    told[row + 5] = (told[row + 5] as number) + vote * x
    told[row + 6] = (told[row + 6] as number) + vote * y
  }
}
