import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import type { Landscape } from '../landscape.ts'
import { landscapeOf } from '../landscape-of.ts'
import { plantedVotes } from '../testing/planted.ts'
import { comingLate, spectrum, unequallyActive, yeaSayers } from '../testing/shapeless.ts'
import type { Votes } from '../votes.ts'
import { gapIn, likely } from './gap.ts'
import { kMeans, pointsOf } from './k-means.ts'

const evidenceFor = (votes: Votes): Landscape['evidence'] =>
  landscapeOf(votes, [], { mode: 'calibrated', groups: 'auto', seed: '0', version: '0.1.0', flags: [] })
    .evidence

const cut = (places: readonly number[], k: number) => {
  const points = pointsOf(places.length, 1, (i) => places[i] ?? 0)
  return gapIn(points, kMeans(points, k, { starts: 10, seed: '00' }))
}

const grouped = (places: readonly number[], at: readonly number[]) => {
  const points = pointsOf(places.length, 1, (i) => places[i] ?? 0)
  const away = (x: number) => at.map((centre) => Math.abs(centre - x))
  const labels = Int32Array.from(places, (x) => away(x).indexOf(Math.min(...away(x))))
  const sizes = at.map((_, g) => labels.filter((label) => label === g).length)
  return gapIn(points, { labels, sizes, centres: pointsOf(at.length, 1, (g) => at[g] ?? 0), spread: 0 })
}

const between01 = (places: readonly number[]) => grouped(places, [0, 1])
const times = (count: number, place: number) => Array<number>(count).fill(place)

/** m heads or fewer among n coins, by Pascal's triangle in whole numbers. */
const heads = (m: number, n: number): number => {
  let row = [1n]
  for (let coin = 0; coin < n; coin++) row = [...row, 0n].map((ways, at) => ways + (row[at - 1] ?? 0n))
  const few = row.slice(0, m + 1).reduce((sum, ways) => sum + ways, 0n)
  return Number((few * 10n ** 15n) / 2n ** BigInt(n)) / 1e15
}

describe('[LA4] a gap between groups', () => {
  it('shows where few stand midway, with the chance of so few heads', () => {
    for (const [one, between, other] of [
      [9, 1, 7],
      [70, 3, 20],
      [70, 12, 14],
      [60, 40, 80],
    ] as const) {
      const around = Math.min(one, other)
      const gap = between01([
        ...times(one, 0.1),
        ...times(between, 0.55),
        ...times(9, 0.25),
        ...times(other, 0.9),
      ])
      expect(gap).toMatchObject({ between, around })
      expect(gap?.p).toBeCloseTo(heads(between, between + around), 9)
    }
    expect(between01([...times(20, 0.25), ...times(20, 0.75)])).toEqual({ between: 0, around: 0, p: 1 })
  })

  it('does not show where people stand evenly, into however many groups they are cut', () => {
    const evenly = Array.from({ length: 200 }, (_, i) => i / 200)
    for (const k of [2, 3, 4, 5]) expect(cut(evenly, k)?.p).toBeGreaterThan(0.3)
  })

  it('shows in about one cloud in twenty where there is one summit, if at all', () => {
    const chance = randomnessFrom(1, 'testing/gap')
    const unit = () => chance.below(1e6) / 1e6
    for (const draw of [unit, () => unit() + unit() + unit(), () => unit() * unit()]) {
      const clouds = Array.from({ length: 300 }, () => cut(Array.from({ length: 60 }, draw), 2)?.p ?? 1)
      expect(clouds.filter((p) => p < likely).length).toBeLessThanOrEqual(24)
    }
  })

  it('is between each two groups, or there is none', () => {
    const apart = [0, 1, 2].flatMap((at) => Array.from({ length: 20 }, (_, i) => at + i / 100))
    expect(cut(apart, 3)?.p).toBeLessThan(1e-4)
    const bridged = [...apart, ...Array.from({ length: 60 }, (_, i) => 1.1 + i / 60)]
    expect(grouped(bridged, [0, 1, 2])?.p).toBeGreaterThan(likely)
    expect(cut([1, 1, 1], 2)).toBeNull()
  })

  it.each([
    ['two', [40, 40], 0.4],
    ['two in a small circle', [20, 15], 0.3],
    ['three', [60, 50, 40], 0.5],
    ['four', [50, 50, 50, 50], 0.4],
  ])('[LA6] shows between %s planted groups', (_, sizes, missing) => {
    for (const seed of [1, 2]) {
      const easy = { statements: 60, dividing: 0.5, overlap: 0.2, passes: 0.1 }
      const { sentence } = evidenceFor(plantedVotes({ ...easy, sizes, missing, seed }).votes)
      expect(sentence).toMatch(
        new RegExp(`^${sizes.length} groups show clearly .*; few people stand between them\\.$`),
      )
    }
  })
})

const seeds = Array.from({ length: 10 }, (_, at) => at + 1)
const size = (seed: number) => ({ people: 120, statements: 40, seed })

describe('[LA4] where there are no camps', () => {
  it.each<[string, (seed: number) => Votes]>([
    ['few vote on nearly all and most on little', (seed) => unequallyActive({ ...size(seed), people: 250 })],
    ['who comes late sees other statements', (seed) => comingLate(size(seed), 0)],
    ['and moods change meanwhile', (seed) => comingLate(size(seed), 2)],
  ])('no groups are claimed because %s', (_, votesOf) => {
    const claimed = seeds.filter((seed) => evidenceFor(votesOf(seed)).verdict === 'groups')
    expect(claimed.length, `seeds ${claimed}`).toBeLessThanOrEqual(1)
  })

  it.each<[string, (seed: number) => Votes]>([
    ['some agree with everything and others with nothing', (seed) => yeaSayers(size(seed))],
    ['people stand evenly along a line', (seed) => spectrum(size(seed), true, 1.5)],
    ['people stand along a line, most in the middle', (seed) => spectrum(size(seed), false, 1.5)],
  ])('none are called clear because %s', (_, votesOf) => {
    const sentences = seeds.map((seed) => evidenceFor(votesOf(seed)).sentence)
    expect(sentences.filter((sentence) => /show clearly/.test(sentence)).length).toBeLessThanOrEqual(1)
    for (const sentence of sentences.filter((each) => /can be told apart/.test(each)))
      expect(sentence).toMatch(/no gap shows between .* may as well be parts of a spectrum\.$/)
  })
})
