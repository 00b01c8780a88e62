// drand quicknet: some twenty organisations that trust one another little sign, every three seconds and together, the
// number of a round. Nobody knows a round's signature before its time, and nobody can bring about another one: it is the
// only one that fits the key. So a round that lies ahead is chance that no one owns. https://docs.drand.love/docs/specification
//
// Scheme bls-unchained-g1-rfc9380: BLS12-381, signatures on G1, key on G2, message = SHA-256(round as eight bytes). The key
// is pinned here; that it belongs to the network's known name can be recomputed from `chainHashOf`.

import { bls12_381 } from '@noble/curves/bls12-381.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { eightBytes, fourBytes } from './hashing.ts'

export const quicknet = {
  chain: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  key: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  group: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  beacon: 'quicknet',
  genesisSeconds: 1692803367,
  periodSeconds: 3,
} as const

/** How a signature is written: 48 bytes in lowercase hexadecimal digits. */
export const signaturePattern = /^[0-9a-f]{96}$/

/** How long before its round a commitment must be made, so that others have time to see it. */
export const leadMilliseconds = 10 * 60_000

const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** Whether this is the signature of this round, checked without network. False for whatever is no signature at all. */
export const isSignatureOf = (round: number, signature: string): boolean => {
  if (!isRound(round) || !signaturePattern.test(signature)) return false
  try {
    const { hash, verify } = bls12_381.shortSignatures
    const message = hash(sha256(eightBytes(round)), domain)
    return verify(hexToBytes(signature), message, hexToBytes(quicknet.key))
  } catch {
    // Bytes that are no point of the curve.
    return false
  }
}

/** The number that drand itself publishes for a round: SHA-256 of its signature. */
export const randomnessOf = (signature: string): string => bytesToHex(sha256(hexToBytes(signature)))

/** When a round becomes known, in milliseconds since 1970. */
export const timeOfRound = (round: number): number =>
  (quicknet.genesisSeconds + (round - 1) * quicknet.periodSeconds) * 1000

/** The last round that is known at a time in milliseconds since 1970; 0 before the first. */
export const roundAt = (time: number): number =>
  Math.max(0, Math.floor((time / 1000 - quicknet.genesisSeconds) / quicknet.periodSeconds) + 1)

/** The first round that a commitment made now may name. */
export const earliestRound = (now: number): number => roundAt(now + leadMilliseconds) + 1

/** Why a commitment made `now` (milliseconds since 1970) may not name this round, in words; null if it may. */
export const roundFault = (round: number, now: number): string | null => {
  if (!isRound(round)) return `${round} is no round of drand: rounds are whole numbers from 1 on.`
  const earliest = earliestRound(now)
  if (round >= earliest) return null
  const time = new Date(timeOfRound(round)).toISOString()
  const known = timeOfRound(round) <= now
  return (
    `Round ${round} ${known ? 'has been known since' : 'will be known at'} ${time}. ` +
    `Others must be able to see the commitment before: choose a round at least 10 minutes ahead, ${earliest} or later.`
  )
}

/** The name of a drand network, which binds its key, period and beginning. */
export const chainHashOf = (chain: Omit<typeof quicknet, 'chain'>): string =>
  bytesToHex(
    sha256(
      concatBytes(
        fourBytes(chain.periodSeconds),
        eightBytes(chain.genesisSeconds),
        hexToBytes(chain.key),
        hexToBytes(chain.group),
        utf8ToBytes(chain.beacon),
      ),
    ),
  )

const isRound = (round: number): boolean => Number.isSafeInteger(round) && round >= 1
