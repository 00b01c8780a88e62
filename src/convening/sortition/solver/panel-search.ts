// The search for one panel, in whole numbers per class: the best by given weights, exactly; and quickly some panel, where
// an exact search would be too long.

import type { Classes, Composition } from '../classes.ts'
import type { Programme, Solved, Solver } from './programme.ts'

/** Narrower limits than those of the pool: for each class, and for each row of `classes.rows`. */
export type Limits = Readonly<{
  classes: readonly (readonly [number, number])[]
  rows: readonly (readonly [number, number])[]
}>

export type PanelSearch = Readonly<{
  /** The panel of the greatest weight, exactly; null if there is none within the limits. */
  best: (weights: ArrayLike<number>, limits?: Limits) => { composition: Composition; weight: number } | null
  /**
   * Some panel within the limits of a great weight, by rounding one class after the other; null says only that this way
   * found none.
   */
  some: (weights: ArrayLike<number>, limits: Limits) => Composition | null
  close: () => void
}>

export const limitsOf = ({ classes, rows }: Classes): Limits => ({
  classes: classes.map(({ people }) => [0, people.length] as const),
  rows: rows.map(({ lower, upper }) => [lower, upper] as const),
})

export const panelSearch = (solver: Solver, classes: Classes): PanelSearch => {
  const columns = classes.classes.map(({ people }) => ({ lower: 0, upper: people.length }))
  const whole = solver.open(
    'largest',
    columns.map((column) => ({ ...column, whole: true })),
    classes.rows,
  )
  const broken = solver.open('largest', columns, classes.rows)
  const widest = limitsOf(classes)
  let narrowed = false
  return {
    best: (weights, limits) => {
      if (limits || narrowed) setLimits(whole, limits ?? widest)
      narrowed = limits !== undefined
      whole.setCosts(weights)
      const solved = whole.solve()
      if (!solved) return null
      const composition = Array.from(solved.columns, Math.round)
      return {
        composition,
        weight: composition.reduce((sum, drawn, t) => sum + drawn * (weights[t] ?? 0), 0),
      }
    },
    some: (weights, limits) => {
      setLimits(broken, limits)
      broken.setCosts(weights)
      return dive(broken, limits)
    },
    close: () => {
      whole.close()
      broken.close()
    },
  }
}

const setLimits = (programme: Programme, limits: Limits): void => {
  for (const [t, [lower, upper]] of limits.classes.entries()) programme.setBounds(t, lower, upper)
  for (const [r, [lower, upper]] of limits.rows.entries()) programme.setRow(r, lower, upper)
}

/** Rounds a few classes at a time, those nearest to whole numbers; where that was too many, one, once to either side. */
const dive = (programme: Programme, limits: Limits): Composition | null => {
  let solved = programme.solve()
  for (let step = 0; solved && step <= limits.classes.length; step++) {
    const broken = brokenOf(solved)
    if (broken.length === 0) return Array.from(solved.columns, Math.round)
    solved =
      rounded(programme, limits, broken.slice(0, Math.ceil(broken.length / 3))) ??
      roundedOne(programme, broken[0])
  }
  return null
}

type Broken = Readonly<{ t: number; value: number }>

const rounded = (programme: Programme, limits: Limits, several: readonly Broken[]): Solved | null => {
  if (several.length < 2) return null
  for (const { t, value } of several) programme.setBounds(t, Math.round(value), Math.round(value))
  const solved = programme.solve()
  if (!solved)
    for (const { t } of several)
      programme.setBounds(t, limits.classes[t]?.[0] ?? 0, limits.classes[t]?.[1] ?? 0)
  return solved
}

const roundedOne = (programme: Programme, one: Broken | undefined): Solved | null => {
  if (!one) return null
  const near = Math.round(one.value)
  programme.setBounds(one.t, near, near)
  const solved = programme.solve()
  if (solved) return solved
  const other = near > one.value ? near - 1 : near + 1
  programme.setBounds(one.t, other, other)
  return programme.solve()
}

/** Those that are not whole, the nearest to it first. */
const brokenOf = ({ columns }: Solved): Broken[] =>
  Array.from(columns, (value, t) => ({ t, value, distance: Math.abs(value - Math.round(value)) }))
    .filter(({ distance }) => distance > 1e-7)
    .sort((a, b) => a.distance - b.distance || a.t - b.t)
