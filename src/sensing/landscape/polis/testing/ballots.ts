// Small conversations, drawn or written down: a row for each person, a letter for each statement.

import fc from 'fast-check'
import { type Votes, votesOf } from '../../votes.ts'

export type Rows = readonly (readonly (number | null)[])[]

/** "+", "-", "0" for a pass and "." for no vote. */
export const rowsFrom = (lines: readonly string[]): Rows =>
  lines.map((line) =>
    [...line].map((letter) => (letter === '+' ? 1 : letter === '-' ? -1 : letter === '0' ? 0 : null)),
  )

export const votesFrom = (rows: Rows, statements = rows[0]?.length ?? 0): Votes => {
  const cells = rows.flatMap((row, i) =>
    row.flatMap((vote, j) => (vote === null ? [] : [{ person: i, statement: j, vote }])),
  )
  return votesOf(
    rows.map((_, i) => String(i)),
    Array.from({ length: statements }, (_, j) => String(j)),
    {
      person: Int32Array.from(cells, ({ person }) => person),
      statement: Int32Array.from(cells, ({ statement }) => statement),
      vote: Int8Array.from(cells, ({ vote }) => vote),
    },
  )
}

export type Ballots = Readonly<{ rows: Rows; groupOf: number[]; groups: number; emptied: boolean[] }>

/** People who lean with their group on some statements, so that groups have something to be represented by. */
export const ballots: fc.Arbitrary<Ballots> = fc
  .record({
    people: fc.integer({ min: 1, max: 40 }),
    statements: fc.integer({ min: 1, max: 9 }),
    groups: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ people, statements, groups }) =>
    fc.record({
      leaning: fc.array(
        fc.array(fc.constantFrom(-1, 0, 1), { minLength: statements, maxLength: statements }),
        {
          minLength: groups,
          maxLength: groups,
        },
      ),
      cells: fc.array(
        fc.array(fc.constantFrom(null, null, 'own', 'own', 'own', -1, 0, 1), {
          minLength: statements,
          maxLength: statements,
        }),
        { minLength: people, maxLength: people },
      ),
      groupOf: fc.array(fc.integer({ min: -1, max: groups - 1 }), { minLength: people, maxLength: people }),
      emptied: fc.array(
        fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
        {
          minLength: statements,
          maxLength: statements,
        },
      ),
      groups: fc.constant(groups),
    }),
  )
  .map(({ leaning, cells, groupOf, groups, emptied }) => ({
    groupOf,
    groups,
    emptied,
    rows: cells.map((row, i) =>
      row.map((cell, j) =>
        cell === 'own' ? (leaning[groupOf[i] ?? -1]?.[j] ?? 0) : (cell as number | null),
      ),
    ),
  }))
