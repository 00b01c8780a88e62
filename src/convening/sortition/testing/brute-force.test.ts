// Who watches the reference? Published references of tiny pools, cases that a pencil can solve, and laws.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, type Pool, poolOf } from '../pool.ts'
import {
  coveredBy,
  goldilocksObjective,
  goldilocksOf,
  leximinOf,
  maximinOf,
  nashOf,
  panelsOf,
} from './brute-force.ts'
import { type Tiny, tinyPool } from './tiny.ts'
import { tinyPools } from './tiny-pools.ts'

const file = join(import.meta.dirname, '../../../../../shared/data/sortition/tiny.json')
const there = existsSync(file)

describe.skipIf(!there)(
  `40 tiny pools${there ? '' : ' (skipped: ../shared/data/sortition is not there)'}`,
  () => {
    const tiny: Tiny[] = there ? JSON.parse(readFileSync(file, 'utf8')) : []
    it.each(tiny.map((each, place) => [place, each] as const))(
      'have the panels and chances of reference %i',
      (_, each) => {
        const pool = tinyPool(each)
        const panels = panelsOf(pool)
        expect(panels).toHaveLength(each.n_panels)
        const { chances } = leximinOf(pool, panels)
        for (const [place, chance] of chances.entries())
          expect(chance).toBeCloseTo(each.expected_leximin[place]!, 8)
      },
    )
  },
)

/** Three graduates and two others, of whom the panel of two takes one each; the last two graduates live together. */
const five: Pool = poolOf(
  [
    {
      name: 'education',
      targets: [
        { value: 'degree', min: 1, max: 1, flex: null },
        { value: 'school', min: 1, max: 1, flex: null },
      ],
    },
  ],
  [
    { id: 'ada', values: [0], household: null },
    { id: 'ben', values: [0], household: 'x' },
    { id: 'cem', values: [0], household: 'x' },
    { id: 'dora', values: [1], household: null },
    { id: 'emil', values: [1], household: null },
  ],
  2,
)

describe('enumeration', () => {
  it('of five people, one of three and one of two, gives what a pencil gives', () => {
    expect(panelsOf(five)).toHaveLength(6)
    expect(leximinOf(five)).toEqual({ chances: [1 / 3, 1 / 3, 1 / 3, 0.5, 0.5].map(near), stages: 2 })
    expect(maximinOf(five)).toBeCloseTo(1 / 3, 12)
    expect(nashOf(five).map((chance) => chance.toFixed(6))).toEqual(
      [1 / 3, 1 / 3, 1 / 3, 0.5, 0.5].map((chance) => chance.toFixed(6)),
    )
    expect(goldilocksOf(five)).toBeCloseTo((5 / 2) * 0.5 + 2 / 5 / (1 / 3), 8)
  })

  it('refuses a pool whose panels would fill the machine', () => {
    const many = Array.from({ length: 17 }, (_, place) => ({ id: `${place}`, values: [], household: null }))
    expect(() => panelsOf(poolOf([], many, 8))).toThrow(RangeError)
  })

  it('gives a pool that nothing fits no panel and nobody a place', () => {
    fc.assert(
      fc.property(tinyPools({ feasible: false }), (pool) => {
        expect(panelsOf(pool)).toEqual([])
        expect(leximinOf(pool)).toEqual({ chances: pool.people.map(() => 0), stages: 0 })
      }),
      { numRuns: 30 },
    )
  })

  it('finds only panels that keep every promise, and makes the fairest of them no worse than any other lottery', () => {
    fc.assert(
      fc.property(tinyPools(), (pool) => {
        const panels = panelsOf(pool)
        expect(panels.length).toBeGreaterThan(0)
        for (const panel of panels) expect(faultsOf(pool, panel)).toEqual([])
        const covered = coveredBy(pool, panels)
        const leximin = leximinOf(pool, panels).chances
        const among = (chances: readonly number[]) => chances.filter((_, place) => covered[place])
        expect(leximin.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(pool.size, 9)
        expect(Math.min(...among(leximin))).toBeCloseTo(maximinOf(pool, panels), 9)
        const nash = nashOf(pool, panels, 1e-9)
        expect(nash.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(pool.size, 9)
        expect(Math.min(...among(nash))).toBeLessThan(Math.min(...among(leximin)) + 1e-9)
        expect(product(among(nash))).toBeGreaterThan(product(among(leximin)) * (1 - 1e-7))
      }),
      { numRuns: 60 },
    )
  })

  it('gives Goldilocks no more than leximin and Nash have of its measure', () => {
    fc.assert(
      fc.property(tinyPools(), fc.constantFrom(0.5, 1, 3), (pool, gamma) => {
        const panels = panelsOf(pool)
        const least = goldilocksOf(pool, panels, gamma)
        for (const chances of [leximinOf(pool, panels).chances, nashOf(pool, panels, 1e-9)])
          expect(least).toBeLessThan(goldilocksObjective(pool, chances, gamma) + 1e-6)
      }),
      { numRuns: 15 },
    )
  })
})

const near = (value: number) => expect.closeTo(value, 12)

const product = (chances: readonly number[]) => chances.reduce((total, chance) => total * chance, 1)
