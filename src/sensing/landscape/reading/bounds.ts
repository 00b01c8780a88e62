// How much is read: what Polis itself takes, and more than any conversation that is known. Beyond, a file is refused.

import type { Bounds } from '../../../csv/index.ts'

export const mostVoters = 100_000
export const mostStatements = 10_000
export const mostVotes = 5_000_000

/** A row for each vote, or for each person with a column for each statement and some more. */
export const boundsOfVotes: Bounds = {
  rows: mostVotes,
  columns: mostStatements + 20,
  bytes: 400 * 2 ** 20,
}
