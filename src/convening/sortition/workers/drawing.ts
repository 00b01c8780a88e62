// What runs in a worker: one draw, or the question why there is none. The solver is loaded once per worker.

import type { WithProgress } from '../../../threads/index.ts'
import { Astray, type Drawn, draw, type Wanted } from '../draw.ts'
import { checks } from '../feasibility/checks.ts'
import { anyPanel, type Relaxation, relax } from '../feasibility/relax.ts'
import type { Panel, Pool } from '../pool.ts'
import { loadSolver, type Solver } from '../solver/programme.ts'

export type Infeasible = Readonly<{ checks: readonly string[]; relaxation: Relaxation | null }>

/** What a worker answers: a draw, for a trial one panel, why there can be none, or that LEGACY found none. */
export type Answer =
  | Readonly<{ kind: 'drawn'; drawn: Drawn }>
  | Readonly<{ kind: 'trial'; panel: Panel; solver: string }>
  | Readonly<{ kind: 'infeasible'; infeasible: Infeasible }>
  | Readonly<{ kind: 'astray' }>

export type Task = Readonly<{ pool: Pool; wanted: Wanted; trial: boolean }>

let solver: Promise<Solver> | null = null

export const drawing = async ({ pool, wanted, trial, progress }: WithProgress<Task>): Promise<Answer> => {
  solver ??= loadSolver()
  const loaded = await solver
  try {
    const panel = anyPanel(loaded, pool)
    if (!panel)
      return { kind: 'infeasible', infeasible: { checks: checks(pool), relaxation: relax(loaded, pool) } }
    if (trial) return { kind: 'trial', panel, solver: loaded.name }
    return { kind: 'drawn', drawn: draw(loaded, pool, wanted, (told) => progress.postMessage(told)) }
  } catch (error) {
    if (error instanceof Astray) return { kind: 'astray' }
    throw error
  } finally {
    progress.close()
  }
}
