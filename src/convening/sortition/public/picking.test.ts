import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Beacon, beaconFault, digitsFor, indexOfDigits, partyHash, type Source } from './beacon.ts'
import { indexOf, orderOfReserve, seedOf, unbiased } from './picking.ts'
import { quicknet } from './quicknet.ts'
import { signatures } from './testing/rounds.ts'

const commitmentHash = 'ab'.repeat(32)

describe('[SO10] every panel is as likely as the other: no remainder favours the first', () => {
  it('gives each number from as many words as any other, whatever the number of words', () => {
    for (const space of [8, 10, 16, 100])
      for (let n = 1; n <= space; n++) {
        const words = Array.from({ length: space }, (_, word) => word)
        // Every word once; those passed over ask for a second, which tells them apart here.
        const firsts = words.map((word) => unbiased((counter) => (counter === 0 ? word : 0), space, n))
        const limit = Math.floor(space / n) * n
        const counts = Array.from({ length: n }, () => 0)
        for (const word of words.slice(0, limit)) counts[firsts[word]!]!++
        expect(new Set(counts)).toEqual(new Set([limit / n]))
        for (const word of words.slice(limit)) expect(firsts[word]).toBe(0)
        for (const word of words.slice(limit))
          expect(unbiased((counter) => (counter === 0 ? word : n - 1), space, n)).toBe(n - 1)
      }
  })

  it('passes over words, as another program does, where half of them would favour some', () => {
    // Just above half of all words: modulo would favour nearly every number over the rest.
    const panels = 2 ** 31 + 11
    for (let seed = 0; seed < 60; seed++) {
      const beacon: Beacon = { kind: 'seed', seed: seed.toString(16) }
      const key = seedOf(commitmentHash, beacon)
      let counter = 0
      const word = () => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32BE(counter++)
        return createHash('sha256').update(key).update(bytes).digest().readUInt32BE(0)
      }
      let drawn = word()
      while (drawn >= panels) drawn = word()
      expect(indexOf(commitmentHash, beacon, panels)).toBe(drawn)
    }
  })

  it('picks each of seven panels about as often, over 21,000 seeds', () => {
    const counts = Array.from({ length: 7 }, () => 0)
    for (let seed = 0; seed < 21_000; seed++)
      counts[indexOf(commitmentHash, { kind: 'seed', seed: seed.toString(16) }, 7)!]!++
    const spread = counts.reduce((sum, count) => sum + (count - 3000) ** 2 / 3000, 0)
    // χ² with six degrees of freedom: beyond 27.86 once in ten thousand; the seeds are fixed.
    expect(spread).toBeLessThan(27.86)
  })

  it('reads dice as they lie, and throws again where no panel has the number', () => {
    expect(indexOfDigits('417', 1000)).toBe(417)
    expect(indexOfDigits('000', 1000)).toBe(0)
    expect(indexOfDigits('999', 1000)).toBe(999)
    expect(indexOfDigits('812417', 700)).toBe(417)
    expect(indexOfDigits('7', 10)).toBe(7)
    expect(indexOfDigits('0', 1)).toBe(0)
    // Not enough digits, more than decide, or none that does.
    for (const digits of ['', '41', '4170', '417812', '812', '81241', '4１7'])
      expect(indexOfDigits(digits, 700)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (panels) => {
        const length = digitsFor(panels)
        const all = Array.from({ length: 10 ** length }, (_, number) => String(number).padStart(length, '0'))
        const picked = all.flatMap((digits) => indexOfDigits(digits, panels) ?? [])
        expect(picked).toEqual(Array.from({ length: panels }, (_, index) => index))
      }),
      { numRuns: 20 },
    )
  })

  it('asks the reserve in an order that the seed gives, not the list', () => {
    const seed = seedOf(commitmentHash, { kind: 'seed', seed: '1' })
    const order = orderOfReserve(seed, [3, 14, 15, 92, 65, 35])
    expect([...order].sort((a, b) => a - b)).toEqual([3, 14, 15, 35, 65, 92])
    expect(orderOfReserve(seed, [92, 65, 35, 3, 14, 15])).toEqual(order)
    const firsts = Array.from({ length: 400 }, (_, other) => {
      const one = seedOf(commitmentHash, { kind: 'seed', seed: other.toString(16) })
      return orderOfReserve(one, [1, 2])[0]
    })
    expect(Math.abs(firsts.filter((first) => first === 1).length - 200)).toBeLessThan(60)
  })
})

describe('seeds', () => {
  it('differ between sources, commitments and beacons, "0" and "00" and nothing', () => {
    const beacons: Beacon[] = [
      { kind: 'seed', seed: '' },
      { kind: 'seed', seed: '0' },
      { kind: 'seed', seed: '00' },
      { kind: 'machine', seed: '0' },
      { kind: 'drand', round: 1000, signature: signatures[1000].signature },
      { kind: 'parties', nonces: ['ab'.repeat(32), 'cd'.repeat(32)], signature: null },
      { kind: 'parties', nonces: ['cd'.repeat(32), 'ab'.repeat(32)], signature: null },
    ]
    const seeds = [commitmentHash, 'cd'.repeat(32)].flatMap((hash) =>
      beacons.map((beacon) => Buffer.from(seedOf(hash, beacon)).toString('hex')),
    )
    expect(new Set(seeds).size).toBe(2 * beacons.length)
  })
})

describe('parties that commit and reveal', () => {
  const nonces = ['1', '2', '3'].map((digit) => digit.repeat(64))
  const names = ['Clerk', 'Observer', 'Opposition']
  const parties = names.map((name, place) => [name, partyHash(name, nonces[place]!)] as const)
  const source: Source = { kind: 'parties', parties, round: 1000 }
  const { signature } = signatures[1000]
  const fault = (given: (string | null)[], standIn: string | null) =>
    beaconFault(source, { kind: 'parties', nonces: given, signature: standIn }, 1000)

  it('give the draw its chance together; a silent one has no veto, and no second choice', () => {
    expect(fault(nonces, null)).toBeNull()
    expect(fault([nonces[0]!, null, nonces[2]!], signature)).toBeNull()
    expect(fault([null, null, null], signature)).toBeNull()
    expect(fault([nonces[0]!, null, nonces[2]!], null)).toBe('no stand-in')
    expect(fault(nonces, signature)).toBe('needless stand-in')
    expect(fault([nonces[0]!, null, nonces[2]!], signatures[657413].signature)).toBe('wrong signature')
  })

  it('cannot reveal another number, another one’s, or too few', () => {
    expect(fault([nonces[0]!, nonces[1]!, '4'.repeat(64)], null)).toBe('wrong nonce')
    expect(fault([nonces[1]!, nonces[0]!, nonces[2]!], null)).toBe('wrong nonce')
    expect(fault(nonces.slice(1), null)).toBe('wrong nonce')
    for (const nothing of ['', '1', 'x'.repeat(64), `${nonces[2]!.toUpperCase()}0`])
      expect(fault([nonces[0]!, nonces[1]!, nothing], null)).toBe('wrong nonce')
    // Repeating somebody’s hash under one’s own name is worth nothing: the name is in it.
    expect(partyHash('Clerk', nonces[0]!)).not.toBe(partyHash('Observer', nonces[0]!))
  })
})

describe('a beacon of another kind or round', () => {
  it('is none', () => {
    const drand: Source = { kind: 'drand', chain: quicknet.chain, round: 1000 }
    const { signature } = signatures[1000]
    expect(beaconFault(drand, { kind: 'drand', round: 1000, signature }, 10)).toBeNull()
    expect(
      beaconFault(drand, { kind: 'drand', round: 657413, signature: signatures[657413].signature }, 10),
    ).toBe('other round')
    expect(
      beaconFault(drand, { kind: 'drand', round: 1000, signature: signatures[657413].signature }, 10),
    ).toBe('wrong signature')
    expect(beaconFault(drand, { kind: 'dice', digits: '1' }, 10)).toBe('other kind')
    expect(beaconFault({ kind: 'seed', seed: '0' }, { kind: 'seed', seed: '00' }, 10)).toBe('other seed')
    expect(beaconFault({ kind: 'seed', seed: '0' }, { kind: 'machine', seed: '0' }, 10)).toBe('other kind')
  })
})
