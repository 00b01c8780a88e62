// Lines for a picture, in which text does not wrap by itself. No font is asked how wide its letters are: they are reckoned
// generously, so that nothing runs over the edge on any machine.

/** @param width in ems. @returns at most so many lines; what does not fit ends in an ellipsis. */
export const wrapped = (text: string, width: number, most: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of wordsIn(text, width)) {
    const longer = line === '' ? word.trimStart() : line + word
    if (widthOf(longer.trimEnd()) <= width) line = longer
    else {
      lines.push(line.trimEnd())
      line = word.trimStart()
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const last = [...(lines[most - 1] ?? '')]
  while (widthOf(`${last.join('')} …`) > width) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()} …`]
}

/** Words with the space before them; scripts without spaces break after any sign, and so does what is longer than a line. */
const wordsIn = (text: string, width: number): string[] =>
  (text.replace(/\s+/g, ' ').match(pieces) ?? []).flatMap((word) =>
    widthOf(word) <= width ? [word] : [...word],
  )

/** One sign of such a script with the marks that close it, or a run of others. */
const pieces =
  / ?(?:[\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff][\u3001\u3002\u300d\u300f\uff01\uff09\uff0c\uff1a\uff1b\uff1f]*|[^ \u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]+)/gu

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + emsOf(sign), 0)

const emsOf = (sign: string): number => {
  if (/[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(sign)) return 1
  if (/[ilj.,:;!'’|ftr() ]/.test(sign)) return 0.34
  if (/[A-ZÄÖÜmwMW@%—]/.test(sign)) return 0.78
  return 0.56
}
