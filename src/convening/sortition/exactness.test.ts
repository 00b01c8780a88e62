// The draw against brute force: pools so small that every panel can be listed, with households whose kinds repeat. A
// failure prints the seed that repeats it.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draw } from './draw.ts'
import { checks } from './feasibility/checks.ts'
import { anyPanel, isFeasible, relax } from './feasibility/relax.ts'
import { faultsOf, type Pool, poolOf } from './pool.ts'
import { loadSolver } from './solver/programme.ts'
import { coveredBy, leastChangeOf, leximinOf, maximinOf, panelsOf } from './testing/brute-force.ts'
import { tinyPools } from './testing/tiny-pools.ts'

const solver = await loadSolver()
const leximin = { fairness: 'leximin', panels: 100 } as const

describe('a draw from a pool whose panels can all be listed', () => {
  it('[SO3] has the leximin chances, at every level, and names who is on no panel', {
    timeout: 120_000,
  }, () => {
    let stages = 0
    fc.assert(
      fc.property(tinyPools(), (pool) => {
        const panels = panelsOf(pool)
        const exact = leximinOf(pool, panels)
        const drawn = draw(solver, pool, leximin)
        for (const [place, chance] of exact.chances.entries())
          expect(Math.abs(drawn.chances[place]! - chance)).toBeLessThan(1e-7)
        const covered = coveredBy(pool, panels)
        expect(drawn.uncoverable).toEqual([...covered.keys()].filter((place) => !covered[place]))
        stages = Math.max(stages, exact.stages)
      }),
      { numRuns: 150 },
    )
    // More than the first level was compared.
    expect(stages).toBeGreaterThan(3)
  })

  it('[SO3] has them also where expected numbers promise more than any panels can give', () => {
    const exactlyOne = ['0', '1'].map((value) => ({ value, min: 1, max: 1, flex: null }))
    const features = ['a', 'b'].map((name) => ({ name, targets: exactlyOne }))
    const person = (id: string, values: number[], household: string | null = null) => ({
      id,
      values,
      household,
    })
    const pool = poolOf(
      features,
      [
        person('ada', [0, 0], 'one'),
        person('ben', [1, 1], 'one'),
        person('cem', [0, 1]),
        person('dora', [1, 0], 'two'),
        person('emil', [0, 0], 'two'),
        person('fay', [0, 0]),
        person('gus', [0, 0]),
      ],
      2,
    )
    // Cem goes with Dora, and Ben with Emil, Fay or Gus, but not with Ada at home: four panels, each a quarter of the time.
    const { chances, uncoverable, certificate, levels } = draw(solver, pool, leximin)
    expect([...chances].map((chance) => chance.toFixed(7))).toEqual(
      [0, 0.75, 0.25, 0.25, 0.25, 0.25, 0.25].map((chance) => chance.toFixed(7)),
    )
    expect(uncoverable).toEqual([0])
    expect(levels.map(([, people]) => people)).toEqual([5, 1])
    expect(certificate?.kind).toBe('search')
  })

  it('has the greatest least chance where only that is asked', () => {
    fc.assert(
      fc.property(tinyPools(), (pool) => {
        const panels = panelsOf(pool)
        const covered = coveredBy(pool, panels)
        const { chances } = draw(solver, pool, { ...leximin, fairness: 'maximin' })
        const least = Math.min(...chances.filter((_, place) => covered[place]))
        expect(Math.abs(least - maximinOf(pool, panels))).toBeLessThan(1e-7)
      }),
      { numRuns: 40 },
    )
  })

  it('[SO4] gives panels that are all among the listed ones, each person as often as their chance says', () => {
    fc.assert(
      fc.property(tinyPools(), (pool) => {
        const listed = new Set(panelsOf(pool).map((panel) => panel.join()))
        const { lottery, shares, chances, largestDeviation } = draw(solver, pool, leximin)
        expect(lottery).toHaveLength(100)
        for (const panel of lottery) expect(listed).toContain([...panel].sort((a, b) => a - b).join())
        for (const place of pool.people.keys()) {
          const on = lottery.filter((panel) => panel.includes(place)).length
          expect(shares[place]).toBeCloseTo(on / 100, 9)
          expect(Math.abs(shares[place]! - chances[place]!)).toBeLessThan(largestDeviation + 1e-9)
        }
        // Each may be off by the rounding of a few compositions, but never lose touch.
        expect(largestDeviation).toBeLessThan(0.05)
      }),
      { numRuns: 60 },
    )
  })

  it('[SO6] does not depend on the order of people, nor on what households are called', () => {
    fc.assert(
      fc.property(tinyPools(), fc.nat(), (pool, turn) => {
        const turned = pool.people.map((_, place) => pool.people[(place + turn) % pool.people.length]!)
        const other = poolOf(
          pool.features,
          turned.map((person) => ({
            ...person,
            household:
              person.household === null ? null : `${person.household.length + turn} ${person.household}`,
          })),
          pool.size,
        )
        const [one, two] = [draw(solver, pool, leximin), draw(solver, other, leximin)]
        expect(two.lottery).toEqual(one.lottery)
        expect(two.chances).toEqual(one.chances)
      }),
      { numRuns: 20 },
    )
  })

  it('[SO16] has reserves that meet the targets and share nobody and no household with their panels', () => {
    let reserved = 0
    fc.assert(
      fc.property(tinyPools(), (pool) => {
        const { lottery, reserves } = draw(solver, pool, { ...leximin, panels: 10, reserve: true })
        if (!reserves) return
        reserved++
        const homeOf = (place: number) => pool.people[place]!.household ?? `alone ${place}`
        for (const [number, reserve] of reserves.entries()) {
          expect(faultsOf(pool, reserve)).toEqual([])
          const homes = new Set(lottery[number]!.map(homeOf))
          expect(reserve.filter((place) => homes.has(homeOf(place)))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
    expect(reserved).toBeGreaterThan(3)
  })
})

/** The least weight by which some set of people of the right size, one of a household, misses the targets. */
const leastWeight = (pool: Pool): number => {
  const open = pool.features.map((feature) => ({
    ...feature,
    targets: feature.targets.map((target) => ({ ...target, min: 0, max: pool.size })),
  }))
  return leastChangeOf(pool, open)
}

describe('targets that no panel keeps', () => {
  it('[SO15] are told apart from those that one does', () => {
    fc.assert(
      fc.property(fc.oneof(tinyPools(), tinyPools({ feasible: false })), (pool) => {
        const feasible = panelsOf(pool).length > 0
        expect(isFeasible(solver, pool)).toBe(feasible)
        const panel = anyPanel(solver, pool)
        expect(panel && faultsOf(pool, panel)).toEqual(feasible ? [] : null)
        // Counting alone never finds a reason where there is none.
        if (feasible) expect(checks(pool)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('[SO15] need at least the weight that is told, and with the changes told a panel exists', () => {
    fc.assert(
      fc.property(tinyPools({ feasible: false }), (pool) => {
        const relaxation = relax(solver, pool)
        if (!relaxation) return expect(leastWeight(pool)).toBe(Number.POSITIVE_INFINITY)
        expect(relaxation.weight).toBeCloseTo(leastWeight(pool), 6)
        const told = (feature: string, value: string, bound: 'min' | 'max', now: number) =>
          relaxation.changes.find(
            (change) => change.feature === feature && change.value === value && change.bound === bound,
          )?.to ?? now
        const features = pool.features.map(({ name, targets }) => ({
          name,
          targets: targets.map((target) => ({
            ...target,
            min: told(name, target.value, 'min', target.min),
            max: told(name, target.value, 'max', target.max),
          })),
        }))
        expect(panelsOf({ ...pool, features }).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  const file = join(import.meta.dirname, '../../../../shared/data/sortition/infeasible_scotland_geo3_22.json')
  const there = existsSync(file)
  it.skipIf(!there)(
    `[SO15] of a known pool give way by 3⅓, two regions from 3 to 2${there ? '' : ' (skipped: ../shared is not there)'}`,
    () => {
      const { k, features, people } = JSON.parse(readFileSync(file, 'utf8'))
      const pool = poolOf(
        features.map(
          ({ name, values }: { name: string; values: { v: string; min: number; max: number }[] }) => ({
            name,
            targets: values.map(({ v, min, max }) => ({ value: v, min, max, flex: null })),
          }),
        ),
        people.map((values: number[], place: number) => ({
          id: String(place).padStart(3, '0'),
          values,
          household: null,
        })),
        k,
      )
      const relaxation = relax(solver, pool)
      expect(relaxation?.weight).toBeCloseTo(10 / 3, 6)
      expect(relaxation?.changes.map(({ feature, bound, from, to }) => [feature, bound, from, to])).toEqual([
        ['geo_bucket', 'min', 3, 2],
        ['geo_bucket', 'min', 3, 2],
      ])
    },
  )
})
