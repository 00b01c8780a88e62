// Tables as RFC 4180 writes them: commas, a line feed after each row, quotation marks where a cell needs them. What is taken
// from a file of people is written as that was, since a spreadsheet that puts semicolons opens nothing else at a click; it
// knows UTF-8 only by its mark.
//
// Cells come out exactly as they came in, so that what is written can be matched with what the convener has. A cell that
// a spreadsheet would compute (`=…`) is therefore not disarmed here; the reading of the pool warns of it.

import { type Form, plainForm } from './table.ts'

/** @throws RangeError where a row has not as many cells as the header. */
export const written = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { separator, mark }: Form = plainForm,
): string => {
  const lines = [header, ...rows].map((cells) => {
    if (cells.length !== header.length) throw new RangeError(`${cells.length} cells under ${header.length}`)
    // An empty line would be read as a blank row, not as one empty cell.
    return cells.length === 1 && cells[0] === '' ? '""' : cells.map(cellOf).join(separator)
  })
  return `${mark ? '\ufeff' : ''}${lines.join('\n')}\n`
}

const cellOf = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
