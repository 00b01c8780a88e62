import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewerSteps, type Step, stepsOf } from './chances.ts'

const rising = (chances: readonly number[]) => [...chances].sort((a, b) => a - b)
const counted = (steps: readonly Step[]) => steps.reduce((sum, { people }) => sum + people, 0)
const many = fc.array(
  fc.oneof(fc.constantFrom(0, 0.05, 0.07, 0.3, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: 5, maxLength: 80 },
)

describe('the steps of chances', () => {
  it('are the levels, where enough people stand on each', () => {
    const chances = [...Array(9).fill(0.1), ...Array(6).fill(0.25), ...Array(5).fill(1)]
    expect(stepsOf(chances, 0.001)).toEqual([
      { people: 9, low: 0.1, high: 0.1 },
      { people: 6, low: 0.25, high: 0.25 },
      { people: 5, low: 1, high: 1 },
    ])
  })

  it('take for the same what a solver left apart', () => {
    expect(stepsOf([0.1, 0.100_000_01, 0.100_000_02, 0.1, 0.1].sort(), 0.001)).toHaveLength(1)
  })

  it('[SO9] have five people each or more, and everybody on one', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 9 }), (chances, most) => {
        const row = rising(chances)
        const steps = stepsOf(row, 0.001)
        for (const all of [steps, fewerSteps(steps, most)]) {
          expect(counted(all)).toBe(row.length)
          for (const { people } of all) expect(people).toBeGreaterThanOrEqual(5)
          expect(all[0]!.low).toBe(row[0])
          for (const [i, { low, high }] of all.entries()) {
            expect(low).toBeLessThanOrEqual(high)
            expect(low).toBeGreaterThanOrEqual(all[i - 1]?.high ?? 0)
          }
        }
        expect(fewerSteps(steps, most).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('join those first that are nearest to each other', () => {
    const step = (chance: number) => ({ people: 5, low: chance, high: chance })
    expect(fewerSteps([0.1, 0.4, 0.41, 0.9].map(step), 3)).toEqual([
      step(0.1),
      { people: 10, low: 0.4, high: 0.41 },
      step(0.9),
    ])
  })
})
