import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentsOf } from '../components.ts'
import { countOf } from '../votes.ts'
import { columnsOf } from './columns.ts'
import { extremityOf, positionOf, positionsOf, statementPositionsOf } from './positions.ts'
import { ballots, votesFrom } from './testing/ballots.ts'
import { conversation, names, skipped, statement, there } from './testing/conversations.ts'
import { directionsOf, filled } from './testing/dense.ts'
import { cosine } from './testing/figures.ts'

describe.skipIf(!there)(`Polis's map of real conversations${skipped}`, () => {
  it.each(names)('[LA2] %s has the means, components, positions and extremity of the reference', (name) => {
    const { votes, statements, reference } = conversation(name)
    const columns = columnsOf(votes, statements)
    const components = componentsOf(votes, { count: 2, counting: columns.counting })
    expect(columns.count).toBe(reference.tids.length)
    expect(votes.statements.filter((_, j) => columns.counting[j] === 0).map(Number)).toEqual(
      reference.mod_out,
    )
    for (const [j, mean] of reference.mean.entries()) expect(components.mean[j]).toBeCloseTo(mean, 11)
    const cosines = [reference.pc1, reference.pc2].map((pc, k) => cosine(components.loadings[k]!, pc))
    for (const each of cosines) expect(Math.abs(each)).toBeCloseTo(1, 12)
    for (const [k, share] of reference.explained_variance_ratio.entries())
      expect(components.variances[k]! / components.total).toBeCloseTo(share, 12)
    const positions = positionsOf(votes, components, columns)
    const place = new Map(votes.people.map((id, i) => [Number(id), i]))
    // The reference is written with nine digits.
    for (const [row, [x, y]] of reference.xy.entries()) {
      const i = place.get(reference.participants[row]!)!
      expect(Math.abs(Math.sign(cosines[0]!) * positions.x[i]! - x)).toBeLessThan(2e-9)
      expect(Math.abs(Math.sign(cosines[1]!) * positions.y[i]! - y)).toBeLessThan(2e-9)
    }
    const extremity = extremityOf(statementPositionsOf(components, columns))
    for (const [j, value] of reference.extremity.entries())
      expect(Math.abs(extremity[j]! - value)).toBeLessThan(1e-10)
  })
})

describe('Positions', () => {
  it('[LA2] are those that come from filling all cells and finding all directions', () => {
    fc.assert(
      fc.property(ballots, ({ rows, emptied }) => {
        const votes = votesFrom(rows)
        const columns = columnsOf(
          votes,
          emptied.map((out, j) => statement(String(j), out ? -1 : 1)),
        )
        const components = componentsOf(votes, { count: 2, counting: columns.counting })
        const matrix = filled(rows, emptied)
        const [first, second, third] = directionsOf(matrix)
        // Where two directions explain the same, none of them is the first.
        const told = (more?: { value: number }, less?: { value: number }) =>
          (more?.value ?? 0) > 1e-6 && (more?.value ?? 0) > 1.02 * (less?.value ?? 0)
        fc.pre(told(first, second) && told(second, third))
        const { x } = positionsOf(votes, components, columns)
        const seen = emptied.map((_, j) => countOf(votes.byStatement, j) > 0)
        const turn = Math.sign(cosine(components.loadings[0]!, first!.vector))
        for (const [i, row] of rows.entries()) {
          const answered = row.filter((vote, j) => seen[j] && (emptied[j] || vote !== null)).length
          const scale = Math.sqrt(seen.filter((each) => each).length / Math.max(answered, 1))
          const along = matrix[i]!.reduce((sum, cell, j) => sum + cell * first!.vector[j]!, 0)
          expect(x[i]! * turn).toBeCloseTo(scale * along, 7)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[LA2] put a statement where somebody would stand whose only vote agrees with it', () => {
    fc.assert(
      fc.property(ballots, ({ rows }) => {
        const votes = votesFrom(rows)
        const columns = columnsOf(votes, [])
        const components = componentsOf(votes, { count: 2 })
        const at = statementPositionsOf(components, columns)
        const extremity = extremityOf(at)
        for (const j of votes.statements.keys()) {
          const [x, y] = positionOf([j], [1], components, columns)
          expect(at.x[j]).toBeCloseTo(x, 12)
          expect(at.y[j]).toBeCloseTo(y, 12)
          expect(extremity[j]).toBeCloseTo(Math.hypot(x, y), 12)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[LA2] leave people in the middle who have not voted, and everybody where all agree', () => {
    const votes = votesFrom([
      [1, 1],
      [1, null],
      [null, null],
    ])
    const columns = columnsOf(votes, [])
    const { x, y } = positionsOf(votes, componentsOf(votes, { count: 2 }), columns)
    expect([...x, ...y]).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('Columns', () => {
  it('[LA3] rejected statements and those about people are emptied, those without votes are no columns', () => {
    const votes = votesFrom([
      [1, 1, 1, null],
      [1, -1, 0, null],
    ])
    const columns = columnsOf(votes, [
      statement('2', 1, true),
      statement('1', -1),
      statement('0', 0),
      statement('9', -1),
    ])
    expect(columns).toEqual({
      counting: Uint8Array.of(1, 0, 0, 1),
      listed: Uint8Array.of(1, 0, 0, 0),
      meta: Uint8Array.of(0, 0, 1, 0),
      count: 3,
      emptied: 2,
    })
  })
})
