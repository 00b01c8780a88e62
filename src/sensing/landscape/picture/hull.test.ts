import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hullOf } from './hull.ts'

const place = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })

it('an outline has nine in ten of its people inside, and turns one way', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (points) => {
      const { corners, path } = hullOf(points, { x: 0, y: 0 })
      const inside = points.filter(({ x, y }) =>
        corners.every((a, i) => {
          const b = corners[(i + 1) % corners.length] ?? a
          return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= -1e-6
        }),
      )
      expect(inside.length).toBeGreaterThanOrEqual(Math.ceil(points.length * 0.9))
      expect(path).toMatch(/^M[-\d.]+ [-\d.]+.*Z$/)
      expect(path).not.toContain('NaN')
    }),
  )
})
