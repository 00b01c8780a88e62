import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Landscape } from '../landscape.ts'
import { groupShares, leastShown, mayStand, sharesOf } from './shown.ts'
import { square } from './testing/landscapes.ts'

const counts = fc.record({
  agree: fc.nat(9),
  disagree: fc.nat(9),
  pass: fc.nat(9),
})

describe('[LA11] what is shown of votes', () => {
  it('has no figures of a statement with fewer than five votes', () => {
    expect(sharesOf({ agree: 3, disagree: 1, pass: 0 })).toBeNull()
    expect(sharesOf({ agree: 3, disagree: 1, pass: 1 })).toEqual({
      agree: 0.6,
      disagree: 0.2,
      pass: 0.2,
      votes: 5,
    })
  })

  it('has no share of fewer than five of a group, and none is left over when the shown are subtracted', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), counts, (groups, others) => {
        const sum = (of: 'agree' | 'disagree' | 'pass') =>
          groups.reduce((so, each) => so + each[of], others[of])
        const map: Landscape = {
          ...square,
          statements: square.statements
            .slice(0, 1)
            .map((each) => ({ ...each, agree: sum('agree'), disagree: sum('disagree'), pass: sum('pass') })),
          groups: groups.map(({ agree, disagree, pass }, id) => ({
            id,
            size: 30,
            representative: [],
            votes: [{ agree, disagree, seen: agree + disagree + pass }],
          })),
        }
        const shown = groupShares(map, 0)
        if (shown === 'unknown') throw new Error('The votes are there.')
        for (const { group, votes, agree, about } of shown) {
          expect(votes).toBeGreaterThanOrEqual(leastShown)
          if (about) expect([votes % 5, (agree * 20) % 1]).toEqual([0, 0])
          else expect(agree).toBe((groups[group]?.agree ?? 0) / votes)
        }
        const exact = shown.filter(({ about }) => !about).reduce((so, { votes }) => so + votes, 0)
        const left = sum('agree') + sum('disagree') + sum('pass') - exact
        expect(shown.length === 0 || left === 0 || left >= leastShown).toBe(true)
      }),
    )
  })

  it('knows nothing of groups whose votes it was not given', () => {
    const groups = square.groups.map(({ id, size, representative }) => ({ id, size, representative }))
    expect(groupShares({ ...square, groups }, 0)).toBe('unknown')
    expect(groups.map((group) => mayStand(group, 0))).toEqual([true, true, true])
    expect(mayStand({ id: 0, size: 4, representative: [] }, 0)).toBe(false)
    expect(
      mayStand({ id: 0, size: 9, representative: [], votes: [{ agree: 3, disagree: 0, seen: 4 }] }, 0),
    ).toBe(false)
  })
})
