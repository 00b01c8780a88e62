import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballots, votesFrom } from './polis/testing/ballots.ts'
import { countOf, everyNth, inOrderOfIds, partOf, turned, type Votes, votesOf } from './votes.ts'

/** As triples of ids, in the order of the rows. */
const told = ({ people, statements, byPerson: { starts, others, values } }: Votes): string[] =>
  people.flatMap((id, i) =>
    Array.from({ length: starts[i + 1]! - starts[i]! }, (_, k) => {
      const at = starts[i]! + k
      return `${id} ${statements[others[at]!]} ${values[at]}`
    }),
  )

const shuffledBy = <T>(things: readonly T[], keys: readonly number[]): T[] =>
  things
    .map((thing, place) => ({ thing, key: keys[place % keys.length]! * (place + 7) * 7919 }))
    .sort((a, b) => (a.key % 104_729) - (b.key % 104_729))
    .map(({ thing }) => thing)

describe('votes', () => {
  it('[LA1] are the same in whatever order people, statements and votes come', () => {
    fc.assert(
      fc.property(ballots, fc.array(fc.nat(10_000), { minLength: 5, maxLength: 20 }), ({ rows }, keys) => {
        const straight = votesFrom(rows)
        const people = shuffledBy(straight.people, keys)
        const statements = shuffledBy(straight.statements, keys.toReversed())
        const cast = shuffledBy(
          rows.flatMap((row, i) => row.flatMap((vote, j) => (vote === null ? [] : [{ i, j, vote }]))),
          keys,
        )
        const votes = votesOf(people, statements, {
          person: Int32Array.from(cast, ({ i }) => people.indexOf(String(i))),
          statement: Int32Array.from(cast, ({ j }) => statements.indexOf(String(j))),
          vote: Int8Array.from(cast, ({ vote }) => vote),
        })
        expect(votes).toEqual(straight)
        expect(turned(votes.byStatement, people.length)).toEqual(votes.byPerson)
      }),
    )
  })

  it('stand by the size of ids that are numbers, before all others', () => {
    expect(['b', '10', '9', '007', 'a', '0', '1e3', '-1'].sort(inOrderOfIds)).toEqual([
      ...['0', '9', '10', '-1', '007', '1e3', 'a', 'b'],
    ])
  })

  it('are refused where somebody has two on one statement', () => {
    const cast = {
      person: Int32Array.of(0, 1, 0),
      statement: Int32Array.of(0, 0, 0),
      vote: Int8Array.of(1, 1, 0),
    }
    expect(() => votesOf(['ada', 'ben'], ['7'], cast)).toThrow('ada has two votes on 7')
  })

  it('of a part keep their ids, and every second person has what they had', () => {
    fc.assert(
      fc.property(ballots, ({ rows }) => {
        const votes = votesFrom(rows)
        const every = (list: readonly string[], step: number) => list.filter((_, place) => place % step === 0)
        const people = votes.people.flatMap((_, i) => (i % 2 === 0 ? [i] : []))
        const part = partOf(votes, people, Array.from(votes.statements.keys()))
        expect(everyNth(votes, 2)).toEqual(part)
        const ids = every(votes.people, 2)
        expect(told(part)).toEqual(told(votes).filter((line) => ids.includes(line.split(' ')[0]!)))
        const half = votes.statements.flatMap((_, j) => (j % 2 === 0 ? [j] : []))
        const fewer = partOf(votes, people, half)
        expect(fewer.statements).toEqual(every(votes.statements, 2))
        for (const [to, from] of half.entries())
          expect(countOf(fewer.byStatement, to)).toBe(
            rows.filter((row, i) => i % 2 === 0 && row[from] !== null).length,
          )
      }),
    )
  })
})
