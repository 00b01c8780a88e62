// Where people and statements stand on Polis's map.
//
// A person's votes that differ from the mean are projected on the two components and scaled up for what they did not answer:
//
//   √(S / max(n, 1)) · Σ_j (v_j − μ_j)·p_j        over the statements j that the person answered
//
// S counts all columns, and n the emptied ones too, as everybody is taken to have passed on those. A statement stands where a
// person would whose only vote is an agreement with it; how far that is from the middle is the statement's extremity.

import { type Components, scoreOf } from '../components.ts'
import type { Votes } from '../votes.ts'
import type { Columns } from './columns.ts'

export type Positions = Readonly<{ x: Float64Array; y: Float64Array }>

type Frame = Pick<Components, 'mean' | 'loadings'>

/** By person place, also for people who are in no group; 0, 0 for who has not voted. */
export const positionsOf = (votes: Votes, frame: Frame, columns: Columns): Positions => {
  const { starts, others, values } = votes.byPerson
  const x = new Float64Array(votes.people.length)
  const y = new Float64Array(votes.people.length)
  for (let i = 0; i < x.length; i++) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0]
    const [one, other] = positionOf(others.subarray(from, to), values.subarray(from, to), frame, columns)
    x[i] = one
    y[i] = other
  }
  return { x, y }
}

/** One person's position, for instance right after a vote. @param statements places, each once. @param values their votes. */
export const positionOf = (
  statements: ArrayLike<number>,
  values: ArrayLike<number>,
  frame: Frame,
  { counting, count, emptied }: Columns,
): readonly [x: number, y: number] => {
  let answered = emptied
  for (let at = 0; at < statements.length; at++) answered += counting[statements[at] ?? 0] ?? 0
  const scale = Math.sqrt(count / Math.max(answered, 1))
  // An emptied statement has mean and loading 0, so that its votes add nothing.
  const [x = 0, y = 0] = scoreOf(frame, statements, values)
  return [scale * x, scale * y]
}

/** By statement place. */
export const statementPositionsOf = ({ mean, loadings }: Frame, { count, counting }: Columns): Positions => {
  const scale = Math.sqrt(count)
  const [first, second] = [0, 1].map((k) =>
    mean.map((each, j) => (counting[j] === 0 ? 0 : scale * (1 - each) * (loadings[k]?.[j] ?? 0))),
  )
  return { x: first ?? new Float64Array(mean.length), y: second ?? new Float64Array(mean.length) }
}

/** √S·|1 − μ|·‖p‖ by statement place. It says how much agreeing tells about a person; it does not say that people differ. */
export const extremityOf = ({ x, y }: Positions): Float64Array =>
  x.map((each, j) => Math.sqrt(each * each + (y[j] ?? 0) * (y[j] ?? 0)))
