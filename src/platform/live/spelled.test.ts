import { once } from 'node:events'
import { afterAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { spell } from './spelled.ts'

const server = new WebSocketServer({ port: 0, perMessageDeflate: false })
afterAll(() => server.close())

describe('a message as a frame', () => {
  it.each([0, 40, 90, 1_000, 65_000, 66_000, 300_000])('of %d letters arrives whole', async (letters) => {
    const message = { stream: 'test/a', aside: { kind: 'ö', value: 'x'.repeat(letters) } } as const
    server.once('connection', (_, { socket }) => {
      const { frame } = spell(message)
      socket.write(frame)
      socket.write(frame)
    })
    const reader = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`)
    const arrived: unknown[] = []
    reader.on('message', (bytes, isBinary) => arrived.push(isBinary ? 'binary' : JSON.parse(String(bytes))))
    await once(reader, 'message')
    await expect.poll(() => arrived.length).toBe(2)
    expect(arrived).toEqual([message, message])
    reader.terminate()
  })

  it('knows up to which version a reader has seen the stream', () => {
    const events = [4, 5].map((version) => ({ version, event: null }))
    const reset = { audience: { kind: 'wall' }, version: 7, state: {}, words: {} }
    expect(spell({ stream: 'test/a', events, words: {} }).version).toBe(5)
    expect(spell({ stream: 'test/a', reset }).version).toBe(7)
    expect(spell({ stream: 'test/a', closed: 'x' }).version).toBeNull()
  })
})
