// Leximin: make the smallest chance as large as it can be, then the second smallest, and so on to the last. It gives
// everybody whom the targets make rare the best that all lotteries could, and is the only lottery, as far as chances go,
// that does so (Flanigan, Gölz, Gupta, Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature
// 596, 2021; the staged programme after Ogryczak, Pióro and Tomaszewski, 2005).
//
//   stage:  max z   subject to   π in the frame,  π_t ≥ p_t for those fixed,  π_t ≥ z for the others
//
// A class whose row π_t ≥ z has a positive dual has π_t = z in every optimum (complementary slackness), so it is fixed at
// p_t = z. The duals of a stage sum to one over the classes not yet fixed, so each stage fixes at least one.

import type { Solved } from '../solver/programme.ts'
import type { Frame } from './frame.ts'

/** One stage with what proves it: multipliers of the frame's rows, of π_t ≥ z, and of π_t ≥ p_t, none below zero but the first. */
export type Stage = Readonly<{
  chance: number
  rows: readonly number[]
  weights: readonly (readonly [number, number])[]
  fixed: readonly (readonly [number, number])[]
}>

export type Levelled = Readonly<{
  chances: Float64Array
  stages: readonly Stage[]
  /** Of each known panel, in the panels frame. */
  shares: readonly number[] | null
}>

/** Told after each solve: the value reached, the bound on it, and how many classes are fixed. */
export type Watch = (reached: number, bound: number, fixed: number) => void

/** The addition that leximin makes to a frame: z, and π_t − z ≥ 0 for each class. */
export const levels = (count: number) => (columns: number) => ({
  columns: [{ cost: 1, lower: 0, upper: 1 }],
  rows: Array.from({ length: count }, (_, t) => ({
    lower: 0,
    upper: Number.POSITIVE_INFINITY,
    entries: [[t, 1] as const, [columns, -1] as const],
  })),
})

/**
 * Carries the stages out, all of them or until `enough` says so.
 * @param frame with the addition `levels`
 * @returns chances by class; where stopped early, those of the last solve.
 * @throws Error where the frame is empty, which is for whoever makes it to find out before.
 */
export const leximin = (
  frame: Frame,
  watch: Watch,
  enough: (stages: readonly Stage[]) => boolean,
): Levelled => {
  const count = frame.classes.classes.length
  const fixed = new Map<number, number>()
  const stages: Stage[] = []
  let solved: Solved | null = null
  while (fixed.size < count && !(stages.length > 0 && enough(stages))) {
    solved = best(frame, fixed, watch)
    const found = stageOf(frame, solved, fixed)
    const stage = found.chance < 1 ? found : certain(frame, fixed)
    stages.push(stage)
    for (const [t] of stage.weights) fix(frame, fixed, t, stage.chance)
  }
  const chances = Float64Array.from({ length: count }, (_, t) => fixed.get(t) ?? solved?.columns[t] ?? 0)
  return { chances, stages, shares: solved && frame.shares(solved) }
}

/** Below this a dual is a rounding error: weights sum to one over at most some thousand classes. */
const positive = 1e-7

const best = (frame: Frame, fixed: Map<number, number>, watch: Watch): Solved => {
  let bound = Number.POSITIVE_INFINITY
  for (;;) {
    const solved = frame.programme.solve() ?? loosened(frame, fixed)
    const wider = frame.widen(solved)
    bound = Math.min(bound, wider?.bound ?? solved.value)
    watch(solved.value, bound, fixed.size)
    if (!wider) return solved
  }
}

/** What is fixed was reached by an earlier solve but for rounding: give way by as little. */
const loosened = (frame: Frame, fixed: Map<number, number>): Solved => {
  for (const by of [1e-10, 1e-9, 1e-8]) {
    for (const [t, chance] of fixed) frame.programme.setBounds(t, Math.max(0, chance - by), 1)
    const solved = frame.programme.solve()
    if (solved) return solved
  }
  throw new Error('No lottery keeps the targets')
}

const stageOf = (
  frame: Frame,
  { columns, rowDuals, columnDuals }: Solved,
  fixed: Map<number, number>,
): Stage => {
  const weights: [number, number][] = []
  const held: [number, number][] = []
  for (let t = 0; t < frame.classes.classes.length; t++) {
    const weight = -(rowDuals[frame.rows + t] ?? 0)
    if (!fixed.has(t) && weight > positive) weights.push([t, weight])
    const hold = -(columnDuals[t] ?? 0)
    if (fixed.has(t) && hold > 0) held.push([t, hold])
  }
  const z = columns[frame.columns] ?? 0
  const chance = z < 1e-9 ? 0 : z > 1 - 1e-9 ? 1 : z
  return { chance, rows: Array.from(rowDuals.subarray(0, frame.rows)), weights, fixed: held }
}

/** Nobody can be better off than certain, which needs no other proof. */
const certain = (frame: Frame, fixed: Map<number, number>): Stage => ({
  chance: 1,
  rows: Array<number>(frame.rows).fill(0),
  weights: frame.classes.classes.flatMap((_, t) => (fixed.has(t) ? [] : [[t, 1] as const])),
  fixed: [],
})

const fix = (frame: Frame, fixed: Map<number, number>, t: number, chance: number): void => {
  fixed.set(t, chance)
  frame.programme.setBounds(t, chance, 1)
  frame.programme.setRow(frame.rows + t, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
}
