// Two aims that are curved, made of straight pieces.
//
// *Nash*: max Σ log π_i over people. *Goldilocks*: min (n/k)·max π + γ·(k/n)/min π (Baharav and Flanigan, "Fair, manipulation-
// robust, and transparent sortition", EC 2024): neither too little chance for anybody nor too much, so that nobody gains much
// by pretending to be rare. Both are put into a frame as variables bounded by tangents,
//
//   u_t ≤ log a + (π_t − a)/a        1/z ≥ 1/a − (z − a)/a²
//
// to which each solve adds the tangent at its own point (Kelley, "The cutting-plane method", 1960) until the value that the
// tangents promise is the value that the point has.

import type { Classes } from '../classes.ts'
import type { Solved } from '../solver/programme.ts'
import type { Aim, Found, Optimum } from './exact.ts'
import type { Frame } from './frame.ts'

const unbounded = Number.POSITIVE_INFINITY
const least = Number.NEGATIVE_INFINITY

/** What the value of an aim may still be away from its optimum, as a share of it. */
const close = 1e-11

/**
 * Nash welfare. The classes that are on no panel, whose smallest chance is 0, are left out.
 *
 * The logarithm at a point decides only where the next tangent touches and when to stop: its last digits, which are not the
 * same on all platforms, are rounded away.
 *
 * At the optimum Σ_i p_i/π_i ≤ n for the chances p of any lottery, so π_t ≥ m_t·p_t/n: below that no tangent is ever needed.
 *
 * @param smallest the optimum of the smallest chance.
 */
export const nashAim = ({ chances }: Optimum): Aim => ({
  goal: 'largest',
  addition: (classes) => (columns) => ({
    columns: classes.classes.map(({ people }, t) => ({
      cost: chances[t] ? people.length : 0,
      lower: -50,
      upper: 0,
    })),
    // A first tangent at the chance that everybody would have if the targets asked for nothing.
    rows: classes.classes.flatMap((_, t) =>
      chances[t] ? [logTangent(t, columns + t, equalChance(classes))] : [],
    ),
  }),
  carryOut: (frame, watch) => {
    const { classes } = frame.classes
    const people = frame.classes.pool.people.length
    for (const [t, { people: own }] of classes.entries())
      frame.programme.setBounds(t, (own.length * (chances[t] ?? 0)) / people / 2, 1)
    return byTangents(frame, watch, (solved) => {
      let actual = 0
      const tangents = classes.flatMap(({ people: own }, t) => {
        if (!chances[t]) return []
        const chance = solved.columns[t] ?? 0
        const log = steadyLog(chance)
        actual += own.length * log
        const promised = solved.columns[frame.columns + t] ?? 0
        return promised > log + 1e-12 ? [logTangent(t, frame.columns + t, chance)] : []
      })
      return { actual, tangents }
    })
  },
})

/**
 * Goldilocks. n counts everybody in the pool.
 *
 * With the chances p of any lottery the measure is V; where it is least, γ·(k/n)/min π ≤ V bounds min π from below.
 *
 * @param smallest the optimum of the smallest chance.
 * @param gamma the weight of the smallest chance against the largest; 1 treats them alike.
 */
export const goldilocksAim = ({ chances }: Optimum, gamma: number): Aim => {
  const best = chances.reduce((least, chance) => (chance > 0 ? Math.min(least, chance) : least), 1)
  const most = chances.reduce((top, chance) => Math.max(top, chance), 0)
  const measure = (equal: number, z: number, top: number) => top / equal + (gamma * equal) / z
  const from = (equal: number) => (gamma * equal) / measure(equal, best, most) / 2
  return {
    goal: 'least',
    addition: (classes) => {
      const equal = equalChance(classes)
      return (columns) => {
        const [z, top, inverse] = [columns, columns + 1, columns + 2]
        const atLeast = (one: number, other: number) => ({
          lower: 0,
          upper: unbounded,
          entries: [[one, 1] as const, [other, -1] as const],
        })
        return {
          columns: [
            { lower: from(equal), upper: 1 },
            { cost: 1 / equal, lower: 0, upper: 1 },
            { cost: gamma, lower: 0, upper: unbounded },
          ],
          rows: [
            ...classes.classes.flatMap((_, t) => (chances[t] ? [atLeast(t, z)] : [])),
            ...classes.classes.map((_, t) => atLeast(top, t)),
            ...[from(equal), best].map((at) => inverseTangent(z, inverse, equal, at)),
          ],
        }
      }
    },
    carryOut: (frame, watch) => {
      const equal = equalChance(frame.classes)
      return byTangents(frame, watch, (solved) => {
        const [z, top] = [solved.columns[frame.columns] ?? 0, solved.columns[frame.columns + 1] ?? 0]
        const tangents = [inverseTangent(frame.columns, frame.columns + 2, equal, z)]
        return { actual: measure(equal, z, top), tangents }
      })
    },
  }
}

/** What everybody would have if the targets asked for nothing. */
const equalChance = ({ pool }: Classes): number => pool.size / pool.people.length

type Tangents = { actual: number; tangents: Parameters<Frame['programme']['addRow']>[0][] }

const byTangents = (
  frame: Frame,
  watch: (reached: number, bound: number, done: number) => void,
  at: (solved: Solved) => Tangents,
): Found => {
  let before: Float64Array | null = null
  for (;;) {
    const solved = frame.programme.solve()
    if (!solved) throw new Error('No lottery keeps the targets')
    const { actual, tangents } = at(solved)
    watch(actual, solved.value, 0)
    const reached = Math.abs(solved.value - actual) <= close * Math.max(1, Math.abs(actual))
    // The solver keeps rows to nine digits: where tangents no longer move the point, it is as near as it can be.
    const moved: boolean = before === null || solved.columns.some((value, at) => value !== before?.[at])
    before = solved.columns
    if (!reached && moved && tangents.length > 0) {
      for (const tangent of tangents) frame.programme.addRow(tangent)
      continue
    }
    before = null
    if (frame.widen(solved)) continue
    const chances = solved.columns.slice(0, frame.classes.classes.length)
    return { chances, stages: [], shares: frame.shares(solved) }
  }
}

/** Tangents are multiplied by this, so that nine digits of a row are some more of a chance. */
const steep = 100

const logTangent = (chance: number, log: number, at: number) => ({
  lower: least,
  upper: steep * (steadyLog(at) - 1),
  entries: [
    [log, steep],
    [chance, -steep / at],
  ] as const,
})

/** In multiples of the equal chance: v ≥ equal/z. */
const inverseTangent = (z: number, inverse: number, equal: number, at: number) => ({
  lower: (steep * 2 * equal) / at,
  upper: unbounded,
  entries: [
    [inverse, steep],
    [z, (steep * equal) / (at * at)],
  ] as const,
})

const steadyLog = (x: number): number => Math.round(Math.log(x) * 1e12) / 1e12
