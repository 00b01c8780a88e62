import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Drawn, draw, type Fairness } from '../draw.ts'
import { faultsOf, type Pool, poolOf } from '../pool.ts'
import { loadSolver } from '../solver/programme.ts'
import { poolFrom, recipes } from '../testing/pools.ts'
import { sentBy } from './homes.ts'

const solver = await loadSolver()
const drawn = (pool: Pool, fairness: Fairness = 'leximin', panels = 1_000): Drawn =>
  draw(solver, pool, { fairness, panels })

/** How many panels each person is on. */
const countsIn = ({ pool, lottery }: Drawn): number[] => {
  const counts = pool.people.map(() => 0)
  for (const panel of lottery) for (const place of panel) counts[place]! += 1
  return counts
}

const spread = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts)

describe('a lottery of a thousand panels', () => {
  it.each([
    ['hall', 'leximin'],
    ['n150', 'maximin'],
    ['n150', 'nash'],
    ['n150', 'goldilocks'],
    ['n300', 'leximin'],
    ['n800', 'leximin'],
  ] as const)(
    '[SO5] of the pool %s, %s, is nowhere further than 0.3 points from the chances',
    (name, fairness) => {
      const result = drawn(poolFrom(recipes[name]!), fairness)
      const { pool, lottery, chances, largestDeviation } = result
      for (const panel of lottery) expect(faultsOf(pool, panel)).toEqual([])
      expect(lottery).toHaveLength(1_000)
      const counts = countsIn(result)
      const furthest = Math.max(...counts.map((count, place) => Math.abs(count / 1_000 - chances[place]!)))
      expect(furthest).toBeLessThanOrEqual(0.003)
      expect(largestDeviation).toBeCloseTo(furthest, 12)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1_000 * pool.size)
    },
  )

  it('puts people who cannot be told apart on as many panels, but for one; with housemates, for two', () => {
    const result = drawn(poolFrom({ ...recipes.n800!, features: 3 }))
    const counts = countsIn(result)
    let several = 0
    for (const people of result.classes) {
      const alone = result.pool.people[people[0]!]!.household === null
      expect(spread(people.map((place) => counts[place]!))).toBeLessThanOrEqual(alone ? 1 : 2)
      if (people.length > 1) several++
    }
    expect(several).toBeGreaterThan(50)
  })

  it('is as long as it is wanted to be: one panel, seven, ten', () => {
    const pool = poolFrom(recipes.hall!)
    for (const panels of [1, 7, 10]) {
      const { lottery, shares } = drawn(pool, 'leximin', panels)
      expect(lottery).toHaveLength(panels)
      for (const panel of lottery) expect(faultsOf(pool, panel)).toEqual([])
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(pool.size, 9)
    }
  })
})

describe('households of one kind', () => {
  it('each send as many of each kind of person in the long run, and never two to one panel', () => {
    const wishes = fc.integer({ min: 2, max: 4 }).chain((kinds) =>
      fc.record({
        households: fc.integer({ min: kinds, max: kinds + 4 }),
        wanted: fc.array(fc.array(fc.nat({ max: 2 }), { minLength: kinds, maxLength: kinds }), {
          minLength: 1,
          maxLength: 5,
        }),
      }),
    )
    fc.assert(
      fc.property(wishes, ({ households, wanted }) => {
        const possible = wanted.filter((counts) => counts.reduce((sum, count) => sum + count) <= households)
        const sent = wanted[0]!.map(() => new Int32Array(households))
        for (let panel = 0; panel < 60 * possible.length; panel++) {
          const counts = possible[panel % possible.length]!
          const sends = sentBy(sent, counts)
          for (const [kind, count] of counts.entries())
            expect(sends.filter((one) => one === kind)).toHaveLength(count)
          for (const [home, kind] of sends.entries()) if (kind >= 0) sent[kind]![home]! += 1
        }
        for (const row of sent) expect(spread([...row])).toBeLessThanOrEqual(4)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a pool at the edge of what there is', () => {
  const either = (min: number, max: number) =>
    ['red', 'blue'].map((value) => ({ value, min, max, flex: null }))
  const people = (count: number, home: (place: number) => string | null = () => null) =>
    Array.from({ length: count }, (_, place) => ({
      id: String(place).padStart(6, '0'),
      values: [place % 2],
      household: home(place),
    }))
  const levelsOf = (pool: Pool, fairness: Fairness = 'leximin') =>
    drawn(pool, fairness, 100).levels.map(([chance, count]) => [Number(chance.toFixed(9)), count])

  it.each([
    [
      'one place for seven people',
      poolOf([{ name: 'colour', targets: either(0, 1) }], people(7), 1),
      [[0.142857143, 7]],
    ],
    ['as many places as people', poolOf([{ name: 'colour', targets: either(3, 4) }], people(7), 7), [[1, 7]]],
    [
      'one person',
      poolOf(
        [],
        people(1).map((one) => ({ ...one, values: [] })),
        1,
      ),
      [[1, 1]],
    ],
    [
      'no targets at all',
      poolOf(
        [],
        people(10).map((one) => ({ ...one, values: [] })),
        3,
      ),
      [[0.3, 10]],
    ],
    [
      'a value that nobody has, and nobody needs',
      poolOf(
        [{ name: 'colour', targets: [...either(0, 3), { value: 'green', min: 0, max: 2, flex: null }] }],
        people(10),
        3,
      ),
      [[0.3, 10]],
    ],
    [
      'a crowd at one address',
      poolOf(
        [{ name: 'colour', targets: either(1, 3) }],
        people(2_000, (place) => (place < 1_990 ? 'home' : null)),
        4,
      ),
      [
        [0.000502513, 1_990],
        [0.3, 10],
      ],
    ],
    [
      'fifty thousand people of two kinds',
      poolOf([{ name: 'colour', targets: either(40, 60) }], people(50_000), 100),
      [[0.002, 50_000]],
    ],
  ])('has the chances that a pencil gives: %s', (_, pool, levels) => {
    expect(levelsOf(pool)).toEqual(levels)
    // LEGACY has no exact chances, and must only come to an end.
    expect(drawn(pool, 'legacy', 10).lottery).toHaveLength(10)
  })
})
