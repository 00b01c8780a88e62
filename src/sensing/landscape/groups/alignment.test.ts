import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsFrom, turnedPlace, turnTowards } from './alignment.ts'

const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
const clouds = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 })

describe('A map laid beside the one before', () => {
  it('[LA12] is turned and mirrored back to where it lay', () => {
    fc.assert(
      fc.property(clouds, fc.integer({ min: 0, max: 359 }), fc.boolean(), (cloud, degrees, mirrored) => {
        const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
        const before = cloud.map(([x, y], i) => ({ id: String(i), x, y, group: null }))
        const now = cloud.map(([x, y], i) => {
          const flipped = mirrored ? -y : y
          return { id: String(i), x: c * x - s * flipped, y: s * x + c * flipped }
        })
        const turn = turnTowards(now, { people: before, groups: 0 })
        const spread = cloud.reduce((sum, [x, y]) => sum + x * x + y * y, 0)
        fc.pre(spread > 0.1)
        for (const [i, { x, y }] of now.entries()) {
          const [backX, backY] = turnedPlace(turn, x, y)
          expect(backX).toBeCloseTo(before[i]?.x ?? 0, 6)
          expect(backY).toBeCloseTo(before[i]?.y ?? 0, 6)
        }
      }),
    )
  })

  it('[LA12] gives as many people as possible the id that their group had', () => {
    const groupLists = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1, max: 3 })), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(groupLists, (list) => {
        const people = list.map(([, old], i) => ({ id: String(i), x: 0, y: 0, group: old < 0 ? null : old }))
        const now = list.map(([group]) => group)
        const ids = idsFrom(
          people.map(({ id }) => id),
          now,
          4,
          { people, groups: 4 },
        )
        const kept = (mapping: readonly number[]) =>
          list.filter(([group, old]) => old >= 0 && mapping[group] === old).length
        expect(new Set(ids).size).toBe(4)
        for (const mapping of permutations([0, 1, 2, 3]))
          expect(kept(ids)).toBeGreaterThanOrEqual(kept(mapping))
      }),
    )
  })
})

const permutations = (list: readonly number[]): number[][] =>
  list.length <= 1
    ? [[...list]]
    : list.flatMap((first, at) =>
        permutations(list.filter((_, place) => place !== at)).map((rest) => [first, ...rest]),
      )
