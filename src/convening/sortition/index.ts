// The only door of sortition, and `commonwise/sortition` for other people's programs.
//
// What is promised: the shapes exported here. What is not: how an optimum is found, and that another version finds the same
// lottery among those that are equally fair.

export { type Randomness, randomnessFrom, seedBytes } from '../../chance/index.ts'
export { InputFault, type InputFile, readTable, type Table } from '../../csv/index.ts'
export { type Drawn, draw, type Fairness, fairnessAims, type Wanted } from './draw.ts'
export type { Progress } from './fairness/exact.ts'
export { checks } from './feasibility/checks.ts'
export { anyPanel, type Change, isFeasible, type Relaxation, relax } from './feasibility/relax.ts'
export { geometricMean, gini, levelsOf } from './figures.ts'
export { reserveRule } from './lottery/reserve.ts'
export {
  type Feature,
  faultsOf,
  type Panel,
  type Person,
  type Pool,
  poolOf,
  type Target,
  tally,
} from './pool.ts'
export { type PoolFiles, type PoolRead, readPool } from './reading/read-pool.ts'
export { nextFor } from './replacement.ts'
export { chancesFile, figuresOf, lotteryFile, peopleFile } from './results.ts'
export { loadSolver, type Solver } from './solver/programme.ts'
export type { Answer, Infeasible } from './workers/drawing.ts'
export { type Draws, openDraws } from './workers/draws.ts'
