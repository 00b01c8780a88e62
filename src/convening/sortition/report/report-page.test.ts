import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../../chance/index.ts'
import { tagsIn, textOf } from '../../../page/testing/well-formed.ts'
import { infeasiblePage } from './infeasible-page.ts'
import type { Report } from './report.ts'
import { reportPage } from './report-page.ts'
import { assembly, type Making, proved, reportOf, rowsOf } from './testing/reports.ts'

const page = (report: Report, language: 'en' | 'de' = 'en') => reportPage(report, { language, font: null })

describe('[SO11] the report says in text whatever it shows as a picture, and names nobody', () => {
  it('has for each picture the same in words, or in the figures of its row', () => {
    for (const language of ['en', 'de'] as const) {
      const html = page(reportOf(assembly), language)
      const pictures = tagsIn(html).filter(({ name, within }) => name === 'svg' && !within.includes('svg'))
      expect(pictures.length).toBeGreaterThan(15)
      for (const { attributes, within } of pictures) {
        if (attributes.role === 'img') {
          for (const id of (attributes['aria-labelledby'] ?? '').split(' '))
            expect(new RegExp(`<(title|desc) id="${id}">[^<]{10,}</`).test(html), id).toBe(true)
          continue
        }
        expect(attributes['aria-hidden']).toBe('true')
        // A mark in a legend or under the title, or beside the figures of a table's row.
        expect(within.some((name) => ['li', 'tr', 'h1'].includes(name))).toBe(true)
      }
      const text = textOf(html)
      for (const [, said = ''] of html.matchAll(/<desc[^>]*>([^<]*)</g)) expect(text).toContain(said)
    }
  })

  it('says pool, target and panel of each row beside its picture', () => {
    const { drawn, picked } = reportOf(assembly)
    const text = textOf(page(reportOf(assembly)))
    for (const { targets } of drawn.pool.features)
      for (const { value, min, max } of targets)
        expect(text).toMatch(
          new RegExp(
            `${value} Pool (withheld|\\d+ [\\d.]+%) Target ${min === max ? min : `${min}–${max}`} Panel (met|\\d+)`,
          ),
        )
    expect(picked).not.toBeNull()
  })

  it('contains no id, no household and no remark of the reading, whatever they look like', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.constantFrom('en', 'de'), (seed, test, language) => {
        const canary = randomnessFrom(seed, 'canary')
        const sign = () => `canary${canary.below(2 ** 31).toString(36)}`
        const making: Making = { ...assembly, seed, people: 60, size: 12, idOf: sign }
        const report = reportOf(making, { test, warnings: [`people.csv, line 17: ${sign()}`] })
        const people = report.drawn.pool.people.map((person) => ({
          ...person,
          household: `home-${person.id}`,
        }))
        const html = page(
          {
            ...report,
            drawn: { ...report.drawn, pool: { ...report.drawn.pool, people }, uncoverable: [0, 1] },
          },
          language as 'en' | 'de',
        )
        expect(html).not.toContain('canary')
        expect(html).not.toContain('home-')
      }),
      { numRuns: 40 },
    )
  })

  it('is the same for two panels that both meet the targets, where counts would point at a few', () => {
    const report = reportOf({ ...assembly, people: 40, size: 10, slack: 10 })
    const others = report.drawn.pool.people
      .map((_, place) => place)
      .filter((place) => !report.picked!.panel.includes(place))
    const other = { ...report, picked: { number: 417, panel: others.slice(0, 10) } }
    expect(page(other)).toBe(page(report))
  })

  it('counts fewer than five people on no panel as just that', () => {
    const report = reportOf(assembly)
    const never = (uncoverable: number[]) =>
      page({ ...report, drawn: { ...report.drawn, chances: report.drawn.chances, uncoverable } })
    expect(textOf(never([]))).toContain('Everybody in the pool can be drawn.')
    // Not even the table of chances tells how many they are.
    for (const count of [1, 2, 4]) {
      const html = never(Array.from({ length: count }, (_, i) => i))
      const text = textOf(html)
      expect(text).toContain('Fewer than five people of the pool')
      expect(text).toMatch(/0% – [\d.]+% \d+/)
      expect(html).not.toContain('>0%</th>')
    }
    expect(textOf(never([0, 1, 2, 3, 4, 5]))).toContain('6 people of the pool')
    expect(never([0, 1, 2, 3, 4, 5])).toContain('>0%</th><td class="number">6</td>')
  })
})

describe('the report', () => {
  it('is one file that needs no network and runs nothing', () => {
    for (const report of [
      reportOf(assembly),
      reportOf(assembly, { test: true, picked: null, commitment: null }),
    ]) {
      const html = reportPage(report, { language: 'en', font: 'AAAA' })
      const tags = tagsIn(html)
      expect(
        tags.filter(({ name }) => /^(script|img|link|iframe|object|form|a|use|image)$/.test(name)),
      ).toEqual([])
      const names = new Set(tags.flatMap(({ attributes }) => Object.keys(attributes)))
      for (const name of ['style', 'src', 'href', 'srcset', 'action'])
        expect(names.has(name), name).toBe(false)
      expect([...names].filter((name) => name.startsWith('on'))).toEqual([])
      const policy = tags.find(({ attributes }) => attributes['http-equiv'])?.attributes.content ?? ''
      const css = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? ''
      const hash = createHash('sha256').update(css).digest('base64')
      expect(policy.replaceAll('&#39;', "'")).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`,
      )
      expect(css).toContain('data:font/woff2;base64,AAAA')
      expect(html.replace(/xmlns="[^"]*"/g, '')).not.toMatch(/https?:|\/\//)
    }
    expect(page(reportOf(assembly))).not.toContain('@font-face')
  })

  it('is well-formed, whatever the pool', () => {
    const makings: Partial<Making>[] = [
      {},
      { people: 5, size: 1, features: [['f', ['only']]] },
      { people: 12, size: 11, features: [['f', ['a', 'b']]] },
      { people: 1_727, size: 110 },
      { features: [] },
    ]
    for (const language of ['en', 'de'] as const)
      for (const making of makings)
        for (const more of [
          {},
          { picked: null },
          { test: true, commitment: null, source: null },
        ] as Partial<Report>[]) {
          const html = page(reportOf({ ...assembly, ...making }, more), language)
          expect(tagsIn(html).length).toBeGreaterThan(20)
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/)
        }
  })

  it('shows as text whatever stands in a name', () => {
    const corpus = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "'><svg/onload=alert(1)>",
      '</title><script>alert(1)</script>',
      '</style><script>alert(1)</script>',
      '{{constructor.constructor("alert(1)")()}}',
      '`$' + '{alert(1)}`',
      '&lt;script&gt;',
      '<!--',
      ']]>',
      'javascript:alert(1)',
      '\u202egnitirw',
      'a\u0000b<c>',
    ]
    for (const evil of corpus) {
      const features: Making['features'] = [[evil, [`${evil}1`, `${evil}2`]]]
      const report = reportOf({ ...assembly, features }, { name: evil, version: evil, commitment: evil })
      for (const html of [
        page(
          proved(
            report,
            0.1,
            rowsOf(report, () => 1),
          ),
        ),
        page(report, 'de'),
        infeasiblePage(
          {
            name: evil,
            run: 1,
            people: 9,
            size: 3,
            checks: [evil],
            changes: [{ feature: evil, value: evil, bound: 'min', from: 2, to: 1 }],
            never: 1,
            test: false,
            version: evil,
          },
          { language: 'en', font: null },
        ),
      ]) {
        const names = new Set(tagsIn(html).map(({ name }) => name))
        for (const name of ['script', 'img']) expect(names.has(name), evil).toBe(false)
        expect(html).not.toMatch(/<[^>]*\son\w+=/)
      }
    }
  })

  it('takes no font that is not one', () => {
    const html = reportPage(reportOf(assembly), { language: 'en', font: "x') } body { display: none" })
    expect(html).not.toContain('@font-face')
  })

  it('is the same, byte for byte, from the same report', () => {
    expect(page(reportOf(assembly))).toBe(page(reportOf(assembly)))
  })

  it('says of a trial on the page, in its title and on its picture that it is not a draw', () => {
    const marked = page(reportOf(assembly, { test: true, picked: null, commitment: null }))
    expect(marked).toContain('<title>NOT A DRAW – ')
    expect(marked).toMatch(/class="trial"><b>Not a draw</)
    expect(marked).toMatch(/class="stamp"/)
    expect(marked).toMatch(/class="stamped"[^>]*>Not a draw</)
    expect(textOf(marked)).not.toMatch(/Panel \d+ was picked/)
    expect(page(reportOf(assembly))).not.toMatch(/not a draw/i)
    expect(page(reportOf(assembly, { test: true }), 'de')).toContain('<title>KEINE AUSLOSUNG – ')
  })

  it('says how a panel will be picked as long as none is', () => {
    const sources = [
      ['drand', { kind: 'drand', chain: 'quicknet', round: 34_278_300 }, 'by round 34278300 of drand'],
      ['dice', { kind: 'dice' }, 'with dice or balls'],
      [
        'parties',
        {
          kind: 'parties',
          parties: [
            ['a', ''],
            ['b', ''],
          ],
          round: 1,
        },
        'by 2 parties together',
      ],
      ['seed', { kind: 'seed', seed: '00' }, 'named beforehand'],
      ['machine', { kind: 'machine' }, 'by the computer that drew'],
    ] as const
    for (const [, source, said] of sources) {
      const text = textOf(page(reportOf(assembly, { picked: null, source })))
      expect(text).toContain('No panel is picked yet. One will be')
      expect(text).toContain(said)
      expect(text).not.toContain('Panel met')
      expect(text).toContain('Once a panel is picked, the file transcript.json is published')
    }
    expect(textOf(page(reportOf(assembly)))).toContain('Panel 417 was picked by round 34278300 of drand')
  })

  it('claims no seal against those who named the number that picks', () => {
    const sealed = 'sealed before anybody could know'
    for (const source of [{ kind: 'seed', seed: '00' }, { kind: 'machine' }] as const)
      expect(textOf(page(reportOf(assembly, { source })))).not.toContain(sealed)
    expect(textOf(page(reportOf(assembly, { source: { kind: 'dice' } })))).toContain(sealed)
  })

  it('says in one sentence that all chances are the same', () => {
    const report = reportOf(assembly)
    const chances = report.drawn.chances.map(() => 0.1)
    const html = page({ ...report, drawn: { ...report.drawn, chances, legacy: null } })
    expect(textOf(html)).toContain('In this draw all have the same chance, 10.0%.')
  })

  it('numbers panels as the digits of dice do', () => {
    const report = reportOf(assembly, { picked: { ...reportOf(assembly).picked!, number: 7 } })
    expect(textOf(page(report))).toContain('Panel 007 was picked')
  })
})
