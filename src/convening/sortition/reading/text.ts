// The bytes of a file as text: UTF-8, or what Excel still writes in Western Europe, Windows-1252.

import { aFewOf, InputFault } from './faults.ts'

/** Far more than 50,000 people need; what is larger is refused before it is looked at. */
export const mostBytes = 64 * 2 ** 20

/** @throws InputFault for what is no text, is too large, or is written in an encoding that is not read. */
export const textIn = (file: string, bytes: Uint8Array): { text: string; warnings: string[] } => {
  if (bytes.length > mostBytes)
    throw new InputFault(
      { file },
      `this file has ${Math.ceil(bytes.length / 2 ** 20)} MB, and ${mostBytes / 2 ** 20} are read`,
      'Leave out the columns that the draw does not need.',
    )
  refuseOtherKinds(file, bytes)
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const body = bytes.subarray(start)
  refuseControls(file, body)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), warnings: [] }
  } catch {
    return inWindows1252(file, body)
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
  refuseDamagedUtf8(file, bytes)
  // Decoded by hand: what a TextDecoder makes of this encoding depended on the version of Node.
  const codes = new Uint16Array(bytes)
  const accented: number[] = []
  let line = 1
  for (let place = 0; place < codes.length; place++) {
    const byte = codes[place] as number
    if (byte === 0x0a || (byte === 0x0d && codes[place + 1] !== 0x0a)) line++
    if (byte < 0x80) continue
    if (accented.length < 3 && accented.at(-1) !== line) accented.push(line)
    if (byte > 0x9f) continue
    const meant = upper.charCodeAt(byte - 0x80)
    if (meant === 0x20)
      throw new InputFault(
        { file, line },
        'here stands a letter that is neither UTF-8 nor Windows-1252',
        saveAsCsv,
      )
    codes[place] = meant
  }
  const where = `line ${aFewOf(accented.map(String))}`
  const warning = `${file} is not in UTF-8 and was read as Windows-1252: look at the accents in ${where}.`
  return { text: fromCodes(codes), warnings: [warning] }
}

const fromCodes = (codes: Uint16Array): string => {
  const parts: string[] = []
  for (let place = 0; place < codes.length; place += 8192)
    parts.push(String.fromCharCode(...codes.subarray(place, place + 8192)))
  return parts.join('')
}

// A UTF-8 file into which something else was pasted would come out with every accent broken.
const refuseDamagedUtf8 = (file: string, bytes: Uint8Array): void => {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let whole = 0
  let broken = 0
  let first = -1
  for (let place = 0; place < lenient.length; place++) {
    const code = lenient.charCodeAt(place)
    if (code === 0xfffd) {
      broken++
      if (first < 0) first = place
    } else if (code > 0x7f) whole++
  }
  if (whole > broken)
    throw new InputFault(
      { file, line: lenient.slice(0, first).split(/\r\n|\r|\n/).length },
      'this file is in UTF-8, but here stands a letter that is not',
      saveAsCsv,
    )
}
