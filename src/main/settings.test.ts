import { describe, expect, it } from 'vitest'
import { settingsFrom, usualFolder } from './settings.ts'

describe('Settings', () => {
  it('are not needed to begin', () => {
    expect(settingsFrom({})).toMatchObject({ port: 4400, publicUrl: null, smtpUrl: null, databaseUrl: null })
    expect(settingsFrom({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4400, databaseUrl: null })
  })

  it('are taken from the environment', () => {
    const settings = settingsFrom({
      PORT: '80',
      PUBLIC_URL: 'https://commons.example.org/',
      SMTP_URL: 'smtps://ada:secret@mail.example.org',
      DATABASE_URL: 'postgresql://localhost/house',
      COMMONWISE_DATA: '/srv/house',
    })
    expect(settings).toMatchObject({
      port: 80,
      dataFolder: '/srv/house',
      databaseUrl: 'postgresql://localhost/house',
    })
    expect(settings.publicUrl?.origin).toBe('https://commons.example.org')
  })

  it.each([
    ['PORT', '0', 'PORT must be a number from 1 to 65535, and “0” is not.'],
    ['PORT', '4400 ', null],
    ['PORT', 'http', 'PORT must be'],
    ['PUBLIC_URL', 'commons.example.org', 'PUBLIC_URL must be an address'],
    ['PUBLIC_URL', 'https://example.org/commons', 'without a path'],
    ['SMTP_URL', 'mail.example.org', 'SMTP_URL must be an address'],
    ['DATABASE_URL', 'mysql://localhost', 'DATABASE_URL must be an address'],
    ['DATABASE_URL', 'postgres://ada@/house?host=/run/postgresql', null],
  ])('are refused in a plain sentence: %s=%s', (name, value, sentence) => {
    const read = () => settingsFrom({ [name]: value })
    if (sentence) expect(read).toThrow(sentence)
    else expect(read).not.toThrow()
  })

  it('do not repeat a password on the terminal', () => {
    expect(() => settingsFrom({ DATABASE_URL: 'mysql://ada:secret@db' })).not.toThrow('secret')
    expect(() => settingsFrom({ DATABASE_URL: 'mysql://ada:secret@db' })).toThrow('what it holds is not')
  })

  it('keep the data outside of the clone for root, as the database then runs as another user', () => {
    expect(usualFolder('/home/ada/commonwise', false)).toBe('/home/ada/commonwise/.commonwise')
    expect(usualFolder('/root/commonwise', true)).toMatch(/^\/var\/lib\/commonwise\/[0-9a-f]{12}$/)
  })
})
