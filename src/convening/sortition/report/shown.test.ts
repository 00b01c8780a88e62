import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tally } from '../pool.ts'
import { shownOf } from './shown.ts'
import { assembly, type Making, reportOf } from './testing/reports.ts'

const making = fc.record<Making>({
  seed: fc.nat(),
  people: fc.integer({ min: 30, max: 300 }),
  size: fc.integer({ min: 3, max: 25 }),
  features: fc
    .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 })
    .map((sizes) =>
      sizes.map((n, f): [string, string[]] => [`f${f}`, Array.from({ length: n }, (_, v) => `v${v}`)]),
    ),
  slack: fc.nat(4),
})
const small = (count: number) => count > 0 && count < 5
const peopleOn = ({ drawn: { pool }, picked }: ReturnType<typeof reportOf>) =>
  picked!.panel.map((place) => pool.people[place]!)

describe('[SO9] what is shown of pool and panel', () => {
  it('is no count from 1 to 4, and none is left over when two are subtracted', () => {
    let shownOnes = 0
    fc.assert(
      fc.property(making, (made) => {
        const report = reportOf(made)
        const { pool } = report.drawn
        const [inPool, onPanel] = [tally(pool.features, pool.people), tally(pool.features, peopleOn(report))]
        for (const [f, feature] of shownOf(pool, report.picked!.panel).entries())
          for (const [v, target] of feature.targets.entries()) {
            if (target.pool !== null) {
              expect(target.pool).toBe(inPool[f]![v])
              expect(small(target.pool)).toBe(false)
            }
            if (target.panel === null) continue
            shownOnes++
            expect(target.panel).toBe(onPanel[f]![v])
            expect(small(target.panel)).toBe(false)
            expect(small(target.pool! - target.panel)).toBe(false)
          }
      }),
      { numRuns: 300 },
    )
    expect(shownOnes).toBeGreaterThan(20)
  })

  it('is decided without looking at the panel, so that hiding tells nothing', () => {
    fc.assert(
      fc.property(making, (made) => {
        const { drawn, picked } = reportOf(made)
        const [first, ...rest] = picked!.panel
        // Somebody like the first, if there is one, makes another panel that keeps the targets.
        const wide = drawn.pool.features.map(({ name, targets }) => ({
          name,
          targets: targets.map((target) => ({ ...target, min: 0, max: 300 })),
        }))
        const pool = { ...drawn.pool, features: wide }
        const other = drawn.pool.people.findIndex((_, place) => !picked!.panel.includes(place))
        const shown = (panel: readonly number[]) => shownOf(pool, panel).map(({ panelShown }) => panelShown)
        expect(shown([other, ...rest].sort((a, b) => a - b))).toEqual(shown([first!, ...rest]))
      }),
    )
  })

  it('has a whole feature without counts as soon as one target could make a count small', () => {
    const report = reportOf({ ...assembly, size: 60, slack: 2 })
    const { pool } = report.drawn
    const gender = shownOf(pool, report.picked!.panel).find(({ name }) => name === 'Gender')!
    const rare = pool.features.find(({ name }) => name === 'Gender')!.targets.some(({ min }) => min < 5)
    expect(gender.panelShown).toBe(!rare)
    for (const { panel } of gender.targets) expect(panel === null).toBe(rare)
  })

  it('never says that targets are met which are not', () => {
    const { drawn, picked } = reportOf({ ...assembly, slack: 0 })
    const short = picked!.panel.slice(1)
    expect(() => shownOf(drawn.pool, short)).toThrow(/breaks its promise/)
  })
})
