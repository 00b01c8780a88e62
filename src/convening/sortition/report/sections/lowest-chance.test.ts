import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../page/testing/well-formed.ts'
import type { Report } from '../report.ts'
import { reportPage } from '../report-page.ts'
import { assembly, proved, reportOf, rowsOf } from '../testing/reports.ts'

const page = (report: Report) => reportPage(report, { language: 'en', font: null })

describe('why the lowest chance is no higher', () => {
  const report = reportOf(assembly)
  const { pool } = report.drawn
  const age = pool.features[0]!
  const most = pool.people.filter(({ values }) => values[0] === 0).length
  const { max, min } = age.targets[0]!

  it('is one division where one maximum is the whole reason', () => {
    const html = page(
      proved(
        report,
        max / most,
        rowsOf(report, (f, v) => (f + v === 0 ? 1 / most : 0)),
      ),
    )
    expect(textOf(html)).toContain(`${max} divided by ${most} is ${(100 * max) / most > 0 ? '' : '-'}`)
    expect(textOf(html)).toContain(`at most ${max} places, and ${most} people in the pool share them`)
  })

  it('or one minimum, which leaves the rest to the others', () => {
    const others = pool.people.length - most
    const chance = (pool.size - min) / others
    const html = page(
      proved(
        report,
        chance,
        rowsOf(report, (f, v) => (f + v === 0 ? -1 / others : 0)),
      ),
    )
    expect(textOf(html)).toContain(`${pool.size - min} divided by ${others} is`)
  })

  it('or several of one feature, which leave few places to the rest of it', () => {
    const last = age.targets.length - 1
    const there = pool.people.filter(({ values }) => values[0] === last).length
    const left = pool.size - age.targets.slice(0, last).reduce((sum, target) => sum + target.min, 0)
    const html = page(
      proved(
        report,
        left / there,
        rowsOf(report, (f, v) => (f === 0 && v < last ? -1 : 0)),
      ),
    )
    expect(textOf(html)).toContain(
      `for the other values of Age. That leaves ${left} places for the ${there} people`,
    )
    expect(textOf(html)).toContain(`people with “75 and over”. ${left} divided by ${there} is`)
  })

  it('is no division that does not come out', () => {
    const html = page(
      proved(
        report,
        0.01,
        rowsOf(report, (f, v) => (f + v === 0 ? 1 : 0)),
      ),
    )
    expect(textOf(html)).not.toContain('divided by')
  })

  it('names several targets that do it together', () => {
    const html = page(
      proved(
        report,
        0.05,
        rowsOf(report, (f, v) => (f < 2 && v === 0 ? (f === 0 ? 0.1 : -0.1) : 0)),
      ),
    )
    expect(textOf(html)).toMatch(new RegExp(`Age 16–29 at most ${max} Gender women at least \\d+`))
    // The proof is in no published file.
    expect(textOf(html)).toContain('The weights stand in the audit file')
  })

  it('names no target from which a small count would follow', () => {
    const tiny = reportOf({
      ...assembly,
      people: 60,
      size: 12,
      features: [['f', ['a', 'b', 'c', 'd', 'e', 'rare']]],
    })
    const counts = tiny.drawn.pool.features[0]!.targets.map(
      (_, v) => tiny.drawn.pool.people.filter(({ values }) => values[0] === v).length,
    )
    const rare = counts.findIndex((count) => count > 0 && count < 5)
    expect(rare).toBeGreaterThan(0)
    const html = page(
      proved(
        tiny,
        1 / counts[rare]!,
        rowsOf(tiny, (_, v) => (v === rare ? 1 : 0)),
      ),
    )
    expect(textOf(html)).toContain('as a number of very few people would follow from it')
  })

  it('is the equal share where no target is in the way', () => {
    const text = textOf(
      page(
        proved(
          report,
          0.1,
          rowsOf(report, () => 0),
        ),
      ),
    )
    expect(text).toContain('Because there are 30 places for 300 people. That is 10.0% for each')
  })

  it('says what another aim gave up, and when there is no proof', () => {
    const nash = proved(
      { ...report, drawn: { ...report.drawn, fairness: 'nash' } },
      0.09,
      rowsOf(report, () => 0),
    )
    expect(textOf(page(nash))).toContain('With these targets the lowest chance could be 9.0% at best')
    expect(textOf(page(report))).toContain('This page was not given the proof')
    const searched = {
      ...report,
      drawn: { ...report.drawn, certificate: { kind: 'search', text: '' } as const },
    }
    expect(textOf(page(searched))).toContain('searching through all panels')
  })
})
