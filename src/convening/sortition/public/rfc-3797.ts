// RFC 3797, "Publicly Verifiable Nominations Committee (NomCom) Random Selection", which the IETF has used since 2004: an
// ordered list is published, sources of chance that lie ahead are named, and MD5 turns what they showed into an order.
// Kept as published, for assemblies that want state-lottery numbers and a method with a long history.

import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** What one source showed: its numbers, in any order. */
export type Showing = readonly (number | bigint)[]

/** The key of RFC 3797 §3: each source's numbers rising, each followed by a dot, each source ended by a slash. */
export const keyFromShowings = (showings: readonly Showing[]): string =>
  showings
    .map((numbers) => [...numbers].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    .map((numbers) => `${numbers.map((number) => `${number}.`).join('')}/`)
    .join('')

/**
 * The `wanted` chosen of `of` places, counted from 1, in order: the i-th is the (MD5(i ‖ key ‖ i) mod remaining)-th of
 * those still in the list. 2¹²⁸ is so much larger than any list that the remainder favours nobody by more than 10⁻³⁰.
 * @throws RangeError unless 0 ≤ wanted ≤ of < 2¹⁶.
 */
export const nomComSelection = (key: string, of: number, wanted: number): number[] => {
  if (!Number.isSafeInteger(of) || of < 0 || of >= 2 ** 16 || !(wanted >= 0 && wanted <= of))
    throw new RangeError(`${wanted} of ${of}`)
  const remaining = Array.from({ length: of }, (_, place) => place + 1)
  return Array.from({ length: wanted }, (_, turn) => {
    const round = Uint8Array.of(turn >> 8, turn & 255)
    const number = BigInt(`0x${bytesToHex(md5(concatBytes(round, utf8ToBytes(key), round)))}`)
    return remaining.splice(Number(number % BigInt(remaining.length)), 1)[0] ?? 0
  })
}
