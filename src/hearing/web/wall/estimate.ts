// A first guess at how the sheets fill, for the server, which has no eyes. The browser measures and corrects it
// before it shows anything new; the guess errs on the side of too little on a sheet.

import { fillSheets, type Sheet } from './sheets.ts'

/** Of a sheet on a wall of 1920 × 1080, counted in lines. */
const paper = { room: 13, gap: 0.3, line: 1 }
const lettersPerLine = 16

export const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph), 0)

const linesOfParagraph = (paragraph: string): number => {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(/\s+/)) {
    const letters = [...word].length
    if (used > 0 && used + 1 + letters > lettersPerLine) {
      lines += 1
      used = 0
    }
    lines += Math.floor(letters / (lettersPerLine + 1))
    used += (used > 0 ? 1 : 0) + (letters % (lettersPerLine + 1))
  }
  return lines
}

export const estimateSheets = (texts: readonly string[]): Sheet[] => fillSheets(texts.map(linesOf), paper)
