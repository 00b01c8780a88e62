// How the entries of a chart fill its sheets, as they would on paper: in order, from the top, and when the
// next one does not fit, a new sheet begins. What stands on a full sheet never moves because something new came.

/** Entries `first` up to, not including, `end`. `part` counts the sheets of one entry that is longer than a sheet. */
export type Sheet = { first: number; end: number; part: number }

/** All in one unit: what fits on a sheet, what stands free between two entries, and how high a line is. */
export type Paper = { room: number; gap: number; line: number }

/** An entry that no sheet can hold has sheets of its own, cut between its lines. */
export const fillSheets = (heights: readonly number[], paper: Paper): Sheet[] => {
  const sheets: Sheet[] = []
  let left = 0
  heights.forEach((height, index) => {
    const last = sheets.at(-1)
    if (height > paper.room) {
      const parts = Math.ceil(height / partHeight(paper))
      for (let part = 0; part < parts; part++) sheets.push({ first: index, end: index + 1, part })
      left = 0
    } else if (last && height + paper.gap <= left) {
      last.end = index + 1
      left -= height + paper.gap
    } else {
      sheets.push({ first: index, end: index + 1, part: 0 })
      left = paper.room - height
    }
  })
  return sheets
}

/** How much of an entry longer than a sheet one sheet shows: whole lines. */
export const partHeight = ({ room, line }: Paper): number => Math.max(1, Math.floor(room / line)) * line

/** The sheet that hangs in front, counted back from the newest one. One who goes back too far sees the oldest. */
export const sheetInFront = (count: number, back: number): number =>
  Math.max(0, count - 1 - Math.max(0, back))

/** The sheets named at the foot of a chart, five at most: the oldest, the newest, those around the one in front. Null: some between. */
export const slips = (count: number, front: number): (number | null)[] => {
  const last = count - 1
  if (count <= 5) return Array.from({ length: count }, (_, index) => index)
  if (front <= 1) return [0, 1, 2, null, last]
  if (front >= last - 1) return [0, null, last - 2, last - 1, last]
  return [0, null, front, null, last]
}
