import { describe, expect, it } from 'vitest'
import { clusteredOf } from './clustered.ts'
import { columnsOf } from './columns.ts'
import { votesFrom } from './testing/ballots.ts'
import { conversation, names, skipped, there } from './testing/conversations.ts'

/** People with so many votes on the first of ten statements. */
const withVotes = (counts: readonly number[], statements = 10) =>
  votesFrom([
    ...counts.map((count) => Array.from({ length: statements }, (_, j) => (j < count ? 1 : null))),
    // Somebody who makes columns of all statements.
    Array.from({ length: statements }, () => 0),
  ])

const clustered = (counts: readonly number[], statements = 10) => {
  const votes = withVotes(counts, statements)
  return [...clusteredOf(votes, columnsOf(votes, []))].slice(0, -1)
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('A place in a group', () => {
  it('[LA3] takes seven votes', () => {
    expect(clustered([...times(14, 7), 6, 10])).toEqual([...times(14, 1), 0, 1])
  })

  it('[LA3] takes all where there are fewer statements than seven', () => {
    expect(clustered([...times(14, 3), 2], 3)).toEqual([...times(14, 1), 0])
  })

  it('[LA3] goes to those who voted most where fewer than fifteen have enough', () => {
    expect(clustered([...times(10, 8), 1, 2, 3, 4, 5, 4, 1, 1])).toEqual([
      ...times(10, 1),
      0,
      0,
      1,
      1,
      1,
      1,
      0,
      0,
    ])
  })

  it('[LA3] goes to the first of equals, and to nobody who has not voted', () => {
    expect(clustered([...times(12, 8), 1, 2, 1, 1])).toEqual([...times(12, 1), 1, 1, 0, 0])
    expect(clustered([1, 0, 0, 1])).toEqual([1, 0, 0, 1])
  })

  it('[LA3] is kept by who had one before', () => {
    const votes = withVotes([...times(20, 7), 1, 1])
    const before = new Uint8Array(23)
    before[21] = 1
    expect([...clusteredOf(votes, columnsOf(votes, []), before)].slice(19)).toEqual([1, 0, 1, 1])
  })

  it.skipIf(!there).each(names)(`[LA3] in %s has who has one in the reference${skipped}`, (name) => {
    const { votes, statements, reference } = conversation(name)
    const found = clusteredOf(votes, columnsOf(votes, statements))
    const people = votes.people.filter((_, i) => found[i] === 1).map(Number)
    expect(people).toEqual([...reference.in_conversation].sort((a, b) => a - b))
  })
})
