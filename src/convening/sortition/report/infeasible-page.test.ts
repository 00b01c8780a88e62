import { describe, expect, it } from 'vitest'
import { tagsIn, textOf } from '../../../page/testing/well-formed.ts'
import { infeasiblePage } from './infeasible-page.ts'

describe('the page of targets that cannot be met', () => {
  const told = {
    name: 'The square at night',
    run: 2,
    people: 150,
    size: 22,
    checks: ['Only 3 people are there for education “none”, where 5 are wanted.'],
    changes: [
      { feature: 'geo', value: 'Highlands', bound: 'min', from: 3, to: 2 },
      { feature: 'age', value: '16–29', bound: 'max', from: 4, to: 5 },
    ] as const,
    never: 3,
    test: false,
    version: '0.1.0',
  }

  it('says what does not fit, and the least that would have to change', () => {
    const html = infeasiblePage(told, { language: 'en', font: null })
    tagsIn(html)
    const text = textOf(html)
    expect(text).toContain('Only 3 people are there')
    expect(text).toMatch(/geo Highlands Minimum 3 2 age 16–29 Maximum 4 5/)
    expect(text).toContain('Even then 3 people of the pool could be on no panel')
    expect(text).toContain('not for publication')
    expect(text).not.toContain('It can be published as it is')
  })

  it('says so where the changes go beyond the limits that were given', () => {
    const html = (withinFlex: boolean) =>
      textOf(infeasiblePage({ ...told, withinFlex }, { language: 'en', font: null }))
    expect(html(false)).toContain('Beyond them, with these changes, a panel exists')
    expect(html(true)).not.toContain('Beyond them')
  })

  it('says so where no change would help', () => {
    const text = textOf(infeasiblePage({ ...told, changes: [], checks: [] }, { language: 'de', font: null }))
    expect(text).toContain('Keine Änderung der Vorgaben würde helfen')
    expect(text).toContain('alle zugleich sind es nicht')
  })
})
