// Whose votes are enough for a place in a group.

import { countOf, type Votes } from '../votes.ts'
import type { Columns } from './columns.ts'

const enoughVotes = 7
const fewestPeople = 15

/**
 * Who has voted on seven statements, or on all where there are fewer; where that is less than fifteen people, up to fifteen are
 * filled with those who voted most, the first by id of several. Votes on emptied statements count. Polis keeps
 * who was in once.
 * @param before by person place, 1 for who was in a group at an earlier time.
 * @returns by person place, 1 for yes.
 */
export const clusteredOf = (votes: Votes, { count }: Columns, before?: Uint8Array): Uint8Array => {
  const cast = Int32Array.from(votes.people, (_, i) => countOf(votes.byPerson, i))
  const enough = Math.max(1, Math.min(enoughVotes, count))
  const clustered = Uint8Array.from(cast, (votesCast, i) =>
    votesCast >= enough || before?.[i] === 1 ? 1 : 0,
  )
  const missing = fewestPeople - clustered.reduce((sum, each) => sum + each, 0)
  if (missing <= 0) return clustered
  const others = [...cast.keys()].filter((i) => clustered[i] === 0 && (cast[i] ?? 0) > 0)
  others.sort((a, b) => (cast[b] ?? 0) - (cast[a] ?? 0) || a - b)
  for (const i of others.slice(0, missing)) clustered[i] = 1
  return clustered
}
