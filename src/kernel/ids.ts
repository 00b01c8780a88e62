// Identifiers come from the command's key, so that the sender of an act can name what the act
// will make (a chart entry recorded without network can be amended before the line is back), and
// a repeat makes nothing new. A key is 100 random bits made by the sender and used once, for one
// command of one person: see `perform`.

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A command's key: 16 to 32 of [0-9a-z]. */
export type Key = string
export const isKey = (text: unknown): text is Key =>
  typeof text === 'string' && /^[0-9a-z]{16,32}$/.test(text)

/** @param bytes at least 20 random bytes, of which the low five bits each are used (100 bits). */
export const keyFrom = (bytes: Uint8Array): Key =>
  Array.from(bytes.subarray(0, 20), (byte) => letters[byte & 31]).join('')

/** The first thing that a command makes bears the key itself, the next ones `key-2`, `key-3`, … */
export const idsOf = (key: Key): (() => string) => {
  let made = 0
  return () => (++made === 1 ? key : `${key}-${made}`)
}
