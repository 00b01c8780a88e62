// What runs in a worker: one map.

import type { WithProgress } from '../../../threads/index.ts'
import type { Landscape } from '../landscape.ts'
import { type LandscapeWanted, landscapeOf } from '../landscape-of.ts'
import type { Statement } from '../statement.ts'
import type { Votes } from '../votes.ts'

export type Task = Readonly<{
  votes: Votes
  statements: readonly Statement[]
  wanted: Omit<LandscapeWanted, 'watch'>
}>

export const mapping = ({ votes, statements, wanted, progress }: WithProgress<Task>): Landscape => {
  try {
    return landscapeOf(votes, statements, { ...wanted, watch: (share) => progress.postMessage(share) })
  } finally {
    progress.close()
  }
}
