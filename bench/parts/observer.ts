// Thousands of readers in one process: WebSockets that do as little as a reader can (open, ask, look for a
// mark in what arrives, answer pings), so that the servers are measured and not their clients. The same for
// ours and for peers.

import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

const empty: Buffer = Buffer.alloc(0)

export type ObserverSettings = {
  port: number
  path: string
  cookie?: string
  /** Sent when the socket is open. */
  asks: readonly Buffer[]
  /** Every message, with the moment of its arrival. */
  onMessage: (payload: Buffer, arrived: number) => void
}

export type Observer = { send: (payload: Buffer, binary: boolean) => void; close: () => void }

export const observe = (settings: ObserverSettings, binary: boolean): Promise<Observer> =>
  new Promise((resolve, reject) => {
    const { port, path, cookie, asks, onMessage } = settings
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const observer: Observer = {
      send: (payload, asBinary) => void socket.write(frameOf(payload, asBinary ? 2 : 1)),
      close: () => socket.destroy(),
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('closed')))
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
        `${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
    )
    let rest: Buffer = empty
    let opened = false
    socket.on('data', (bytes: Buffer) => {
      const arrived = performance.now()
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
      if (!opened) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        if (!rest.subarray(0, 12).toString().endsWith('101')) return void socket.destroy()
        opened = true
        rest = rest.subarray(end + 4)
        for (const ask of asks) observer.send(ask, binary)
        resolve(observer)
      }
      rest = readFrames(rest, socket, (payload) => onMessage(payload, arrived))
    })
  })

/** Takes whole frames off the front; answers pings; returns what is left. */
const readFrames = (bytes: Buffer, socket: Socket, onMessage: (payload: Buffer) => void): Buffer => {
  let at = 0
  while (bytes.length - at >= 2) {
    const short = (bytes[at + 1] ?? 0) & 127
    const head = short < 126 ? 2 : short === 126 ? 4 : 10
    if (bytes.length - at < head) break
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
    if (bytes.length - at < head + length) break
    const payload = bytes.subarray(at + head, at + head + length)
    const kind = (bytes[at] ?? 0) & 15
    if (kind === 9) socket.write(frameOf(payload, 10))
    else if (kind <= 2) onMessage(payload)
    at += head + length
  }
  return at === bytes.length ? empty : bytes.subarray(at)
}

/** One frame as clients send it: masked, here with zeros. */
const frameOf = (payload: Buffer, kind: number): Buffer => {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | kind, 0x80 | length])
      : Buffer.from([0x80 | kind, 0x80 | 126, length >> 8, length & 255])
  return Buffer.concat([head, Buffer.alloc(4), payload])
}

/** At most so many at once, as a hall comes in. */
export const inBatches = async <T>(count: number, open: (number: number) => Promise<T>): Promise<T[]> => {
  const all: T[] = []
  for (let number = 0; number < count; number += batch)
    all.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(batch, count - number) }, (_, index) => open(number + index)),
      )),
    )
  return all
}
const batch = 100
