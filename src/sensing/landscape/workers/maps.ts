// Maps in threads of their own.

import { openThreads } from '../../../threads/index.ts'
import type { Landscape } from '../landscape.ts'
import type { LandscapeWanted } from '../landscape-of.ts'
import type { Statement } from '../statement.ts'
import type { Votes } from '../votes.ts'
import type { Task } from './mapping.ts'

export type Maps = Readonly<{
  /** @throws an AbortError where `signal` says so. `watch` is told how far it is, from 0 to 1. */
  map: (
    votes: Votes,
    statements: readonly Statement[],
    wanted: Omit<LandscapeWanted, 'watch'>,
    more?: { signal?: AbortSignal; watch?: (share: number) => void },
  ) => Promise<Landscape>
  close: () => Promise<void>
}>

/** @param most threads at once, as many as cores if not told. */
export const openMaps = (most?: number): Maps => {
  const threads = openThreads<Task, Landscape, number>(
    new URL('./mapping.ts', import.meta.url),
    'mapping',
    most,
  )
  return {
    map: (votes, statements, wanted, more) => threads.run({ votes, statements, wanted }, more),
    close: threads.close,
  }
}
