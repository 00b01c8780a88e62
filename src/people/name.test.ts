import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../kernel/index.ts'
import { longestName, parseEmail, parseLanguage, parseName } from './index.ts'

const anyLetter = fc.integer({ min: 0, max: 0x30ff }).map((code) => String.fromCodePoint(code))

describe('[PE3] names', () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Åse   Bø \n', 'Åse Bø'],
    ['نور', 'نور'],
    ['می‌خواهم', 'می‌خواهم'],
    ['李小龍', '李小龍'],
    ['🌻', '🌻'],
    ['Ada\u202egnp.exe', 'Ada gnp.exe'],
    ['\u200eAda\u200f', 'Ada'],
    ['\u0080Ada\u0085B', 'Ada B'],
    ['<b>Ada</b>', '<b>Ada</b>'],
  ])('%j is %j', (written, name) => {
    expect(parseName(written)).toBe(name)
  })

  it.each(['', '   ', '\u0000', '\u200b\u200b', '\u3164', '\u2800', '\u202e'])(
    '%j shows nothing and is no name',
    (written) => {
      expect(parseName(written)).toMatchObject({ refusal: 'people.name-missing' })
    },
  )

  it('have at most 80 characters, counted as a person counts', () => {
    expect(parseName('🌻'.repeat(longestName))).toBe('🌻'.repeat(longestName))
    expect(parseName('🌻'.repeat(longestName + 1))).toMatchObject({ refusal: 'people.name-too-long' })
  })

  it('read once are read for good, on one line and without marks that steer direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyLetter, maxLength: 100 }), (written) => {
        const name = parseName(written)
        if (isRefusal(name)) return
        expect(parseName(name)).toBe(name)
        expect(name).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

describe('[PE3] addresses for mail', () => {
  it.each([
    [' Ada@Example.ORG ', 'ada@example.org'],
    ['ada.b+tag@mail.example.co.uk', 'ada.b+tag@mail.example.co.uk'],
    ['jörg@bücher.example', 'jörg@bücher.example'],
  ])('%j is %j', (written, address) => {
    expect(parseEmail(written)).toBe(address)
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@@example.org',
    'ada@exa mple.org',
    'ada@example.org\nbcc: eve@example.org',
    'ada@example.org, eve@example.org',
    'Ada <ada@example.org>',
    'ada..b@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('%j is none', (written) => {
    expect(parseEmail(written)).toMatchObject({ refusal: 'people.email-malformed' })
  })

  it('are read within a blink, whatever is written', () => {
    const started = performance.now()
    for (const hostile of ['a@'.repeat(5_000), `a@${'a.'.repeat(5_000)}`, `a@${'-'.repeat(10_000)}a`])
      parseEmail(hostile)
    expect(performance.now() - started).toBeLessThan(100)
  })
})

describe('languages', () => {
  it('go by their tags', () => {
    for (const tag of ['en', 'de', 'pt-BR', 'zh-Hant', 'es-419']) expect(parseLanguage(tag)).toBe(tag)
    for (const tag of ['', 'english', 'EN', 'en_US', 'en-']) expect(isRefusal(parseLanguage(tag))).toBe(true)
  })
})
