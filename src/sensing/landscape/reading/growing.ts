// Columns of numbers that grow by doubling: millions of rows as objects would not fit.

import type { CastRows } from './latest.ts'

/** @param timed whether rows have times. */
export const growing = (timed: boolean) => {
  let room = 1024
  let count = 0
  let person = new Int32Array(room)
  let statement = new Int32Array(room)
  let vote = new Int8Array(room)
  let line = new Int32Array(room)
  let time = new Float64Array(timed ? room : 0)
  const grow = () => {
    room *= 2
    person = larger(person, new Int32Array(room))
    statement = larger(statement, new Int32Array(room))
    vote = larger(vote, new Int8Array(room))
    line = larger(line, new Int32Array(room))
    if (timed) time = larger(time, new Float64Array(room))
  }
  return {
    count: () => count,
    add: (who: number, what: number, value: number, when: number, where: number) => {
      if (count === room) grow()
      person[count] = who
      statement[count] = what
      vote[count] = value
      line[count] = where
      if (timed) time[count] = when
      count++
    },
    all: (): CastRows => ({
      person: person.subarray(0, count),
      statement: statement.subarray(0, count),
      vote: vote.subarray(0, count),
      line: line.subarray(0, count),
      time: timed ? time.subarray(0, count) : null,
    }),
  }
}

const larger = <T extends Int8Array | Int32Array | Float64Array>(small: T, large: T): T => {
  large.set(small)
  return large
}
