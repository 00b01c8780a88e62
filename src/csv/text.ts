// The bytes of a file as text: UTF-8, or what Excel still writes in Western Europe, Windows-1252.

import { InputFault } from './faults.ts'

/** Far more than 50,000 people need; what is larger is refused before it is looked at. */
export const mostBytes = 48 * 2 ** 20

/** @throws InputFault for what is no text, is too large, or is written in an encoding that is not read. */
export const textIn = (
  file: string,
  bytes: Uint8Array,
  most = mostBytes,
): { text: string; warnings: string[]; mark: boolean } => {
  if (bytes.length > most)
    throw new InputFault(
      { file },
      `this file has ${Math.ceil(bytes.length / 2 ** 20)} MB, and ${most / 2 ** 20} are read`,
      'Leave out the columns that are not needed.',
    )
  refuseOtherKinds(file, bytes)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const body = bytes.subarray(start)
  refuseControls(file, body)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    return { text, warnings: [], mark: start > 0 }
  } catch {
    return { ...inWindows1252(file, body), mark: true }
  }
}

const kinds: readonly (readonly [begins: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook of a spreadsheet (xlsx or ods) or a zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a workbook of an older Excel (xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
]

const refuseOtherKinds = (file: string, bytes: Uint8Array): void => {
  const kind = kinds.find(([begins]) => begins.every((byte, place) => bytes[place] === byte))
  if (kind) throw new InputFault({ file }, `this is ${kind[1]}, not a CSV file`, saveAsCsv)
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || isWideText(bytes))
    throw new InputFault({ file }, 'this file is written in UTF-16 (“Unicode text”)', saveAsCsv)
}

const saveAsCsv = 'Open it in your spreadsheet and save it as “CSV UTF-8”.'

/** UTF-16 without a mark: in the first characters every second byte is 0, and the others are not. */
const isWideText = (bytes: Uint8Array): boolean => {
  const begin = bytes.subarray(0, 64)
  const zeros = [0, 0]
  for (const [place, byte] of begin.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  return Math.min(even, odd) === 0 && Math.max(even, odd) * 3 >= begin.length && begin.length >= 4
}

/** Tab, line feed, vertical tab, form feed and carriage return occur in texts; no other control character does. */
const refuseControls = (file: string, bytes: Uint8Array): void => {
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] as number
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d))
      throw new InputFault(
        { file, line: lineOf(bytes, place) },
        `here stands the byte ${byte}, which no text has; this is no CSV file, or a damaged one`,
        saveAsCsv,
      )
  }
}

const lineOf = (bytes: Uint8Array, end: number): number => {
  let line = 1
  for (let place = 0; place < end; place++)
    if (bytes[place] === 0x0a || (bytes[place] === 0x0d && bytes[place + 1] !== 0x0a)) line++
  return line
}

/** What the bytes 0x80 to 0x9f mean in Windows-1252; a space where they mean nothing. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const inWindows1252 = (file: string, bytes: Uint8Array): { text: string; warnings: string[] } => {
  if (bytes.length > mostBytes / 3)
    throw new InputFault({ file }, 'a file of this size is read in UTF-8 only', saveAsCsv)
  refuseDamagedUtf8(file, bytes)
  // Not every version of Node knows what stands in the upper rows of this encoding, so it is turned into UTF-8 here.
  const turned = new Uint8Array(3 * bytes.length)
  let length = 0
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] as number
    const code = byte < 0x80 || byte > 0x9f ? byte : upper.charCodeAt(byte - 0x80)
    if (byte >= 0x80 && code === 0x20)
      throw new InputFault(
        { file, line: lineOf(bytes, place) },
        'here stands a letter that is neither UTF-8 nor Windows-1252',
        saveAsCsv,
      )
    if (code < 0x80) turned[length++] = code
    else {
      if (code < 0x800) turned[length++] = 0xc0 | (code >> 6)
      else {
        turned[length++] = 0xe0 | (code >> 12)
        turned[length++] = 0x80 | ((code >> 6) & 0x3f)
      }
      turned[length++] = 0x80 | (code & 0x3f)
    }
  }
  const where = `line ${lineOf(
    bytes,
    bytes.findIndex((byte) => byte >= 0x80),
  )}`
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(turned.subarray(0, length)),
    warnings: [
      `${file} is not in UTF-8 and was read as Windows-1252: look at the accents, first in ${where}.`,
    ],
  }
}

// A UTF-8 file into which something else was pasted would come out with every accent broken.
const refuseDamagedUtf8 = (file: string, bytes: Uint8Array): void => {
  let whole = 0
  let broken = 0
  let first = -1
  for (let place = 0; place < bytes.length; place++) {
    if ((bytes[place] as number) < 0x80) continue
    const more = following(bytes, place)
    place += more
    if (more > 0) whole++
    else if (broken++ === 0) first = place
  }
  if (whole > broken)
    throw new InputFault(
      { file, line: lineOf(bytes, first) },
      'this file is in UTF-8, but here stands a letter that is not',
      saveAsCsv,
    )
}

/** How many bytes belong to the one that begins a letter in UTF-8; 0 if it begins none. */
const following = (bytes: Uint8Array, place: number): number => {
  const byte = bytes[place] as number
  const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
  for (let each = 1; each <= more; each++) if (((bytes[place + each] ?? 0) & 0xc0) !== 0x80) return 0
  return more
}
