// Who shall sit together and who apart: files without a header, each line the ids of two people or more.
//
//   together.csv     A07,A12          these share a table in every round
//   apart.csv        A07,B03,C11      no two of these ever share one
//
// A line is kept with what it asks, so that a contradiction can be told by file and line.

import type { InputFile } from '../../../csv/index.ts'
import { aFewOf, InputFault, quoted, rowsIn, textIn } from '../../../csv/index.ts'
import { pairsIn } from './gathering.ts'

export type Line = Readonly<{ file: string; line: number; people: readonly number[] }>

/** Finds people by their ids, and tells those who have left from those who were never there. */
export type Register = Readonly<{
  placeOf: ReadonlyMap<string, number>
  /** Ids that stand in earlier rounds and are not among the people any more: wishes about them are let go. */
  left: ReadonlySet<string>
}>

export const mostLines = 10_000
const mostPairs = 200_000

/** @throws InputFault for an id that nobody has, one twice in a line, and a line with one id alone. */
export const linesIn = ({ name: file, bytes }: InputFile, register: Register): Line[] => {
  const { text } = textIn(file, bytes)
  const { cells, lines } = rowsIn(file, text, mostLines)
  return cells.flatMap((row, place) => {
    const line = lines[place] ?? 0
    const ids = row.map(asId).filter((id) => id !== '')
    if (ids.length === 0) return []
    if (ids.length === 1)
      throw new InputFault({ file, line }, 'this line names one person', 'Write two ids or more in a line.')
    for (const [column, id] of ids.entries())
      if (ids.indexOf(id) < column)
        throw new InputFault({ file, line }, `${quoted(id)} stands twice in this line`, 'Remove one of them.')
    const people = ids.flatMap((id) => personIn(register, id, { file, line }) ?? [])
    return people.length > 1 ? [{ file, line, people }] : []
  })
}

/** Null for somebody who has left. @throws InputFault for an id that nobody has. */
export const personIn = (
  { placeOf, left }: Register,
  id: string,
  place: { file: string; line: number },
): number | null => {
  const person = placeOf.get(id)
  if (person !== undefined) return person
  if (left.has(id)) return null
  throw new InputFault(
    place,
    `nobody has the id ${quoted(id)}`,
    'Correct it, or remove it. Capitals and small letters count.',
  )
}

export const asId = (cell: string): string => cell.trim().normalize('NFC')

/**
 * Groups of those who sit together, whoever shares somebody being one group.
 * @throws InputFault where a group is larger than a table.
 */
export const joined = (lines: readonly Line[], chairs: number, ids: readonly string[]): number[][] => {
  const groupOf = new Map<number, number[]>()
  for (const { file, line, people } of lines) {
    const group = [...new Set(people.flatMap((person) => groupOf.get(person) ?? [person]))]
    if (group.length > chairs)
      throw new InputFault(
        { file, line },
        group.length > people.length
          ? `with the lines before, ${group.length} people are to sit together (${named(group, ids)}), and the largest table has ${chairs} places`
          : `${group.length} people are to sit together, and the largest table has ${chairs} places`,
        'Make the group smaller, or take fewer tables.',
      )
    for (const person of group) groupOf.set(person, group)
  }
  const groups = [...new Set(groupOf.values())].map((group) => group.toSorted((a, b) => a - b))
  return groups.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/**
 * Pairs who sit apart, each once.
 * @throws InputFault where they are to sit together as well, or where a line names more people than there are tables.
 */
export const separated = (
  lines: readonly Line[],
  groups: readonly (readonly number[])[],
  tables: number,
  ids: readonly string[],
): [number, number][] => {
  const groupOf = new Map(groups.flatMap((group, place) => group.map((person) => [person, place])))
  const pairs = new Map<number, [number, number]>()
  for (const { file, line, people } of lines) {
    if (people.length > tables)
      throw new InputFault(
        { file, line },
        `${people.length} people cannot all be apart at ${tables} tables`,
        'Name fewer people in this line, or take more tables.',
      )
    for (const [one, other] of pairsIn(people.toSorted((a, b) => a - b))) {
      if (groupOf.has(one) && groupOf.get(one) === groupOf.get(other))
        throw new InputFault(
          { file, line },
          `${named([one, other], ids)} are to sit apart, and together as well`,
          'Remove one of the two wishes.',
        )
      pairs.set(one * ids.length + other, [one, other])
    }
    if (pairs.size > mostPairs)
      throw new InputFault({ file, line }, `more than ${mostPairs} pairs are to sit apart`, 'Wish for less.')
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

export const named = (people: readonly number[], ids: readonly string[]): string =>
  aFewOf(people.map((person) => quoted(ids[person] ?? '')))
