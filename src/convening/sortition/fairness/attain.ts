// Whether chances can be had by a lottery over real panels, exactly, and by which.
//
//   min ε   subject to   π_t ≥ p_t − ε  for each class, π a lottery over known panels
//
// widened by pricing. As all chances together are the size of the panel, nobody can then have much more than p either.
// ε ≥ value − (what the best further panel could add) holds at every step; once that is above zero, it is proved that no
// lottery at all has these chances, and the search ends there.

import type { Classes, Composition } from '../classes.ts'
import type { PanelSearch } from '../solver/panel-search.ts'
import type { Solver } from '../solver/programme.ts'
import { panelsFrame } from './frame.ts'

/** Reached, or proved to be out of reach. `compositions` have been widened either way. */
export type Attained = Readonly<
  { shares: readonly number[]; short: number } | { shares: null; short: number }
>

/** In chances. */
export const exactly = 1e-7

export const attain = (
  solver: Solver,
  classes: Classes,
  search: PanelSearch,
  chances: ArrayLike<number>,
  compositions: Composition[],
  watch: (short: number) => void,
): Attained => {
  const add = (columns: number) => ({
    columns: [{ cost: 1, lower: 0, upper: 1 }],
    rows: classes.classes.map((_, t) => ({
      lower: chances[t] ?? 0,
      upper: Number.POSITIVE_INFINITY,
      entries: [[t, 1] as const, [columns, 1] as const],
    })),
  })
  const frame = panelsFrame(solver, classes, 'least', add, compositions, search)
  try {
    for (;;) {
      const solved = frame.programme.solve()
      if (!solved) throw new Error('A lottery over no panels')
      watch(solved.value)
      if (solved.value <= exactly)
        return { shares: frame.shares(solved) ?? [], short: Math.max(0, solved.value) }
      const wider = frame.widen(solved)
      if (!wider || wider.bound > exactly) return { shares: null, short: solved.value }
    }
  } finally {
    frame.programme.close()
  }
}
