import { expect, it } from 'vitest'
import { timesAsLong } from '../../../main/testing/ratio.ts'
import { readVotes } from './read-votes.ts'

const log = (rows: number): Uint8Array => {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `${1403054214196 + row},Wed Jun 18 08:16:54 WIB 2014,${row % 783},${(row * 31) % 33_422},${(row % 3) - 1}\n`,
  )
  return new TextEncoder().encode(`timestamp,datetime,comment-id,voter-id,vote\n${lines.join('')}`)
}

const matrix = (size: number): Uint8Array => {
  const columns = Array.from({ length: size }, (_, column) => column)
  const lines = columns.map((row) =>
    [row, '', ...columns.map((column) => ((row * 31 + column * 7) % 50 === 0 ? 1 : ''))].join(','),
  )
  return new TextEncoder().encode(
    `${['participant', 'group-id', ...columns].join(',')}\n${lines.join('\n')}\n`,
  )
}

it.each([
  ['a log of 200,000 rows', 'votes.csv', log(200_000)],
  ['a matrix of 2,500 people and 2,500 statements', 'participants-votes.csv', matrix(2_500)],
])('%s is read in some times what splitting the text takes', (_, name, bytes) => {
  const read = () => expect(readVotes({ name, bytes }).votes.people.length).toBeGreaterThan(0)
  const split = () => {
    const cells = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split(','))
    expect(cells.length).toBeGreaterThan(1)
  }
  const ratio = timesAsLong(read, split)
  expect(ratio).toBeLessThan(40)
})
