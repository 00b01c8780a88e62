import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoSides } from '../statements/testing/two-sides.ts'
import { turned, type Votes } from '../votes.ts'
import { leastShared, similars } from './similars.ts'

const leanings = Array.from({ length: 30 }, (_, j) => ({
  agree: (j % 2 ? [0.85, 0.2] : [0.3, 0.7]) as [number, number],
  pass: 0.2,
}))
const voteOf = (votes: Votes, i: number, j: number): number | null => {
  const { starts, others, values } = votes.byPerson
  for (let at = starts[i]!; at < starts[i + 1]!; at++) if (others[at] === j) return values[at]!
  return null
}

describe('people who see things alike', () => {
  it('are told with what they agree on and what not, counted by hand', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(39), (seed, person) => {
        const { votes } = twoSides({ people: 40, leanings, filled: 0.5, seed })
        for (const { person: other, shared, same, agreedOn, differOn } of similars(votes, person)) {
          const both = leanings
            .map((_, j) => ({ j, one: voteOf(votes, person, j), other: voteOf(votes, other, j) }))
            .filter(({ one, other: their }) => one && their)
          expect(shared).toBe(both.length)
          expect(shared).toBeGreaterThanOrEqual(leastShared)
          expect(same).toBe(agreedOn.length)
          expect(new Set(agreedOn)).toEqual(
            new Set(both.filter((each) => each.one === each.other).map(({ j }) => j)),
          )
          expect(differOn).toEqual(both.filter((each) => each.one !== each.other).map(({ j }) => j))
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are mostly of the same side', () => {
    const { votes, sides } = twoSides({ people: 200, leanings, filled: 0.7, seed: 5 })
    let own = 0
    for (let i = 0; i < 200; i += 10)
      own += similars(votes, i).filter((each) => sides[each.person] === sides[i]).length
    expect(own).toBeGreaterThan(0.95 * 200)
  })

  it('23 of 27 stand above 5 of 5, and four shared votes make nobody alike', () => {
    const agree = { agree: [1, 1] } as const
    const { votes } = twoSides({ people: 4, leanings: Array.from({ length: 27 }, () => agree), seed: 1 })
    const cells = votes.byPerson
    // Ben disagrees on four of 27, Cy has voted on five, Di on four.
    const lengths = [27, 27, 5, 4]
    const starts = Int32Array.from([0, 27, 54, 59, 63])
    const others = Int32Array.from(lengths.flatMap((length) => Array.from({ length }, (_, j) => j)))
    const values = Int8Array.from(others, (j, at) => (at >= 27 && at < 54 && j < 4 ? -1 : 1))
    expect(cells.starts.length).toBe(starts.length)
    const byPerson = { starts, others, values }
    const byStatement = turned(byPerson, 27)
    const found = similars({ ...votes, byPerson, byStatement }, 0)
    expect(found.map(({ person, same, shared }) => [person, same, shared])).toEqual([
      [1, 23, 27],
      [2, 5, 5],
    ])
    expect(found[0]!.differOn).toEqual([0, 1, 2, 3])
  })
})
