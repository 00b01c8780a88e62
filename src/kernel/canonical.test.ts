import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, idsOf, isKey, keyFrom, tidy, wordsIn } from './index.ts'

describe('canonical JSON', () => {
  it('spells equal values alike, whatever the order of their members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned)).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('orders members by UTF-16 code units, as RFC 8785 §3.2.3 has it', () => {
    const sample = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect(canonical(sample)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('refuses what JSON cannot hold', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x'), [undefined], 1n])
      expect(() => canonical(value)).toThrow(TypeError)
  })
})

describe('keys and ids', () => {
  it('makes keys that are keys, and ids that never meet', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const key = keyFrom(bytes)
        expect(isKey(key)).toBe(true)
        const id = idsOf(key)
        expect(new Set([id(), id(), id(), id()]).size).toBe(4)
        expect(idsOf(key)()).toBe(key)
      }),
    )
  })
})

describe('words', () => {
  it('finds every id of words inside a value', () => {
    expect(wordsIn({ a: 'w-1', b: ['x', { c: 'w-2' }], d: 3, e: null })).toEqual(['w-1', 'w-2'])
  })

  it('tidies without losing what was said', () => {
    expect(tidy(' so\r\nthat\u202e we\u0000 sleep \ufeff')).toBe('so\nthat  we  sleep')
    expect(tidy('שלום')).toBe('שלום')
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
      }),
    )
  })
})
