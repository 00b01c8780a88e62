// From a commitment and what a beacon showed to the number of one panel.

import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { inOrder } from '../../../kernel/index.ts'
import { type Beacon, bytesOf, indexOfDigits } from './beacon.ts'
import { fourBytes, type Hash, tagged } from './hashing.ts'

/** The seed is bound to the commitment: what one round of drand picks in two draws has nothing to do with each other. */
export const seedOf = (commitmentHash: Hash, beacon: Beacon): Uint8Array =>
  tagged('commonwise/draw/v1', hexToBytes(commitmentHash), utf8ToBytes(beacon.kind), ...bytesOf(beacon))

/** Which of the panels is picked, counted from 0; null where dice showed no panel. */
export const indexOf = (commitmentHash: Hash, beacon: Beacon, panels: number): number | null => {
  if (beacon.kind === 'dice') return indexOfDigits(beacon.digits, panels)
  const seed = seedOf(commitmentHash, beacon)
  return unbiased((counter) => wordOf(seed, counter), 2 ** 32, panels)
}

/**
 * The first of the words w(0), w(1) … below the last whole multiple of `n`, modulo `n`. The words above would favour the
 * small numbers, so they are passed over. @param space how many different words there are; at least `n`.
 */
export const unbiased = (word: (counter: number) => number, space: number, n: number): number => {
  const limit = space - (space % n)
  for (let counter = 0; ; counter++) {
    const drawn = word(counter)
    if (drawn < limit) return drawn % n
  }
}

/** The first four bytes of SHA-256(seed ‖ counter as four bytes). */
const wordOf = (seed: Uint8Array, counter: number): number =>
  new DataView(sha256(concatBytes(seed, fourBytes(counter))).buffer).getUint32(0)

/** In which order the reserve is asked: by chance too, from the same seed. */
export const orderOfReserve = (seed: Uint8Array, reserve: readonly number[]): number[] =>
  reserve
    .map((pseudonym) => ({ pseudonym, at: rankOf(seed, pseudonym) }))
    .sort((a, b) => inOrder(a.at, b.at))
    .map(({ pseudonym }) => pseudonym)

const rankOf = (seed: Uint8Array, pseudonym: number): string =>
  [...tagged('commonwise/reserve/v1', seed, fourBytes(pseudonym))]
    .map((byte) => String.fromCharCode(byte))
    .join('')
