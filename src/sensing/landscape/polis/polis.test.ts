import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polisMapOf } from './polis.ts'
import { ballots, votesFrom } from './testing/ballots.ts'
import { statement } from './testing/conversations.ts'

describe("Polis's map", () => {
  it('[LA3] takes groups as they are given', () => {
    const votes = votesFrom([
      [1, 1],
      [-1, 1],
      [-1, 0],
      [1, 1],
    ])
    const { groups, tallies, consensus } = polisMapOf(votes, [], {
      seed: '00',
      membership: Int32Array.of(0, 2, 2, -1),
    })
    expect(groups.sizes).toEqual([1, 0, 2])
    expect([...tallies.seen]).toEqual([1, 1, 0, 0, 2, 2])
    expect([...consensus]).toEqual([(2 / 3) * (1 / 2) * (1 / 4), (2 / 3) * (1 / 2) * (2 / 4)])
  })

  it('[LA3] lists nothing rejected, and gives it no place, whoever voted on it', () => {
    fc.assert(
      fc.property(ballots, ({ rows, emptied }) => {
        const statements = emptied.map((out, j) => statement(String(j), out ? -1 : 1))
        const map = polisMapOf(votesFrom(rows), statements, { seed: '00' })
        const shown = [...map.representative.flat(), ...map.majorities.agree, ...map.majorities.disagree]
        expect(shown.filter((each) => emptied[each.statement])).toEqual([])
        for (const [j, out] of emptied.entries()) if (out) expect(map.extremity[j]).toBe(0)
      }),
    )
  })

  it('[LA3] is a map of nothing where nobody has voted', () => {
    const map = polisMapOf(votesFrom([[null, null]]), [], { seed: '00' })
    expect(map.groups.sizes).toEqual([])
    expect(map.representative).toEqual([])
    expect([...map.priorities]).toEqual([(9 / 4) ** 2, (9 / 4) ** 2])
    expect(polisMapOf(votesFrom([], 0), [], { seed: '00' }).consensus.length).toBe(0)
  })
})
