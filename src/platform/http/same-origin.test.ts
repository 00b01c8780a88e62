import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { notForeign, sameOrigin } from './same-origin.ts'

const app = new Hono().use('*', sameOrigin('https://commonwise.example')).all('*', (c) => c.text('done'))
const post = async (headers: Record<string, string>, method = 'POST') =>
  (await app.request('http://192.168.1.20:3000/theme', { method, headers })).status

const here = 'http://192.168.1.20:3000'

describe('[PL5] an act from a browser', () => {
  it('passes from a page of this house', async () => {
    expect(await post({ origin: here })).toBe(200)
    expect(await post({ origin: here, 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await post({ origin: 'https://commonwise.example', 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://192.168.1.20:3001' },
    { origin: 'https://192.168.1.20:3000' },
    { origin: 'https://commonwise.example.evil.example' },
    { origin: here, 'sec-fetch-site': 'cross-site' },
    { origin: here, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example', authorization: 'Bearer x' },
  ])('is refused from elsewhere: %o', async (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(await post(headers as never, method)).toBe(403)
  })
})

describe('an act from a program', () => {
  it('passes with a token of its own, and with nothing that a browser adds by itself', async () => {
    expect(await post({ authorization: 'Bearer abc' })).toBe(200)
    expect(await post({ authorization: 'Bearer abc', cookie: 'session=1' })).toBe(403)
    expect(await post({ authorization: 'Basic abc' })).toBe(403)
    expect(await post({})).toBe(403)
  })
})

describe('reading', () => {
  it('needs no guard, since it changes nothing', async () => {
    expect(await post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200)
  })
})

describe('a feed that stays open', () => {
  const feed = new Hono().use('*', notForeign('https://commonwise.example')).get('*', (c) => c.text('open'))
  const status = async (headers: Record<string, string>) =>
    (await feed.request('http://192.168.1.20:3000/feed', { headers })).status

  it('is for pages of this house, for programs, and for no other site', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer abc' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: here },
    ])
      expect(await status(headers as never)).toBe(200)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ])
      expect(await status(headers as never)).toBe(403)
  })
})
