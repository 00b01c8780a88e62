// Where chances may lie, as part of a linear programme whose first columns are the chances π of the classes.
//
// Two frames for every fairness aim. The *compact* one asks of the expected composition (how many of each class on average)
// what is asked of a panel. Every lottery over panels keeps that, so an optimum here is a bound on all lotteries; where the
// bound is reached by real panels it is the optimum itself. The *panels* frame holds lotteries over known panels, and is
// widened by pricing: the panel that would improve the aim the most is sought among all, exactly, until none improves.

import type { Classes, Composition } from '../classes.ts'
import { limitsOf, type PanelSearch } from '../solver/panel-search.ts'
import type { Column, Programme, Row, Solved, Solver } from '../solver/programme.ts'

export type Frame = Readonly<{
  classes: Classes
  /** Columns 0 to classes − 1 are π; what an aim adds stands after `columns` and `rows`. */
  programme: Programme
  columns: number
  rows: number
  /**
   * Lets in what would still improve the value of this solve. Null if nothing does: then the solve is the optimum over all
   * lotteries (panels frame) or over all expected compositions (compact frame). Otherwise a bound on that optimum, infinite
   * where none was found.
   */
  widen: (solved: Solved) => { bound: number } | null
  /** The share of each known panel in this solve's lottery; null in the compact frame, which knows no panels. */
  shares: (solved: Solved) => number[] | null
}>

/** What an aim adds to a frame: its own columns, and rows that may use π (by class) and these (from `frame.columns` on). */
export type Addition = (columns: number) => Readonly<{ columns: readonly Column[]; rows: readonly Row[] }>

const noMore = Number.POSITIVE_INFINITY

export const compactFrame = (solver: Solver, classes: Classes, goal: Goal, add: Addition): Frame => {
  const chances = classes.classes.map(() => ({ lower: 0, upper: 1 }))
  const sizes = classes.classes.map(({ people }) => people.length)
  const rows = classes.rows.map(({ lower, upper, entries }) => ({
    lower,
    upper,
    entries: entries.map(([t]) => [t, sizes[t] ?? 0] as const),
  }))
  const added = add(chances.length)
  return {
    classes,
    programme: solver.open(goal, [...chances, ...added.columns], [...rows, ...added.rows]),
    columns: chances.length,
    rows: rows.length,
    widen: () => null,
    shares: () => null,
  }
}

type Goal = 'largest' | 'least'

/**
 * A lottery over `known`, to which every panel that pricing finds is added, in place. What improves it is first sought by
 * rounding, which is quick; only where that finds nothing, exactly.
 *
 *   π_t = Σ_P x_P c_Pt / m_t,  Σ_P x_P = 1,  x ≥ 0
 *
 * Let y be the duals of the first rows and y₀ that of the second, for an aim to be made as large as possible. A new panel
 * improves it only if Σ_t y_t c_t / m_t > y₀; and the optimum over all panels is at most value + max − y₀.
 */
export const panelsFrame = (
  solver: Solver,
  classes: Classes,
  goal: Goal,
  add: Addition,
  known: Composition[],
  search: PanelSearch,
): Frame => {
  const sizes = classes.classes.map(({ people }) => people.length)
  const count = sizes.length
  const entriesOf = (composition: Composition) => [
    ...composition.flatMap((drawn, t) => (drawn > 0 ? [[t, -drawn / (sizes[t] ?? 1)] as const] : [])),
    [count, 1] as const,
  ]
  const added = add(count)
  const rows: Row[] = [
    ...sizes.map((_, t) => ({ lower: 0, upper: 0, entries: [[t, 1] as const] })),
    { lower: 1, upper: 1, entries: [] },
    ...added.rows,
  ]
  const programme = solver.open(goal, [...sizes.map(() => ({ lower: 0, upper: 1 })), ...added.columns], rows)
  for (const composition of known) programme.addColumn({ lower: 0, upper: noMore }, entriesOf(composition))
  const first = count + added.columns.length
  const keys = new Set(known.map((composition) => composition.join()))
  const sign = goal === 'largest' ? 1 : -1
  const widest = limitsOf(classes)
  const widen = ({ rowDuals, value }: Solved) => {
    const threshold = sign * (rowDuals[count] ?? 0)
    const weights = sizes.map((size, t) => (sign * (rowDuals[t] ?? 0)) / size)
    const weightOf = (composition: Composition) =>
      composition.reduce((sum, drawn, t) => sum + drawn * (weights[t] ?? 0), 0)
    // What is known already can seem to improve by a rounding error only.
    const improves = (composition: Composition | null | undefined): composition is Composition =>
      !!composition &&
      weightOf(composition) > threshold + improvement * Math.max(1, Math.abs(threshold)) &&
      !keys.has(composition.join())
    const rounded = search.some(weights, widest)
    const found = improves(rounded) ? rounded : search.best(weights)?.composition
    if (!improves(found)) return null
    keys.add(found.join())
    known.push(found)
    programme.addColumn({ lower: 0, upper: noMore }, entriesOf(found))
    return { bound: found === rounded ? sign * noMore : value + sign * (weightOf(found) - threshold) }
  }
  const shares = ({ columns }: Solved) => known.map((_, panel) => columns[first + panel] ?? 0)
  return { classes, programme, columns: count, rows: count + 1, widen, shares }
}

/** In chances: what a further panel could still add counts as nothing below this. */
export const improvement = 1e-9
