import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Feature } from '../pool.ts'
import { withheld } from './small-cells.ts'

const feature = (mins: readonly number[]): Feature => ({
  name: 'age',
  targets: mins.map((min, v) => ({ value: String(v), min, max: 99, flex: null })),
})
const published = (row: readonly number[], mins = row.map(() => 0)) => withheld([feature(mins)], [row])[0]!

const isSmall = (count: number) => count > 0 && count < 5

/** Every way in which `total` people can have one of `cells` values. */
const waysOf = function* (cells: number, total: number): Generator<number[]> {
  if (cells === 1) return void (yield [total])
  for (let first = 0; first <= total; first++)
    for (const rest of waysOf(cells - 1, total - first)) yield [first, ...rest]
}

describe('[SO9] nothing personal is published, and small cells are withheld', () => {
  it('withholds every count from 1 to 4, and a neighbour with it', () => {
    expect(published([40, 30, 2])).toEqual([null, 30, null])
    expect(published([40, 30, 5])).toEqual([40, 30, 5])
    expect(published([40, 30, 0])).toEqual([40, 30, 0])
    expect(published([5, 30, 1])).toEqual([null, null, null])
  })

  it('leaves no difference of published counts from 1 to 4', () => {
    const rows = fc.array(fc.oneof(fc.nat(7), fc.nat(200)), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(rows, (row) => {
        const total = row.reduce((sum, count) => sum + count, 0)
        fc.pre(total >= 5)
        const shown = published(row)
        expect(shown.filter((count) => count !== null && isSmall(count))).toEqual([])
        const rest = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0)
        expect(isSmall(rest)).toBe(false)
        for (const [v, count] of shown.entries()) if (count !== null) expect(count).toBe(row[v])
      }),
    )
  })

  it('tells nobody who knows the total, the targets and this rule what a small count is', () => {
    for (const mins of [
      [0, 0, 0],
      [0, 3, 1],
      [2, 2, 2],
      [0, 0, 0, 0],
      [1, 4, 0, 2],
    ])
      for (const total of [12, 17, 22]) {
        const consistent = new Map<string, number[][]>()
        for (const row of waysOf(mins.length, total)) {
          // The draw was possible: the pool has what the targets ask for.
          if (row.some((count, v) => count < mins[v]!)) continue
          const seen = JSON.stringify(published(row, mins))
          consistent.set(seen, [...(consistent.get(seen) ?? []), row])
        }
        for (const rows of consistent.values())
          for (const v of mins.keys())
            if (rows.some((row) => isSmall(row[v]!)))
              expect(new Set(rows.map((row) => row[v])).size, JSON.stringify([mins, rows])).toBeGreaterThan(1)
      }
  })
})
