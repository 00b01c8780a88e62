// The two feeds over real sockets: Server-Sent Events for programs, WebSocket for the app.

import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { chiHasSpoken, community } from '../hearing/testing/cast.ts'
import { canonical, nobody, type StreamId, utter } from '../kernel/index.ts'
import { openSockets } from './sockets.ts'
import { newKey, openTestHouse } from './testing/house.ts'

const house = await openTestHouse()
let server: Server
let sockets: { close: () => void }
let port: number
beforeAll(async () => {
  server = createServer(getRequestListener(house.app.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as { port: number }).port
  sockets = openSockets(server, house.parts)
})
afterAll(async () => {
  sockets.close()
  server.close()
  server.closeAllConnections()
  await house.close()
})

const readers = house.house.hub.readers
const observer = canonical({ kind: 'observer' })
const closedGallery = chiHasSpoken.map((event) =>
  event.type === 'HearingMandated'
    ? { ...event, terms: { ...event.terms, gallery: 'closed' as const } }
    : event,
)

/** Goes on with a hearing of the cast: the first problem is reworded. Answers the id of the words. */
const amend = async (id: string, version: number, text: string) => {
  const stream: StreamId = `hearing/${id}`
  const words = utter({ now: 0, id: newKey, actor: nobody }, text, 'entry', null)
  const { journal } = house.house.ports
  const event = { type: 'EntryAmended', entry: 'p1', version: 2, text: words.id }
  const appended = await journal.append({
    stream,
    community,
    expected: version - 1,
    events: [{ event, says: [words] }],
    erases: [],
    at: 0,
    key: newKey(),
    remembered: { act: 'test', actor: null, bodyHash: '' },
  })
  expect(appended).toBe('appended')
  journal.wake(stream)
  return words.id
}

type Block = { id?: string; data?: Record<string, never>; retry?: string }
type Feed = { status: number; headers: IncomingMessage['headers']; blocks: () => Block[]; leave: () => void }

const open = (path: string, headers: Record<string, string> = {}): Promise<Feed> =>
  new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('error', () => {})
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        blocks: () => text.split('\n\n').slice(0, -1).map(blockIn),
        leave: () => request.destroy(),
      })
    })
    request.on('error', reject)
  })

const blockIn = (text: string): Block => {
  const fields = Object.fromEntries(text.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
  return fields.data === undefined ? fields : { ...fields, data: JSON.parse(fields.data) }
}
const messages = (feed: Feed) => feed.blocks().flatMap(({ id, data }) => (data ? [{ id, ...data }] : []))
const versions = (feed: Feed) =>
  messages(feed).flatMap((one) =>
    ((one as { events?: { version: number }[] }).events ?? []).map((e) => e.version),
  )
const events = (id: string, query = '') => `/api/v1/hearings/${id}/events${query}`

describe('the feed of Server-Sent Events', () => {
  it('[PL6] answers at once, with the headers of the house, a fresh look first, and a cursor on every message', async () => {
    const id = await house.hearing(chiHasSpoken)
    const length = chiHasSpoken.length
    const feed = await open(events(id))
    expect(feed.status).toBe(200)
    expect(feed.headers['content-type']).toBe('text/event-stream; charset=utf-8')
    expect(feed.headers['cache-control']).toBe('no-store')
    expect(feed.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(feed.headers['x-content-type-options']).toBe('nosniff')
    await expect.poll(() => messages(feed).length).toBe(1)
    expect(feed.blocks()[0]).toEqual({ retry: '1000' })
    expect(messages(feed)[0]).toMatchObject({
      id: `hearing/${id}:${length}`,
      reset: { audience: { kind: 'observer' }, version: length },
    })
    await amend(id, length + 1, 'Where may children play?')
    await expect.poll(() => messages(feed).length).toBe(2)
    expect(messages(feed)[1]).toMatchObject({
      id: `hearing/${id}:${length + 1}`,
      events: [{ version: length + 1 }],
    })
    feed.leave()
    await expect.poll(readers).toBe(0)
  })

  it('[KE4] is resumed by Last-Event-ID without gap or repeat, and never by that of another stream', async () => {
    const id = await house.hearing(chiHasSpoken)
    const length = chiHasSpoken.length
    const path = events(id, `?after=${length}&held=${encodeURIComponent(observer)}`)
    const first = await open(path)
    await amend(id, length + 1, 'one')
    await expect.poll(() => versions(first)).toEqual([length + 1])
    const last = messages(first).at(-1)?.id ?? ''
    first.leave()
    await amend(id, length + 2, 'two')
    await amend(id, length + 3, 'three')
    const again = await open(path, { 'last-event-id': last })
    await expect.poll(() => versions(again)).toEqual([length + 2, length + 3])
    await amend(id, length + 4, 'four')
    await expect.poll(() => versions(again)).toEqual([length + 2, length + 3, length + 4])
    for (const foreign of [`hearing/other:${length + 4}`, 'nonsense', `hearing/${id}:x`]) {
      const feed = await open(path, { 'last-event-id': foreign })
      await expect.poll(() => versions(feed).at(-1)).toBe(length + 4)
      feed.leave()
    }
    again.leave()
  })

  it('[KE7] tells no observer an earlier wording, from whatever version they ask', async () => {
    const id = await house.hearing(chiHasSpoken)
    const length = chiHasSpoken.length
    const earlier = await amend(id, length + 1, 'what was not meant')
    const present = await amend(id, length + 2, 'what was meant')
    const query = `?after=0&held=${encodeURIComponent(observer)}`
    const feed = await open(events(id, query))
    await expect.poll(() => versions(feed).length).toBe(length + 2)
    const words = Object.assign({}, ...messages(feed).map((one) => (one as { words?: object }).words))
    expect(words).toMatchObject({ [earlier]: null, [present]: 'what was meant' })
    expect(JSON.stringify(messages(feed))).not.toContain('what was not meant')
    feed.leave()

    const chi = await house.signIn('person-chi')
    const held = canonical({ kind: 'participant', member: 'chi' })
    const own = await open(events(id, `?after=${length}&held=${encodeURIComponent(held)}`), { cookie: chi })
    await expect.poll(() => JSON.stringify(messages(own))).toContain('what was not meant')
    own.leave()
  })

  it('[KE7] [PL5] is closed to those without a right, to other sites, and when the session behind it ends', async () => {
    const id = await house.hearing(closedGallery)
    expect((await open(events(id))).status).toBe(404)
    expect((await open(events(newKey()))).status).toBe(404)
    const chi = await house.signIn('person-chi')
    const foreigners: Record<string, string>[] = [
      { origin: 'http://elsewhere.test' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const foreign of foreigners)
      expect((await open(events(id), { cookie: chi, ...foreign })).status).toBe(403)
    const here = await open(events(id), { cookie: chi, origin: `http://127.0.0.1:${port}` })
    expect(here.status).toBe(200)
    here.leave()

    const feed = await open(events(id), { authorization: `Bearer ${chi.split('=')[1]}` })
    await expect.poll(() => messages(feed).length).toBe(1)
    await house.database.pool.query(`update session set ended = 1 where person = 'person-chi'`)
    house.house.wakes.wake('session/any')
    await expect.poll(() => messages(feed).at(-1)).toMatchObject({ closed: 'people.session-ended' })
    await expect.poll(readers).toBe(0)
  })

  it('answers a question about its headers alone, and is over', async () => {
    const id = await house.hearing(chiHasSpoken)
    const answer = await fetch(`http://127.0.0.1:${port}${events(id)}`, { method: 'HEAD' })
    expect(answer.status).toBe(200)
    await expect.poll(readers).toBe(0)
  })

  it('[PL8] cuts off who never reads, and forgets who has gone', async () => {
    const id = await house.hearing(chiHasSpoken)
    const slow: Socket = connect(port, '127.0.0.1')
    slow.on('error', () => {})
    slow.pause()
    slow.write(`GET ${events(id)} HTTP/1.1\r\nHost: house\r\n\r\n`)
    await expect.poll(readers).toBe(1)
    const text = 'a long saying '.repeat(40_000)
    for (let round = 1; readers() > 0 && round < 60; round++)
      await amend(id, chiHasSpoken.length + round, text)
    expect(readers()).toBe(0)
    slow.destroy()
  })
})

const upgraded = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('error', () => {})
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode ?? 0))
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
  })

describe('the feed over WebSocket', () => {
  it('[PL5] opens for pages of this house alone', async () => {
    const chi = await house.signIn('person-chi')
    expect(await upgraded('/live', { cookie: chi, origin: `http://127.0.0.1:${port}` })).toBe(101)
    expect(await upgraded('/live', { cookie: chi, origin: 'http://house.test' })).toBe(101)
    expect(await upgraded('/live', { cookie: chi, origin: 'http://elsewhere.test' })).toBe(403)
    expect(await upgraded('/live', { cookie: chi, origin: 'null' })).toBe(403)
    expect(await upgraded('/live', { cookie: chi, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await upgraded('/elsewhere', { cookie: chi })).toBe(404)
  })

  it('is shaken by no address', async () => {
    for (const path of ['//', '//[', 'http://[', '*', '/live%'])
      await new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1')
        socket.on('error', () => {})
        socket.on('close', resolve)
        socket.on('data', () => socket.end())
        socket.write(
          `GET ${path} HTTP/1.1\r\nHost: house\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        )
      })
    expect((await open('/api/v1/openapi.json')).status).toBe(200)
  })

  it('reads a stream once, however often it is asked for, and not at all after it was left', async () => {
    const id = await house.hearing(chiHasSpoken)
    const stream = `hearing/${id}`
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`)
    await once(socket, 'open')
    for (let times = 0; times < 5; times++) socket.send(JSON.stringify({ follow: stream }))
    await expect.poll(readers).toBe(1)
    socket.send(JSON.stringify({ follow: stream }))
    socket.send(JSON.stringify({ leave: stream }))
    await expect.poll(readers).toBe(0)
    for (let times = 0; times < 3; times++) socket.send(JSON.stringify({ follow: stream }))
    socket.terminate()
    await expect.poll(readers).toBe(0)
  })
})
