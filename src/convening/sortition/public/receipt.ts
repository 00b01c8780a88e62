// What each entrant gets and keeps: that they are in, with what they said of themselves, and how many panels have them.

import { bytesToHex } from '@noble/hashes/utils.js'
import type { Pool } from '../pool.ts'
import type { Committed } from './commitment.ts'
import type { Entrant } from './entrants.ts'
import { type Hash, spelled } from './hashing.ts'
import { exactly, list, members, orNull, row, type Shape, text, whole } from './shape.ts'

export const receiptFormat = 'commonwise/receipt/v1'

/** A private file: with the salt in it anybody can check what it says about its owner. */
export type Receipt = Entrant &
  Readonly<{
    format: typeof receiptFormat
    commitmentHash: Hash
    /** Hashes from the leaf to the root. */
    path: readonly Hash[]
    /** On how many of how many panels. */
    panels: number
    of: number
  }>

/** The file of each person, in the order of the pool. */
export const receiptsOf = (
  pool: Pool,
  { commitment, hash, entrants: { entrants, pseudonyms, tree } }: Committed,
): { id: string; text: string }[] =>
  pool.people.flatMap(({ id }, place) => {
    const pseudonym = pseudonyms[place] ?? 0
    const entrant = entrants[pseudonym - 1]
    if (!entrant) return []
    const receipt: Receipt = {
      ...entrant,
      format: receiptFormat,
      commitmentHash: hash,
      path: tree.pathOf(pseudonym - 1).map((step) => bytesToHex(step)),
      panels: commitment.counts[pseudonym - 1] ?? 0,
      of: commitment.panels,
    }
    return [{ id, text: spelled(receipt) }]
  })

const hash = text(/^[0-9a-f]{64}$/)

export const receiptShape: Shape<Receipt> = members<Receipt>({
  format: exactly(receiptFormat),
  commitmentHash: hash,
  pseudonym: whole(1),
  features: list(row(text(), text())),
  household: orNull(hash),
  salt: hash,
  path: list(hash),
  panels: whole(),
  of: whole(1),
})
