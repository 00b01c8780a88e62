// How far targets may give, and for whom even that is of no use. What must give way at all is held in `exactness.test.ts`.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pool, poolOf } from '../pool.ts'
import { loadSolver } from '../solver/programme.ts'
import { coveredBy, leastChangeOf, panelsOf } from '../testing/brute-force.ts'
import { tinyPools } from '../testing/tiny-pools.ts'
import { checks } from './checks.ts'
import { type Relaxation, relax } from './relax.ts'

const solver = await loadSolver()

const relaxedBy = (pool: Pool, { changes }: Relaxation): Pool => ({
  ...pool,
  features: pool.features.map(({ name, targets }) => ({
    name,
    targets: targets.map((target) => {
      const to = (bound: 'min' | 'max') =>
        changes.find((each) => each.feature === name && each.value === target.value && each.bound === bound)
          ?.to
      return { ...target, min: to('min') ?? target.min, max: to('max') ?? target.max }
    }),
  })),
})

/** The pool with limits to how far its targets may give. */
const limited = (pool: Pool, rooms: readonly (readonly [number, number])[]): Pool => {
  let at = 0
  return {
    ...pool,
    features: pool.features.map(({ name, targets }) => ({
      name,
      targets: targets.map((target) => {
        const [less, more] = rooms[at++ % rooms.length]!
        return { ...target, flex: { min: Math.max(0, target.min - less), max: target.max + more } }
      }),
    })),
  }
}

/** The least weight of changes within these limits, over all sets of people of the right size. */
const leastWithin = (pool: Pool): number => {
  const inLimits = (flexible: boolean) =>
    pool.features.map((feature) => ({
      ...feature,
      targets: feature.targets.map((target) => ({
        ...target,
        ...((flexible && target.flex) || { min: 0, max: pool.size }),
      })),
    }))
  return leastChangeOf(pool, inLimits(true))
}

describe('the least that has to give way', () => {
  it('[SO15] stays within what the convener allows where that is enough, and says where it is not', () => {
    let [inside, outside] = [0, 0]
    const rooms = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 1 })), { minLength: 3, maxLength: 5 })
    fc.assert(
      fc.property(tinyPools({ feasible: false }), rooms, (plain, room) => {
        const pool = limited(plain, room)
        const least = leastWithin(pool)
        const relaxation = relax(solver, pool)
        if (!relaxation) return expect(least).toBe(Number.POSITIVE_INFINITY)
        expect(relaxation.withinFlex).toBe(least < Number.POSITIVE_INFINITY)
        if (!relaxation.withinFlex) return void outside++
        inside++
        expect(relaxation.weight).toBeCloseTo(least, 6)
        for (const { feature, value, bound, to } of relaxation.changes) {
          const { targets } = pool.features.find(({ name }) => name === feature)!
          const { flex } = targets.find((target) => target.value === value)!
          expect(bound === 'min' ? to >= flex!.min : to <= flex!.max).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
    expect(Math.min(inside, outside)).toBeGreaterThan(5)
  })

  it('[SO15] names exactly those who would be on no panel even then', () => {
    let some = 0
    fc.assert(
      fc.property(tinyPools({ feasible: false }), (pool) => {
        const relaxation = relax(solver, pool)
        if (!relaxation) return
        const covered = coveredBy(pool, panelsOf(relaxedBy(pool, relaxation)))
        expect(relaxation.never).toEqual([...covered.keys()].filter((place) => !covered[place]))
        if (relaxation.never.length > 0) some++
      }),
      { numRuns: 60 },
    )
    expect(some).toBeGreaterThan(5)
  })

  it('finds nothing where there are fewer people, or fewer households, than places', () => {
    const people = ['ada', 'ben', 'cleo', 'dan'].map((id, place) => ({
      id,
      values: [0],
      household: place < 2 ? 'one' : 'two',
    }))
    const features = [{ name: 'town', targets: [{ value: 'Aix', min: 0, max: 5, flex: null }] }]
    expect(relax(solver, poolOf(features, people, 5))).toBeNull()
    expect(checks(poolOf(features, people, 5))).toEqual(['There are 4 people for 5 places.'])
    expect(relax(solver, poolOf(features, people, 3))).toBeNull()
    expect(checks(poolOf(features, people, 3)).join()).toMatch(/live in 2 households/)
  })

  it('is preceded by what counting shows, in words that name the number', () => {
    const target = (value: string, min: number, max: number) => ({ value, min, max, flex: null })
    const people = Array.from({ length: 10 }, (_, place) => ({
      id: `p${place}`,
      values: [place < 3 ? 0 : 1],
      household: null,
    }))
    const told = (...targets: ReturnType<typeof target>[]) =>
      checks(poolOf([{ name: 'age', targets }], people, 6)).join(' ')
    expect(told(target('young', 4, 5), target('old', 1, 5))).toContain('at least 4 wanted, only 3 available')
    expect(told(target('young', 3, 6), target('old', 4, 6))).toContain('minimums of age add up to 7 of 6')
    expect(told(target('young', 0, 2), target('old', 0, 3))).toContain('maximums of age add up to 5')
    expect(told(target('young', 0, 6), target('old', 0, 2))).toContain('age allows 5 of 6 places')
    expect(told(target('young', 2, 3), target('old', 3, 4))).toBe('')
  })
})
