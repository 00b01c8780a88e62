import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { groupsOf } from './groups.ts'
import { polisMapOf } from './polis.ts'
import type { Positions } from './positions.ts'
import { conversation, names, skipped, there } from './testing/conversations.ts'
import { adjustedRand, rankCorrelation } from './testing/figures.ts'

const seed = '00'

/** So many people around each of these places, nearer than 1 to it. */
const crowds = (places: readonly (readonly [number, number])[], size: number): Positions => {
  const chance = randomnessFrom(4, 'testing/crowds')
  const around = (at: number) => at + (chance.below(2001) - 1000) / 1000
  const all = places.flatMap(([x, y]) => Array.from({ length: size }, () => [around(x), around(y)] as const))
  return { x: Float64Array.from(all, ([x]) => x), y: Float64Array.from(all, ([, y]) => y) }
}

const everybody = ({ x }: Positions) => new Uint8Array(x.length).fill(1)

const corners = [
  [-9, -9],
  [-9, 9],
  [9, -9],
  [9, 9],
  [0, 0],
  [0, 25],
] as const

describe("Polis's groups", () => {
  it('[LA3] are as many as have the best silhouette, five at most', () => {
    for (const count of [2, 3, 4, 5]) {
      const points = crowds(corners.slice(0, count), 20)
      expect(groupsOf(points, everybody(points), { seed }).sizes).toEqual(
        Array.from({ length: count }, () => 20),
      )
    }
    const six = crowds(corners, 20)
    const { silhouettes } = groupsOf(six, everybody(six), { seed })
    expect(silhouettes.map(({ groups }) => groups)).toEqual([2, 3, 4, 5])
    expect(groupsOf(six, everybody(six), { seed, groups: 6 }).sizes).toEqual([20, 20, 20, 20, 20, 20])
  })

  it('[LA3] may be two, and one more for every dozen of different places', () => {
    const tried = (people: number) => {
      const points = crowds([[0, 0]], people)
      return groupsOf(points, everybody(points), { seed }).silhouettes.map(({ groups }) => groups)
    }
    expect([11, 12, 24, 36, 90].map((people) => tried(people).at(-1))).toEqual([2, 3, 4, 5, 5])
  })

  it('[LA3] leave out who is not clustered, wherever that is', () => {
    const points = crowds(corners.slice(0, 2), 10)
    const clustered = everybody(points)
    clustered[3] = 0
    const { groupOf, sizes } = groupsOf(points, clustered, { seed })
    expect(groupOf[3]).toBe(-1)
    expect([...groupOf].filter((group) => group === 0).length).toBe(10)
    expect(sizes).toEqual([10, 9])
  })

  it('[LA3] are one where all stand at one point, and none where nobody is', () => {
    const points = { x: new Float64Array(20), y: new Float64Array(20) }
    expect(groupsOf(points, everybody(points), { seed })).toMatchObject({ sizes: [20], silhouettes: [] })
    expect(groupsOf(points, new Uint8Array(20), { seed })).toMatchObject({ sizes: [], silhouettes: [] })
  })

  it('[LA3] are the same for the same seed', () => {
    const points = crowds(corners.slice(0, 3), 15)
    expect(groupsOf(points, everybody(points), { seed })).toEqual(
      groupsOf(points, everybody(points), { seed }),
    )
  })
})

describe.skipIf(!there)(`Polis's groups of real conversations${skipped}`, () => {
  it.each(names)('[LA3] %s has the groups and silhouettes of the reference', (name) => {
    const { votes, statements, reference } = conversation(name)
    const { groups } = polisMapOf(votes, statements, { seed })
    expect(groups.sizes.length).toBe(reference.best_k)
    const place = new Map(votes.people.map((id, i) => [Number(id), i]))
    const ours = reference.in_conversation.map((id) => groups.groupOf[place.get(id)!]!)
    // In canadian-electoral-reform three ends lie within 0.06 % of each other, with 262/19, 264/17 and 265/16 people. The
    // reference is the first, Polis published the last, and none but the seed decides: 1, 0.93 or 0.90.
    expect(adjustedRand(ours, reference.labels_best_k)).toBeGreaterThanOrEqual(0.95)
    expect(groups.silhouettes.length).toBe(4)
    for (const { groups: k, value } of groups.silhouettes) {
      // Where the reference ended in another valley, ours is not to be a worse one.
      const difference = value - reference.silhouette[k]!
      if (k === reference.best_k) expect(Math.abs(difference)).toBeLessThan(1e-6)
      else expect(difference).toBeGreaterThan(-0.005)
    }
  })

  it.each(names)('[LA3] %s has the published groups at their number, and their consensus', (name) => {
    const { votes, statements, published, publishedGroups } = conversation(name)
    const ours = polisMapOf(votes, statements, { seed, groups: publishedGroups })
    const theirs = polisMapOf(votes, statements, { seed, membership: published })
    const both = [...published.keys()].filter((i) => published[i]! >= 0 && ours.groups.groupOf[i]! >= 0)
    const labels = (groupOf: Int32Array) => both.map((i) => groupOf[i]!)
    expect(adjustedRand(labels(ours.groups.groupOf), labels(published))).toBeGreaterThanOrEqual(0.8)
    // Of all statements; of those that were not rejected it is 0.969 in 15-per-hour-seattle, and above 0.99 elsewhere.
    expect(rankCorrelation(ours.consensus, theirs.consensus)).toBeGreaterThanOrEqual(0.97)
    const counting = (values: Float64Array) => values.filter((_, j) => ours.columns.counting[j] === 1)
    expect(rankCorrelation(counting(ours.consensus), counting(theirs.consensus))).toBeGreaterThan(0.968)
  })
})
