import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

const en = numbersIn('en')
const de = numbersIn('de')

describe('numbers', () => {
  it('are written as people of the language write them', () => {
    expect([0, 7, 999, 1_000, 1_234_567].map(en.whole)).toEqual(['0', '7', '999', '1,000', '1,234,567'])
    expect(de.whole(12_345)).toBe('12.345')
    expect(en.percent(0.0913)).toBe('9.1%')
    expect(de.percent(0.0913)).toBe('9,1\u00a0%')
    expect(de.percent(0.0913, 2)).toBe('9,13\u00a0%')
    expect(en.percent(1 / 3, 0)).toBe('33%')
    expect(de.decimal(0.2402, 3)).toBe('0,240')
  })

  it('never round somebody to no chance, or to certainty', () => {
    expect(en.percent(0.0001)).toBe('0.1%')
    expect(en.percent(0.9999)).toBe('99.9%')
    expect(en.percent(0.999, 0)).toBe('99%')
    expect(en.percent(0)).toBe('0%')
    expect(en.percent(1)).toBe('100%')
    expect(en.percent(0.999_999_7)).toBe('100%')
  })
})
