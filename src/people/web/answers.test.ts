import { describe, expect, it } from 'vitest'
import { nextIn, originFor, textIn, withNext } from './answers.ts'
import { signInLetter } from './letters.ts'

const asking = (origin: string | null) =>
  new Request('http://anything.example/sign-in', {
    method: 'POST',
    headers: origin === null ? {} : { origin },
  })

describe('a mail leads', () => {
  it('to our own address, whatever a request says of its host', () => {
    const house = { publicUrl: 'https://river.example' }
    for (const origin of [null, 'https://river.example', 'https://evil.example', 'null', 'nonsense'])
      expect(originFor(asking(origin), house)).toBe('https://river.example')
  })

  it('to this very machine, where the browser stands on it', () => {
    const house = { publicUrl: 'http://192.0.2.7:4400' }
    expect(originFor(asking('http://localhost:4400'), house)).toBe('http://localhost:4400')
    expect(originFor(asking('http://localhost.evil.example'), house)).toBe('http://192.0.2.7:4400')
  })

  it('and says in the language of who asked what it is for', () => {
    const letter = {
      to: 'ada@example.org',
      place: 'Flussstraße',
      code: '012345',
      link: 'https://river.example/x',
    }
    const english = signInLetter({ ...letter, locale: 'en' })
    const german = signInLetter({ ...letter, locale: 'de' })
    for (const { text, subject } of [english, german]) {
      expect(text).toContain('\n    012 345\n')
      expect(text).toContain('\n    https://river.example/x\n')
      expect(subject).not.toMatch(/[\r\n]|\d{3}/)
    }
    expect(german.text).not.toBe(english.text)
  })
})

describe('going on after having come in', () => {
  it('leads to a path of this house and nowhere else', () => {
    const next = (path: string) =>
      nextIn(new Request(`http://house.example/sign-in?next=${encodeURIComponent(path)}`))
    expect(next('/hearings/7?as=wall')).toBe('/hearings/7?as=wall')
    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
    ])
      expect(next(elsewhere)).toBe('/')
    expect(withNext('/sign-in/code', '/')).toBe('/sign-in/code')
    expect(nextIn(new Request(`http://house.example${withNext('/sign-in', '/a?b=c&d')}`))).toBe('/a?b=c&d')
  })

  it('reads only text from forms', () => {
    const form = new FormData()
    form.append('name', new Blob(['x']), 'x')
    expect(textIn(form, 'name')).toBe('')
    expect(textIn(form, 'missing')).toBe('')
  })
})
