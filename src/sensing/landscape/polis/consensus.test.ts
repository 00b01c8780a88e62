import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupAwareConsensusOf, likelihood } from './consensus.ts'
import { talliesOf, together } from './tallies.ts'
import { ballots, rowsFrom, votesFrom } from './testing/ballots.ts'
import { conversation, names, skipped, there } from './testing/conversations.ts'

describe('Group-aware consensus', () => {
  it('[LA3] is the product over groups, a pass weighing like a disagreement', () => {
    // Groups 0 and 1, and one person in none. Statement 0: 2 of 3 and 1 of 2. Statement 1: nobody, and 0 of 2.
    const votes = votesFrom(rowsFrom(['+.', '+.', '0.', '+-', '--', '++']))
    const tallies = talliesOf(votes, Int32Array.of(0, 0, 0, 1, 1, -1), 2)
    expect([...groupAwareConsensusOf(tallies)]).toEqual([(3 / 5) * (2 / 4), (1 / 2) * (1 / 4)])
  })

  it('[LA3] is a half for each group of what nobody saw', () => {
    const tallies = talliesOf(votesFrom([[null], [null], [null]]), Int32Array.of(0, 1, 2), 3)
    expect([...groupAwareConsensusOf(tallies)]).toEqual([1 / 8])
  })

  it.skipIf(!there).each(names)(
    `[LA3] of published groups in %s is that of the reference${skipped}`,
    (name) => {
      const { votes, published, publishedGroups, reference } = conversation(name)
      const tallies = talliesOf(votes, published, publishedGroups)
      const consensus = groupAwareConsensusOf(tallies)
      for (const [j, value] of reference.gac_published.entries())
        expect(Math.abs(consensus[j]! - value)).toBeLessThan(1e-12)
      for (const [group, shares] of Object.entries(reference.p_agree_published))
        for (const [j, share] of shares.entries()) {
          const at = Number(group) * tallies.statements + j
          expect(Math.abs(likelihood(tallies.agree[at], tallies.seen[at]) - share)).toBeLessThan(1e-12)
        }
    },
  )
})

describe('Tallies', () => {
  it('[LA3] count each vote of each group once', () => {
    fc.assert(
      fc.property(ballots, ({ rows, groupOf, groups }) => {
        const tallies = talliesOf(votesFrom(rows), Int32Array.from(groupOf), groups)
        const all = together(tallies)
        for (const j of rows[0]!.keys()) {
          for (let g = 0; g < groups; g++) {
            const cast = rows.filter((_, i) => groupOf[i] === g).map((row) => row[j])
            const at = g * tallies.statements + j
            expect(tallies.agree[at]).toBe(cast.filter((vote) => vote === 1).length)
            expect(tallies.disagree[at]).toBe(cast.filter((vote) => vote === -1).length)
            expect(tallies.seen[at]).toBe(cast.filter((vote) => vote !== null).length)
          }
          const grouped = rows.filter((row, i) => groupOf[i]! >= 0 && row[j] !== null)
          expect(all.seen[j]).toBe(grouped.length)
        }
      }),
    )
  })

  it('[LA3] refuse a group that is not there', () => {
    expect(() => talliesOf(votesFrom([[1]]), Int32Array.of(2), 2)).toThrow(RangeError)
  })
})
