import { describe, expect, it } from 'vitest'
import { choiceCookie, pathHere, surroundingsOf } from './surroundings.ts'

const asked = (cookie: string, acceptLanguage = 'de') =>
  surroundingsOf(new Headers({ cookie, 'accept-language': acceptLanguage }), 'en')

describe('the surroundings of a page', () => {
  it('are those that the reader chose', () => {
    expect(asked('theme=dark; contrast=more; language=ar-XB')).toMatchObject({
      locale: 'ar-XB',
      dir: 'rtl',
      theme: 'dark',
      contrast: 'more',
    })
  })

  it('follow browser and device where nothing sensible was chosen', () => {
    const nonsense = asked('theme=pink; contrast; language=../../etc; =; x')
    expect(nonsense).toMatchObject({ locale: 'de', dir: 'ltr', theme: 'auto', contrast: 'auto' })
  })

  it('survive the choice that this house itself writes', () => {
    const cookie = choiceCookie('theme', 'light', true)
    expect(cookie).toMatch(/; Secure$/)
    expect(asked(cookie.split(';')[0] ?? '').theme).toBe('light')
  })
})

describe('the way back after a form', () => {
  it('stays in this house', () => {
    expect(pathHere('/hearings/7?sheet=2')).toBe('/hearings/7?sheet=2')
    for (const foreign of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '/a\r\nset-cookie: x=1',
      '/\t/evil.example',
      '',
      null,
      `/${'x'.repeat(3_000)}`,
    ])
      expect(pathHere(foreign), String(foreign).slice(0, 30)).toBe('/')
  })
})
