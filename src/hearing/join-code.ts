// The six signs that lead to a hearing: read from a wall, typed on a phone.

/** None that could be taken for another: neither 0 nor o, neither 1 nor i nor l, and no u beside v. */
const signs = '23456789abcdefghjkmnpqrstvwxyz'
const length = 6

export const isJoinCode = (text: string): boolean =>
  text.length === length && [...text].every((sign) => signs.includes(sign))

/** @param below draws a whole number from 0 up to its argument, without that, each with the same chance. */
export const joinCodeFrom = (below: (end: number) => number): string =>
  Array.from({ length }, () => signs[below(signs.length)]).join('')
