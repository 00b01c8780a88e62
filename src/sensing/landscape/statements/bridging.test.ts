import { describe, expect, it } from 'vitest'
import { conversation, names, skipped, there } from '../polis/testing/conversations.ts'
import { countOf, type Votes } from '../votes.ts'
import { type Bridging, bridging, expectedVote } from './bridging.ts'
import { rankCorrelation } from './testing/ranks.ts'
import { twoSides } from './testing/two-sides.ts'

/** The first is shared by both sides, the second loved by a large one alone; the others divide them. */
const divided = [
  { agree: [0.85, 0.85] },
  { agree: [1, 0.05] },
  ...Array.from({ length: 14 }, (_, j) => ({ agree: (j % 2 ? [0.9, 0.1] : [0.1, 0.9]) as [number, number] })),
] as const

/** What is made smallest, written out as in the comment of the module. */
const cost = (votes: Votes, { overall, people, statements }: Bridging): number => {
  let sum = 0
  const { starts, others, values } = votes.byPerson
  for (let i = 0; i < votes.people.length; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const j = others[at]!
      const explained =
        overall +
        people.intercepts[i]! +
        statements.intercepts[j]! +
        people.factors[i]! * statements.factors[j]!
      sum += ((values[at]! + 1) / 2 - explained) ** 2
    }
  const mean = (of: Float64Array): number => of.reduce((total, x) => total + x * x, 0) / of.length
  const intercepts = overall ** 2 + mean(people.intercepts) + mean(statements.intercepts)
  return sum / values.length + 0.15 * intercepts + 0.03 * (mean(people.factors) + mean(statements.factors))
}

describe('bridging', () => {
  it('what both sides like stands above what a large side alone likes more', () => {
    const { votes } = twoSides({ people: 300, second: 0.25, leanings: divided, filled: 0.7, seed: 4 })
    const { support, settled } = bridging(votes)
    expect(settled).toBe(true)
    // 85 % of all agree with the first one, 76 % with the second.
    expect(support[0]).toBeGreaterThan(support[1]! + 0.05)
    expect([...support].indexOf(Math.max(...support))).toBe(0)
  })

  it('no other explanation costs less: each unknown moved a little either way costs more', () => {
    const { votes } = twoSides({ people: 40, leanings: divided, filled: 0.6, seed: 7 })
    const found = bridging(votes)
    const least = cost(votes, found)
    for (const side of [found.people, found.statements])
      for (const unknowns of [side.intercepts, side.factors])
        for (const [row, x] of unknowns.entries())
          for (const step of [-0.01, 0.01]) {
            unknowns[row] = x + step
            expect(cost(votes, found)).toBeGreaterThan(least)
            unknowns[row] = x
          }
    for (const step of [-0.01, 0.01])
      expect(cost(votes, { ...found, overall: found.overall + step })).toBeGreaterThan(least)
  })

  it('any start leads to the same end', () => {
    const { votes } = twoSides({ people: 120, leanings: divided, filled: 0.5, seed: 9 })
    const usual = bridging(votes)
    const other = bridging(
      votes,
      Float64Array.from({ length: 16 }, (_, j) => j - 3.3),
    )
    for (const [j, support] of usual.support.entries()) expect(other.support[j]).toBeCloseTo(support, 4)
    for (const [j, factor] of usual.statements.factors.entries())
      expect(other.statements.factors[j]).toBeCloseTo(factor, 4)
  })

  it('three votes, all in agreement, do not lift a statement above one that three hundred agree with', () => {
    const leanings = [{ agree: [1, 1] }, { agree: [1, 1], filled: 0.01 }, ...divided] as const
    const { votes } = twoSides({ people: 300, leanings, seed: 2 })
    expect(countOf(votes.byStatement, 1)).toBeGreaterThan(0)
    expect(countOf(votes.byStatement, 1)).toBeLessThan(8)
    const { overall, support } = bridging(votes)
    expect(support[1]! - overall).toBeLessThan(0.3 * (support[0]! - overall))
  })

  it('nobody having voted is no reason to fail', () => {
    const { votes } = twoSides({ people: 3, leanings: divided.slice(0, 2), filled: 0, seed: 1 })
    const found = bridging(votes)
    expect([...found.support]).toEqual([0, 0])
    expect(expectedVote(found, 0, 1)).toBe(0)
  })

  describe.skipIf(!there)(`four conversations${skipped}`, () => {
    it.each(names)('%s: ranks as the consensus of published groups does, with no groups given', (name) => {
      const { votes, reference } = conversation(name)
      const out = new Set(reference.mod_out)
      // As in Community Notes, what fewer than five have voted on is not ranked.
      const ranked = [...votes.statements.keys()].filter(
        (j) => !out.has(Number(votes.statements[j])) && countOf(votes.byStatement, j) >= 5,
      )
      const { support, settled } = bridging(votes)
      expect(settled).toBe(true)
      const consensus = ranked.map((j) => reference.gac_published[j]!)
      expect(
        rankCorrelation(
          ranked.map((j) => support[j]!),
          consensus,
        ),
      ).toBeGreaterThanOrEqual(0.8)
    })
  })
})
