import { describe, expect, it } from 'vitest'
import { twoSides } from '../statements/testing/two-sides.ts'
import { between, nameOfGroup, notYetKnown, viewpointRows, viewpoints } from './viewpoint.ts'

const leanings = Array.from({ length: 12 }, () => ({ agree: [0.9, 0.1] as [number, number] }))
const { votes, sides } = twoSides({ people: 6, leanings, seed: 1 })
// Three on the left, three on the right; the third is near the middle.
const x = [-1, -1, -0.1, 0.8, 1, 1.2]
const y = [0, 0, 0, 0, 0, 0]

describe('viewpoint', () => {
  it('is the group, and between for who is in none', () => {
    expect(viewpoints(votes, sides, 2)).toEqual(Array.from(sides, nameOfGroup))
    expect(viewpoints(votes, Int32Array.from([0, 0, -1, 1, 1, 1]), 2)[2]).toBe(between)
  })

  it('who might as well be on the other side of the border is between', () => {
    const sharp = viewpoints(votes, sides, 2, { x, y, uncertainty: x.map(() => 0.01) })
    expect(sharp).toEqual(viewpoints(votes, sides, 2))
    const blurred = viewpoints(votes, sides, 2, { x, y, uncertainty: x.map(() => 0.3) })
    expect(blurred).toEqual(['group A', 'group A', between, 'group B', 'group B', 'group B'])
    const lost = viewpoints(votes, sides, 2, { x, y, uncertainty: x.map(() => 3) })
    expect(new Set(lost)).toEqual(new Set([between]))
  })

  it('without groups, or with few votes, is not yet known', () => {
    expect(new Set(viewpoints(votes, sides, 0))).toEqual(new Set([notYetKnown]))
    const few = twoSides({ people: 6, leanings, filled: 0.2, seed: 1 })
    expect(viewpoints(few.votes, few.sides, 2)).toContain(notYetKnown)
    // Where there are only three statements, three votes are all there is to know.
    const short = twoSides({ people: 6, leanings: leanings.slice(0, 3), seed: 1 })
    expect(viewpoints(short.votes, short.sides, 2)).not.toContain(notYetKnown)
  })

  it('makes a column for a table of people', () => {
    const rows = viewpointRows(votes, viewpoints(votes, sides, 2))
    expect(rows[0]).toEqual(['id', 'viewpoint'])
    expect(rows).toHaveLength(7)
    expect(rows[1]).toEqual(['0', 'group A'])
    expect([0, 25, 26, 51, 52].map(nameOfGroup)).toEqual([
      'group A',
      'group Z',
      'group AA',
      'group AZ',
      'group BA',
    ])
  })
})
