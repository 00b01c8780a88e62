// Two aims that are curved, made of straight pieces.
//
// *Nash*: max Σ log π_i over people. *Goldilocks*: min (n/k)·max π + γ·(k/n)/min π (Baharav and Flanigan, "Fair, manipulation-
// robust, and transparent sortition", EC 2024): neither too little chance for anybody nor too much, so that nobody gains much
// by pretending to be rare. Both are put into a frame as variables bounded by tangents,
//
//   u_t ≤ log a + (π_t − a)/a        w ≥ 1/a − (z − a)/a²
//
// to which each solve adds the tangent at its own point (Kelley, "The cutting-plane method", 1960) until the value that the
// tangents promise is the value that the point has.

import type { Classes } from '../classes.ts'
import type { Solved } from '../solver/programme.ts'
import type { Aim, Found } from './exact.ts'
import type { Frame } from './frame.ts'

const unbounded = Number.POSITIVE_INFINITY
const least = Number.NEGATIVE_INFINITY

/** What the value of an aim may still be away from its optimum, as a share of it. */
const close = 1e-9

/**
 * Nash welfare. The classes in `never` are on no panel and are left out.
 *
 * The logarithm at a point decides only where the next tangent touches and when to stop: its last digits, which are not the
 * same on all platforms, are rounded away.
 */
export const nashAim = (never: ReadonlySet<number>): Aim => ({
  goal: 'largest',
  addition: (classes) => (columns) => ({
    columns: classes.classes.map(({ people }, t) => ({
      cost: never.has(t) ? 0 : people.length,
      lower: -50,
      upper: 0,
    })),
    // A first tangent at the chance that everybody would have if the targets asked for nothing.
    rows: classes.classes.flatMap((_, t) =>
      never.has(t) ? [] : [logTangent(t, columns + t, classes.pool.size / classes.pool.people.length)],
    ),
  }),
  carryOut: (frame, watch) =>
    byTangents(frame, watch, (solved) => {
      const { classes } = frame.classes
      let actual = 0
      const tangents = classes.flatMap(({ people }, t) => {
        if (never.has(t)) return []
        const chance = Math.max(solved.columns[t] ?? 0, 1e-9)
        const log = steadyLog(chance)
        actual += people.length * log
        const promised = solved.columns[frame.columns + t] ?? 0
        return promised > log + 1e-12 ? [logTangent(t, frame.columns + t, chance)] : []
      })
      return { actual, tangents }
    }),
})

/** @param gamma the weight of the smallest chance against the largest; 1 treats them alike. */
export const goldilocksAim = (never: ReadonlySet<number>, gamma: number): Aim => ({
  goal: 'least',
  addition: ({ classes, pool }) => {
    const equal = pool.size / pool.people.length
    return (columns) => {
      const [z, top, inverse] = [columns, columns + 1, columns + 2]
      return {
        columns: [
          { lower: 1e-9, upper: 1 },
          { cost: 1 / equal, lower: 0, upper: 1 },
          { cost: gamma * equal, lower: 0, upper: unbounded },
        ],
        rows: [
          ...classes.flatMap((_, t) =>
            never.has(t)
              ? []
              : [
                  {
                    lower: 0,
                    upper: unbounded,
                    entries: [
                      [t, 1],
                      [z, -1],
                    ] as const,
                  },
                ],
          ),
          ...classes.map((_, t) => ({
            lower: 0,
            upper: unbounded,
            entries: [
              [top, 1],
              [t, -1],
            ] as const,
          })),
          inverseTangent(z, inverse, equal),
        ],
      }
    }
  },
  carryOut: (frame, watch) => {
    const { pool } = frame.classes
    const equal = pool.size / pool.people.length
    return byTangents(frame, watch, (solved) => {
      const [z, top] = [solved.columns[frame.columns] ?? 0, solved.columns[frame.columns + 1] ?? 0]
      const tangents = [inverseTangent(frame.columns, frame.columns + 2, z)]
      return { actual: top / equal + (gamma * equal) / z, tangents }
    })
  },
})

type Tangents = { actual: number; tangents: Parameters<Frame['programme']['addRow']>[0][] }

const byTangents = (
  frame: Frame,
  watch: (reached: number, bound: number, done: number) => void,
  at: (solved: Solved) => Tangents,
): Found => {
  for (;;) {
    const solved = frame.programme.solve()
    if (!solved) throw new Error('No lottery keeps the targets')
    const { actual, tangents } = at(solved)
    watch(actual, solved.value, 0)
    const reached = Math.abs(solved.value - actual) <= close * Math.max(1, Math.abs(actual))
    if (!reached && tangents.length > 0) {
      for (const tangent of tangents) frame.programme.addRow(tangent)
      continue
    }
    if (frame.widen(solved)) continue
    const chances = solved.columns.slice(0, frame.classes.classes.length)
    return { chances, stages: [], shares: frame.shares(solved) }
  }
}

const logTangent = (chance: number, log: number, at: number) => ({
  lower: least,
  upper: steadyLog(at) - 1,
  entries: [
    [log, 1],
    [chance, -1 / at],
  ] as const,
})

const inverseTangent = (z: number, inverse: number, at: number) => ({
  lower: 2 / at,
  upper: unbounded,
  entries: [
    [inverse, 1],
    [z, 1 / (at * at)],
  ] as const,
})

const steadyLog = (x: number): number => Math.round(Math.log(x) * 1e12) / 1e12

/** The classes that no expected composition reaches, and those of `chances` that are zero in an optimum of the smallest. */
export const neverIn = (classes: Classes, chances: ArrayLike<number>): Set<number> =>
  new Set(classes.classes.flatMap((_, t) => ((chances[t] ?? 0) <= 0 ? [t] : [])))
