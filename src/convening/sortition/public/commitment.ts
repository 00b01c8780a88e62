// What is published before the chance exists: everything that is settled, and nothing about a person. Who it picks follows
// from it and from what the named source will show, and from nothing else.

import { bytesToHex } from '@noble/hashes/utils.js'
import { type Panel, type Pool, tally } from '../pool.ts'
import { type Audit, auditRootOf, reserveTree } from './audit.ts'
import { type Source, sourceShape } from './beacon.ts'
import type { Certificate, HouseholdRow } from './certificate.ts'
import { type Entrants, entrantsOf, type PoolKey } from './entrants.ts'
import { DrawFault } from './fault.ts'
import { type Hash, hashOfText, keyed, spelled } from './hashing.ts'
import { appended, headOf, type Log } from './log.ts'
import { exactly, list, members, number, orNull, row, type Shape, text, whole, yesOrNo } from './shape.ts'
import { withheld } from './small-cells.ts'

export const commitmentFormat = 'commonwise/commitment/v1'

export type Software = Readonly<{ name: string; version: string; solver: string }>

/** The file `commitment.json`. The same input gives the same bytes: it holds no time and nothing of the machine. */
export type Commitment = Readonly<{
  format: typeof commitmentFormat
  /** What the draw is for, in the convener's words. */
  name: string
  /** A trial of feasibility, which picks nobody. */
  test: boolean
  /** Counted from 1; above 1 somebody had begun before, `reason` says why that does not count, `previous` binds to the log. */
  run: number
  previous: Hash | null
  reason: string | null
  software: Software
  /** How many people a panel has. */
  size: number
  targets: readonly (readonly [feature: string, value: string, min: number, max: number])[]
  fairness: string
  /** How many people are in the pool; their pseudonyms are 1 to this. */
  entrants: number
  poolRoot: Hash
  /** How many of the pool have each value, in the order of `targets`; null where so few that it could tell who. */
  composition: readonly (number | null)[]
  /** The exact chances and how many people have each, rising. */
  levels: readonly (readonly [chance: number, people: number])[]
  panels: number
  /** Panel 0, panel 1 …, each the pseudonyms of its people, rising. One of them will be picked. */
  lottery: readonly (readonly number[])[]
  /** On how many panels number 1, number 2 … is. */
  counts: readonly number[]
  /** The root over one reserve for each panel, if there are reserves, and the rule by which they fill places. */
  reserveRoot: Hash | null
  reserveRule: string | null
  /** Binds what only an auditor may see: who has which features, and the proof that no fairer lottery exists. */
  auditRoot: Hash
  source: Source
}>

export type Draft = Readonly<{
  name: string
  test: boolean
  software: Software
  pool: Pool
  fairness: string
  levels: Commitment['levels']
  lottery: readonly Panel[]
  /** For each panel of the lottery people to fill its places, all outside it; null for a draw without. */
  reserves: readonly Panel[] | null
  reserveRule: string | null
  /** Places of the pool by class, in the certificate's order; without a certificate an empty list does. */
  classes: readonly (readonly number[])[]
  households: readonly HouseholdRow[]
  certificate: Certificate | null
  source: Source
  key: PoolKey
}>

export type Committed = Readonly<{
  commitment: Commitment
  /** The bytes of the file, whose SHA-256 is `hash`. */
  text: string
  hash: Hash
  audit: Audit
  log: Log
  /** Whether the very same had been committed to already; then the log is as it was. */
  again: boolean
  entrants: Entrants
}>

/**
 * Settles a draw. The same draft again changes nothing.
 * @param log what was done with this pool so far; empty at first.
 * @param reason why there is another run, where `log` already holds one.
 * @throws DrawFault where another draw was committed to before and no reason is given.
 */
export const commit = (draft: Draft, log: Log, reason: string | null): Committed => {
  const entrants = entrantsOf(draft.pool, draft.key)
  const audit = auditOf(draft, entrants)
  const settled = settledBy(draft, entrants, audit)
  const spell = (run: number, previous: Hash | null, why: string | null) => {
    const commitment: Commitment = { ...settled, run, previous, reason: why }
    const text = spelled(commitment)
    return { commitment, text, hash: hashOfText(text), audit, entrants }
  }
  const last = log.findLast(({ event }) => event === 'committed')
  if (!last) {
    const first = spell(1, headOf(log), null)
    const entry = { run: 1, event: 'committed', subject: first.hash, reason: null } as const
    return { ...first, log: appended(log, entry), again: false }
  }
  const same = spell(last.run, last.previous, last.reason)
  if (same.hash === last.subject && log.at(-1)?.event !== 'abandoned') return { ...same, log, again: true }
  if (!reason?.trim())
    throw new DrawFault(
      `Run ${last.run} of this draw is committed to something else. A second draw leaves a trace: say why it is needed, with --again REASON.`,
    )
  const open = log.at(-1)?.event === 'committed'
  const before = open
    ? appended(log, { run: last.run, event: 'abandoned', subject: last.subject, reason })
    : log
  const next = spell(last.run + 1, headOf(before), reason)
  const entry = { run: last.run + 1, event: 'committed', subject: next.hash, reason } as const
  return { ...next, log: appended(before, entry), again: false }
}

const settledBy = (draft: Draft, { pseudonyms, tree }: Entrants, audit: Audit) => {
  const { pool } = draft
  const lottery = draft.lottery.map((panel) => pseudonymsOn(panel, pseudonyms))
  const counts = Array.from({ length: pool.people.length }, () => 0)
  for (const panel of lottery)
    for (const pseudonym of panel) counts[pseudonym - 1] = (counts[pseudonym - 1] ?? 0) + 1
  return {
    format: commitmentFormat,
    name: draft.name,
    test: draft.test,
    software: draft.software,
    size: pool.size,
    targets: pool.features.flatMap(({ name, targets }) =>
      targets.map(({ value, min, max }) => [name, value, min, max] as const),
    ),
    fairness: draft.fairness,
    entrants: pool.people.length,
    poolRoot: bytesToHex(tree.root),
    composition: withheld(pool.features, tally(pool.features, pool.people)).flat(),
    levels: withZero(draft.levels, pool.people.length),
    panels: lottery.length,
    lottery,
    counts,
    reserveRoot: audit.reserves && bytesToHex(reserveTree(audit.reserves).root),
    reserveRule: draft.reserveRule,
    auditRoot: auditRootOf(audit),
    source: draft.source,
  } as const
}

/** Whoever has no level has no chance. */
const withZero = (levels: Commitment['levels'], entrants: number): Commitment['levels'] => {
  const without = entrants - levels.reduce((sum, [, people]) => sum + people, 0)
  return without > 0 ? [[0, without], ...levels] : levels
}

const auditOf = (draft: Draft, { entrants, pseudonyms }: Entrants): Audit => ({
  format: 'commonwise/audit/v1',
  salt: bytesToHex(keyed(draft.key, 'audit')),
  entrants: entrants.map(({ salt, features, household }) => [
    salt,
    features.map(([, value]) => value),
    household,
  ]),
  classes: draft.classes.map((places) => pseudonymsOn(places, pseudonyms)),
  households: draft.households,
  certificate: draft.certificate,
  reserves: draft.reserves?.map((panel) => pseudonymsOn(panel, pseudonyms)) ?? null,
})

const pseudonymsOn = (places: readonly number[], pseudonyms: readonly number[]): number[] =>
  places
    .map((place) => {
      const pseudonym = pseudonyms[place]
      if (pseudonym === undefined) throw new RangeError(`Nobody stands at place ${place} of the pool`)
      return pseudonym
    })
    .sort((a, b) => a - b)

const hash = text(/^[0-9a-f]{64}$/)

export const commitmentShape: Shape<Commitment> = members<Commitment>({
  format: exactly(commitmentFormat),
  name: text(),
  test: yesOrNo,
  run: whole(1),
  previous: orNull(hash),
  reason: orNull(text()),
  software: members<Software>({ name: text(), version: text(), solver: text() }),
  size: whole(1),
  targets: list(row(text(), text(), whole(), whole())),
  fairness: text(),
  entrants: whole(1),
  poolRoot: hash,
  composition: list(orNull(whole())),
  levels: list(row(number, whole(1))),
  panels: whole(1),
  lottery: list(list(whole(1))),
  counts: list(whole()),
  reserveRoot: orNull(hash),
  reserveRule: orNull(text()),
  auditRoot: hash,
  source: sourceShape,
})
