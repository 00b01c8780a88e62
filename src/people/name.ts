// What a person may be called: anything that a person can be called, on one line.

import { type Refusal, refuse, tidy } from '../kernel/index.ts'

export const longestName = 80

// Marks that steer the direction of text would let a name rearrange the sentence around it.
const directionMarks = /[\u061c\u200e\u200f]/gu
// Letters that show nothing (the fillers of Hangul, the braille blank) do not make a name.
const showing = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u

/** One line of plain text, 1 to `most` characters. `code` is the refusals' beginning, as in `people.name`. */
export const parseLine = (text: string, code: string, most: number): string | Refusal => {
  const line = tidy(text.replace(directionMarks, ''))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (!showing.test(line)) return refuse(`${code}-missing`)
  if ([...line].length > most) return refuse(`${code}-too-long`, { most })
  return line
}

/** Refusals: `people.name-missing`, `people.name-too-long`. */
export const parseName = (text: string): string | Refusal => parseLine(text, 'people.name', longestName)
