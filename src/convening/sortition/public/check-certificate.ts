// Whether the solver's proof is one: each of its levels by a sum in exact numbers, and the announced chances by its levels.

import type { Pool } from '../pool.ts'
import type { Audit } from './audit.ts'
import { provedBy, rowsOf, tolerance } from './certified.ts'
import type { Commitment } from './commitment.ts'
import { type Findings, weigh } from './findings.ts'

export const checkCertificate = (
  audit: Audit,
  pool: Pool,
  commitment: Commitment,
  findings: Findings,
): void => {
  const { words } = findings
  const { certificate } = audit
  if (!certificate) return void findings.cannotKnow.push(words.cannot.noProof)
  if (certificate.kind === 'search') return void findings.cannotKnow.push(words.cannot.search)
  const rows = rowsOf(audit, pool, certificate)
  if (typeof rows === 'string') return void findings.faults.push(words.auditFaults[rows])
  const proof = provedBy(certificate, rows)
  if (proof.wrongLevel !== null) {
    const { level, chance, bound } = proof.wrongLevel
    findings.faults.push(words.wrongLevel(level, words.points(chance), words.points(bound)))
    return
  }
  if (proof.neverBySearch > 0) findings.cannotKnow.push(words.cannot.neverBySearch(proof.neverBySearch))
  const first = words.points(certificate.levels[0]?.chance ?? 0)
  const all = proof.chances.every((chance) => chance !== null)
  if (commitment.fairness !== 'leximin') {
    weigh(findings, proof.holds ? null : words.wrongCertificate, words.boundFirst(first))
    return
  }
  weigh(
    findings,
    proof.holds && all ? null : words.wrongCertificate,
    words.bound(certificate.levels.length, first),
  )
  const chances = chancesByPseudonym(audit, proof.chances)
  weigh(
    findings,
    announced(chances, commitment) ? null : words.otherLevels,
    words.deviation(words.points(deviation(chances, commitment))),
  )
}

const chancesByPseudonym = ({ classes }: Audit, chances: readonly (number | null)[]): number[] => {
  const all: number[] = []
  for (const [place, people] of classes.entries())
    for (const pseudonym of people) all[pseudonym - 1] = chances[place] ?? 0
  return all
}

const announced = (chances: readonly number[], { levels }: Commitment): boolean => {
  const said = levels.flatMap(([chance, people]) => Array.from({ length: people }, () => chance))
  const proved = [...chances].sort((a, b) => a - b)
  said.sort((a, b) => a - b)
  return (
    said.length === proved.length &&
    said.every((chance, at) => Math.abs(chance - (proved[at] ?? -1)) <= 2 * tolerance)
  )
}

const deviation = (chances: readonly number[], { counts, panels }: Commitment): number =>
  counts.reduce((most, count, place) => Math.max(most, Math.abs(count / panels - (chances[place] ?? 0))), 0)
