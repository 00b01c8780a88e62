// What most people agree or disagree with, groups aside: at most five of each.

import { likelihood } from './consensus.ts'
import { aboveHalf, significant } from './significance.ts'
import type { Tallies } from './tallies.ts'

const longest = 5

export type Majority = Readonly<{
  statement: number
  /** Who voted that way, and who saw it. */
  votes: number
  seen: number
  /** (votes + 1)/(seen + 2). */
  share: number
  /** How far above a half. */
  z: number
}>

export type Majorities = Readonly<{ agree: Majority[]; disagree: Majority[] }>

/**
 * By share × z, from the largest, the first by id of equals; a share above a half that is significant.
 * @param all tallies of everybody as one group. @param mayStand 1 for statements that may be listed.
 */
export const majoritiesOf = (all: Tallies, mayStand: Uint8Array): Majorities => ({
  agree: listed(all.agree, all.seen, mayStand),
  disagree: listed(all.disagree, all.seen, mayStand),
})

const listed = (votesThatWay: Int32Array, seenBy: Int32Array, mayStand: Uint8Array): Majority[] =>
  Array.from(mayStand.keys())
    .filter((j) => mayStand[j] === 1)
    .map((statement) => {
      const [votes = 0, seen = 0] = [votesThatWay[statement], seenBy[statement]]
      return { statement, votes, seen, share: likelihood(votes, seen), z: aboveHalf(votes, seen) }
    })
    .filter(({ share, z }) => share > 0.5 && significant(z))
    .sort((a, b) => b.share * b.z - a.share * a.z || a.statement - b.statement)
    .slice(0, longest)
