// Whether the solver's proof is one: each of its levels by a sum in exact numbers, and the announced chances by its levels.

import type { Pool } from '../pool.ts'
import type { Audit } from './audit.ts'
import { boundOf, mostPeople, type Rows } from './bound.ts'
import type { ClassPlace, CompactCertificate } from './certificate.ts'
import type { Commitment } from './commitment.ts'
import { type Findings, weigh } from './findings.ts'

/** A solver stops this near to the best. */
const tolerance = 1e-6

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
  const proof = proofOf(certificate, rows)
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

/** The rows that the sums are made over, after seeing that every panel keeps them. */
const rowsOf = (
  { classes, households }: Audit,
  pool: Pool,
  { never }: CompactCertificate,
): Rows | 'other classes' | 'other households' => {
  const members = classes.flat()
  const everybodyOnce = members.length === pool.people.length && new Set(members).size === members.length
  const offsets = pool.features.map((_, f) =>
    pool.features.slice(0, f).reduce((sum, { targets }) => sum + targets.length, 0),
  )
  const valuesOf = (pseudonym: number) => pool.people[pseudonym - 1]?.values ?? []
  const alike = classes.every(
    (people) => people.length > 0 && people.every((one) => sameList(valuesOf(one), valuesOf(people[0] ?? 0))),
  )
  if (!everybodyOnce || !alike) return 'other classes'
  // At most one of a household is on a panel, so at most as many as there are households; who lives alone is one.
  const bounded = households.every(([counted, bound]) => {
    const homes = counted.flatMap((place) => classes[place] ?? []).map((one) => homeOf(pool, one))
    return new Set(homes).size <= bound && new Set(counted).size === counted.length
  })
  if (!bounded) return 'other households'
  return {
    size: pool.size,
    values: pool.features.flatMap(({ targets }) => targets.map(({ min, max }) => [min, max] as const)),
    households,
    classes: classes.map((people) => ({
      people: people.length,
      values: valuesOf(people[0] ?? 0).map((value, f) => (offsets[f] ?? 0) + value),
    })),
    never: new Set(never.map((one) => one.class)),
  }
}

const homeOf = (pool: Pool, pseudonym: number): string =>
  pool.people[pseudonym - 1]?.household ?? `alone ${pseudonym}`

const sameList = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place])

type Proof = {
  holds: boolean
  wrongLevel: { level: number; chance: number; bound: number } | null
  /** The chance of each class; null where no level gives it one. */
  chances: (number | null)[]
  neverBySearch: number
}

const proofOf = ({ levels, never }: CompactCertificate, rows: Rows): Proof => {
  const chances = rows.classes.map((): number | null => null)
  const proof: Proof = { holds: true, wrongLevel: null, chances, neverBySearch: 0 }
  for (const { class: place, rows: multipliers } of never) {
    // Whole people only: a count that stays below 1 is 0.
    if (multipliers && mostPeople(rows, multipliers, place) >= 1) proof.holds = false
    if (!multipliers) proof.neverBySearch += rows.classes[place]?.people ?? 0
    if (place in chances) chances[place] = 0
    else proof.holds = false
  }
  for (const [index, { chance, rows: multipliers, weights, fixed }] of levels.entries()) {
    const granted = fixed.map(([place, y]) => [place, y, chances[place] ?? null] as const)
    const lawful =
      distinct(weights) &&
      distinct(fixed) &&
      weights.every(([place, w]) => w > 0 && place in chances && chances[place] === null) &&
      granted.every(([place, y, earlier]) => y >= 0 && earlier !== null && !rows.never.has(place))
    if (!lawful) return { ...proof, holds: false }
    const bound = boundOf(
      rows,
      multipliers,
      weights,
      granted.map(([place, y, earlier]) => [place, y, earlier ?? 0]),
    )
    if (!(Math.abs(Math.min(bound, 1) - chance) <= tolerance))
      return { ...proof, wrongLevel: { level: index + 1, chance, bound } }
    for (const [place] of weights) chances[place] = chance
  }
  return { ...proof, holds: proof.holds && levels.length > 0 }
}

const distinct = (pairs: readonly (readonly [ClassPlace, number])[]): boolean =>
  new Set(pairs.map(([place]) => place)).size === pairs.length

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
