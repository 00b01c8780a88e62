import { describe, expect, it } from 'vitest'
import { tagsIn, textOf } from '../../../page/testing/well-formed.ts'
import { assembly, reportOf } from './testing/reports.ts'
import { trialPage } from './trial-page.ts'

describe('the page of a trial', () => {
  it('shows pool and targets, and says that nothing is decided', () => {
    const { pool } = reportOf(assembly).drawn
    const html = trialPage(
      { name: 'The square', run: 1, pool, version: '0.1.0' },
      { language: 'en', font: null },
    )
    tagsIn(html)
    const text = textOf(html)
    expect(html).toContain('<title>NOT A DRAW – A trial for “The square”</title>')
    expect(text).toContain('among 300 people there is at least one panel of 30 that meets them all')
    expect(text).toMatch(/16–29 Pool \d+ [\d.]+% Target \d+–\d+ 30–44/)
    for (const { id } of pool.people) expect(html).not.toContain(id)
  })
})
