import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentsOf, scoreOf } from './components.ts'
import { ballots, votesFrom } from './polis/testing/ballots.ts'
import { directionsOf, filled } from './polis/testing/dense.ts'
import { plantedVotes } from './testing/planted.ts'
import { tableOf } from './testing/tables.ts'
import { type Votes, votesOf } from './votes.ts'

const planted = plantedVotes({
  sizes: [60, 40, 30],
  statements: 50,
  dividing: 0.5,
  overlap: 0.3,
  missing: 0.5,
  passes: 0.1,
  seed: 3,
}).votes

const rowsOf = ({ people, statements, byPerson }: Votes): (number | null)[][] =>
  people.map((_, i) => {
    const row = Array<number | null>(statements.length).fill(null)
    for (let at = byPerson.starts[i]!; at < byPerson.starts[i + 1]!; at++)
      row[byPerson.others[at]!] = byPerson.values[at]!
    return row
  })

const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Array.from(one).reduce((sum, value, j) => sum + value * other[j]!, 0)

describe('components', () => {
  it('[LA2] are those of the filled and centred table, in variance and direction', () => {
    const directions = directionsOf(
      filled(
        rowsOf(planted),
        planted.statements.map(() => false),
      ),
    )
    const { loadings, variances, total } = componentsOf(planted, { count: 5 })
    for (const [k, loading] of loadings.entries()) {
      expect(variances[k]! * planted.people.length).toBeCloseTo(directions[k]!.value, 9)
      expect(Math.abs(dot(loading, directions[k]!.vector))).toBeCloseTo(1, 9)
    }
    expect(total * planted.people.length).toBeCloseTo(
      directions.reduce((sum, { value }) => sum + value, 0),
      8,
    )
  })

  it('[LA2] of any small conversation explain as much as those of the filled table', () => {
    fc.assert(
      fc.property(ballots, ({ rows, emptied }) => {
        const votes = votesFrom(rows)
        const counting = Uint8Array.from(emptied, (empty) => (empty ? 0 : 1))
        const { loadings, variances } = componentsOf(votes, { count: 3, counting })
        const directions = directionsOf(filled(rows, emptied))
        for (const [k, variance] of variances.entries())
          expect(Math.abs(variance * rows.length - directions[k]!.value)).toBeLessThan(
            1e-8 * directions[0]!.value,
          )
        for (const [k, one] of loadings.entries())
          for (const [other, second] of loadings.entries())
            expect(Math.abs(dot(one, second) - (k === other ? 1 : 0))).toBeLessThan(1e-8)
        for (const loading of loadings)
          for (const [j, empty] of emptied.entries()) if (empty) expect(Math.abs(loading[j]!)).toBe(0)
      }),
    )
  })

  it('[LA1] keep their loadings when statements and people have other names', () => {
    const before = componentsOf(planted, { count: 2 })
    const [n, s] = [planted.people.length, planted.statements.length]
    const { starts, others, values } = planted.byPerson
    const person = others.map((_, at) => starts.findIndex((start) => start > at) - 1)
    // Everybody and everything in the opposite order.
    const renamed = votesOf(
      Array.from({ length: n }, (_, i) => String(n - i)),
      Array.from({ length: s }, (_, j) => String(s - j)),
      { person, statement: others, vote: values },
    )
    const after = componentsOf(renamed, { count: 2 })
    for (const [k, loading] of after.loadings.entries())
      for (const [j, entry] of loading.entries())
        expect(entry).toBeCloseTo(before.loadings[k]![s - 1 - j]!, 9)
  })

  it('are found in fewer steps from those of a map before', () => {
    const cold = componentsOf(planted, { count: 2 })
    const warm = componentsOf(planted, { count: 2, near: cold.loadings })
    expect(warm.steps).toBeLessThan(cold.steps)
    for (const [k, loading] of warm.loadings.entries())
      expect(dot(loading, cold.loadings[k]!)).toBeCloseTo(1, 10)
  })

  it('are to the last digits where that is asked for, and a beginning otherwise', () => {
    const whole = componentsOf(planted, { count: 7 })
    const begun = componentsOf(planted, { count: 7, exact: 2 })
    expect(begun.steps).toBeLessThan(whole.steps)
    for (const k of [0, 1]) expect(dot(begun.loadings[k]!, whole.loadings[k]!)).toBeCloseTo(1, 10)
    expect(begun.loadings.length).toBe(7)
  })

  it('give a person a score from their votes alone', () => {
    const components = componentsOf(planted, { count: 2 })
    const { starts, others, values } = planted.byPerson
    const [from, to] = [starts[4]!, starts[5]!]
    const scores = scoreOf(components, others.subarray(from, to), values.subarray(from, to))
    const row = rowsOf(planted)[4]!.map((vote, j) => (vote === null ? 0 : vote - components.mean[j]!))
    for (const [k, score] of scores.entries())
      expect(score).toBeCloseTo(dot(components.loadings[k]!, row), 12)
  })

  it('[LA2] are all found where several explain the same, and no more than there are', () => {
    const opinions = (count: number) => tableOf(60, 12, (i, j) => (i % count === j % count ? 1 : -1))
    const blocks = tableOf(80, 16, (i, j) => ((i >> 2) % 4 === j >> 2 ? (i % 2 ? 1 : -1) : null))
    const all = tableOf(64, 6, (i, j) => ((i >> j) & 1 ? 1 : -1))
    const variances = (votes: Votes) => componentsOf(votes, { count: 7 }).variances
    for (const [votes, value, times] of [
      [opinions(2), 12, 1],
      [opinions(3), 16 / 3, 2],
      [opinions(4), 3, 3],
      [blocks, 1, 4],
      [all, 1, 6],
    ] as const) {
      expect(variances(votes)).toHaveLength(times)
      for (const variance of variances(votes)) expect(variance).toBeCloseTo(value, 9)
      const { loadings } = componentsOf(votes, { count: 7 })
      for (const [k, one] of loadings.entries())
        for (const [l, other] of loadings.entries()) expect(dot(one, other)).toBeCloseTo(k === l ? 1 : 0, 9)
    }
  })

  it('[LA1] have one sign: the entry of the largest size, the first of several, is above zero', () => {
    for (const votes of [
      tableOf(60, 12, (i, j) => (i % 3 === j % 3 ? -1 : 1)),
      tableOf(30, 6, (i, j) => ((i + j) % 2 ? 1 : -1)),
    ])
      for (const loading of componentsOf(votes, { count: 2 }).loadings) {
        const largest = Math.max(...loading.map(Math.abs))
        expect(loading.find((entry) => Math.abs(entry) > largest * (1 - 1e-8))).toBeGreaterThan(0)
      }
  })

  it('are none where nobody voted, or all vote alike', () => {
    expect(componentsOf(votesFrom([[null], [null]]), { count: 2 }).loadings).toEqual([])
    expect(
      componentsOf(
        votesFrom([
          [1, -1],
          [1, -1],
        ]),
        { count: 2 },
      ).loadings,
    ).toEqual([])
    expect(
      componentsOf(
        votesFrom([
          [1, 1],
          [-1, -1],
        ]),
        { count: 2 },
      ).loadings.length,
    ).toBe(1)
  })
})
