// Draws in threads of their own, so that nothing waits for them: as many at once as there are cores, the others in the order
// in which they came. A draw that is cancelled ends at once, with its thread.

import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
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

/** @param threads at most; each keeps about 100 MB until it has been idle for ten seconds. */
export const openDraws = (threads: number = availableParallelism()): Draws => {
  const turn = turns(threads)
  const pool = new Piscina({
    filename: new URL('./drawing.ts', import.meta.url).href,
    name: 'drawing',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    concurrentTasksPerWorker: 1,
  })
  return {
    draw: async (people, wanted, { trial = false, signal, watch } = {}) => {
      const end = await turn()
      const { port1, port2 } = new MessageChannel()
      if (watch) port1.on('message', watch)
      const task: Task = { pool: people, wanted, trial, progress: port2 }
      try {
        signal?.throwIfAborted()
        return await pool.run(task, { transferList: [port2], ...(signal && { signal }) })
      } finally {
        port1.close()
        end()
      }
    },
    close: () => pool.close({ force: true }),
  }
}

/** First come, first served: the pool alone may hand a late task to a thread that is still starting. */
const turns = (most: number) => {
  const waiting: (() => void)[] = []
  let free = most
  const end = () => {
    const next = waiting.shift()
    if (next) next()
    else free++
  }
  return async (): Promise<() => void> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return end
  }
}
