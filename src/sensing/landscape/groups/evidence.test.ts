import { describe, expect, it } from 'vitest'
import { componentsOf } from '../components.ts'
import { factorsOf } from '../positions/factors.ts'
import { positionsOf } from '../positions/positions.ts'
import { type Planting, plantedVotes, shuffledVotes } from '../testing/planted.ts'
import type { Votes } from '../votes.ts'
import { agreementOf } from './agreement.ts'
import { fewestPeople, weigh } from './evidence.ts'
import { mostDimensions } from './grouped.ts'

const weighed = (votes: Votes, seed = '00') => {
  const counting = new Uint8Array(votes.statements.length).fill(1)
  const components = componentsOf(votes, { count: mostDimensions, counting })
  const factors = factorsOf(votes, { counting, from: components })
  return weigh(votes, counting, { factors, positions: positionsOf(votes, factors, counting) }, { seed })
}

const easy: Omit<Planting, 'sizes' | 'seed'> = {
  statements: 40,
  dividing: 0.5,
  overlap: 0.2,
  missing: 0.4,
  passes: 0.1,
}

describe('The evidence for groups', () => {
  it('[LA4] is refused to shuffled votes, in at least 95 of 100 shuffles', () => {
    const { votes } = plantedVotes({ ...easy, sizes: [24, 16], seed: 4 })
    expect(weighed(votes).evidence.verdict).toBe('groups')
    const claimed = Array.from(
      { length: 100 },
      (_, round) => weighed(shuffledVotes(votes, round)).evidence.verdict,
    )
    expect(claimed.filter((verdict) => verdict === 'groups').length).toBeLessThanOrEqual(5)
  }, 120_000)

  it.each([
    ['two', [40, 40], 0.2, 0.4],
    ['two of different size', [60, 30], 0.3, 0.5],
    ['two in a small circle', [20, 15], 0.2, 0.3],
    ['three', [60, 50, 40], 0.2, 0.5],
    ['three with many empty cells', [80, 60, 50], 0.2, 0.7],
    ['four', [50, 50, 50, 50], 0.2, 0.4],
  ])(
    '[LA6] of %s planted groups finds and counts them, whatever the seed of planting',
    (_, sizes, overlap, missing) => {
      for (const seed of [1, 2]) {
        const { votes, groups } = plantedVotes({ ...easy, sizes, overlap, missing, statements: 60, seed })
        const { evidence, who, grouping } = weighed(votes)
        expect(evidence.verdict, `planted with seed ${seed}`).toBe('groups')
        expect(grouping?.sizes.length, `planted with seed ${seed}`).toBe(sizes.length)
        const planted = who.map((i) => groups[i] ?? -1)
        expect(agreementOf(grouping?.labels ?? [], planted)).toBeGreaterThan(0.7)
      }
    },
    120_000,
  )

  it('[LA4] is refused to people who all lean the same way, with noise', () => {
    for (const seed of [1, 2, 3]) {
      const { votes } = plantedVotes({ ...easy, sizes: [90], seed })
      expect(weighed(votes).evidence.verdict).toBe('no clear groups yet')
    }
  }, 60_000)

  it('does not speak of groups among fewer people than can show any', () => {
    const { votes } = plantedVotes({ ...easy, sizes: [7, 7], seed: 1 })
    const { evidence, grouping } = weighed(votes)
    expect(evidence).toMatchObject({ people: 14, verdict: 'too few people', null: null, stability: null })
    expect(evidence.people).toBeLessThan(fewestPeople)
    expect(grouping).toBeNull()
  })
})
