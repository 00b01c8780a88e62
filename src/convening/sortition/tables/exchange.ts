// Two change places: what it would cost, and doing it. This is the inner loop of the search.

import { type Seats, wishWeight } from './seats.ts'

/** What the cost would grow by if these two, of different tables, changed places. Not for two empty chairs at one table. */
export const changeOf = (seats: Seats, round: number, a: number, b: number): number => {
  const { tableOf, sitters, people, tables } = seats
  const tableA = tableOf[round * sitters + a] as number
  const tableB = tableOf[round * sitters + b] as number
  const onA = round * tables + tableA
  const onB = round * tables + tableB
  let change = meetingsChange(seats, round, a, b, tableA, tableB)
  if (seats.allValues > 0)
    change +=
      a < people && b < people
        ? shareChange(seats, onA, onB, a, b)
        : shareChangeOfSizes(seats, onA, onB, a, b)
  if (seats.apart.length > 0)
    change +=
      apartChange(seats, round, a, b, tableA, tableB) + apartChange(seats, round, b, a, tableB, tableA)
  if (seats.allClusters > 0) change += clusterChange(seats, onA, onB, a, b)
  return change
}

/** Lets these two change places. */
export const exchange = (seats: Seats, round: number, a: number, b: number): void => {
  const { tableOf, chairOf, at, sitters, people, tables } = seats
  const base = round * sitters
  const tableA = tableOf[base + a] as number
  const tableB = tableOf[base + b] as number
  exchangeMeetings(seats, base, a, b, tableA, tableB)
  const chairA = chairOf[base + a] as number
  const chairB = chairOf[base + b] as number
  at[base + chairA] = b
  at[base + chairB] = a
  chairOf[base + a] = chairB
  chairOf[base + b] = chairA
  tableOf[base + a] = tableB
  tableOf[base + b] = tableA
  const onA = round * tables + tableA
  const onB = round * tables + tableB
  if (a >= people) moveEmpty(seats, onA, onB)
  else moveCounts(seats, onA, onB, a)
  if (b >= people) moveEmpty(seats, onB, onA)
  else moveCounts(seats, onB, onA, b)
}

const meetingsChange = (
  { at, met, again, sitters, chairs }: Seats,
  round: number,
  a: number,
  b: number,
  tableA: number,
  tableB: number,
): number => {
  const ofA = a * sitters
  const ofB = b * sitters
  let change = 0
  let chair = round * sitters + tableA * chairs
  for (const end = chair + chairs; chair < end; chair++) {
    const other = at[chair] as number
    if (other !== a)
      change +=
        (again[met[ofB + other] as number] as number) - (again[(met[ofA + other] as number) - 1] as number)
  }
  chair = round * sitters + tableB * chairs
  for (const end = chair + chairs; chair < end; chair++) {
    const other = at[chair] as number
    if (other !== b)
      change +=
        (again[met[ofA + other] as number] as number) - (again[(met[ofB + other] as number) - 1] as number)
  }
  return change
}

const exchangeMeetings = (
  { at, met, sitters, chairs }: Seats,
  base: number,
  a: number,
  b: number,
  tableA: number,
  tableB: number,
): void => {
  const shift = (leaving: number, coming: number, table: number) => {
    const from = base + table * chairs
    for (let chair = from; chair < from + chairs; chair++) {
      const other = at[chair] as number
      if (other === leaving) continue
      const less = (met[leaving * sitters + other] as number) - 1
      met[leaving * sitters + other] = less
      met[other * sitters + leaving] = less
      const more = (met[coming * sitters + other] as number) + 1
      met[coming * sitters + other] = more
      met[other * sitters + coming] = more
    }
  }
  shift(a, b, tableA)
  shift(b, a, tableB)
}

/** Of two people: sizes stay as they are. */
const shareChange = (seats: Seats, onA: number, onB: number, a: number, b: number): number => {
  const { values, columns, counts, outside, allValues, chairs, empty } = seats
  const wide = chairs + 1
  const sizeA = (empty[onA] as number) * allValues
  const sizeB = (empty[onB] as number) * allValues
  let change = 0
  for (let column = 0; column < columns; column++) {
    const valueA = values[a * columns + column] as number
    const valueB = values[b * columns + column] as number
    if (valueA === valueB) continue
    if (valueA >= 0) {
      const here = (sizeA + valueA) * wide + (counts[onA * allValues + valueA] as number)
      const there = (sizeB + valueA) * wide + (counts[onB * allValues + valueA] as number)
      change += (outside[here - 1] as number) - (outside[here] as number)
      change += (outside[there + 1] as number) - (outside[there] as number)
    }
    if (valueB >= 0) {
      const here = (sizeB + valueB) * wide + (counts[onB * allValues + valueB] as number)
      const there = (sizeA + valueB) * wide + (counts[onA * allValues + valueB] as number)
      change += (outside[here - 1] as number) - (outside[here] as number)
      change += (outside[there + 1] as number) - (outside[there] as number)
    }
  }
  return change
}

/** Of somebody and an empty chair: every share changes with the sizes. */
const shareChangeOfSizes = (seats: Seats, onA: number, onB: number, a: number, b: number): number => {
  const { values, columns, counts, outside, allValues, chairs, empty, people } = seats
  if (a >= people && b >= people) return 0
  const [from, to, person] = a < people ? [onA, onB, a] : [onB, onA, b]
  const wide = chairs + 1
  const sizeFrom = (empty[from] as number) * allValues
  const sizeTo = (empty[to] as number) * allValues
  let change = 0
  for (let value = 0; value < allValues; value++) {
    let own = 0
    for (let column = 0; column < columns; column++) if (values[person * columns + column] === value) own = 1
    const here = counts[from * allValues + value] as number
    const there = counts[to * allValues + value] as number
    change +=
      (outside[(sizeTo + value) * wide + here - own] as number) -
      (outside[(sizeFrom + value) * wide + here] as number)
    change +=
      (outside[(sizeFrom + value) * wide + there + own] as number) -
      (outside[(sizeTo + value) * wide + there] as number)
  }
  return change
}

/** What `mover` pays or saves by going from one table to the other; `coming` goes the other way. */
const apartChange = (
  { apart, apartFrom, tableOf, sitters, people }: Seats,
  round: number,
  mover: number,
  coming: number,
  from: number,
  to: number,
): number => {
  if (mover >= people) return 0
  let change = 0
  const end = apartFrom[mover + 1] as number
  for (let place = apartFrom[mover] as number; place < end; place++) {
    const other = apart[place] as number
    if (other === coming) continue
    const table = tableOf[round * sitters + other]
    if (table === to) change += wishWeight
    else if (table === from) change -= wishWeight
  }
  return change
}

const clusterChange = (seats: Seats, onA: number, onB: number, a: number, b: number): number => {
  const { clusterValues, clusterColumns, clusterCounts, allClusters } = seats
  let change = 0
  const going = (value: number, from: number, to: number) => {
    if (value < 0) return
    if (clusterCounts[from * allClusters + value] === 1) change -= wishWeight
    if (clusterCounts[to * allClusters + value] === 0) change += wishWeight
  }
  for (let column = 0; column < clusterColumns; column++) {
    const valueA = clusterValues[a * clusterColumns + column] as number
    const valueB = clusterValues[b * clusterColumns + column] as number
    if (valueA === valueB) continue
    going(valueA, onA, onB)
    going(valueB, onB, onA)
  }
  return change
}

const moveEmpty = ({ empty }: Seats, from: number, to: number): void => {
  empty[from] = (empty[from] as number) - 1
  empty[to] = (empty[to] as number) + 1
}

const moveCounts = (seats: Seats, from: number, to: number, person: number): void => {
  moveValues(seats.counts, seats.values, seats.columns, seats.allValues, from, to, person)
  moveValues(
    seats.clusterCounts,
    seats.clusterValues,
    seats.clusterColumns,
    seats.allClusters,
    from,
    to,
    person,
  )
}

const moveValues = (
  counts: Int32Array,
  values: Int32Array,
  columns: number,
  all: number,
  from: number,
  to: number,
  person: number,
): void => {
  for (let column = 0; column < columns; column++) {
    const value = values[person * columns + column] as number
    if (value < 0) continue
    counts[from * all + value] = (counts[from * all + value] as number) - 1
    counts[to * all + value] = (counts[to * all + value] as number) + 1
  }
}
