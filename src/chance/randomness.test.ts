import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom, seedBytes } from './randomness.ts'

/** xoshiro128** once more, in whole numbers without end, from the authors' description: nothing of it is shared. */
const words = (seed: string, purpose: string, count: number): number[] => {
  const start = createHash('sha256').update(`${purpose}\0`).update(Buffer.from(seed, 'hex')).digest()
  const mask = 0xffffffffn
  const rotated = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & mask
  const s = [0, 4, 8, 12].map((at) => BigInt(start.readUInt32BE(at)))
  return Array.from({ length: count }, () => {
    const result = (rotated((s[1]! * 5n) & mask, 7n) * 9n) & mask
    const t = (s[1]! << 9n) & mask
    s[2]! ^= s[0]!
    s[3]! ^= s[1]!
    s[1]! ^= s[2]!
    s[0]! ^= s[3]!
    s[2]! ^= t
    s[3] = rotated(s[3]!, 11n)
    return Number(result)
  })
}

describe('chance that anyone can repeat', () => {
  it('is the published generator, started from SHA-256', () => {
    const { word } = randomnessFrom('0123456789abcdef', 'test')
    expect(Array.from({ length: 100 }, word)).toEqual(words('0123456789abcdef', 'test', 100))
  })

  it('[SO6] takes 0 as a seed like any other: the same each time, and not what no seed or 1 give', () => {
    const first = (seed: Uint8Array | string | number) => randomnessFrom(seed, 'test').word()
    expect(first(0)).toBe(first(0))
    expect(new Set([first(0), first(1), first(''), first('00'), first('0000')]).size).toBe(5)
    // The digit 0 as text, as which a whole number counts.
    expect(first(0)).toBe(words('30', 'test', 1)[0])
    expect(first('0')).toBe(first('00'))
  })

  it('is another for another purpose', () => {
    expect(randomnessFrom(7, 'deal').word()).not.toBe(randomnessFrom(7, 'order').word())
  })

  it('[SO10] passes over the words that would favour small numbers', () => {
    // Of 3·2³⁰ numbers the words above would come twice: every fourth word is passed over.
    const n = 3 * 2 ** 30
    const { below } = randomnessFrom('05', 'test')
    const kept = words('05', 'test', 4_000).filter((word) => word < n)
    expect(kept.length).toBeLessThan(3_200)
    expect(kept.map(() => below(n))).toEqual(kept)
  })

  it('gives each number below n about as often', () => {
    const { below } = randomnessFrom(3, 'test')
    const counts = Array<number>(7).fill(0)
    for (let i = 0; i < 70_000; i++) counts[below(7)]!++
    // Five standard deviations of a binomial with 70,000 tries.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(5 * 93)
  })

  it('shuffles into each order about as often, and leaves the list as it is', () => {
    const { shuffled } = randomnessFrom(4, 'test')
    const things = ['a', 'b', 'c'] as const
    const counts = new Map<string, number>()
    for (let i = 0; i < 6_000; i++) {
      const order = shuffled(things).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(5 * 29)
    expect(things).toEqual(['a', 'b', 'c'])
  })

  it('stays below n for every n, and refuses what is no number of things', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (n, seed) => {
        expect(randomnessFrom(seed, 'test').below(n)).toBeLessThan(n)
      }),
    )
    for (const n of [0, -1, 1.5, Number.NaN, 2 ** 32 + 1])
      expect(() => randomnessFrom(0, 'test').below(n)).toThrow(RangeError)
    expect(() => seedBytes('xyz')).toThrow(RangeError)
  })
})
