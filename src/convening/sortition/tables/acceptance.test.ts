import { describe, expect, it } from 'vitest'
import { chancesOfWorse, levels, neverFrom } from './acceptance.ts'

describe('the chance of a step that makes things worse', () => {
  const chances = chancesOfWorse()

  it('is exp(−d / T), to the last of 32 bits', () => {
    for (let level = 0; level < levels; level++)
      for (let more = 1; more < neverFrom; more++) {
        const temperature = 2 * 2 ** (-level / 8)
        const near = 2 ** 32 * Math.exp(-more / temperature)
        expect(Math.abs((chances[level * neverFrom + more] ?? 0) - near)).toBeLessThan(1.001)
      }
  })

  // By Python's decimal arithmetic with 60 digits.
  it('is the same number on every machine', () => {
    expect([1, 2, 3, 20, 44].map((more) => chances[more])).toEqual([
      2_605_029_347, 1_580_030_168, 958_336_740, 194_991, 1,
    ])
    expect(chances[39 * neverFrom + 1]).toBe(1_823)
  })

  it('is nought where the table ends', () => {
    expect(Math.floor(2 ** 32 * Math.exp(-neverFrom / 2))).toBe(0)
  })
})
