import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tallies } from '../polis/tallies.ts'
import { commonGround, commonGroundOfAll } from './common-ground.ts'
import { divides } from './divide.ts'

/** One statement; per group how many agree, disagree, pass. */
const counted = (...groups: [number, number, number][]): Tallies => ({
  groups: groups.length,
  statements: 1,
  agree: Int32Array.from(groups, ([a]) => a),
  disagree: Int32Array.from(groups, ([, d]) => d),
  seen: Int32Array.from(groups, ([a, d, p]) => a + d + p),
})
const sizes = (tallies: Tallies): number[] => [...tallies.seen]
const ground = (...groups: [number, number, number][]) => {
  const tallies = counted(...groups)
  return commonGround(tallies, sizes(tallies))[0]!
}
const divide = (...groups: [number, number, number][]) => {
  const tallies = counted(...groups)
  return divides(tallies, sizes(tallies))[0]!
}

const group = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60))

describe('common ground', () => {
  it('is not shrunk by the number of groups that agree alike', () => {
    const two = ground([93, 5, 2], [93, 5, 2])
    const six = ground(...Array.from({ length: 6 }, (): [number, number, number] => [93, 5, 2]))
    expect(six.low).toBeCloseTo(two.low, 12)
    expect(six.low).toBeGreaterThan(0.75)
  })

  it('a pass is not a disagreement', () => {
    expect(ground([60, 0, 40], [60, 0, 40]).low).toBeGreaterThan(1.3 * ground([60, 40, 0], [60, 40, 0]).low)
  })

  it('one group that rejects a statement keeps it from the common ground', () => {
    const rejected = ground([200, 0, 0], [200, 0, 0], [1, 29, 0])
    expect(rejected.low).toBeLessThan(ground([130, 70, 0], [130, 70, 0], [20, 10, 0]).low)
    expect(rejected.least.group).toBe(2)
  })

  it('few votes claim little, and too few of a group claim nothing', () => {
    expect(ground([6, 0, 0], [6, 0, 0]).low).toBeLessThan(ground([90, 10, 0], [90, 10, 0]).low)
    const scarce = commonGround(counted([90, 0, 0], [4, 0, 0]), [100, 100])
    expect(scarce[0]!.low).toBe(0)
    // A group of four of which all four voted has said what it has to say.
    expect(commonGround(counted([90, 0, 0], [4, 0, 0]), [100, 4])[0]!.low).toBeGreaterThan(0.4)
  })

  it('low is never above value, and neither depends on how groups are numbered', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 5 }), (groups) => {
        const one = ground(...groups)
        const turned = ground(...[...groups].reverse())
        expect(one.low).toBeLessThanOrEqual(one.value)
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.low).toBeCloseTo(turned.low, 12)
        expect(one.value).toBeCloseTo(turned.value, 12)
      }),
    )
  })

  it('without groups a large side alone makes no common ground', () => {
    const all = counted([180, 20, 0])
    const [bridged] = commonGroundOfAll(all, 200, [0.92])
    const [sided] = commonGroundOfAll(all, 200, [0.6])
    expect(sided!.low).toBeCloseTo(0.36, 12)
    expect(bridged!.low).toBe(ground([180, 20, 0]).low)
  })

  it('the bound is that of the exact posterior where nobody passes, and below it where people do', () => {
    // Agree, disagree, pass; the 5 % quantile of agree·(1 − disagree) over two million draws with NumPy.
    for (const [agree, disagree, pass, exact] of [
      [18, 2, 0, 0.5624],
      [12, 2, 6, 0.3287],
      [3, 1, 4, 0.1037],
      [60, 5, 35, 0.4787],
      [5, 0, 5, 0.2282],
      [200, 20, 80, 0.5695],
    ] as const) {
      const { low } = ground([agree, disagree, pass])
      expect(low).toBeLessThan(exact + 0.001)
      expect(low).toBeGreaterThan(exact - 0.05)
      if (pass === 0) expect(low).toBeCloseTo(exact, 3)
    }
  })
})

describe('divides', () => {
  it('need one group that agrees and another that disagrees', () => {
    expect(divide([45, 5, 0], [5, 45, 0]).low).toBeGreaterThan(0.55)
    expect(divide([45, 5, 0], [5, 0, 45]).low).toBe(0)
    expect(divide([0, 5, 45], [0, 45, 5]).low).toBe(0)
    expect(divide([45, 5, 0], [45, 5, 0]).low).toBe(0)
  })

  it('are found in either direction, and told which', () => {
    expect(divide([45, 5, 0], [5, 45, 0])).toMatchObject({ agreeing: 0, disagreeing: 1 })
    expect(divide([5, 45, 0], [45, 5, 0])).toMatchObject({ agreeing: 1, disagreeing: 0 })
  })

  it('three against three show less than thirty against thirty', () => {
    expect(divide([3, 0, 0], [0, 3, 0]).low).toBeLessThan(divide([30, 0, 0], [0, 30, 0]).low - 0.3)
  })

  it('weigh what few have voted on less', () => {
    const tallies = counted([20, 0, 0], [0, 20, 0])
    const [all] = divides(tallies, [20, 20])
    const [fifth] = divides(tallies, [100, 100])
    expect(fifth!.low).toBeCloseTo(all!.low / 5, 12)
  })

  it('low is between 0 and value, whatever the votes', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 0, maxLength: 5 }), (groups) => {
        const { value, low } = divide(...groups)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(value)
      }),
    )
  })
})
