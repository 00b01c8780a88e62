// Nash and Goldilocks against brute force. A failure prints the seed that repeats it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw, type Fairness } from '../draw.ts'
import { type Pool, poolOf } from '../pool.ts'
import { loadSolver } from '../solver/programme.ts'
import { coveredBy, goldilocksObjective, goldilocksOf, nashOf, panelsOf } from '../testing/brute-force.ts'
import { tinyPools } from '../testing/tiny-pools.ts'

const solver = await loadSolver()
const chancesBy = (fairness: Fairness, pool: Pool, gamma = 1): number[] =>
  Array.from(draw(solver, pool, { fairness, gamma, panels: 20 }).chances)

/** Of those who are on some panel. */
const logarithms = (chances: readonly number[], covered: readonly boolean[]): number =>
  chances.reduce((sum, chance, place) => sum + (covered[place] ? Math.log(chance) : 0), 0)

describe('the greatest product of chances', () => {
  it('is what brute force finds, for those who are on some panel', () => {
    let never = 0
    fc.assert(
      fc.property(tinyPools({ people: 10 }), (pool) => {
        const panels = panelsOf(pool)
        const covered = coveredBy(pool, panels)
        const chances = chancesBy('nash', pool)
        const short = logarithms(nashOf(pool, panels, 1e-9), covered) - logarithms(chances, covered)
        expect(Math.abs(short)).toBeLessThan(1e-6)
        for (const [place, is] of covered.entries()) if (!is) expect(chances[place]).toBe(0)
        if (covered.includes(false)) never++
      }),
      { numRuns: 50 },
    )
    expect(never).toBeGreaterThan(5)
  })

  it('comes to an end where its tangents are as near as a solver can tell', () => {
    const pool = poolFrom(
      4,
      [
        [
          [0, 4],
          [2, 2],
        ],
        [
          [2, 2],
          [0, 2],
          [0, 2],
        ],
      ],
      [
        ['00', 'a'],
        ['12', 'a'],
        ['02', 'a'],
        ['00', 'b'],
        ['12', 'b'],
        ['02', 'b'],
        ['12', null],
        ['12', null],
        ['10', 'c'],
        ['10', 'c'],
      ],
    )
    const half = chancesBy('nash', pool).filter((chance) => Math.abs(chance - 0.5) < 1e-6)
    expect(half).toHaveLength(8)
  })
})

describe('Goldilocks', () => {
  it('has the least measure that brute force finds, whatever its weight', () => {
    fc.assert(
      fc.property(tinyPools({ people: 10 }), fc.constantFrom(0.5, 1, 3), (pool, gamma) => {
        const measure = goldilocksObjective(pool, chancesBy('goldilocks', pool, gamma), gamma)
        expect(Math.abs(measure - goldilocksOf(pool, panelsOf(pool), gamma))).toBeLessThan(1e-6)
      }),
      { numRuns: 40 },
    )
  })

  it('begins its search with panels on which everybody is who can be', () => {
    const pool = poolFrom(
      4,
      [
        [
          [1, 1],
          [3, 3],
        ],
        [
          [1, 2],
          [2, 2],
          [0, 0],
        ],
      ],
      [
        ['11', 'a'],
        ['10', 'a'],
        ['11', 'b'],
        ['10', 'b'],
        ['00', 'c'],
        ['01', 'c'],
        ['00', 'd'],
        ['01', 'd'],
        ['01', 'e'],
        ['12', 'e'],
        ['11', null],
        ['11', null],
      ],
    )
    expect(goldilocksObjective(pool, chancesBy('goldilocks', pool))).toBeCloseTo(goldilocksOf(pool), 6)
  })
})

/** @param limits for each feature and value the minimum and maximum. @param people their values, one digit each, and home. */
const poolFrom = (
  size: number,
  limits: readonly (readonly (readonly [number, number])[])[],
  people: readonly (readonly [string, string | null])[],
): Pool =>
  poolOf(
    limits.map((targets, f) => ({
      name: `feature ${f}`,
      targets: targets.map(([min, max], v) => ({ value: `${v}`, min, max, flex: null })),
    })),
    people.map(([digits, household], place) => ({
      id: `p${String(place).padStart(2, '0')}`,
      values: [...digits].map(Number),
      household,
    })),
    size,
  )
