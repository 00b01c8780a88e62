// Where the chance comes from that nobody owns. A source is named in the commitment; what it then showed is the beacon.
// All sources stand behind the same three questions: is this what was named, which bytes did it give, and how is it read.

import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { eightBytes, type Hash, tagged } from './hashing.ts'
import { isSignatureOf, quicknet, signaturePattern } from './quicknet.ts'
import { byKind, exactly, list, members, orNull, row, type Shape, text, whole } from './shape.ts'

/** Named before it shows anything. */
export type Source =
  /** Told in the open with the commitment: repeatable, and no protection against trying several. */
  | { kind: 'seed'; seed: string }
  /** Made by the machine that draws: for a draw that needs no witness. */
  | { kind: 'machine' }
  /** A round of drand that lies ahead. */
  | { kind: 'drand'; chain: string; round: number }
  /** Dice with ten sides, or balls from 0 to 9, in the hall. See `indexOfDigits`. */
  | { kind: 'dice' }
  /** Each party has committed to a secret number; `round` of drand stands in for those who do not reveal theirs. */
  | { kind: 'parties'; parties: readonly (readonly [name: string, hash: Hash])[]; round: number }

/** What it showed. */
export type Beacon =
  | { kind: 'seed'; seed: string }
  | { kind: 'machine'; seed: string }
  | { kind: 'drand'; round: number; signature: string }
  | { kind: 'dice'; digits: string }
  | { kind: 'parties'; nonces: readonly (string | null)[]; signature: string | null }

export type BeaconFault =
  | 'other kind'
  | 'other seed'
  | 'other round'
  | 'wrong signature'
  | 'wrong digits'
  | 'wrong nonce'
  | 'no stand-in'
  | 'needless stand-in'

/** A seed of any length, in lowercase hexadecimal digits; "0" is one, and so is "". */
const seedPattern = /^[0-9a-f]*$/
export const noncePattern = /^[0-9a-f]{64}$/
const hashPattern = /^[0-9a-f]{64}$/

/** What a party publishes before the draw. Its name is part of it, so that nobody can repeat the hash of another. */
export const partyHash = (name: string, nonce: string): Hash =>
  bytesToHex(tagged('commonwise/party/v1', utf8ToBytes(name), hexToBytes(nonce)))

/** How many digits are read at once: as many as the highest panel's number has. */
export const digitsFor = (panels: number): number => String(panels - 1).length

/**
 * The panel that digits pick: they are read in groups of `digitsFor`, 000 being panel 0; a group to which no panel belongs
 * is thrown again, so every panel is as likely as the other. With 10, 100 or 1,000 panels the first group decides.
 * @returns null unless the last group, and no earlier one, is the number of a panel.
 */
export const indexOfDigits = (digits: string, panels: number): number | null => {
  const length = digitsFor(panels)
  if (!/^\d+$/.test(digits) || digits.length % length !== 0) return null
  const numbers = Array.from({ length: digits.length / length }, (_, group) =>
    Number(digits.slice(group * length, (group + 1) * length)),
  )
  const decided = numbers.findIndex((number) => number < panels)
  return decided === numbers.length - 1 ? (numbers[decided] ?? null) : null
}

/** Null if this is what the named source showed, or could have. */
export const beaconFault = (source: Source, beacon: Beacon, panels: number): BeaconFault | null => {
  if (source.kind === 'seed' && beacon.kind === 'seed')
    return source.seed === beacon.seed ? null : 'other seed'
  if (source.kind === 'machine' && beacon.kind === 'machine') return null
  if (source.kind === 'dice' && beacon.kind === 'dice')
    return indexOfDigits(beacon.digits, panels) === null ? 'wrong digits' : null
  if (source.kind === 'drand' && beacon.kind === 'drand') {
    if (source.round !== beacon.round) return 'other round'
    return isSignatureOf(beacon.round, beacon.signature) ? null : 'wrong signature'
  }
  if (source.kind === 'parties' && beacon.kind === 'parties') return partiesFault(source, beacon)
  return 'other kind'
}

const partiesFault = (
  { parties, round }: Extract<Source, { kind: 'parties' }>,
  { nonces, signature }: Extract<Beacon, { kind: 'parties' }>,
): BeaconFault | null => {
  if (nonces.length !== parties.length || parties.length === 0) return 'wrong nonce'
  for (const [place, [name, hash]] of parties.entries()) {
    const nonce = nonces[place] ?? null
    const kept = nonce === null || (noncePattern.test(nonce) && partyHash(name, nonce) === hash)
    if (!kept) return 'wrong nonce'
  }
  if (nonces.includes(null) && signature === null) return 'no stand-in'
  if (signature === null) return null
  // Whoever may choose whether the stand-in counts has two draws to choose from.
  if (!nonces.includes(null)) return 'needless stand-in'
  return isSignatureOf(round, signature) ? null : 'wrong signature'
}

/** The bytes of which the draw's seed is made. A party that did not reveal has the stand-in's bytes, and so no veto. */
export const bytesOf = (beacon: Beacon): readonly Uint8Array[] => {
  switch (beacon.kind) {
    case 'seed':
    case 'machine':
      // As written: "0" and "00" are two seeds.
      return [utf8ToBytes(beacon.seed)]
    case 'drand':
      return [concatBytes(eightBytes(beacon.round), hexToBytes(beacon.signature))]
    case 'dice':
      return [utf8ToBytes(beacon.digits)]
    case 'parties':
      return beacon.nonces.map((nonce) => hexToBytes(nonce ?? beacon.signature ?? ''))
  }
}

export const sourceShape: Shape<Source> = byKind<Source>({
  seed: members({ kind: exactly('seed'), seed: text(seedPattern) }),
  machine: members({ kind: exactly('machine') }),
  drand: members({ kind: exactly('drand'), chain: exactly(quicknet.chain), round: whole(1) }),
  dice: members({ kind: exactly('dice') }),
  parties: members({
    kind: exactly('parties'),
    parties: list(row(text(), text(hashPattern))),
    round: whole(1),
  }),
})

export const beaconShape: Shape<Beacon> = byKind<Beacon>({
  seed: members({ kind: exactly('seed'), seed: text(seedPattern) }),
  machine: members({ kind: exactly('machine'), seed: text(seedPattern) }),
  drand: members({ kind: exactly('drand'), round: whole(1), signature: text(signaturePattern) }),
  dice: members({ kind: exactly('dice'), digits: text(/^\d+$/) }),
  parties: members({
    kind: exactly('parties'),
    nonces: list(orNull(text(noncePattern))),
    signature: orNull(text(signaturePattern)),
  }),
})
