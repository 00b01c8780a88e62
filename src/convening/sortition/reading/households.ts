// Who lives together, as far as their addresses tell.

import { aFewOf, columnNamed, type Table } from '../../../csv/index.ts'

/**
 * The address of each row, made of the columns named, so that spelling decides as little as can be: without case, spaces
 * and punctuation. Null where nothing is written. It is the field's exact match; "St" and "Street" differ.
 * @throws InputFault for a column that is not there.
 */
export const addressesIn = (table: Table, columns: readonly string[], butWhy = ''): (string | null)[] => {
  const places = columns.map((name) => columnNamed(table, name, butWhy))
  return table.rows.map((cells) => {
    const parts = places.map((place) => letters(cells[place] ?? ''))
    return parts.some((part) => part !== '') ? parts.join('\n') : null
  })
}

// Letters and digits are kept with a space between them: "Flat 1, 12" is not "Flat 11, 2".
const letters = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/**
 * The household of each person, null for those who live alone. It is called by the first of its ids, so that no address
 * goes any further than here.
 * @param ids in their order.
 */
export const householdsOf = (
  ids: readonly string[],
  addresses: readonly (string | null)[],
): (string | null)[] => {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const [place, address] of addresses.entries()) {
    if (address === null) continue
    if (first.has(address)) shared.add(address)
    else first.set(address, ids[place] as string)
  }
  return addresses.map((address) =>
    address !== null && shared.has(address) ? (first.get(address) ?? null) : null,
  )
}

/** More people at one address than a household has: a home, or columns that do not hold a whole address. */
export const crowds = (table: Table, addresses: readonly (string | null)[]): string[] => {
  const lines = Map.groupBy(table.lines.keys(), (place) => addresses[place] ?? null)
  lines.delete(null)
  return [...lines.values()]
    .filter((places) => places.length > 12)
    .map((places) => {
      const where = aFewOf(places.map((place) => String(table.lines[place])))
      return `${table.file}: ${places.length} people have one address (lines ${where}), so at most one of them is drawn.`
    })
}
