import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversation, names, skipped, there } from '../polis/testing/conversations.ts'
import { type Votes, votesOf } from '../votes.ts'
import { coverage } from './coverage.ts'

/** Rows of people, '+' agree, '-' disagree, '0' pass, ' ' no vote. */
const votesFrom = (rows: readonly string[]): Votes => {
  const cells = rows.flatMap((row, i) => [...row].map((mark, j) => ({ i, j, mark })))
  const cast = cells.filter(({ mark }) => mark !== ' ')
  return votesOf(
    rows.map((_, i) => String(i)),
    [...(rows[0] ?? '')].map((_, j) => String(j)),
    {
      person: Int32Array.from(cast, ({ i }) => i),
      statement: Int32Array.from(cast, ({ j }) => j),
      vote: Int8Array.from(cast, ({ mark }) => (mark === '+' ? 1 : mark === '-' ? -1 : 0)),
    },
  )
}
const all = (votes: Votes): number[] => [...votes.statements.keys()]
const agrees = (votes: Votes, i: number, j: number): boolean => {
  const { starts, others, values } = votes.byPerson
  for (let at = starts[i]!; at < starts[i + 1]!; at++) if (others[at] === j) return values[at] === 1
  return false
}

const tiny = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 7 })).chain(([n, s]) =>
  fc.array(fc.string({ unit: fc.constantFrom('+', '-', '0', ' '), minLength: s, maxLength: s }), {
    minLength: n,
    maxLength: n,
  }),
)

describe('the list in which everybody finds themselves', () => {
  it('[LA9] each person who agrees with anything agrees with a statement of the list', () => {
    fc.assert(
      fc.property(tiny, (rows) => {
        const votes = votesFrom(rows)
        const { list, covered, coverable, found } = coverage(votes, all(votes))
        expect(covered).toBe(coverable)
        for (const [i, row] of rows.entries()) {
          const finds = list.some((j) => agrees(votes, i, j))
          expect(finds).toBe(row.includes('+'))
          expect(found[i]).toBe(finds ? 1 : 0)
        }
        expect(new Set(list).size).toBe(list.length)
      }),
    )
  })

  it('any n/ℓ people who agree with one statement are represented in a list of ℓ', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 1, max: 4 }), (rows, length) => {
        const votes = votesFrom(rows)
        const { list, found } = coverage(votes, all(votes), length)
        expect(list.length).toBeLessThanOrEqual(length)
        for (const j of all(votes)) {
          const left = rows.filter((_, i) => agrees(votes, i, j) && !found[i]).length
          expect(left).toBeLessThan(Math.max(1, rows.length / length))
        }
      }),
    )
  })

  it('covers at least 1 − 1/e of what the best list of its length covers', () => {
    fc.assert(
      fc.property(tiny, fc.integer({ min: 1, max: 3 }), (rows, length) => {
        const votes = votesFrom(rows)
        const lists = (taken: number[]): number[][] =>
          taken.length === length
            ? [taken]
            : [taken, ...all(votes).flatMap((j) => (taken.includes(j) ? [] : lists([...taken, j])))]
        const bestOf = Math.max(
          ...lists([]).map((list) => rows.filter((_, i) => list.some((j) => agrees(votes, i, j))).length),
        )
        expect(coverage(votes, all(votes), length).covered).toBeGreaterThanOrEqual(
          (1 - 1 / Math.E) * bestOf - 1e-9,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('between equals merit decides, then the lower id', () => {
    const votes = votesFrom(['++', '++'])
    expect(coverage(votes, [1, 0]).list).toEqual([0])
    expect(coverage(votes, [0, 1], 1, [0.2, 0.7]).list).toEqual([1])
    expect(coverage(votes, [0]).list).toEqual([0])
  })

  describe.skipIf(!there)(`four conversations${skipped}`, () => {
    it.each(names)('%s: everybody is in the whole list, three of four in its first dozen', (name) => {
      const { votes } = conversation(name)
      const whole = coverage(votes, all(votes))
      expect(whole.covered).toBe(whole.coverable)
      const dozen = coverage(votes, all(votes), 12)
      expect(dozen.list).toEqual(whole.list.slice(0, 12))
      expect(dozen.covered / dozen.coverable).toBeGreaterThan(0.75)
    })
  })
})
