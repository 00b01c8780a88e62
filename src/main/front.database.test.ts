// What stands in front of everything: headers, origins, bodies, and that no input breaks anything.

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { acts, type HearingActName } from '../hearing/index.ts'
import { chiHasSpoken } from '../hearing/testing/cast.ts'
import { newKey, openTestHouse, origin } from './testing/house.ts'

// Time stands still, so that limits do not refill while a busy machine takes its time.
const moment = Date.now()
const house = await openTestHouse({ clock: () => moment })
afterAll(() => house.close())
const ada = await house.signIn('person-ada')
const chi = await house.signIn('person-chi')
const id = await house.hearing(chiHasSpoken)
const act = (name: string) => `/api/v1/hearings/${id}/acts/${name}`
const stateNow = async () => JSON.stringify((await house.stateOf(id)).state)

const send = (path: string, headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = '{}') =>
  house.app.request(`${origin}${path}`, {
    method: 'POST',
    headers: {
      cookie: ada,
      'idempotency-key': newKey(),
      origin,
      'content-type': 'application/json',
      ...headers,
    },
    body,
  })

describe('the front of the house', () => {
  it('gives every answer its headers, refusals and absences too', async () => {
    const answers = await Promise.all([
      house.get(`/api/v1/hearings/${id}`, ada),
      house.get('/api/v1/hearings/none'),
      house.get('/api/v1/openapi.json'),
      house.get('/api/v1/nowhere'),
      send(act('close'), { origin: 'http://elsewhere.test' }),
    ])
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of [
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "object-src 'none'",
        "base-uri 'none'",
      ])
        expect(policy).toContain(part)
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })

  it('refuses acts that another site made a browser send, and changes nothing', async () => {
    const before = await stateNow()
    const foreign: [Record<string, string>, number][] = [
      [{ origin: 'http://elsewhere.test' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ]
    for (const name of Object.keys(acts))
      for (const [headers, status] of foreign)
        expect((await send(act(name), headers)).status, name).toBe(status)
    const bare = await house.app.request(`${origin}${act('close')}`, {
      method: 'POST',
      headers: { cookie: ada, 'content-type': 'application/json', 'idempotency-key': newKey() },
      body: '{}',
    })
    expect(bare.status).toBe(403)
    expect(await stateNow()).toBe(before)
  })

  it('lets a program in by its token and without a cookie', async () => {
    const token = ada.split('=')[1]
    const response = await house.app.request(`${origin}${act('set-mode')}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': newKey(),
      },
      body: JSON.stringify({ mode: 'reflecting' }),
    })
    expect(response.status).toBe(200)
  })

  it('bounds what comes in: bytes, depth, U+0000, fields that nobody asked for', async () => {
    const before = await stateNow()
    const nested = `${'['.repeat(40)}${']'.repeat(40)}`
    const bodies: [string, number][] = [
      [JSON.stringify({ chart: 'data', text: 'x'.repeat(300_000) }), 413],
      [`{"chart":"data","text":${nested}}`, 400],
      [JSON.stringify({ chart: 'data', text: 'a\u0000b' }), 400],
      [JSON.stringify({ chart: 'data', text: 'x', number: 1 }), 400],
      [JSON.stringify({ chart: 'data', text: 'x', stage: { status: 'confirmed' } }), 400],
      ['{"chart":"data"', 400],
      ['[]', 400],
      ['null', 400],
    ]
    for (const [body, status] of bodies)
      expect((await send(act('record-entry'), {}, body)).status, body.slice(0, 60)).toBe(status)
    expect(await stateNow()).toBe(before)
  })

  it('[KE3] asks for a key, and answers a repeat with what was stored', async () => {
    expect(
      (await send(act('set-mode'), { 'idempotency-key': 'no key' }, '{"mode":"recording"}')).status,
    ).toBe(400)
    const key = newKey()
    const [first, again] = [
      await house.post(act('record-entry'), { chart: 'data', text: 'once' }, ada, key),
      await house.post(act('record-entry'), { chart: 'data', text: 'once' }, ada, key),
    ]
    const [one, two] = [await first.json(), await again.json()]
    expect([one.repeated, two.repeated]).toEqual([false, true])
    expect(two.version).toBe(one.version)
    expect((await house.post(act('record-entry'), { chart: 'data', text: 'twice' }, ada, key)).status).toBe(
      422,
    )
    expect((await house.post(act('record-entry'), { chart: 'data', text: 'once' }, chi, key)).status).toBe(
      422,
    )
  })

  it('says no to a person who is too fast, and to nobody else in the same hall', async () => {
    const eager = await house.signIn('person-gus')
    let status = 0
    for (let n = 0; n < 700 && status !== 429; n++)
      status = (await house.post(act('close'), {}, eager)).status
    expect(status).toBe(429)
    const refused = await house.post(act('close'), {}, eager)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await house.post(act('set-mode'), { mode: 'reflecting' }, ada)).status).toBe(200)
  })

  it('breaks at no input: no act answers whatever JSON with a fault of its own', async () => {
    const names = Object.keys(acts).filter((name) => name !== 'close') as HearingActName[]
    const field = fc.constantFrom(
      'entry',
      'member',
      'turn',
      'text',
      'chart',
      'version',
      'words',
      'speaker',
      'mode',
      'name',
      'code',
      'from',
      'to',
      'kind',
      'concern',
      'interjection',
    )
    const value = fc.oneof(
      fc.constantFrom(
        'p1',
        's1',
        'c1',
        'chi',
        'eve',
        'chi-1',
        'problems',
        'data',
        '__proto__',
        'constructor',
        '',
        '\u202e',
        '\ud800',
      ),
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.constantFrom(null, true, 1e308, -1),
      fc.jsonValue() as fc.Arbitrary<never>,
    )
    // Many persons, so that the limit of one does not hide the answers.
    const cookies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => house.signIn(`person-${['ada', 'ben', 'chi'][n % 3]}`)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.dictionary(field, value),
        fc.nat(19),
        async (name, body, who) => {
          const response = await house.post(act(name), body, cookies[who])
          expect(response.status, await response.text()).toBeLessThan(500)
        },
      ),
      { numRuns: 400 },
    )
  }, 60_000)
})
