// What only an auditor sees, under the assembly's own rules: who (by pseudonym) has which features and shares which
// household, and the proof that no fairer lottery exists. The commitment holds its hash, so it cannot be another one later.

import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical } from '../../../kernel/index.ts'
import type { Certificate, CompactCertificate, HouseholdRow, SearchCertificate } from './certificate.ts'
import { type Hash, spelled, tagged } from './hashing.ts'
import { leafHash, type Tree, treeOf } from './merkle.ts'
import { byKind, exactly, list, members, number, orNull, row, type Shape, text, whole } from './shape.ts'

/** The file `audit.json`. It is as private as the pool. */
export type Audit = Readonly<{
  format: 'commonwise/audit/v1'
  /** Keeps the published hash of this file from being guessed. */
  salt: string
  /** By pseudonym: salt, value of each feature in the order of the targets, tag of the household. */
  entrants: readonly (readonly [salt: string, values: readonly string[], household: string | null])[]
  /** The pseudonyms of each class, in the order in which the certificate counts them. */
  classes: readonly (readonly number[])[]
  households: readonly HouseholdRow[]
  certificate: Certificate | null
  /** For each panel the pseudonyms of its reserve, rising. */
  reserves: readonly (readonly number[])[] | null
}>

export const auditText = (audit: Audit): string => spelled(audit)

export const auditRootOf = (audit: Audit): Hash =>
  bytesToHex(tagged('commonwise/audit/v1', hexToBytes(audit.salt), utf8ToBytes(canonical(audit))))

/** Only the reserve of the picked panel is ever shown; the others stay behind their hashes. */
export const reserveTree = (reserves: readonly (readonly number[])[]): Tree =>
  treeOf(reserves.map(reserveLeaf))

export const reserveLeaf = (reserve: readonly number[], panel: number): Uint8Array =>
  leafHash(utf8ToBytes(canonical([panel, reserve])))

const pairs = list(row(whole(), number))
const saltShape = text(/^[0-9a-f]{64}$/)

const certificateShape: Shape<Certificate> = byKind<Certificate>({
  compact: members<CompactCertificate>({
    kind: exactly('compact'),
    levels: list(members({ chance: number, rows: list(number), weights: pairs, fixed: pairs })),
    never: list(members({ class: whole(), rows: orNull(list(number)) })),
  }),
  search: members<SearchCertificate>({ kind: exactly('search'), text: text() }),
})

export const auditShape: Shape<Audit> = members<Audit>({
  format: exactly('commonwise/audit/v1'),
  salt: saltShape,
  entrants: list(row(saltShape, list(text()), orNull(saltShape))),
  classes: list(list(whole(1))),
  households: list(row(list(whole()), whole())),
  certificate: orNull(certificateShape),
  reserves: orNull(list(list(whole(1)))),
})
