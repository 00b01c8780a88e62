import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { majoritiesOf } from './majority.ts'
import { talliesOfAll } from './tallies.ts'
import { ballots, votesFrom } from './testing/ballots.ts'

/** Statements with so many agreements, disagreements and passes. */
const majorities = (counts: readonly (readonly [number, number, number])[], out: readonly number[] = []) => {
  const columns = counts.map(([agree, disagree, pass]) => [
    ...Array.from({ length: agree }, () => 1),
    ...Array.from({ length: disagree }, () => -1),
    ...Array.from({ length: pass }, () => 0),
  ])
  const people = Math.max(...columns.map(({ length }) => length))
  const rows = Array.from({ length: people }, (_, i) => columns.map((column) => column[i] ?? null))
  const mayStand = Uint8Array.from(counts, (_, j) => (out.includes(j) ? 0 : 1))
  const found = majoritiesOf(talliesOfAll(votesFrom(rows)), mayStand)
  return {
    agree: found.agree.map(({ statement }) => statement),
    disagree: found.disagree.map(({ statement }) => statement),
  }
}

describe('What most agree or disagree with', () => {
  it('[LA3] needs a share above a half that is significant', () => {
    expect(
      majorities([
        [20, 2, 0],
        [3, 20, 1],
        // A pass counts: 12 of 24 is no majority of those who saw it, though only one disagrees.
        [12, 1, 11],
        // 6 of 9: 2·√10·(7/10 − ½) = 1.26 is not enough; 7 of 9 is.
        [6, 3, 0],
        [7, 2, 0],
      ]),
    ).toEqual({ agree: [0, 4], disagree: [1] })
  })

  it('[LA3] lists five at most, the clearest first, the first of equals before the others', () => {
    const counts = [11, 15, 12, 15, 14, 13, 15].map((agree) => [agree, 1, 0] as const)
    expect(majorities(counts)).toEqual({ agree: [1, 3, 6, 4, 5], disagree: [] })
    expect(majorities(counts.map(([many, few]) => [few, many, 0] as const)).disagree).toEqual([1, 3, 6, 4, 5])
  })

  it('[LA3] does not list what was rejected', () => {
    expect(
      majorities(
        [
          [20, 2, 0],
          [20, 2, 0],
        ],
        [0],
      ).agree,
    ).toEqual([1])
  })

  it('[LA3] takes everybody, and what is left out is no better than what is listed', () => {
    fc.assert(
      fc.property(ballots, ({ rows }) => {
        const found = majoritiesOf(talliesOfAll(votesFrom(rows)), new Uint8Array(rows[0]!.length).fill(1))
        for (const [list, way] of [
          [found.agree, 1],
          [found.disagree, -1],
        ] as const) {
          const measures = rows[0]!.flatMap((_, j) => {
            const n = rows.filter((row) => row[j] !== null).length
            const x = rows.filter((row) => row[j] === way).length
            const [p, z] = [(x + 1) / (n + 2), 2 * Math.sqrt(n + 1) * ((x + 1) / (n + 1) - 0.5)]
            return p > 0.5 && z > 1.2816 ? [p * z] : []
          })
          const best = measures.sort((a, b) => b - a).slice(0, 5)
          expect(list.map(({ share, z }) => share * z)).toEqual(best)
        }
      }),
    )
  })
})
