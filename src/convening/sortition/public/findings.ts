// What a check leaves behind: what holds, what nobody can know from these files, and what is wrong.

import type { Words } from './words/english.ts'

export type Findings = {
  words: Words
  checked: string[]
  /** What is said to the owner of a receipt. */
  own: string[]
  cannotKnow: string[]
  faults: string[]
}

/** One check: either what it found right is said, or what is wrong. */
export const weigh = (
  findings: Findings,
  fault: string | null,
  right: string,
  where: 'checked' | 'own' = 'checked',
): void => {
  if (fault === null) findings[where].push(right)
  else findings.faults.push(fault)
}
