// What is wrong with a file, where, and what to do about it: told to people who made it in a spreadsheet.

/** Where in a file: lines from 1, a column by its name, or by its number from 1 where it has none. */
export type Place = Readonly<{ file: string; line?: number; column?: string | number }>

/** A file that cannot be used as it is. Its message is a sentence for the person who made the file. */
export class InputFault extends Error {
  override name = 'InputFault'
  readonly file: string
  readonly line: number | null
  readonly column: string | number | null
  readonly what: string
  readonly whatToDo: string

  /**
   * @param what what is wrong, as the rest of a sentence that begins with the place, without its full stop.
   * @param whatToDo whole sentences.
   */
  constructor({ file, line, column }: Place, what: string, whatToDo: string) {
    super(`${inWords({ file, line, column })}: ${what}. ${whatToDo}`)
    this.file = file
    this.line = line ?? null
    this.column = column ?? null
    this.what = what
    this.whatToDo = whatToDo
  }
}

/** `people.csv, line 17, column “age”` */
export const inWords = ({ file, line, column }: Partial<Place>): string =>
  [
    file === undefined ? null : clean(file),
    line === undefined ? null : `line ${line}`,
    column === undefined
      ? null
      : typeof column === 'number'
        ? `column ${column}`
        : `column ${quoted(column)}`,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** What stands in a cell, as it may be shown at a terminal: in quotation marks, short, without control characters. */
export const quoted = (cell: string): string => {
  const whole = clean(cell.slice(0, 200)).trim()
  const letters = [...whole]
  return `“${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : whole}”`
}

/** "a, b and 3 more": a few of many, so that a sentence stays one. `of` is how many there are, if not all are given. */
export const aFewOf = (things: readonly string[], few = 3, of = things.length): string =>
  of > few
    ? `${things.slice(0, few).join(', ')} and ${of - few} more`
    : [things.slice(0, -1).join(', '), ...things.slice(-1)].filter(Boolean).join(' and ')

// Escape sequences would reach the terminal, and marks of writing direction would turn the sentence round.
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
