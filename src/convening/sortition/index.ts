// The only door of sortition, and `commonwise/sortition` for other people's programs.
//
// What is promised: the shapes exported here. What is not: how an optimum is found, and that another version finds the same
// lottery among those that are equally fair. Draws in threads have a door of their own, `workers/draws.ts`, as a browser has
// no such threads.

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
export { auditText } from './public/audit.ts'
export { type Beacon, beaconFault, partyHash, type Source } from './public/beacon.ts'
export type { Certificate } from './public/certificate.ts'
export { type Commitment, type Committed, commit, type Draft } from './public/commitment.ts'
export { keyFromPeople, keyFromSecret } from './public/entrants.ts'
export { DrawFault } from './public/fault.ts'
export { hashOfText } from './public/hashing.ts'
export type { Log } from './public/log.ts'
export {
  earliestRound,
  isSignatureOf,
  quicknet,
  roundAt,
  roundFault,
  timeOfRound,
} from './public/quicknet.ts'
export { type Receipt, receiptsOf } from './public/receipt.ts'
export { withheld } from './public/small-cells.ts'
export { complete, type Transcript } from './public/transcript.ts'
export { verify } from './public/verify.ts'
export { english } from './public/words/english.ts'
export { german } from './public/words/german.ts'
export { type PoolFiles, type PoolRead, readPool } from './reading/read-pool.ts'
export { nextFor } from './replacement.ts'
export { chancesFile, figuresOf, lotteryFile, peopleFile } from './results.ts'
export { loadSolver, type Solver } from './solver/programme.ts'
export { planFile } from './tables/files.ts'
export { type Planned, planTables } from './tables/plan.ts'
