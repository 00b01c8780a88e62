import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputFault } from '../../../csv/index.ts'
import type { Votes } from '../votes.ts'
import { hashOfInput } from './input-hash.ts'
import { readVotes } from './read-votes.ts'
import { areThere, conversations, fileOf, fromConversation, lines, unless } from './testing/conversations.ts'

const read = (text: string) => readVotes(fileOf(text))

/** Each vote as `person statement vote`. */
const told = ({ people, statements, byPerson }: Votes): string[] =>
  people.flatMap((person, i) =>
    Array.from(byPerson.others.subarray(byPerson.starts[i], byPerson.starts[i + 1]), (statement, at) =>
      [person, statements[statement], byPerson.values[(byPerson.starts[i] ?? 0) + at]].join(' '),
    ),
  )

describe('Reading votes', () => {
  it('a matrix as Polis exports it: empty is not seen, and an empty group is none', () => {
    const { votes, published, arrivals, warnings } = read(
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,10,2\n' +
        '7,1,0,2,1,1,1,,-1\n3,,0,1,0,0,,0,\n12,0,1,3,2,1,-1,1,1\n',
    )
    expect(votes.people).toEqual(['3', '7', '12'])
    expect(votes.statements).toEqual(['0', '2', '10'])
    expect(told(votes)).toEqual(['3 10 0', '7 0 1', '7 2 -1', '12 0 -1', '12 2 1', '12 10 1'])
    expect(published).toEqual(Int32Array.of(-1, 1, 0))
    expect({ arrivals, warnings }).toEqual({ arrivals: null, warnings: [] })
  })

  it('a log as Polis exports it: the latest of several votes counts, and when each person came is told', () => {
    const { votes, published, arrivals, warnings } = read(
      'timestamp,datetime,comment-id,voter-id,vote\n' +
        '1403054214300,Wed Jun 18 08:16:54 WIB 2014,5,2,1\n' +
        '1403054214200,Wed Jun 18 08:16:54 WIB 2014,5,2,-1\n' +
        '1403054214100,Wed Jun 18 08:16:54 WIB 2014,5,1,0\n',
    )
    expect(told(votes)).toEqual(['1 5 0', '2 5 1'])
    expect(arrivals).toEqual(Float64Array.of(1403054214.1, 1403054214.2))
    expect(published).toBeNull()
    expect(warnings).toEqual([
      'votes.csv: 1 vote was cast again by the same person on the same statement; the latest counts.',
    ])
  })

  it.each([
    ['person,statement,vote', 'Ada,a,agree', 'Ben,a,PASS', 'Ada,b,Disagree'],
    ['Stimme;Aussage;Teilnehmer', 'zustimmen;a;Ada', 'Enthalten;a;Ben', 'ABLEHNEN;b;Ada'],
    ['vote\tperson_id\tcomment id', '1\tAda\ta', '0\tBen\ta', '-1\tAda\tb'],
    ['participant,a,b', 'Ada,1.0,-1.0', 'Ben,0.0, '],
  ])('%s', (...rows) => {
    expect(told(read(rows.join('\n')).votes)).toEqual(['Ada a 1', 'Ada b -1', 'Ben a 0'])
  })

  it('times in seconds, in milliseconds and as ISO 8601 tells them are one time', () => {
    const { arrivals } = read(
      'person,statement,vote,time\n1,a,1,1779026580\n2,a,1,1779026580000\n3,a,1,2026-05-17T14:03:00Z\n' +
        '4,a,1,2026-05-17 16:03+02:00\n5,a,1,2026-05-17T14:03:00.000\n',
    )
    expect([...(arrivals ?? [])]).toEqual(Array(5).fill(1779026580))
  })

  it('a person without votes is a person still, and columns without name and cells are none', () => {
    const { votes } = read('participant,a,,\nAda,,,\nBen,1,,\n')
    expect(votes.people).toEqual(['Ada', 'Ben'])
    expect(votes.statements).toEqual(['a'])
  })

  it('a matrix whose own sums tell that its signs are turned is read as it stands, and that is said', () => {
    const { warnings } = read('participant,n-agree,n-disagree,a,b\n1,2,0,-1,-1\n2,1,1,1,-1\n')
    expect(warnings).toEqual([
      'votes.csv: by n-agree and n-disagree, -1 means agree here. Turn the signs: 1 is read as agree.',
    ])
  })
})

const ids = fc.constantFrom('0', '1', '2', '10', '007', 'Ada', 'Zoë', 'ada b', 'x-1')
const cast = fc.record({
  person: ids,
  statement: ids,
  vote: fc.constantFrom(1, 0, -1),
  time: fc.integer({ min: 1, max: 4 }),
})
const votesCast = fc.array(cast, { minLength: 1, maxLength: 60 })
type CastVote = { person: string; statement: string; vote: number; time: number }

/** By the rule, one person and statement after the other: the latest, and a pass where the latest contradict each other. */
const counted = (all: readonly CastVote[]): string[] => {
  const cells = new Map<string, CastVote[]>()
  for (const each of all) {
    const key = `${each.person}\n${each.statement}`
    cells.set(key, [...(cells.get(key) ?? []), each])
  }
  return [...cells.values()].map((same) => {
    const latest = same.filter(({ time }) => time === Math.max(...same.map((each) => each.time)))
    const votes = new Set(latest.map(({ vote }) => vote))
    const { person, statement } = same[0] as CastVote
    return `${person} ${statement} ${votes.size === 1 ? [...votes][0] : 0}`
  })
}

const shuffles = fc.array(fc.nat(), { minLength: 80, maxLength: 80 })

/** In an order that the keys decide. */
const inSomeOrder = <T>(things: readonly T[], keys: readonly number[]): T[] =>
  things
    .map((thing, place) => ({ thing, key: keys[place] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing)

describe('The order of votes', () => {
  it('[LA1] of rows and of columns in a log changes neither votes nor hash, also where times are equal', () => {
    fc.assert(
      fc.property(votesCast, shuffles, shuffles, (all, rowKeys, columnKeys) => {
        const columns = ['person', 'statement', 'vote', 'time'] as const
        const logOf = (order: readonly CastVote[], names: readonly (keyof CastVote)[]) =>
          readVotes(
            fileOf(
              lines(
                names,
                order.map((each) => names.map((name) => String(each[name]))),
              ),
            ),
          )
        const one = logOf(all, columns)
        const other = logOf(inSomeOrder(all, rowKeys), inSomeOrder(columns, columnKeys))
        expect(other).toEqual(one)
        expect(hashOfInput(other.votes, [])).toBe(hashOfInput(one.votes, []))
        expect(told(one.votes).sort()).toEqual(counted(all).sort())
      }),
      { numRuns: 300 },
    )
  })

  it('[LA1] of rows and of columns in a matrix changes neither votes, nor groups, nor hash', () => {
    const table = fc.record({
      people: fc.uniqueArray(ids, { minLength: 1 }),
      statements: fc.uniqueArray(ids, { minLength: 1 }),
      cells: fc.array(fc.constantFrom('', '', '1', '0', '-1'), { minLength: 81, maxLength: 81 }),
      groups: fc.array(fc.constantFrom('', '0', '1', '2'), { minLength: 9, maxLength: 9 }),
    })
    fc.assert(
      fc.property(table, shuffles, shuffles, ({ people, statements, cells, groups }, rowKeys, columnKeys) => {
        const rows = people.map((person, i) => ({ person, group: groups[i] ?? '', i }))
        const columns = statements.map((statement, j) => ({ statement, j }))
        const matrixOf = (who: typeof rows, what: typeof columns) =>
          readVotes(
            fileOf(
              lines(
                ['participant', 'group-id', ...what.map(({ statement }) => statement)],
                who.map(({ person, group, i }) => [
                  person,
                  group,
                  ...what.map(({ j }) => cells[9 * i + j] ?? ''),
                ]),
              ),
            ),
          )
        const one = matrixOf(rows, columns)
        const other = matrixOf(inSomeOrder(rows, rowKeys), inSomeOrder(columns, columnKeys))
        expect(other).toEqual(one)
        expect(hashOfInput(other.votes, [])).toBe(hashOfInput(one.votes, []))
      }),
      { numRuns: 300 },
    )
  })

  it('Who says different things at one and the same time has not decided, in whatever order they stand', () => {
    const rows = ['Ada,a,1,5', 'Ada,a,-1,5', 'Ada,a,1,5', 'Ada,a,1,4']
    for (const order of [rows, rows.toReversed(), [rows[1], rows[3], rows[0], rows[2]]]) {
      const { votes, warnings } = read(['person,statement,vote,time', ...order].join('\n'))
      expect(told(votes)).toEqual(['Ada a 0'])
      expect(warnings).toContain(
        'votes.csv: 1 vote contradicts another one of the same person at the same time; that counts as a pass.',
      )
    }
  })

  it('Without times the same vote twice is one, and two different ones are refused', () => {
    const twice = read('person,statement,vote\nAda,a,1\nAda,a,agree\n')
    expect(told(twice.votes)).toEqual(['Ada a 1'])
    expect(twice.warnings).toEqual(['votes.csv: 1 vote was there twice and counted once.'])
  })
})

describe('The hash of what a map was made of', () => {
  const statement = { id: 'a', text: 'x', author: null, moderated: 1, meta: false, time: null } as const
  const base = read('person,statement,vote\n1,a,1\n2,b,0\n').votes

  it('is SHA-256 of the lines that its description tells', async () => {
    const spelled =
      'commonwise/v1/landscape\n["a","b"]\n' +
      '{"author":null,"id":"a","meta":false,"moderated":1,"text":"x","time":null}\n"1" +0\n"2" =1\n'
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(spelled))
    expect(hashOfInput(base, [statement])).toBe(Buffer.from(digest).toString('hex'))
  })

  it('differs where a vote, a person, a statement or a word differs', () => {
    const others = ['1,a,0\n2,b,0', '1,a,1\n3,b,0', '1,a,1\n2,c,0', '1,a,1\n2,b,0\n2,a,0'].map((rows) =>
      hashOfInput(read(`person,statement,vote\n${rows}\n`).votes, [statement]),
    )
    const all = [
      ...others,
      hashOfInput(base, [statement]),
      hashOfInput(base, []),
      hashOfInput(base, [{ ...statement, text: 'y' }]),
    ]
    expect(new Set(all).size).toBe(all.length)
  })
})

describe.skipIf(!areThere)(`The four conversations${unless}`, () => {
  it.each(conversations)('%s: matrix and log tell the same votes', (set) => {
    const matrix = readVotes(fromConversation(set, 'participants-votes.csv'))
    const log = readVotes(fromConversation(set, 'votes.csv'))
    expect(log.votes).toEqual(matrix.votes)
    expect(matrix.warnings).toEqual([])
    expect(log.arrivals).toHaveLength(matrix.votes.people.length)
  })

  it.each([
    ['15-per-hour-seattle', 339, 54, 2872, [99, 39]],
    ['brexit-consensus', 204, 50, 5303, [106, 91]],
    ['canadian-electoral-reform', 448, 174, 11950, [16, 265]],
    ['vtaiwan.uberx', 1921, 197, 49443, [330, 889]],
  ] as const)(
    '%s: %i people, %i statements, %i votes, groups of %j',
    (set, people, statements, votes, sizes) => {
      const read = readVotes(fromConversation(set, 'participants-votes.csv'))
      expect(read.votes.people).toHaveLength(people)
      expect(read.votes.statements).toHaveLength(statements)
      expect(read.votes.byPerson.values).toHaveLength(votes)
      const groups = [...(read.published ?? [])]
      expect([0, 1].map((group) => groups.filter((each) => each === group).length)).toEqual(sizes)
    },
  )
})

describe('Whatever bytes a file has', () => {
  it('[LA8] it is read or refused by name and with what to do, and nothing else happens', () => {
    const letters = [
      ...'participant,person,statement,vote,time,comment-id,voter-id,timestamp,group-id'.split(','),
    ]
    const piece = fc.constantFrom(
      ...letters,
      ...',;\t\n\r"-10. '.split(''),
      ...['\n', ',', '1', '0', '-1', 'agree', 'Ada', '1e999', '\u0000', 'é', '𝄞', '2026-02-31T00:00Z'],
    )
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => new TextEncoder().encode(pieces.join('')))
    const header = fc.constantFrom('participant,group-id,1,2\n', 'person,statement,vote,time\n')
    const headed = fc
      .tuple(header, fc.array(piece, { maxLength: 60 }))
      .map(([top, pieces]) => new TextEncoder().encode(top + pieces.join('')))
    const cell = fc.constantFrom(
      ...'1,0,-1,agree,Ada,a,,x,5,1e999,12345678901,2026-02-31T00:00Z,2026-02-28 10:00'.split(','),
    )
    const rows = fc
      .array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 8 })
      .map((all) => new TextEncoder().encode(lines(['person', 'statement', 'vote', 'time'], all)))
    fc.assert(
      fc.property(fc.oneof(text, headed, rows, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        try {
          const { votes, arrivals } = readVotes({ name: 'votes.csv', bytes })
          expect(votes.people.length).toBeGreaterThan(0)
          expect(arrivals?.every(Number.isFinite) ?? true).toBe(true)
        } catch (error) {
          if (!(error instanceof InputFault)) throw error
          expect(error.message).toMatch(/^votes\.csv(, |: )/)
          expect(error.whatToDo).not.toBe('')
        }
      }),
      { numRuns: 3000 },
    )
  })
})
