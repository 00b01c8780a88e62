import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prioritiesOf } from './priorities.ts'
import { talliesOf } from './tallies.ts'
import { ballots, rowsFrom, votesFrom } from './testing/ballots.ts'

/** One statement, voted on as these letters say by one group. */
const priority = (letters: string, extremity = 0, meta = 0): number => {
  const votes = votesFrom(rowsFrom([...letters]), 1)
  const tallies = talliesOf(votes, new Int32Array(letters.length), 1)
  return prioritiesOf(tallies, Float64Array.of(extremity), Uint8Array.of(meta))[0] ?? Number.NaN
}

describe('The priority of a statement', () => {
  it('[LA3] is importance, lifted while few have seen it, squared', () => {
    // Nobody: (1 − ½)·1·½ = ¼, times 9, squared.
    expect(priority('.')).toBe((9 / 4) ** 2)
    // Five votes, three agree, one passes: (1 − 2/7)·(1 + 2)·4/7, times 1 + 8/2.
    expect(priority('+++-0', 2)).toBeCloseTo(((5 / 7) * 3 * (4 / 7) * 5) ** 2, 12)
    // Twenty: 1 + 8/16.
    expect(priority('+'.repeat(20))).toBeCloseTo(((21 / 22) * (21 / 22) * 1.5) ** 2, 12)
  })

  it('[LA3] is 49 for statements about the people who vote', () => {
    expect(priority('+++-0', 2, 1)).toBe(49)
  })

  it('[LA3] takes the votes of people in groups, and no others', () => {
    fc.assert(
      fc.property(
        ballots,
        fc.double({ min: 0, max: 9, noNaN: true }),
        ({ rows, groupOf, groups }, extreme) => {
          const statements = rows[0]?.length ?? 0
          const tallies = talliesOf(votesFrom(rows), Int32Array.from(groupOf), groups)
          const extremity = new Float64Array(statements).fill(extreme)
          const found = prioritiesOf(tallies, extremity, new Uint8Array(statements))
          for (const [j, value] of found.entries()) {
            const cast = rows.flatMap((row, i) => (groupOf[i]! < 0 || row[j] === null ? [] : [row[j]]))
            const [s, a, p] = [
              cast.length,
              ...[1, 0].map((vote) => cast.filter((each) => each === vote).length),
            ]
            const importance = (1 - (p! + 1) / (s! + 2)) * (1 + extreme) * ((a! + 1) / (s! + 2))
            expect(value).toBeCloseTo((importance * (1 + 8 * 2 ** (-s! / 5))) ** 2, 9)
          }
        },
      ),
    )
  })
})
