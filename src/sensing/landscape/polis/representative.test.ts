import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from './columns.ts'
import { leaningsOf, representativesOf } from './representative.ts'
import { talliesOf } from './tallies.ts'
import { type Ballots, ballots, rowsFrom, votesFrom } from './testing/ballots.ts'
import { conversation, names, skipped, statement, there } from './testing/conversations.ts'
import { plainRepresentatives } from './testing/plain-representatives.ts'

const representatives = ({ rows, groupOf, groups, emptied }: Ballots) => {
  const votes = votesFrom(rows)
  const statements = emptied.map((out, j) => statement(String(j), out ? -1 : 1))
  const tallies = talliesOf(votes, Int32Array.from(groupOf), groups)
  return representativesOf(tallies, columnsOf(votes, statements).listed)
}

/** What 0 to 3 say: + agree, − disagree, * the best agreement; for each group. */
const inShort = (given: Ballots): string[] =>
  representatives(given).map((group) =>
    group
      .map(
        ({ statement: j, direction, bestAgree }) =>
          `${j}${direction === 1 ? '+' : '-'}${bestAgree ? '*' : ''}`,
      )
      .join(' '),
  )

const two = (
  lines: readonly string[],
  sizes: readonly [number, number],
  emptied: readonly number[] = [],
): Ballots => ({
  rows: rowsFrom(lines),
  groupOf: lines.map((_, i) => (i < sizes[0] ? 0 : i < sizes[0] + sizes[1] ? 1 : -1)),
  groups: 2,
  emptied: [...lines[0]!].map((_, j) => emptied.includes(j)),
})

const times = (count: number, line: string): string[] => Array.from({ length: count }, () => line)

describe('Shares of a group and of the others', () => {
  it('[LA3] are those that can be counted by hand', () => {
    const given = two([...times(9, '+'), '0', ...times(4, '+'), ...times(16, '-'), '+'], [10, 20])
    const tallies = talliesOf(votesFrom(given.rows), Int32Array.from(given.groupOf), 2)
    const { agree, disagree } = leaningsOf(tallies)[0]![0]!
    // 9 of 10 agree, 4 of the 20 others; who is in no group counts nowhere.
    expect(agree).toMatchObject({ votes: 9, seen: 10, share: 10 / 12, others: 5 / 22 })
    expect(agree.ratio).toBeCloseTo((10 / 12) * (22 / 5), 13)
    expect(agree.aboveHalf).toBeCloseTo(2 * Math.sqrt(11) * (10 / 11 - 1 / 2), 13)
    expect(agree.aboveOthers).toBeCloseTo(
      (10 / 11 - 5 / 21) / Math.sqrt((15 / 32) * (17 / 32) * (1 / 11 + 1 / 21)),
      13,
    )
    expect(disagree).toMatchObject({ votes: 0, seen: 10, share: 1 / 12, others: 17 / 22 })
  })
})

describe('Representative statements', () => {
  it('[LA3] are what a group says and the others do not, in either direction', () => {
    // 0: one agrees, other disagrees. 1: the other way round. 2: all agree. 3: all pass.
    expect(inShort(two([...times(10, '+-+0'), ...times(10, '-++0')], [10, 10]))).toEqual(['0+* 1-', '1+* 0-'])
  })

  it('[LA3] begin with what the group agrees on most, even if it does not differ in that', () => {
    // In statement 0 both groups agree; 1 and 2 part them, but the first group only disagrees there. Where all agree, neither
    // direction differs more, and Polis calls that disagreeing: what it shows is that ten agreed.
    const allAgree = two([...times(10, '+--'), ...times(10, '+++')], [10, 10])
    expect(inShort(allAgree)[0]).toBe('0-* 1- 2-')
    expect(representatives(allAgree)[0]![0]).toMatchObject({ statement: 0, agreed: 10, votes: 0, seen: 10 })
    expect(inShort(two([...times(10, '+--'), ...times(9, '+++'), '-++'], [10, 10]))[0]).toBe('0+* 1- 2-')
  })

  it('[LA3] are one at least, where nothing is significant', () => {
    // Statement 0 nobody of the group answered but by a pass; 1 is a disagreement.
    expect(inShort(two(['0-', '0+', '0-', '00'], [1, 3]))[0]).toBe('1-')
    expect(inShort(two(['+0', '-+', '--'], [1, 2]))[0]).toBe('0+*')
  })

  it('[LA3] are five at most, and none that was rejected', () => {
    const lines = [...times(12, '+++++++'), ...times(12, '-------')]
    const chosen = inShort(two(lines, [12, 12], [1]))
    expect(chosen).toEqual(['0+* 2+ 3+ 4+ 5+', '0- 2- 3- 4- 5-'])
  })

  it('[LA3] are none where nothing may represent', () => {
    expect(inShort(two([...times(8, '+'), ...times(8, '-')], [8, 8], [0]))).toEqual(['', ''])
  })

  const asPlain = (given: Ballots) =>
    representatives(given).map((group) =>
      group.map(({ statement: j, direction, bestAgree }) => ({
        statement: j,
        way: direction === 1 ? 'agree' : 'disagree',
        best: bestAgree,
      })),
    )

  it('[LA3] are those that the description gives when it is followed word by word', () => {
    fc.assert(
      fc.property(ballots, (given) => {
        expect(asPlain(given)).toEqual(plainRepresentatives(given))
      }),
      { numRuns: 300 },
    )
  })

  it.skipIf(!there).each(names)(
    `[LA3] are those of the description for published groups of %s${skipped}`,
    (name) => {
      const { votes, statements, published, publishedGroups } = conversation(name)
      const { starts, others, values } = votes.byPerson
      const rows = votes.people.map((_, i) => {
        const row: (number | null)[] = votes.statements.map(() => null)
        for (let at = starts[i]!; at < starts[i + 1]!; at++) row[others[at]!] = values[at]!
        return row
      })
      const out = new Set(statements.filter(({ moderated }) => moderated === -1).map(({ id }) => id))
      const given = {
        rows,
        groupOf: [...published],
        groups: publishedGroups,
        emptied: votes.statements.map((id) => out.has(id)),
      }
      const found = asPlain(given)
      expect(found).toEqual(plainRepresentatives(given))
      for (const group of found) expect(group.length).toBe(5)
    },
  )
})
