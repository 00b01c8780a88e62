import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversation, names, skipped, there } from '../polis/testing/conversations.ts'
import { type Votes, votesOf } from '../votes.ts'
import { type Alike, redundancy } from './redundancy.ts'
import { correlation } from './testing/ranks.ts'
import { twoSides } from './testing/two-sides.ts'

/** All pairs by the definition. */
const slowly = (votes: Votes, from: number, common: number): Alike[] => {
  const vote = new Map<string, number>()
  const { starts, others, values } = votes.byPerson
  for (let i = 0; i < votes.people.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) vote.set(`${i} ${others[at]}`, values[at]!)
  const pairs: Alike[] = []
  for (let a = 0; a < votes.statements.length; a++)
    for (let b = a + 1; b < votes.statements.length; b++) {
      const both = [...votes.people.keys()].filter((i) => vote.has(`${i} ${a}`) && vote.has(`${i} ${b}`))
      if (both.length < common) continue
      const r = correlation(
        both.map((i) => vote.get(`${i} ${a}`)!),
        both.map((i) => vote.get(`${i} ${b}`)!),
      )
      if (r >= from) pairs.push([a, b, r])
    }
  return pairs
}
const places = (pairs: readonly Alike[]): string[] => pairs.map(([a, b]) => `${a} ${b}`).sort()

describe('statements answered alike', () => {
  it('are the pairs that the definition gives', () => {
    const cell = fc.tuple(fc.nat(14), fc.nat(5), fc.constantFrom(-1, 0, 1))
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: ([i, j]) => `${i} ${j}`, maxLength: 80 }), (cells) => {
        const votes = votesOf(
          Array.from({ length: 15 }, (_, i) => String(i)),
          Array.from({ length: 6 }, (_, j) => String(j)),
          {
            person: Int32Array.from(cells, ([i]) => i),
            statement: Int32Array.from(cells, ([, j]) => j),
            vote: Int8Array.from(cells, ([, , v]) => v),
          },
        )
        const { pairs, people } = redundancy(votes, { correlation: 0.3, common: 3 })
        expect(people).toBe(15)
        expect(places(pairs)).toEqual(places(slowly(votes, 0.3, 3)))
      }),
    )
  })

  it('counts do not overflow where thousands give the same votes', () => {
    const even = { agree: [1, 0] } as const
    const { votes } = twoSides({ people: 5000, leanings: [even, even], seed: 1 })
    expect(redundancy(votes).pairs).toEqual([[0, 1, 1]])
  })

  it('nineteen common voters are too few', () => {
    const even = { agree: [1, 0] } as const
    const few = twoSides({ people: 19, leanings: [even, even], seed: 1 })
    expect(redundancy(few.votes).pairs).toEqual([])
    const enough = twoSides({ people: 20, leanings: [even, even], seed: 1 })
    expect(redundancy(enough.votes).pairs).toHaveLength(1)
  })

  it('beyond the bound on work a part of the people stands for all, and says how many', () => {
    const even = { agree: [0.98, 0.02] } as const
    const { votes } = twoSides({ people: 2000, leanings: [even, even, even], seed: 3 })
    const { pairs, people } = redundancy(votes, { additions: 2000 })
    expect(people).toBeGreaterThan(400)
    expect(people).toBeLessThanOrEqual(445)
    expect(places(pairs)).toEqual(['0 1', '0 2', '1 2'])
  })

  describe.skipIf(!there)(`four conversations${skipped}`, () => {
    it.each(names.slice(0, 2))('%s: the same pairs as by the definition', (name) => {
      const { votes } = conversation(name)
      expect(places(redundancy(votes, { correlation: 0.5 }).pairs)).toEqual(places(slowly(votes, 0.5, 20)))
    })
  })
})
