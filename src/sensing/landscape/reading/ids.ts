// Ids as they are met in a file: each gets a number, and in the end its place in order.

import { InputFault, type Place } from '../../../csv/index.ts'
import { inOrderOfIds } from '../votes.ts'

export type Ids = Readonly<{
  /** The number of this id, from 0 in the order of meeting; -1 for an empty cell. @throws InputFault for one too many. */
  numberOf: (cell: string, place: () => Place) => number
  count: () => number
  /** All of them in order, and for each number the place there. */
  ordered: () => { ids: string[]; placeOf: Int32Array }
}>

/** @param most how many there may be. @param what they are, in a sentence: "people". */
export const idsMet = (most: number, what: string): Ids => {
  const spelled = new Map<string, number>()
  const known = new Map<string, number>()
  const numberOf = (cell: string, place: () => Place): number => {
    const seen = spelled.get(cell)
    if (seen !== undefined) return seen
    const id = idIn(cell)
    if (id === '') return -1
    const number = known.get(id) ?? known.size
    if (number === most)
      throw new InputFault(
        place(),
        `this file has more than ${most} ${what}`,
        'Leave out what is not needed.',
      )
    known.set(id, number)
    spelled.set(apart(cell), number)
    return number
  }
  const ordered = () => {
    const met = [...known.keys()]
    const order = met.map((_, number) => number).sort((a, b) => inOrderOfIds(met[a] ?? '', met[b] ?? ''))
    const placeOf = new Int32Array(met.length)
    for (const [place, number] of order.entries()) placeOf[number] = place
    return { ids: order.map((number) => met[number] ?? ''), placeOf }
  }
  return { numberOf, count: () => known.size, ordered }
}

/** Without surrounding space, each letter composed in one way. */
export const idIn = (cell: string): string => apart(cell.trim().normalize('NFC'))

// A cell cut out of a text keeps the whole text in memory: hundreds of megabytes for one id.
const apart = (text: string): string => `${text} `.slice(0, -1)
