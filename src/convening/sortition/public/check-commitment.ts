// Whether a commitment agrees with itself: its panels, its counts, its chances, and that it points at nobody.

import type { Commitment } from './commitment.ts'
import { type Findings, weigh } from './findings.ts'
import { leastPublished } from './small-cells.ts'
import type { Words } from './words/english.ts'

/** Sums of so many floating-point chances are right to this. */
const tolerance = 1e-4

export const checkCommitment = (commitment: Commitment, findings: Findings): void => {
  const { words } = findings
  const { panels, size, entrants } = commitment
  if (commitment.test) findings.faults.push(words.isTest)
  weigh(
    findings,
    lotteryFault(commitment, words),
    words.lottery(words.number(panels), size, words.number(entrants)),
  )
  weigh(findings, levelsFault(commitment, words), words.shares(words.points(farthestShare(commitment))))
  weigh(findings, compositionFault(commitment, words), words.smallCells)
  if (commitment.run > 1) findings.checked.push(words.run(commitment.run, commitment.reason ?? ''))
}

const lotteryFault = (commitment: Commitment, words: Words): string | null => {
  const { lottery, panels, size, entrants, counts } = commitment
  if (lottery.length !== panels) return words.otherCount(lottery.length, panels)
  const counted = Array.from({ length: entrants }, () => 0)
  for (const [index, panel] of lottery.entries()) {
    let last = 0
    for (const pseudonym of panel) {
      if (pseudonym <= last || pseudonym > entrants) return words.wrongPanel(index)
      counted[pseudonym - 1] = (counted[pseudonym - 1] ?? 0) + 1
      last = pseudonym
    }
    if (panel.length !== size) return words.wrongPanel(index)
  }
  const same = counts.length === entrants && counts.every((count, place) => count === counted[place])
  return same ? null : words.wrongCounts
}

const levelsFault = ({ levels, entrants, size }: Commitment, words: Words): string | null => {
  const people = levels.reduce((sum, [, count]) => sum + count, 0)
  const places = levels.reduce((sum, [chance, count]) => sum + chance * count, 0)
  const inRange = levels.every(([chance]) => chance >= 0 && chance <= 1 + tolerance)
  return people === entrants && inRange && Math.abs(places - size) <= tolerance ? null : words.wrongLevels
}

/**
 * Who has which chance is not published, but no way of giving them out could bring shares and chances nearer than side by
 * side in order; so this is the least that the farthest share can be away.
 */
const farthestShare = ({ levels, counts, panels }: Commitment): number => {
  const chances = levels.flatMap(([chance, people]) => Array.from({ length: people }, () => chance))
  const rising = [...chances].sort((a, b) => a - b)
  const shares = counts.map((count) => count / panels).sort((a, b) => a - b)
  return shares.reduce(
    (farthest, share, place) => Math.max(farthest, Math.abs(share - (rising[place] ?? 0))),
    0,
  )
}

const compositionFault = (commitment: Commitment, words: Words): string | null => {
  const { targets, composition, entrants, size } = commitment
  const features = [...new Set(targets.map(([feature]) => feature))]
  if (composition.length !== targets.length) return words.wrongComposition(features.join(', '))
  for (const feature of features) {
    const own = [...targets.keys()].filter((place) => targets[place]?.[0] === feature)
    const least = own.reduce((sum, place) => sum + (targets[place]?.[2] ?? 0), 0)
    const most = own.reduce((sum, place) => sum + (targets[place]?.[3] ?? 0), 0)
    if (least > size || most < size) return words.wrongTargets(feature)
    const counts = own.map((place) => composition[place] ?? null)
    const small = counts.findIndex((count) => count !== null && count > 0 && count < leastPublished)
    if (small >= 0) return words.smallCell(feature, targets[own[small] ?? 0]?.[1] ?? '')
    const rest = entrants - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (counts.includes(null) ? rest < 0 : rest !== 0) return words.wrongComposition(feature)
  }
  return null
}
