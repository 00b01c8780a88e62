// How long things last that open the door.

const minuteMilliseconds = 60_000
const dayMilliseconds = 1_440 * minuteMilliseconds

export const signInMinutes = 15
export const deviceLinkMilliseconds = 15 * minuteMilliseconds
export const hostLinkMilliseconds = 7 * dayMilliseconds
export const sessionMilliseconds = 365 * dayMilliseconds
