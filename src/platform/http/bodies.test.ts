import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { formBodies, jsonBodies } from './bodies.ts'

const api = new Hono().use('*', jsonBodies).all('*', async (c) => c.json({ got: await c.req.json() }))
const page = new Hono()
  .use('*', formBodies)
  .all('*', async (c) =>
    c.text(c.req.method === 'GET' ? 'page' : [...(await c.req.raw.formData()).values()].join()),
  )

const json = (body: BodyInit, type = 'application/json') =>
  api.request('/', { method: 'POST', body, headers: { 'content-type': type } })
const form = (
  body: BodyInit,
  headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' },
) => page.request('/', { method: 'POST', body, headers })
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('[PL4] a body of the public interface', () => {
  it('passes as it came', async () => {
    const response = await json('{"text":"Straße 🌳"}', 'application/json; charset=utf-8')
    expect(await response.json()).toEqual({ got: { text: 'Straße 🌳' } })
  })

  it('is JSON, said and done', async () => {
    expect((await json('{}', 'text/plain')).status).toBe(415)
    expect((await json('a=b', 'application/x-www-form-urlencoded')).status).toBe(415)
    expect((await json('{"a":')).status).toBe(400)
  })

  it('has an end, whether it says its length or not', async () => {
    const much = JSON.stringify('x'.repeat(257 * 1024))
    expect((await json(much)).status).toBe(413)
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(65_536))),
    })
    const endless = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    }
    expect((await api.request('/', endless as RequestInit)).status).toBe(413)
  })

  it('is no deeper than twenty levels', async () => {
    expect((await json(nested(20))).status).toBe(200)
    expect((await json(nested(21))).status).toBe(400)
    expect((await json(nested(100_000))).status).toBe(400)
  })

  it('holds text that a database can keep', async () => {
    for (const bad of ['{"a":"\\u0000"}', '{"\\u0000":1}', '[[["x\\u0000"]]]', '{"a":"\\ud800"}'])
      expect((await json(bad)).status, bad).toBe(400)
    expect((await json('{"a":"\\ud83c\\udf33"}')).status).toBe(200)
  })
})

describe('[PL4] a form of a page', () => {
  it('passes as it came', async () => {
    expect(await (await form('a=Stra%C3%9Fe&b=2')).text()).toBe('Straße,2')
    const several = new FormData()
    several.set('a', 'Straße')
    expect(await (await form(several, {})).text()).toBe('Straße')
  })

  it('is a form', async () => {
    expect((await form('{}', { 'content-type': 'application/json' })).status).toBe(415)
    expect((await form('{}', { 'content-type': 'text/plain' })).status).toBe(415)
  })

  it('holds text that a database can keep', async () => {
    expect((await form('a=x%00')).status).toBe(400)
    const several = new FormData()
    several.set('a', 'x\u0000')
    expect((await form(several, {})).status).toBe(400)
  })

  it('has an end', async () => {
    expect((await form(`a=${'x'.repeat(257 * 1024)}`)).status).toBe(413)
  })

  it('is asked for at an address without U+0000', async () => {
    expect((await page.request('/hearings/%00')).status).toBe(400)
    expect((await page.request('/hearings/7')).status).toBe(200)
  })
})
