import { describe, expect, it } from 'vitest'
import { chancesOfWorse, levels, neverFrom } from './acceptance.ts'

describe('the chance of a step that makes things worse', () => {
  const chances = chancesOfWorse()

  it('is exp(−d / T), to the last of 32 bits', () => {
    for (let level = 0; level < levels; level++)
      for (let more = 1; more < neverFrom; more++) {
        const temperature = 4 * 2 ** (-level / 8)
        const near = 2 ** 32 * Math.exp(-more / temperature)
        expect(Math.abs((chances[level * neverFrom + more] ?? 0) - near)).toBeLessThan(1.001)
      }
  })

  // By Python's decimal arithmetic with 60 digits.
  it('is the same number on every machine', () => {
    expect([1, 2, 3, 40, 88].map((more) => chances[more])).toEqual([
      3344923893, 2605029347, 2028798895, 194991, 1,
    ])
    expect(chances[50 * neverFrom + 1]).toBe(23)
  })

  it('is nought where the table ends', () => {
    expect(Math.floor(2 ** 32 * Math.exp(-neverFrom / 4))).toBe(0)
  })
})
