// LEGACY against the same told as plainly as it can be: lists that are searched anew for each step.

import { describe, expect, it } from 'vitest'
import { type Randomness, randomnessFrom } from '../../../chance/index.ts'
import { faultsOf, type Panel, type Pool, poolOf } from '../pool.ts'
import { poolFrom, recipes } from '../testing/pools.ts'
import { legacyPanels, sharesIn } from './legacy.ts'

type Value = Readonly<{ f: number; v: number; min: number; max: number }>

const plainLegacy = (pool: Pool, chance: Randomness): Panel | null => {
  const values: Value[] = pool.features.flatMap(({ targets }, f) =>
    targets.map(({ min, max }, v) => ({ f, v, min, max })),
  )
  const has = (place: number, { f, v }: Value) => pool.people[place]!.values[f] === v
  let remaining = [...pool.people.keys()].filter(
    (place) => !values.some((value) => value.max === 0 && has(place, value)),
  )
  const selected: number[] = []
  const lacking = (value: Value) => value.min - selected.filter((place) => has(place, value)).length
  const left = (value: Value) => remaining.filter((place) => has(place, value)).length
  while (selected.length < pool.size) {
    let urgent: Value | null = null
    let ratio = Number.NEGATIVE_INFINITY
    for (const value of values) {
      if (lacking(value) > left(value)) return null
      if (left(value) === 0 || value.max === 0 || lacking(value) / left(value) <= ratio) continue
      urgent = value
      ratio = lacking(value) / left(value)
    }
    if (!urgent) return null
    const candidates = remaining.filter((place) => has(place, urgent))
    const one = candidates[chance.below(candidates.length)]!
    selected.push(one)
    const home = pool.people[one]!.household
    remaining = remaining.filter(
      (place) => place !== one && (home === null || pool.people[place]!.household !== home),
    )
    for (const value of values)
      if (has(one, value) && lacking(value) <= value.min - value.max)
        remaining = remaining.filter((place) => !has(place, value))
  }
  return values.every((value) => lacking(value) <= 0) ? selected.sort((a, b) => a - b) : null
}

describe('LEGACY', () => {
  it('gives everybody the share that the plainest telling of it gives', () => {
    const pool = poolFrom({ people: 30, size: 7, features: 3, households: true, seed: 5 })
    const count = 4_000
    const ours = legacyPanels(pool, randomnessFrom(1, 'test'), count)!
    const chance = randomnessFrom(2, 'test')
    const plain: Panel[] = []
    while (plain.length < count) {
      const panel = plainLegacy(pool, chance)
      if (panel) plain.push(panel)
    }
    for (const panel of ours) expect(faultsOf(pool, panel)).toEqual([])
    const [one, other] = [sharesIn(pool, ours), sharesIn(pool, plain)]
    for (const place of pool.people.keys()) {
      const share = (one[place]! + other[place]!) / 2
      const deviation = Math.sqrt((2 * share * (1 - share)) / count)
      expect(Math.abs(one[place]! - other[place]!)).toBeLessThanOrEqual(5 * deviation)
    }
    // Not what anybody would call equal, so that the comparison can tell something.
    expect(Math.max(...one) / Math.min(...one.filter((share) => share > 0))).toBeGreaterThan(2)
  })

  it('gives up where a thousand beginnings led nowhere, and where all of them together are too many', () => {
    const exactly = (...counts: number[]) =>
      counts.map((count, v) => ({ value: `${v}`, min: count, max: count, flex: null }))
    // One person goes with three others, and 36 go with nobody.
    const rare = poolOf(
      [
        { name: 'a', targets: exactly(1, 1) },
        { name: 'b', targets: exactly(1, 1) },
      ],
      Array.from({ length: 40 }, (_, place) => ({
        id: `p${String(place).padStart(2, '0')}`,
        values: place === 0 ? [0, 0] : place < 4 ? [1, 1] : [0, 1],
        household: null,
      })),
      2,
    )
    const panels = legacyPanels(rare, randomnessFrom(3, 'test'), 50)
    expect(panels).toHaveLength(50)
    expect(legacyPanels(rare, randomnessFrom(3, 'test'), 50, 49)).toBeNull()
    const none = poolOf(
      rare.features,
      rare.people.filter(({ values }) => values[0] === 0),
      2,
    )
    expect(legacyPanels(none, randomnessFrom(3, 'test'), 1)).toBeNull()
  })
})

it('[SO4] LEGACY too draws nobody with a housemate', () => {
  const pool = poolFrom(recipes.hall!)
  for (const panel of legacyPanels(pool, randomnessFrom(5, 'test'), 200)!)
    expect(faultsOf(pool, panel)).toEqual([])
})
