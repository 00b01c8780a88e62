import { describe, expect, it } from 'vitest'
import {
  chainHashOf,
  earliestRound,
  isSignatureOf,
  quicknet,
  randomnessOf,
  roundAt,
  roundFault,
  timeOfRound,
} from './quicknet.ts'
import { signatures } from './testing/rounds.ts'

describe('drand quicknet, checked without network', () => {
  it('accepts the rounds that the network has published', () => {
    for (const [round, { signature, randomness }] of Object.entries(signatures)) {
      expect(isSignatureOf(Number(round), signature), round).toBe(true)
      expect(randomnessOf(signature)).toBe(randomness)
    }
  })

  it('refuses a signature of another round, of another network, or with any byte changed', () => {
    const { signature } = signatures[1000]
    expect(isSignatureOf(1001, signature)).toBe(false)
    // Round 1,000 of fastnet, a network that was given up.
    const fastnet =
      'b09eacd45767c4d58306b98901ad0d6086e2663766f3a4ec71d00cf26f0f49eaf248abc7151c60cf419c4e8b37e80412'
    expect(isSignatureOf(1000, fastnet)).toBe(false)
    for (let place = 0; place < 96; place += 5) {
      const digit = signature[place] === '0' ? '1' : '0'
      expect(isSignatureOf(1000, signature.slice(0, place) + digit + signature.slice(place + 1))).toBe(false)
    }
    for (const nothing of [
      '',
      'b4',
      signature.toUpperCase(),
      `${signature}00`,
      '0'.repeat(96),
      `c0${'0'.repeat(94)}`,
    ])
      expect(isSignatureOf(1000, nothing)).toBe(false)
    for (const round of [0, -1, 1.5, Number.NaN, 2 ** 60]) expect(isSignatureOf(round, signature)).toBe(false)
  })

  it('pins the key that the name of the network binds', () => {
    expect(chainHashOf(quicknet)).toBe(quicknet.chain)
  })

  it('knows when a round is due', () => {
    expect(timeOfRound(1)).toBe(1692803367_000)
    expect(timeOfRound(657413)).toBe((1692803367 + 3 * 657412) * 1000)
    expect(roundAt(1692803366_999)).toBe(0)
    for (const round of [1, 2, 657413, 40_000_000]) {
      expect(roundAt(timeOfRound(round))).toBe(round)
      expect(roundAt(timeOfRound(round) + 2_999)).toBe(round)
      expect(roundAt(timeOfRound(round) - 1)).toBe(round - 1)
    }
  })
})

describe('[SO7] nothing is picked before it was committed to, and nothing twice without a trace', () => {
  it('refuses a round in the past, and one so near that nobody can see the commitment before it', () => {
    const now = Date.UTC(2026, 10, 22, 16)
    expect(roundFault(1000, now)).toMatch(/has been known since 2023-08-23T/)
    expect(roundFault(roundAt(now + 9 * 60_000), now)).toMatch(/will be known at .* 10 minutes ahead/)
    expect(roundFault(earliestRound(now), now)).toBeNull()
    expect(timeOfRound(earliestRound(now)) - now).toBeGreaterThanOrEqual(10 * 60_000)
    expect(timeOfRound(earliestRound(now) - 1) - now).toBeLessThanOrEqual(10 * 60_000)
    for (const round of [0, 2.5, Number.NaN]) expect(roundFault(round, now)).toMatch(/no round/)
  })
})
