// The feed over WebSocket, for the app. One socket may follow several streams.
//
//   client → { "follow": "hearing/…", "after": 12, "held": "{…}" | null, "as": "wall" | null } or { "leave": "hearing/…" }
//   server → messages of `followable.ts`
//
// Commands never come this way: they are POSTs, so that they have an answer and a key.

import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { Actor, StreamId } from '../../kernel/index.ts'
import { noteFault } from '../database/database.ts'
import type { Following, Hub } from './hub.ts'
import { type Spelled, spell } from './spelled.ts'

/** A reader who has not taken this much is cut off, and catches up when they come back. */
export const slowReaderBytes = 256 * 1024
const heartbeatMilliseconds = 15_000
const mostStreams = 8
const mostWaiting = 32

type SocketParts = {
  hub: Hub
  /** Who opens the socket; null refuses it (a foreign origin). Throws when the database is away. */
  identify: (request: IncomingMessage) => Promise<{ actor: Actor; session: string | null } | null>
  path?: string
}

type Ask = { follow?: unknown; after?: unknown; held?: unknown; as?: unknown; leave?: unknown }

export const serveSockets = (server: Server, parts: SocketParts): { close: () => void } => {
  const path = parts.path ?? '/live'
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 4_096,
    clientTracking: true,
  })
  const alive = new WeakSet<WebSocket>()

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)
    socket.on('error', () => socket.destroy())
    if (request.url?.split('?')[0] !== path) return refuse('404 Not Found')
    try {
      const who = await parts.identify(request)
      if (!who) return refuse('403 Forbidden')
      sockets.handleUpgrade(request, socket, head, (opened) => {
        alive.add(opened)
        opened.on('pong', () => alive.add(opened))
        attend(parts.hub, { opened, wire: socket }, who)
      })
    } catch (error) {
      noteFault(error)
      refuse('503 Service Unavailable')
    }
  }

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate()
      alive.delete(socket)
      socket.ping()
    }
  }, heartbeatMilliseconds)
  heartbeat.unref()

  server.on('upgrade', (request, socket, head) => void upgrade(request, socket, head))
  return {
    close: () => {
      clearInterval(heartbeat)
      for (const socket of sockets.clients) socket.close(1001, 'going away')
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
      }, 300).unref()
    },
  }
}

/**
 * Serves one open socket: what it follows, until it leaves or is cut. Messages go to the wire as frames that all
 * readers share; `ws` writes its own frames whole and at once (no deflate, no fragments), so the two never mix.
 */
const attend = (
  hub: Hub,
  { opened: socket, wire }: { opened: WebSocket; wire: Duplex },
  who: { actor: Actor; session: string | null },
) => {
  const followed = new Map<StreamId, Following>()
  const say = ({ frame }: Spelled) => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (wire.writableLength > slowReaderBytes) return socket.terminate()
    wire.write(frame)
  }
  const leave = (stream: StreamId) => {
    followed.get(stream)?.stop()
    followed.delete(stream)
  }
  const follow = async (ask: Ask) => {
    const stream = ask.follow as StreamId
    leave(stream)
    if (followed.size >= mostStreams) return socket.close(1008, 'too many streams')
    if (socket.readyState !== WebSocket.OPEN) return
    const closed = (code: string) => {
      followed.delete(stream)
      say(spell({ stream, closed: code }))
    }
    const following = await hub.follow(stream, typeof ask.after === 'number' ? ask.after : 0, {
      actor: who.actor,
      session: who.session,
      as: typeof ask.as === 'string' ? ask.as : null,
      held: typeof ask.held === 'string' ? ask.held : '',
      deliver: say,
      closed,
    })
    if (!following) return closed('charter.not-allowed')
    if (socket.readyState === WebSocket.OPEN) followed.set(stream, following)
    else following.stop()
  }
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    for (const stream of [...followed.keys()]) leave(stream)
  })
  const answer = async (ask: Ask | null) => {
    if (typeof ask?.leave === 'string') leave(ask.leave as StreamId)
    else if (typeof ask?.follow === 'string') await follow(ask)
    else socket.close(1008, 'not understood')
  }
  // One after the other, so that who asks twice for a stream reads it once, and who leaves has left.
  let waiting = 0
  let turn: Promise<void> = Promise.resolve()
  socket.on('message', (bytes) => {
    if (++waiting > mostWaiting) return socket.close(1008, 'too many at once')
    turn = turn
      .then(() => answer(parse(String(bytes))))
      // The database is away: the client comes back by itself.
      .catch((error) => {
        noteFault(error)
        socket.close(1013, 'try again')
      })
      .finally(() => waiting--)
  })
}

const parse = (text: string): Ask | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? (value as Ask) : null
  } catch {
    return null
  }
}
