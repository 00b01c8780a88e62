// What a group says that others do not: at most five statements for each, as Polis chooses them.
//
// Of group and statement: p the share that agrees, (A + 1)/(S + 2), and z whether it is above a half; r the share divided by
// that of all other groups taken together, and t whether it is above theirs; the same for disagreeing. Votes of people in no
// group count nowhere.

import { likelihood } from './consensus.ts'
import { aboveHalf, aboveOther, significant } from './significance.ts'
import { type Tallies, together } from './tallies.ts'

/** One way of voting on one statement, in one group. */
export type Leaning = Readonly<{
  /** Who voted that way, and who saw it. */
  votes: number
  seen: number
  /** p, and the same share in the other groups. */
  share: number
  others: number
  /** r, share divided by others. */
  ratio: number
  /** z, how far the share is above a half; t, how far above that of the others. */
  aboveHalf: number
  aboveOthers: number
}>

/** Of one statement in one group. */
export type Leanings = Readonly<{ statement: number; agree: Leaning; disagree: Leaning }>

export type Representative = Leaning &
  Readonly<{
    statement: number
    direction: 1 | -1
    /**
     * Put first as what the group agrees on most, whether or not it differs from others in that. Where it does not, the
     * direction may be −1; what is to be shown is how many agreed.
     */
    bestAgree: boolean
    agreed: number
  }>

const longest = 5

/**
 * For each group its statements: agreements before disagreements, the best agreement first of them.
 * @param mayStand 1 for statements that may represent.
 */
export const representativesOf = (tallies: Tallies, mayStand: Uint8Array): Representative[][] =>
  leaningsOf(tallies).map((group) => chosen(group.filter(({ statement }) => mayStand[statement] === 1)))

/** By group, then by statement place. */
export const leaningsOf = (tallies: Tallies): Leanings[][] => {
  const { groups, statements, agree, disagree, seen } = tallies
  const all = together(tallies)
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: statements }, (_, j) => {
      const at = g * statements + j
      return {
        statement: j,
        agree: leaning(agree[at], seen[at], all.agree[j], all.seen[j]),
        disagree: leaning(disagree[at], seen[at], all.disagree[j], all.seen[j]),
      }
    }),
  )
}

const leaning = (votes = 0, seen = 0, allVotes = 0, allSeen = 0): Leaning => {
  const share = likelihood(votes, seen)
  const others = likelihood(allVotes - votes, allSeen - seen)
  return {
    votes,
    seen,
    share,
    others,
    ratio: share / others,
    aboveHalf: aboveHalf(votes, seen),
    aboveOthers: aboveOther(votes, seen, allVotes - votes, allSeen - seen),
  }
}

const chosen = (group: readonly Leanings[]): Representative[] => {
  const first = bestAgreement(group)
  const head = first ? [{ ...directed(first), bestAgree: true }] : []
  const sufficient = group.filter(({ agree, disagree }) => stands(agree) || stands(disagree))
  if (sufficient.length === 0) return first ? head : mostDifferent(group).map(directed)
  const rest = sufficient
    .filter((each) => each !== first)
    .map(directed)
    .sort((a, b) => metric(b) - metric(a) || a.statement - b.statement)
  const best = [...head, ...rest].slice(0, longest)
  return [
    ...best.filter(({ direction }) => direction === 1),
    ...best.filter(({ direction }) => direction === -1),
  ]
}

const stands = ({ aboveOthers, aboveHalf }: Leaning): boolean =>
  significant(aboveOthers) && significant(aboveHalf)

const metric = ({ ratio, aboveOthers, share, aboveHalf }: Leaning): number =>
  ratio * aboveOthers * share * aboveHalf

/** In the direction in which the group differs more, −1 if it differs in both alike. */
const directed = ({ statement, agree, disagree }: Leanings): Representative => {
  const rest = { bestAgree: false, agreed: agree.votes }
  return agree.aboveOthers > disagree.aboveOthers
    ? { statement, direction: 1, ...agree, ...rest }
    : { statement, direction: -1, ...disagree, ...rest }
}

/**
 * A running maximum in the order of statements. The measure by which one replaces another depends on the one that is to be
 * replaced, so that this is no plain maximum.
 */
const bestAgreement = (group: readonly Leanings[]): Leanings | null => {
  let best: Leanings | null = null
  for (const each of group)
    if (each.agree.votes + each.disagree.votes > 0 && isBetter(each.agree, best?.agree ?? null)) best = each
  return best
}

const isBetter = (agree: Leaning, best: Leaning | null): boolean => {
  if (best === null) return significant(agree.aboveHalf) || (agree.ratio > 1 && agree.share > 0.5)
  if (best.ratio > 1) return metric(agree) > metric(best)
  return agree.share * agree.aboveHalf > best.share * best.aboveHalf
}

/** One, the first of equals; none where there are no statements. */
const mostDifferent = (group: readonly Leanings[]): Leanings[] => {
  const difference = ({ agree, disagree }: Leanings) => Math.max(agree.aboveOthers, disagree.aboveOthers)
  let most: Leanings | undefined
  for (const each of group) if (!most || difference(each) > difference(most)) most = each
  return most ? [most] : []
}
