// Draws in threads of their own.

import { openThreads } from '../../../threads/index.ts'
import type { Wanted } from '../draw.ts'
import type { Progress } from '../fairness/exact.ts'
import type { Pool } from '../pool.ts'
import type { Answer, Task } from './drawing.ts'

export type Draws = Readonly<{
  /** @throws an AbortError where `signal` says so. */
  draw: (
    pool: Pool,
    wanted: Wanted,
    more?: { trial?: boolean; signal?: AbortSignal; watch?: (progress: Progress) => void },
  ) => Promise<Answer>
  close: () => Promise<void>
}>

/** @param most threads at once, as many as cores if not told; each takes about 100 MB. */
export const openDraws = (most?: number): Draws => {
  const threads = openThreads<Task, Answer, Progress>(
    new URL('./drawing.ts', import.meta.url),
    'drawing',
    most,
  )
  return {
    draw: (pool, wanted, { trial = false, ...more } = {}) => threads.run({ pool, wanted, trial }, more),
    close: threads.close,
  }
}
