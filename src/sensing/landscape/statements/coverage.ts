// The short list in which everybody finds themselves.
//
// One after another the statement with which most of those agree who find themselves in none yet (the greedy rule of maximum
// coverage, within 1 − 1/e of the best list of its length: Nemhauser, Wolsey and Fisher, 1978). Whatever its length ℓ, it is
// justified representation: of any n/ℓ people who agree with one statement, at least one finds themselves in the list (Aziz and
// others, "Justified representation in approval-based committee voting", Social Choice and Welfare 48, 2017; for statements and
// unknown votes Halpern and others, "Representation with incomplete votes", AAAI 2023). Unknown votes count as no agreement.

import type { Votes } from '../votes.ts'

export type Coverage = Readonly<{
  /** Statement places, in the order in which they were taken, and how many people each has brought in. */
  list: readonly number[]
  brought: readonly number[]
  /** People who agree with a statement of the list; who could, as they agree with some candidate; by place, 1 for who is in. */
  covered: number
  coverable: number
  found: Uint8Array
}>

/**
 * @param candidates places of statements that may stand in the list; for instance none that moderation rejected.
 * @param most its length; it is shorter where everybody is in before that.
 * @param merit decides between statements that bring equally many, the larger first; then the lower place does.
 */
export const coverage = (
  votes: Votes,
  candidates: readonly number[],
  most = Number.POSITIVE_INFINITY,
  merit?: ArrayLike<number>,
): Coverage => {
  const gains = new Int32Array(votes.statements.length)
  const open = new Uint8Array(votes.statements.length)
  const couldBe = new Uint8Array(votes.people.length)
  for (const j of candidates) {
    open[j] = 1
    gains[j] = forAgreeing(votes.byStatement, j, (i) => {
      couldBe[i] = 1
    })
  }
  const found = new Uint8Array(votes.people.length)
  const [list, brought]: [number[], number[]] = [[], []]
  while (list.length < most) {
    const next = best(candidates, open, gains, merit)
    if (next < 0) break
    list.push(next)
    brought.push(gains[next] as number)
    open[next] = 0
    forAgreeing(votes.byStatement, next, (i) => {
      if (found[i]) return
      found[i] = 1
      // Who is in counts for no further statement; in all, each agreement is looked at once.
      forAgreeing(votes.byPerson, i, (j) => {
        gains[j] = (gains[j] as number) - 1
      })
    })
  }
  return { list, brought, covered: sum(found), coverable: sum(couldBe), found }
}

/** −1 where none brings anybody in. */
const best = (
  candidates: readonly number[],
  open: Uint8Array,
  gains: Int32Array,
  merit: ArrayLike<number> | undefined,
): number => {
  let [found, most] = [-1, 0]
  for (const j of candidates) {
    const gain = gains[j] as number
    if (!open[j] || gain < most || gain <= 0) continue
    const [own, other] = [merit?.[j] ?? 0, found < 0 ? 0 : (merit?.[found] ?? 0)]
    if (gain > most || own > other || (own === other && j < found)) [found, most] = [j, gain]
  }
  return found
}

/** @returns how many agree. */
const forAgreeing = (cells: Votes['byPerson'], row: number, visit: (other: number) => void): number => {
  let count = 0
  for (let at = cells.starts[row] as number; at < (cells.starts[row + 1] as number); at++) {
    if (cells.values[at] !== 1) continue
    count++
    visit(cells.others[at] as number)
  }
  return count
}

const sum = (of: Uint8Array): number => of.reduce((total, each) => total + each, 0)
