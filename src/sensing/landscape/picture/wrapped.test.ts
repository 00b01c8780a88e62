import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapped } from './wrapped.ts'

describe('lines in a picture', () => {
  it('keep all words in their order, as far as there is room', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, (all) => {
        expect(wrapped(all.join(' '), 12, 99).join(' ')).toBe(all.join(' '))
      }),
    )
  })

  it('are no more than there is room for, and say that something is left out', () => {
    const lines = wrapped('one two three four five six seven eight nine ten', 6, 2)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  it('break what has no spaces, but begin with no closing mark', () => {
    const lines = wrapped('晚上十點以後廣場上不應該再有音樂，因為住在附近的孩子要睡覺。', 15, 9)
    expect(lines.join('')).toBe('晚上十點以後廣場上不應該再有音樂，因為住在附近的孩子要睡覺。')
    expect(lines.every((line) => line.length <= 17 && !/^[，。]/.test(line))).toBe(true)
    expect(wrapped('Donaudampfschifffahrtsgesellschaft', 8, 9).length).toBeGreaterThan(1)
  })

  it('are none where there is nothing', () => {
    expect(wrapped(' ', 9, 3)).toEqual([])
  })
})
