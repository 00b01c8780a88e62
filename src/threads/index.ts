// Work in threads of its own, so that nothing waits for it: as many pieces at once as there are cores, the others in the order
// in which they came. A piece that is cancelled ends at once, with its thread.
//
// What is not promised: that a thread remembers anything from one piece to the next.

import { availableParallelism } from 'node:os'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'

/** What the file in the thread gets beside its task: where to tell how far it is. It closes the port when it is done. */
export type WithProgress<Task> = Task & Readonly<{ progress: MessagePort }>

export type Threads<Task, Answer, Told> = Readonly<{
  /** @throws an AbortError where `signal` says so, and whatever the work throws. */
  run: (task: Task, more?: { signal?: AbortSignal; watch?: (told: Told) => void }) => Promise<Answer>
  close: () => Promise<void>
}>

/**
 * @param file the address of a module that exports the work as `name`.
 * @param most threads at once; each is let go when it has been idle for ten seconds.
 */
export const openThreads = <Task extends object, Answer, Told>(
  file: URL,
  name: string,
  most: number = availableParallelism(),
): Threads<Task, Answer, Told> => {
  const turn = turns(most)
  const pool = new Piscina({
    filename: file.href,
    name,
    minThreads: 0,
    maxThreads: most,
    idleTimeout: 10_000,
    concurrentTasksPerWorker: 1,
  })
  return {
    run: async (task, { signal, watch } = {}) => {
      const end = await turn(signal)
      const { port1, port2 } = new MessageChannel()
      if (watch) port1.on('message', watch)
      try {
        signal?.throwIfAborted()
        const given: WithProgress<Task> = { ...task, progress: port2 }
        return await pool.run(given, { transferList: [port2], ...(signal && { signal }) })
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
  return async (signal?: AbortSignal): Promise<() => void> => {
    signal?.throwIfAborted()
    if (free > 0) free--
    else await waited(waiting, signal)
    return end
  }
}

/** Until called, or until given up: whoever waits and is cancelled leaves at once, too. */
const waited = (waiting: (() => void)[], signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const called = () => {
      signal?.removeEventListener('abort', left)
      resolve()
    }
    const left = () => {
      waiting.splice(waiting.indexOf(called), 1)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', left, { once: true })
    waiting.push(called)
  })
