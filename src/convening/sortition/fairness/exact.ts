// The exact optimum of a fairness aim, and a lottery over real panels that has it.
//
// First over expected compositions, a small programme whose optimum bounds all lotteries. Then real panels are sought that
// together have these chances. If they exist, that is the optimum. If it is proved that they do not, the aim is carried out
// over lotteries themselves, with every panel that could improve it searched for exactly.

import type { Classes, Composition } from '../classes.ts'
import { type PanelSearch, panelSearch } from '../solver/panel-search.ts'
import type { Solver } from '../solver/programme.ts'
import { attain } from './attain.ts'
import { decompose } from './decompose.ts'
import { type Addition, compactFrame, type Frame, panelsFrame } from './frame.ts'
import { levels, leximin, type Stage } from './leximin.ts'

/** How far a draw has come. `reached` and `bound` are values of the aim, as far as they are known. */
export type Progress = Readonly<{
  step: 'bound' | 'panels' | 'attaining' | 'search'
  /** From 0 to 1, where it can be told. */
  share: number | null
  reached: number | null
  bound: number | null
}>

/** What one aim finds on a frame: chances by class, and of what they consist. */
export type Found = Readonly<{
  chances: Float64Array
  stages: readonly Stage[]
  shares: readonly number[] | null
}>

/** An aim says what it adds to a frame, and how it is carried out there. */
export type Aim = Readonly<{
  goal: 'largest' | 'least'
  addition: (classes: Classes) => Addition
  carryOut: (frame: Frame, watch: (reached: number, bound: number, done: number) => void) => Found
}>

export type Optimum = Readonly<{
  chances: Float64Array
  compositions: readonly Composition[]
  shares: readonly number[]
  stages: readonly Stage[]
  /** Whether the bound of expected compositions was reached; then `stages` prove the optimum without any search. */
  compact: boolean
}>

export const leximinAim: Aim = {
  goal: 'largest',
  addition: ({ classes }) => levels(classes.length),
  carryOut: (frame, watch) => leximin(frame, watch, () => false),
}

/** Only the first level above zero; everybody else as it happens. */
export const maximinAim: Aim = {
  ...leximinAim,
  carryOut: (frame, watch) => leximin(frame, watch, (stages) => (stages.at(-1)?.chance ?? 0) > 0),
}

/**
 * @param known panels with which a search over lotteries begins, where it has to; an aim may need some from which it can.
 * @throws Error if no panel exists at all: to be found out before, with reasons (`feasibility/`).
 */
export const optimum = (
  solver: Solver,
  classes: Classes,
  aim: Aim,
  watch: (progress: Progress) => void,
  known: readonly Composition[] = [],
): Optimum => {
  const search = panelSearch(solver, classes)
  try {
    const bound = overExpected(solver, classes, aim, watch)
    const expected = bound.chances.map((chance, t) => chance * (classes.classes[t]?.people.length ?? 0))
    const { compositions } = decompose(classes, search, expected, (left) =>
      watch({ step: 'panels', share: 1 - left, reached: null, bound: null }),
    )
    if (compositions.length === 0) compositions.push(anyPanel(search, classes))
    const attained = attain(solver, classes, search, bound.chances, compositions, (short) =>
      watch({ step: 'attaining', share: null, reached: short, bound: null }),
    )
    if (attained.shares) return { ...bound, compositions, shares: attained.shares, compact: true }
    const begin = distinct([...compositions, ...known])
    return { ...overPanels(solver, classes, search, aim, begin, watch), compact: false }
  } finally {
    search.close()
  }
}

const overExpected = (
  solver: Solver,
  classes: Classes,
  aim: Aim,
  watch: (progress: Progress) => void,
): Found => {
  const frame = compactFrame(solver, classes, aim.goal, aim.addition(classes))
  try {
    return aim.carryOut(frame, (reached, bound, done) =>
      watch({ step: 'bound', share: done / classes.classes.length, reached, bound }),
    )
  } finally {
    frame.programme.close()
  }
}

const overPanels = (
  solver: Solver,
  classes: Classes,
  search: PanelSearch,
  aim: Aim,
  compositions: Composition[],
  watch: (progress: Progress) => void,
): Omit<Optimum, 'compact'> => {
  const frame = panelsFrame(solver, classes, aim.goal, aim.addition(classes), compositions, search)
  try {
    const found = aim.carryOut(frame, (reached, bound, done) =>
      watch({ step: 'search', share: done / classes.classes.length, reached, bound }),
    )
    return { ...found, compositions, shares: found.shares ?? [] }
  } finally {
    frame.programme.close()
  }
}

const distinct = (compositions: readonly Composition[]): Composition[] => [
  ...new Map(compositions.map((composition) => [composition.join(), composition])).values(),
]

const anyPanel = (search: PanelSearch, { classes }: Classes): Composition => {
  const found = search.best(classes.map(() => 0))
  if (!found) throw new Error('No panel keeps the targets')
  return found.composition
}
