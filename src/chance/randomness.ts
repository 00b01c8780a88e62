// Chance that anyone can repeat: a stream of numbers that a seed decides, the same on every platform.
//
// xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021), started from
// SHA-256 of the seed and of what it is for, so that two uses of one seed have nothing to do with each other. 32-bit
// integers only: no rounding anywhere. It serves shuffles and searches; which panel is picked in public is decided by
// SHA-256 alone (`public/`), as that must be recomputed by hand if need be.

import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export type Randomness = Readonly<{
  /** A whole number from 0 to n − 1, each as likely as the other. @throws RangeError unless 1 ≤ n ≤ 2³². */
  below: (n: number) => number
  /** The same things in an order of chance (Fisher and Yates); the list given stays as it is. */
  shuffled: <T>(things: readonly T[]) => T[]
  /** The next 32 bits as they come, a whole number from 0 to 2³² − 1: for searches that ask millions of times. */
  word: () => number
}>

/**
 * @param seed any bytes, hexadecimal digits or a whole number. 0 is a seed, and so is the empty one.
 * @param purpose what the numbers are for, for instance "commonwise/v1/deal".
 */
export const randomnessFrom = (seed: Uint8Array | string | number, purpose: string): Randomness => {
  const word = wordsFrom(startFor(seed, purpose))
  const below = (n: number): number => {
    if (!Number.isSafeInteger(n) || n < 1 || n > 2 ** 32) throw new RangeError(`A number below ${n}`)
    // What lies above the last whole multiple of n would favour the small ones.
    const limit = 2 ** 32 - (2 ** 32 % n)
    for (;;) {
      const drawn = word()
      if (drawn < limit) return drawn % n
    }
  }
  const shuffled = <T>(things: readonly T[]): T[] => {
    const order = [...things]
    for (let last = order.length - 1; last > 0; last--) {
      const other = below(last + 1)
      const held = order[last] as T
      order[last] = order[other] as T
      order[other] = held
    }
    return order
  }
  return { below, shuffled, word }
}

/** The bytes of a seed: hexadecimal digits, an odd number of them with a 0 before. @throws RangeError otherwise. */
export const seedBytes = (hex: string): Uint8Array => {
  if (!/^[0-9a-f]*$/i.test(hex)) throw new RangeError('A seed is written in hexadecimal digits')
  return hexToBytes((hex.length % 2 ? `0${hex}` : hex).toLowerCase())
}

const startFor = (seed: Uint8Array | string | number, purpose: string): Uint8Array => {
  const bytes =
    typeof seed === 'number' ? utf8ToBytes(String(seed)) : typeof seed === 'string' ? seedBytes(seed) : seed
  return sha256(concatBytes(utf8ToBytes(`${purpose}\0`), bytes))
}

/** Whole numbers from 0 to 2³² − 1. */
const wordsFrom = (start: Uint8Array): (() => number) => {
  const view = new DataView(start.buffer, start.byteOffset)
  let a = view.getUint32(0)
  let b = view.getUint32(4)
  let c = view.getUint32(8)
  let d = view.getUint32(12)
  // The one state from which the generator never leaves; SHA-256 will not give it, but nothing forbids it.
  if ((a | b | c | d) === 0) a = 1
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return result
  }
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by))
