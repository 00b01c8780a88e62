import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillSheets, type Paper, partHeight, sheetInFront, slips } from './sheets.ts'

const paper: fc.Arbitrary<Paper> = fc.record({
  room: fc.integer({ min: 40, max: 2_000 }),
  gap: fc.integer({ min: 0, max: 30 }),
  line: fc.integer({ min: 10, max: 40 }),
})
const heights = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 80 })

describe('the sheets of a chart', () => {
  it('show every entry, in order, each on one sheet unless it is longer than a sheet', () => {
    fc.assert(
      fc.property(heights, paper, (all, one) => {
        const shown = fillSheets(all, one)
          .filter((sheet) => sheet.part === 0)
          .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index))
        expect(shown).toEqual(all.map((_, index) => index))
      }),
    )
  })

  it('are never fuller than paper allows', () => {
    fc.assert(
      fc.property(heights, paper, (all, one) => {
        for (const { first, end, part } of fillSheets(all, one)) {
          const on = all.slice(first, end)
          const high = on.reduce((sum, height) => sum + height, 0) + one.gap * (on.length - 1)
          if (high <= one.room) continue
          expect(on).toHaveLength(1)
          expect(part).toBeLessThan(Math.ceil(high / partHeight(one)))
        }
      }),
    )
  })

  it('show a long entry to its last line', () => {
    fc.assert(
      fc.property(heights, paper, (all, one) => {
        const sheets = fillSheets(all, one)
        all.forEach((height, index) => {
          if (height <= one.room) return
          const parts = sheets.filter((sheet) => sheet.first === index)
          expect(parts.map((sheet) => sheet.part)).toEqual(parts.map((_, part) => part))
          expect(parts.length * partHeight(one)).toBeGreaterThanOrEqual(height)
          expect((parts.length - 1) * partHeight(one)).toBeLessThan(height)
        })
      }),
    )
  })

  it('stay as they are when something new comes: only the newest sheet can change', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 3_000 }), paper, (all, next, one) => {
        const before = fillSheets(all, one)
        const after = fillSheets([...all, next], one)
        expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1))
        expect(after.length).toBeGreaterThanOrEqual(before.length)
      }),
    )
  })

  it('are looked through from the newest backwards, and stop at the oldest', () => {
    expect([0, 1, 2, 3, 99, -1].map((back) => sheetInFront(3, back))).toEqual([2, 1, 0, 0, 0, 2])
    expect(sheetInFront(0, 0)).toBe(0)
  })

  it('are named at the foot with the oldest, the newest and the one in front among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (count, at) => {
        const front = at % count
        const named = slips(count, front)
        expect(named.length).toBeLessThanOrEqual(5)
        expect(named).toEqual(expect.arrayContaining([0, front, count - 1]))
        const numbers = named.filter((one) => one !== null)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      }),
    )
  })
})
