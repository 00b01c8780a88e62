import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../kernel/index.ts'
import { timesAsLong } from '../../main/testing/ratio.ts'
import {
  allocated,
  invite,
  lettersFor,
  missingAnswers,
  type Register,
  TooFewAddresses,
} from './invitations.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

/** Up to 60 people of up to four strata, some of whom share an address, also across strata. */
const registers: fc.Arbitrary<Register> = fc
  .array(fc.tuple(fc.nat(3), fc.option(fc.nat(40))), { minLength: 1, maxLength: 60 })
  .map((people) => ({
    people: people.map(([stratum, address], place) => ({
      id: String(place).padStart(2, '0'),
      stratum,
      address: address === null ? null : `${address} Main Street`,
    })),
    strata: [['a'], ['b'], ['c'], ['d']],
  }))

const alone = (sizes: readonly number[]): Register => ({
  people: sizes.flatMap((size, stratum) =>
    Array.from({ length: size }, (_, place) => ({ id: `${stratum}-${place}`, stratum, address: null })),
  ),
  strata: sizes.map((_, stratum) => [String(stratum)]),
})

const addressesOf = ({ people }: Register, places: readonly number[]): string[] =>
  places.map((place) => people[place]!.address ?? `of ${people[place]!.id}`)

const distinct = (register: Register): number =>
  new Set(addressesOf(register, [...register.people.keys()])).size

describe('Letters for each stratum', () => {
  it('add up, and no stratum is a whole letter away from its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }),
        fc.nat(10_000),
        (weights, letters) => {
          fc.pre(sum(weights) > 0)
          const given = allocated(
            letters,
            weights,
            weights.map(() => letters),
          )
          expect(sum(given)).toBe(letters)
          for (const [place, count] of given.entries()) {
            expect(Math.abs(count - (letters * weights[place]!) / sum(weights))).toBeLessThan(1)
            if (weights[place] === 0) expect(count).toBe(0)
          }
        },
      ),
    )
  })

  it('go to the largest fractions; of equal ones to the larger stratum, then to the earlier', () => {
    // Shares of 7: 3.5, 2.1, 1.4.
    expect(allocated(7, [50, 30, 20], [99, 99, 99])).toEqual([4, 2, 1])
    // Shares of 5: 1.5, 2.5, 1; of 3: 0.5 each.
    expect(allocated(5, [3, 5, 2], [99, 99, 99])).toEqual([1, 3, 1])
    expect(allocated(3, [1, 1, 1, 1, 1, 1], [9, 9, 9, 9, 9, 9])).toEqual([1, 1, 1, 0, 0, 0])
  })

  it('are never more than there are addresses; the others share what is left by their sizes', () => {
    expect(allocated(60, [10, 10, 20], [5, 99, 99])).toEqual([5, 18, 37])
    expect(allocated(60, [10, 10, 20], [5, 6, 7])).toEqual([5, 6, 7])
    const places = fc.array(fc.tuple(fc.nat(100), fc.nat(50)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(places, fc.nat(400), (each, letters) => {
        const [weights, caps] = [each.map(([weight]) => weight), each.map(([, cap]) => cap)]
        const given = allocated(letters, weights, caps)
        const most = sum(caps.filter((_, place) => weights[place]! > 0))
        expect(sum(given)).toBe(Math.min(letters, most))
        expect(given.every((count, place) => count <= caps[place]!)).toBe(true)
      }),
    )
  })

  it('are as many as a panel needs at a rate of response', () => {
    expect(lettersFor(160, 0.05)).toBe(4800)
    expect(lettersFor(30, 0.07)).toBe(643)
    expect(lettersFor(30, 1, 1)).toBe(30)
    expect(() => lettersFor(30, 0)).toThrow(RangeError)
    expect(() => lettersFor(30, 5)).toThrow(RangeError)
  })
})

describe('A draw of addresses', () => {
  it('invites as many as were asked for, at most one of an address', () => {
    fc.assert(
      fc.property(registers, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (register, part, seed) => {
        const letters = Math.floor(part * distinct(register))
        const { invited, strata } = invite(register, letters, seed)
        expect(new Set(invited).size).toBe(letters)
        expect(new Set(addressesOf(register, invited)).size).toBe(letters)
        expect(sum(strata.map((stratum) => stratum.letters))).toBe(letters)
        expect(sum(strata.map((stratum) => stratum.exact))).toBeCloseTo(letters, 6)
      }),
    )
  })

  it('keeps to the share of each stratum where everybody lives alone', () => {
    const { strata } = invite(alone([500, 300, 200]), 77, '0')
    expect(strata.map(({ exact, letters }) => [exact, letters])).toEqual([
      [38.5, 39],
      [23.1, 23],
      [15.4, 15],
    ])
  })

  it('refuses more letters than there are addresses, and says how many there are', () => {
    expect(() => invite(alone([3, 4]), 8, '0')).toThrow(new TooFewAddresses(7, 8))
  })

  it('is as likely to invite one as another of a stratum (χ²)', () => {
    const register = alone([20, 10])
    const draws = 3000
    const times = register.people.map(() => 0)
    for (let seed = 0; seed < draws; seed++)
      for (const place of invite(register, 9, seed).invited) times[place]!++
    // 6 of 20 and 3 of 10: everybody is invited in 900 of 3,000 draws. Drawn without replacement, χ² is to be scaled.
    const chiSquared = (counts: number[]): number => {
      const n = counts.length
      return sum(counts.map((count) => (count - 900) ** 2 / (900 * 0.7))) * ((n - 1) / n)
    }
    // The 0.9999 quantiles of χ² with 19 and 9 degrees of freedom.
    expect(chiSquared(times.slice(0, 20))).toBeLessThan(50.8)
    expect(chiSquared(times.slice(20))).toBeLessThan(33.7)
  })

  it('is the same for the same seed, and 0 is a seed like others', () => {
    const register = alone([200])
    const draw = (seed: string | number) => invite(register, 20, seed).invited
    expect(draw('00')).toEqual(draw('00'))
    expect(new Set(['00', '01', 'ff', 0, 1, ''].map((seed) => draw(seed).join())).size).toBe(6)
  })

  it('of 100,000 people takes some times what putting them in order takes', () => {
    const register: Register = {
      people: Array.from({ length: 100_000 }, (_, place) => ({
        id: `p${place}`,
        stratum: place % 48,
        address: `${place % 60_000}`,
      })),
      strata: Array.from({ length: 48 }, (_, place) => [String(place)]),
    }
    const drawn = () => expect(invite(register, 20_000, '5eed').invited.length).toBe(20_000)
    const sorted = () => expect([...register.people].sort((a, b) => inOrder(a.id, b.id)).length).toBe(100_000)
    const ratio = timesAsLong(drawn, sorted)
    expect(ratio).toBeLessThan(20)
  })
})

describe('[SO12] the second wave meets nobody of the first', () => {
  it('neither a person nor an address', () => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.nat(), fc.boolean(), (register, seed, other, again) => {
        const first = invite(register, Math.floor(distinct(register) / 2), seed).invited
        const earlier = {
          ids: new Set(first.map((place) => register.people[place]!.id)),
          addresses: new Set(first.flatMap((place) => register.people[place]!.address ?? [])),
        }
        const rest = distinct(register) - first.length
        // Also with the seed of the first.
        const second = invite(register, rest, again ? seed : other, { earlier }).invited
        const both = addressesOf(register, [...first, ...second])
        expect(new Set(both).size).toBe(distinct(register))
        expect(() => invite(register, rest + 1, other, { earlier })).toThrow(TooFewAddresses)
      }),
    )
  })

  it('and goes only where answers are missing, to each stratum as many as are missing there', () => {
    // Of 100 answers 50, 30 and 20 would mirror the register: 20 and 10 are missing.
    const register = alone([500, 300, 200])
    expect(missingAnswers([500, 300, 200], [80, 10, 10])).toEqual([0, 20_000, 10_000])
    const { strata } = invite(register, 31, '2', { answers: [80, 10, 10] })
    expect(strata.map(({ letters }) => letters)).toEqual([0, 21, 10])
    expect(() => invite(register, 501, '2', { answers: [80, 10, 10] })).toThrow(new TooFewAddresses(500, 501))
    expect(() => invite(register, 1, '2', { answers: [50, 30, 20] })).toThrow(new TooFewAddresses(0, 1))
  })
})
