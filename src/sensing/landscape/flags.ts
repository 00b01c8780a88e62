// What looks like the work of scripts, in words. A flag is a question to whoever knows the people; it removes nothing.

import type { Flag } from './landscape.ts'
import { type Flag as Finding, manipulationIn } from './manipulation/manipulation.ts'
import type { Votes } from './votes.ts'

/** @param arrivals seconds of each person's first vote, by place, NaN where not known; without them bursts are not looked for. */
export const flagsIn = (votes: Votes, arrivals: Float64Array | null = null): Flag[] =>
  manipulationIn(votes, arrivals ?? undefined).flags.map((finding) => ({
    kind: kinds[finding.kind],
    people: finding.people.map((i) => votes.people[i] ?? ''),
    evidence: evidenceOf(finding),
  }))

const kinds = {
  identical: 'identical votes',
  script: 'same script',
  burst: 'burst of arrivals',
} as const satisfies Record<Finding['kind'], Flag['kind']>

const evidenceOf = (finding: Finding): string => {
  const count = finding.people.length
  if (finding.kind === 'identical')
    return `${count} people gave the same ${finding.evidence.votes} votes; by chance ${few(finding.evidence.expected)} would have.`
  const { statements, follow } = finding.evidence
  const script = `${count} people vote alike on ${statements} statements, in ${Math.round(100 * follow)} of 100 votes, which their opinions do not explain`
  if (finding.kind === 'script') return `${script}.`
  const { arrived, seconds, expected } = finding.evidence
  return `${script}; ${arrived} came within ${duration(seconds)}, where ${few(expected)} would be usual.`
}

const few = (expected: number): string => {
  if (expected < 0.01) return 'fewer than one in a hundred such groups'
  return expected < 10 ? expected.toFixed(1) : String(Math.round(expected))
}

const duration = (seconds: number): string =>
  seconds < 120 ? `${Math.round(seconds)} seconds` : `${Math.round(seconds / 60)} minutes`
