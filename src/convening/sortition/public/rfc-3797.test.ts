import { describe, expect, it } from 'vitest'
import { keyFromShowings, nomComSelection } from './rfc-3797.ts'

describe('RFC 3797', () => {
  const showings = [[9319], [10, 2, 8, 5, 12], [26, 34, 45, 9, 41, 18]]

  it('spells the key as its §6 does', () => {
    expect(keyFromShowings(showings)).toBe('9319./2.5.8.10.12./9.18.26.34.41.45./')
  })

  it('selects whom its §6 selects', () => {
    expect(nomComSelection(keyFromShowings(showings), 25, 10)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13])
  })

  it('selects nobody twice, and everybody in the end', () => {
    const all = nomComSelection('1./', 300, 300)
    expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, place) => place + 1))
    expect(nomComSelection('1./', 25, 0)).toEqual([])
    expect(() => nomComSelection('1./', 3, 4)).toThrow(RangeError)
  })
})
