// One draw in a process of its own, so that time and memory are its alone: `node one-draw.ts SIDE POOL CAP_SECONDS`.
// The last line of its output is the result as JSON.

import { draw } from '../../src/convening/sortition/draw.ts'
import type { Pool } from '../../src/convening/sortition/pool.ts'
import { loadSolver } from '../../src/convening/sortition/solver/programme.ts'
import { poolFrom, recipes } from '../../src/convening/sortition/testing/pools.ts'
import { columnGeneration } from '../peers/column-generation.ts'

export type Outcome = {
  seconds: number
  /** What the processor worked, which a busy machine leaves alone. */
  cpuSeconds: number
  peakMegabytes: number
  leastChance: number
  /** The proved bound of the least chance; infinite where there is none. As text, as JSON has no infinity. */
  bound: string
  finished: boolean
  phase: string
  levels: number
  classes: number
  chances: number[]
}

type Reached = Omit<Outcome, 'seconds' | 'cpuSeconds' | 'peakMegabytes' | 'chances'> & {
  chances: ArrayLike<number>
}

const ours = async (pool: Pool): Promise<Reached> => {
  const drawn = draw(await loadSolver(), pool, { fairness: 'leximin', panels: 1_000 })
  const leastChance = drawn.levels[0]?.[0] ?? 0
  return {
    leastChance,
    bound: String(leastChance),
    finished: true,
    phase: drawn.certificate?.kind ?? '',
    levels: drawn.levels.length,
    classes: drawn.classes.length,
    chances: drawn.chances,
  }
}

const peer = async (pool: Pool, fairness: 'maximin' | 'leximin', cap: number): Promise<Reached> => {
  const found = await columnGeneration(pool, fairness, cap)
  return { ...found, bound: String(found.bound), classes: pool.people.length }
}

const [side = '', name = '', cap = '120'] = process.argv.slice(2)
const pool = poolFrom(recipes[name]!)
const begun = performance.now()
const reached =
  side === 'ours' ? await ours(pool) : await peer(pool, side === 'leximin' ? side : 'maximin', Number(cap))
const outcome: Outcome = {
  ...reached,
  seconds: (performance.now() - begun) / 1_000,
  cpuSeconds: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1_024,
  chances: Array.from(reached.chances),
}
console.log(JSON.stringify(outcome))
