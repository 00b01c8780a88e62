import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagsIn, textOf } from '../../../page/testing/well-formed.ts'
import type { Landscape } from '../landscape.ts'
import { landscapePage } from './landscape-page.ts'
import { alone, few, flagged, made, nobody, square, unclear } from './testing/landscapes.ts'

const page = (map: Landscape, language: 'en' | 'de' = 'en') => landscapePage(map, { language, font: null })
const all: [string, Landscape][] = [
  ['groups', square],
  ['no clear groups', unclear],
  ['few people', few],
  ['one person', alone],
  ['nobody', nobody],
  ['people flagged', flagged],
  ['Polis', made({ sizes: [60, 30], between: 9, verdict: 'groups', mode: 'polis' })],
]
/** From a heading to the next one. */
const section = (html: string, heading: string) => {
  const from = html.indexOf(`<h2>${heading}</h2>`)
  expect(from, heading).toBeGreaterThan(0)
  return textOf(html.slice(from, html.indexOf('<h2>', from + 4)))
}

describe('[LA11] the report says in text whatever it shows as a picture', () => {
  it.each(all)('has for each picture the same in words, or in the figures beside it: %s', (_, map) => {
    for (const language of ['en', 'de'] as const) {
      const html = page(map, language)
      const text = textOf(html)
      for (const { attributes, within } of tagsIn(html).filter(
        ({ name, within }) => name === 'svg' && !within.includes('svg'),
      )) {
        if (attributes.role !== 'img') {
          expect(attributes['aria-hidden']).toBe('true')
          // A pattern, a mark in a legend or a heading, or a bar above its figures.
          const beside = within.some((name) => ['li', 'h1', 'h3'].includes(name))
          expect(beside || attributes.class === 'patterns').toBe(true)
        } else if (!attributes['aria-label'])
          for (const id of (attributes['aria-labelledby'] ?? '').split(' '))
            expect(new RegExp(`<(title|desc) id="${id}">[^<]{10,}</`).test(html), id).toBe(true)
      }
      for (const [, said = ''] of html.matchAll(/<desc[^>]*>([^<]*)</g)) expect(text).toContain(said)
    }
  })

  it('says of each bar what was voted', () => {
    const html = page(square)
    for (const [, figures = ''] of html.matchAll(
      /<svg class="bar"[\s\S]*?<\/svg><p class="figures">([^<]*)</g,
    ))
      expect(figures).toMatch(/\d% agree, \d+% disagree.*, of [\d,]+ votes$/)
  })
})

describe('[LA11] the report claims no more than the evidence allows', () => {
  it('shows and names no group where none is claimed', () => {
    for (const map of [unclear, few, alone, { ...square, evidence: unclear.evidence }]) {
      const picture = page(map).split('<figcaption>')[0] ?? ''
      expect(picture).not.toMatch(/class="(hull|letter)|class="g\d/)
      expect(picture).not.toContain('Group A')
    }
    expect(page(unclear)).toContain('There are no clear groups yet.')
    expect(page(few)).toContain('Too few people')
    expect(page(few)).not.toContain('Group ')
  })

  it('says of groups that somebody asked for that the votes do not bear them', () => {
    const html = page({ ...square, evidence: unclear.evidence })
    expect(section(html, 'What the evidence allows to say')).toContain('Somebody asked for 3 groups')
    expect(section(html, 'The groups, in their statements')).toContain('The votes do not bear these groups.')
  })

  it('tells groups with few people between them from what may as well be a spectrum', () => {
    const together = { ...square, evidence: { ...square.evidence, gap: { between: 29, around: 28, p: 0.6 } } }
    const heading = 'What the evidence allows to say'
    expect(section(page(square), heading)).toContain('Few people stand between these groups.')
    expect(section(page(together), heading)).toContain('midway between two of them are 29 people')
    expect(section(page(together), heading)).toContain('parts of a spectrum')
    expect(section(page(together, 'de'), 'Was sich sagen lässt')).toContain('Teile eines Spektrums')
    for (const map of [unclear, few]) expect(section(page(map), heading)).not.toMatch(/spectrum|Few people/)
  })

  it('does not say of groups in Polis mode that chance would not have shown them', () => {
    const polis = made({ sizes: [60, 30], between: 9, verdict: 'groups', mode: 'polis' })
    for (const map of [polis, { ...polis, evidence: { ...polis.evidence, null: null, stability: null } }]) {
      expect(page(map)).toContain('always forms groups')
      expect(page(map)).not.toContain('clearer than chance')
    }
    expect(page({ ...polis, evidence: { ...polis.evidence, null: null } })).not.toContain('dealt out anew')
  })

  it('calls common only what at least half share with all caution, and says when there is nothing', () => {
    const lowered = (low: number): Landscape => ({
      ...square,
      statements: square.statements.map((each) => ({ ...each, commonGround: { value: 0.9, low } })),
    })
    expect(section(page(lowered(0.509)), 'Common ground')).toContain('at least 50')
    const none = section(page(lowered(0.499)), 'Common ground')
    expect(none).toContain('No statement is shared so widely')
    expect(none).toContain('at least 49')
    expect(section(page(lowered(0)), 'Common ground')).toContain('too few votes')
  })

  it('claims nothing of statements that were rejected', () => {
    const rejected: Landscape = {
      ...square,
      statements: square.statements.map((each) => ({ ...each, commonGround: null, x: 0, y: 0 })),
      coverage: [],
      groups: square.groups.map((group) => ({ ...group, representative: [] })),
    }
    const html = page(rejected)
    expect(html).toContain('20 statements do not count')
    for (const { text } of square.statements.filter(({ text }) => /^[\w .,]+$/.test(text)))
      expect(html).not.toContain(text)
  })

  it.each([
    [8, 'three against two is no camp'],
    [30, 'cannot be told from chance'],
    [100, 'A viewpoint of one in twenty'],
    [1_000, 'no number of people makes them a mirror'],
  ])('says what %i people can and cannot show', (people, said) => {
    expect(page(made({ sizes: [people], between: 0, verdict: 'too few people' }))).toContain(said)
  })

  it('gives results with those who were flagged and without them, and says that nobody was removed', () => {
    const html = section(page(flagged), 'What was flagged')
    expect(html).toContain('Nobody was removed')
    expect(html).toContain('With all: 3 groups. Without those who are flagged: 2 groups.')
    // Of one whose votes could be found out by subtraction, nothing is compared.
    expect(html).not.toContain('I pass the square')
    expect(section(page(square), 'What was flagged')).toContain('Nothing was flagged')
  })
})

describe('[LA11] the report can be published', () => {
  it('contains no id of anybody, whatever they look like', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('groups', 'no clear groups yet' as const), (seed, verdict) => {
        const idOf = (i: number) => `canary${(seed + i * 7919).toString(36)}`
        const map = made({ sizes: [9, 8], between: 3, verdict: verdict as 'groups', seed, idOf })
        const html = page({
          ...map,
          flags: [{ kind: 'identical votes', people: [idOf(1), idOf(2)], evidence: 'Two.' }],
        })
        expect(html).not.toContain('canary')
      }),
      { numRuns: 20 },
    )
  })

  it('shows as text whatever stands in a statement, and stays well-formed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (said) => {
        const textOf = (i: number) => `${said[i % said.length]}<script>alert("1")</script>`
        const map = made({ sizes: [20, 12], between: 2, verdict: 'groups', textOf })
        const tags = tagsIn(page(map))
        expect(tags.some(({ name }) => name === 'script')).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it.each(all)('needs nothing from anywhere, and lets nothing in: %s', (_, map) => {
    const html = landscapePage(map, { language: 'en', font: 'd09GMg==' })
    for (const { name, attributes } of tagsIn(html)) {
      expect(['script', 'iframe', 'link', 'img', 'object']).not.toContain(name)
      expect(Object.keys(attributes).filter((key) => /^(on.*|style|href|src)$/.test(key))).toEqual([])
    }
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(css).digest('base64')
    expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`)
    expect(css.replace(/url\(data:font[^)]*\)/g, '')).not.toMatch(/url\(|@import/)
  })

  it('is the same for the same map', () => {
    expect(page(made({ sizes: [30, 20], between: 4, verdict: 'groups' }))).toBe(
      page(made({ sizes: [30, 20], between: 4, verdict: 'groups' })),
    )
  })

  it('takes numbers for statements whose words it does not have', () => {
    const html = page(made({ sizes: [30, 20], between: 0, verdict: 'groups', textOf: () => '' }))
    expect(html).toContain('their numbers stand for them')
    expect(html).toContain('Statement 3')
  })

  it('teaches what belongs there where nobody has voted', () => {
    expect(textOf(page(nobody))).toContain('Once people say of statements')
    expect(page(nobody)).not.toContain('<figure')
  })
})
