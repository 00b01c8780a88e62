// The expected values were computed by Python's hmac, apart from this program.

import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitTo, type Mac, saltBytes } from './index.ts'

const mac: Mac = (key, message) => createHmac('sha256', key).update(message).digest('hex')
const salt = Uint8Array.from({ length: saltBytes }, (_, place) => place)
const salts = fc.uint8Array({ minLength: saltBytes, maxLength: saltBytes })
const field = fc.constantFrom('name', 'entry', 'not-quite')
const text = fc.string({ unit: 'grapheme', maxLength: 40 })

describe('a commitment', () => {
  it.each([
    ['name', 'Ada', '0cc33557a3e80f2cbc82208214ade9eb70cfb33a3a2ac986a85c2838c9ea9fbc'],
    ['entry', 'Wie können wir …? 🌳', '81244d057c26242961ccae2f5c4f2c6a90abae500168802e4a7e82897cf4f7c6'],
  ])('[RE1] to the %s “%s” is what another program computes, too', (of, words, expected) => {
    expect(commitTo(mac, salt, of, words)).toBe(expected)
  })

  it('[RE2] is another one for another text, field or salt', () => {
    const said = fc.tuple(salts, field, text)
    fc.assert(
      fc.property(said, said, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other))
        expect(commitTo(mac, ...one)).not.toBe(commitTo(mac, ...other))
      }),
    )
  })

  it('[RE3] is made under a whole salt or not at all', () => {
    for (const length of [0, 16, 31, 33])
      expect(() => commitTo(mac, new Uint8Array(length), 'name', 'Ada')).toThrow(RangeError)
  })
})
