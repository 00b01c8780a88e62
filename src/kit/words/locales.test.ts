import { describe, expect, it } from 'vitest'
import { catalogueOf, refusalSentence, sentencesIn } from './index.ts'
import { negotiate } from './locales.ts'
import { accentedWords, wordsFromTheRight } from './pseudo.ts'
import { sentencesFrom } from './sentences.ts'

describe('the language of a page', () => {
  it('is what the reader chose', () => {
    expect(negotiate('de', 'en', 'en')).toBe('de')
    expect(negotiate('ar-XB', 'en', 'en')).toBe('ar-XB')
  })

  it('else the first of the browser that we speak, by its own order', () => {
    expect(negotiate(undefined, 'fr-CH, fr;q=0.9, en;q=0.5, de;q=0.8', 'en')).toBe('de')
    expect(negotiate('xx', 'de-AT')).toBe('de')
    expect(negotiate(undefined, 'de;q=0, en', 'de')).toBe('en')
  })

  it('else that of the community, else English', () => {
    expect(negotiate(undefined, 'fr', 'de')).toBe('de')
    expect(negotiate(undefined, null, 'tlh')).toBe('en')
    expect(negotiate(undefined, `${'x,'.repeat(100_000)}de`, null)).toBe('en')
  })
})

describe('the pseudo-languages', () => {
  const sample = { hello: 'Hello {name}, <b>{count, plural, one {one chart} other {# charts}}</b>.' }

  it('lengthen and accent, and leave placeholders alone', () => {
    const text = JSON.stringify(accentedWords(sample))
    expect(text).toContain('Ĥ')
    expect(text).toContain('"name"')
    expect(text).toContain('⟦')
    expect(text).not.toContain('chart')
  })

  it('run from the right without overriding anything', () => {
    const text = JSON.stringify(wordsFromTheRight(sample))
    expect(text).toContain('\u200f')
    expect(text).not.toMatch(/[\u202a-\u202e]/)
  })

  it('still count and fill in', () => {
    expect(sentencesIn('en-XA')('kit.and-more', { count: 4 })).toMatch(/4/)
    expect(sentencesIn('ar-XB')('kit.qr', { address: 'http://x' })).toContain('http://x')
  })
})

describe('numbers, days and lists', () => {
  const noon = Date.UTC(2026, 10, 22, 14, 5)

  it('are written as the language writes them', () => {
    const said = (locale: 'en' | 'de') => {
      const t = sentencesFrom({ locale, catalogue: catalogueOf(locale), timeZone: 'UTC' })
      return [t.number(12_345.5), t.day(noon), t.time(noon), t.list(['Ada', 'Ben', 'Chi'])]
    }
    expect(said('en')).toEqual(['12,345.5', '22 November 2026', '14:05', 'Ada, Ben and Chi'])
    expect(said('de')).toEqual(['12.345,5', '22. November 2026', '14:05', 'Ada, Ben und Chi'])
  })
})

describe('a refusal', () => {
  it('has its sentence in the reader’s language', () => {
    const busy = { refusal: 'kernel.busy', parameters: {} }
    expect(refusalSentence(sentencesIn('en'), busy)).toMatch(/^Many people/)
    expect(refusalSentence(sentencesIn('de'), busy)).toMatch(/^Viele/)
  })

  it('[KI5] of a kind that this page does not know is still a sentence', () => {
    const odd = { refusal: 'hearing.from-the-future', parameters: {} }
    expect(refusalSentence(sentencesIn('en'), odd)).toContain('hearing.from-the-future')
  })
})
