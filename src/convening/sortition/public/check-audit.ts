// For an auditor: whether the panels keep what was promised, whether the published counts are true, and whether the proof
// that no fairer lottery exists is one. All from the audit file, whose hash was committed to.

import { bytesToHex } from '@noble/hashes/utils.js'
import { faultsOf, type Pool, poolOf, tally } from '../pool.ts'
import { type Audit, auditRootOf, reserveTree } from './audit.ts'
import { checkCertificate } from './check-certificate.ts'
import type { Commitment } from './commitment.ts'
import { leafOf } from './entrants.ts'
import { type Findings, weigh } from './findings.ts'
import { treeOf } from './merkle.ts'
import { withheld } from './small-cells.ts'
import type { Words } from './words/english.ts'

export const checkAudit = (audit: Audit, commitment: Commitment, findings: Findings): void => {
  const { words } = findings
  if (auditRootOf(audit) !== commitment.auditRoot) return void findings.faults.push(words.otherAudit)
  const pool = poolIn(audit, commitment)
  const fault = pool ? auditFault(audit, pool, commitment, words) : words.auditFaults['other pool']
  weigh(findings, fault, words.audit(words.number(commitment.panels)))
  if (pool && fault === null) checkCertificate(audit, pool, commitment, findings)
}

/** The pool by pseudonyms: place 0 is number 1. Null if it is not the one that was committed to. */
const poolIn = (audit: Audit, { targets, entrants, poolRoot, size }: Commitment): Pool | null => {
  const names = [...new Set(targets.map(([feature]) => feature))]
  const features = names.map((name) => ({
    name,
    targets: targets
      .filter(([feature]) => feature === name)
      .map(([, value, min, max]) => ({ value, min, max, flex: null })),
  }))
  const leaves = audit.entrants.map(([salt, values, household], place) =>
    leafOf({
      pseudonym: place + 1,
      features: names.map((name, f) => [name, values[f] ?? ''] as const),
      household,
      salt,
    }),
  )
  if (audit.entrants.length !== entrants || bytesToHex(treeOf(leaves).root) !== poolRoot) return null
  const people = audit.entrants.map(([, values, household], place) => ({
    id: String(place + 1).padStart(9, '0'),
    values: features.map(({ targets }, f) => targets.findIndex(({ value }) => value === values[f])),
    household,
  }))
  try {
    return poolOf(features, people, size)
  } catch {
    return null
  }
}

const auditFault = (audit: Audit, pool: Pool, commitment: Commitment, words: Words): string | null => {
  for (const [index, panel] of commitment.lottery.entries()) {
    if (faultsOf(pool, places(panel)).length > 0) return words.auditPanel(index)
  }
  const counts = withheld(pool.features, tally(pool.features, pool.people)).flat()
  if (!counts.every((count, place) => count === commitment.composition[place]))
    return words.auditFaults['other counts']
  return reservesFault(audit, pool, commitment) ? words.auditFaults['wrong reserves'] : null
}

const reservesFault = (
  { reserves }: Audit,
  pool: Pool,
  { lottery, reserveRoot, panels }: Commitment,
): boolean => {
  if (!reserves || reserveRoot === null) return (reserves === null) !== (reserveRoot === null)
  if (reserves.length !== panels || bytesToHex(reserveTree(reserves).root) !== reserveRoot) return true
  return reserves.some((reserve, index) => {
    const panel = lottery[index] ?? []
    const taken = new Set(panel.flatMap((pseudonym) => [pseudonym, ...homeOf(pool, pseudonym)]))
    const shared = reserve.some((one) => taken.has(one) || homeOf(pool, one).some((home) => taken.has(home)))
    return shared || faultsOf(pool, places(reserve)).length > 0
  })
}

const homeOf = (pool: Pool, pseudonym: number): string[] => {
  const home = pool.people[pseudonym - 1]?.household ?? null
  return home === null ? [] : [home]
}

const places = (pseudonyms: readonly number[]): number[] => pseudonyms.map((pseudonym) => pseudonym - 1)
