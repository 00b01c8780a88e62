// A reader who takes nothing is cut off, finds everything again when they come back, and harms nobody.

import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chiHasSpoken, community } from '../hearing/testing/cast.ts'
import { nobody, utter } from '../kernel/index.ts'
import { serveSockets } from '../platform/index.ts'
import { type Following, follow } from './testing/following.ts'
import { newKey, openTestHouse } from './testing/house.ts'

const slowOnes = 60
const normalOnes = 20
/** A slow reader is cut when the buffers of the system are full (some megabytes) and then our own. */
const kilobytesPerRound = 250
const mostRounds = 80

const house = await openTestHouse()
let server: Server
let sockets: { close: () => void }
let port: number

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as { port: number }).port
  sockets = serveSockets(server, {
    hub: house.house.hub,
    identify: async () => ({ actor: nobody, session: null }),
  })
})
afterAll(async () => {
  sockets.close()
  server.close()
  server.closeAllConnections()
  await house.close()
})

/** A text frame as browsers send it: masked, here with zeros. */
const frame = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  const head =
    length < 126 ? Buffer.from([0x81, 0x80 | length]) : Buffer.from([0x81, 0xfe, length >> 8, length & 255])
  return Buffer.concat([head, Buffer.alloc(4), Buffer.from(text)])
}

/** Opens the feed and never reads a byte of it. */
const neverRead = (stream: string): Socket => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.pause()
  const key = randomBytes(16).toString('base64')
  socket.write(
    `GET /live HTTP/1.1\r\nHost: house\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  socket.write(frame(JSON.stringify({ follow: stream, after: 0, held: '', as: 'gallery' })))
  return socket
}

describe('readers who never read', () => {
  it('[PL8] are cut, while others get everything in time, and may come back', async () => {
    const id = await house.hearing(chiHasSpoken)
    const stream = `hearing/${id}` as const
    const settings = { stream, as: 'gallery', port: () => port }
    const normal: Following[] = Array.from({ length: normalOnes }, () => follow(settings))
    const slow = Array.from({ length: slowOnes }, () => neverRead(stream))
    const readers = house.house.hub.readers
    await expect.poll(readers, { timeout: 20_000 }).toBe(normalOnes + slowOnes)

    let version = chiHasSpoken.length
    const delays: number[] = []
    const text = 'a long saying '.repeat((kilobytesPerRound * 1024) / 14)
    for (let round = 0; round < mostRounds && readers() > normalOnes; round++) {
      const key = newKey()
      const context = { now: 0, id: newKey, actor: nobody }
      const says = utter(context, text, 'entry', null)
      const appended = await house.house.ports.journal.append({
        stream,
        community,
        expected: version++,
        events: [
          {
            event: { type: 'EntryAmended', entry: 'p1', version: round + 2, text: says.id } as never,
            says: [says],
          },
        ],
        erases: [],
        at: 0,
        key,
        remembered: { act: 'test', actor: null, bodyHash: '' },
      })
      expect(appended).toBe('appended')
      const told = performance.now()
      house.house.ports.journal.wake(stream)
      await expect
        .poll(() => normal.every((one) => one.version() === version), { timeout: 10_000, interval: 2 })
        .toBe(true)
      delays.push(performance.now() - told)
    }
    console.log(
      `slow readers: ${slowOnes} cut after ${delays.length} rounds of ${kilobytesPerRound} kB; the others had each within ${Math.round(Math.max(...delays))} ms`,
    )
    expect(readers()).toBe(normalOnes)
    for (const one of normal) {
      expect(one.connections()).toBe(1)
      expect(one.faults()).toEqual([])
    }

    const back = follow(settings)
    await expect.poll(back.version, { timeout: 10_000 }).toBe(version)
    for (const one of [...normal, back]) one.stop()
    for (const socket of slow) socket.destroy()
  })
})
