import { describe, expect, it } from 'vitest'
import { componentsOf } from '../components.ts'
import { mostDimensions } from '../groups/grouped.ts'
import { columnsOf } from '../polis/columns.ts'
import { polisMapOf } from '../polis/polis.ts'
import { talliesOfAll } from '../polis/tallies.ts'
import { conversation, names, skipped, there } from '../polis/testing/conversations.ts'
import { areaUnder, heldOut } from '../testing/held-out.ts'
import { plantedVotes, shuffledVotes } from '../testing/planted.ts'
import type { Votes } from '../votes.ts'
import { expectedVote, factorsOf } from './factors.ts'
import { correlation, positionsOf } from './positions.ts'

const everything = (votes: Votes) => new Uint8Array(votes.statements.length).fill(1)

const mapOf = (votes: Votes, counting: Uint8Array = everything(votes)) => {
  const from = componentsOf(votes, { count: mostDimensions, exact: 2, counting })
  const factors = factorsOf(votes, { counting, from })
  return { factors, positions: positionsOf(votes, factors, counting) }
}

/** The correlation of distance from the middle with votes cast, of those with so many votes at least. */
const drift = ({ places, votes, d }: ReturnType<typeof mapOf>['positions'], fewest: number): number => {
  const who = [...votes.keys()].filter((i) => votes[i]! >= fewest)
  const middle = [0, 1].map((p) => who.reduce((sum, i) => sum + places[i * d + p]!, 0) / who.length)
  const distance = who.map((i) => Math.hypot(places[i * d]! - middle[0]!, places[i * d + 1]! - middle[1]!))
  return correlation(
    distance,
    who.map((i) => votes[i]!),
  )
}

describe('positions', () => {
  it('[LA5] do not drift outward with the votes cast, with groups and without', () => {
    const planted = (sizes: number[], seed: number) =>
      plantedVotes({ sizes, statements: 60, dividing: 0.5, overlap: 0.4, missing: 0.6, passes: 0.1, seed })
        .votes
    for (const votes of [
      planted([150, 100], 1),
      planted([80, 80, 80], 2),
      shuffledVotes(planted([250], 3), 1),
    ]) {
      const { positions } = mapOf(votes)
      expect(Math.abs(drift(positions, 1))).toBeLessThanOrEqual(0.2)
      expect(Math.abs(drift(positions, 7))).toBeLessThanOrEqual(0.2)
    }
  })

  it('are as uncertain as few votes are, and in the middle without any', () => {
    const { votes } = plantedVotes({
      sizes: [60, 60],
      statements: 40,
      dividing: 0.6,
      overlap: 0.2,
      missing: 0.5,
      passes: 0.1,
      seed: 4,
    })
    const { starts, others, values } = votes.byPerson
    // The first person keeps one vote, the second none: their cells stand at the beginning.
    const [first, second] = [starts[1]!, starts[2]!]
    const less = (cells: Int32Array | Int8Array) => [cells[0]!, ...cells.subarray(second)]
    const shift = second - 1
    const byPerson = {
      starts: starts.map((start, i) => (i === 0 ? 0 : i === 1 || i === 2 ? 1 : start - shift)),
      others: Int32Array.from(less(others)),
      values: Int8Array.from(less(values)),
    }
    const { positions } = mapOf({ ...votes, byPerson })
    const usual = positions.uncertainty.toSorted()[60]!
    expect(first).toBeGreaterThan(1)
    expect([positions.votes[0], positions.votes[1]]).toEqual([1, 0])
    expect([...positions.places.subarray(positions.d, 2 * positions.d)].map(Math.abs)).toEqual(
      Array.from({ length: positions.d }, () => 0),
    )
    expect(positions.uncertainty[0]!).toBeGreaterThan(1.5 * usual)
    expect(positions.uncertainty[1]!).toBeGreaterThan(1.5 * usual)
  })
})

describe.skipIf(!there)(`positions in real conversations${skipped}`, () => {
  it.each(names)('[LA5] %s: distance from the middle says nothing of votes cast', (name) => {
    const { votes, statements } = conversation(name)
    const { positions } = mapOf(votes, columnsOf(votes, statements).counting)
    expect(Math.abs(drift(positions, 1))).toBeLessThanOrEqual(0.2)
    expect(Math.abs(drift(positions, 7))).toBeLessThanOrEqual(0.2)
  })

  it("[LA5] foretell votes that were hidden better than Polis's groups, everywhere and by 0.025 on average", () => {
    const gains = names.map((name) => {
      const { votes, statements } = conversation(name)
      const { counting } = columnsOf(votes, statements)
      const seeds = [1, 2, 3]
      const areas = seeds.map((seed) => {
        const { shown, hidden } = heldOut(votes, seed)
        const asked = hidden.filter(({ statement }) => counting[statement] === 1)
        const agrees = asked.map((each) => each.agrees)
        const { factors } = mapOf(shown, counting)
        const { groups, tallies } = polisMapOf(shown, statements, { seed: '00' })
        const all = talliesOfAll(shown)
        const count = votes.statements.length
        const share = (person: number, j: number) => {
          const group = groups.groupOf[person]!
          const [from, at] = group < 0 ? [all, j] : [tallies, group * count + j]
          return (from.agree[at]! + 1) / (from.seen[at]! + 2)
        }
        return {
          ours: areaUnder(
            asked.map(({ person, statement }) => expectedVote(factors, person, statement)),
            agrees,
          ),
          polis: areaUnder(
            asked.map(({ person, statement }) => share(person, statement)),
            agrees,
          ),
        }
      })
      const mean = (of: 'ours' | 'polis') => areas.reduce((sum, each) => sum + each[of], 0) / seeds.length
      if (process.env.SHOW) console.log(name, mean('ours').toFixed(4), mean('polis').toFixed(4))
      return mean('ours') - mean('polis')
    })
    for (const [at, gain] of gains.entries()) expect(gain, names[at]).toBeGreaterThan(0)
    expect(gains.reduce((sum, gain) => sum + gain, 0) / gains.length).toBeGreaterThanOrEqual(0.025)
  })
})
