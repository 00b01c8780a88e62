// What a check leaves behind: what holds, what nobody can know from these files, and what is wrong.

import type { Words } from './words/english.ts'

export type Findings = { words: Words; checked: string[]; cannotKnow: string[]; faults: string[] }

/** One check: either what it found right is said, or what is wrong. */
export const weigh = (findings: Findings, fault: string | null, right: string): void => {
  if (fault === null) findings.checked.push(right)
  else findings.faults.push(fault)
}
