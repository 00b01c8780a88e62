// The feed as Server-Sent Events, for clients of the public interface. Written to the raw response: a
// stream helper costs ten times the memory at five thousand readers.

import type { ServerResponse } from 'node:http'
import type { Actor, StreamId } from '../../kernel/index.ts'
import type { Hub } from './hub.ts'
import { slowReaderBytes } from './socket.ts'
import type { Spelled } from './spelled.ts'

const heartbeatMilliseconds = 15_000

type EventsAsk = {
  stream: StreamId
  after: number
  /** The audience whose look the client holds; '' asks for a fresh look first. */
  held: string
  as: string | null
  actor: Actor
  session: string | null
  headers: Record<string, string>
}

/** @returns false when there is nothing for this reader; nothing was written then. */
export const streamEvents = async (hub: Hub, response: ServerResponse, ask: EventsAsk): Promise<boolean> => {
  const queued: string[] = []
  let open = false
  const write = (text: string) => {
    if (!open) return void queued.push(text)
    if (response.writableLength > slowReaderBytes) return void response.destroy()
    response.write(text)
  }
  const deliver = ({ json, version }: Spelled) =>
    write(`${version === null ? '' : `id: ${ask.stream}:${version}\n`}data: ${json}\n\n`)
  const following = await hub.follow(ask.stream, ask.after, {
    actor: ask.actor,
    session: ask.session,
    as: ask.as,
    held: ask.held,
    deliver,
    closed: (code) => {
      write(`data: ${JSON.stringify({ stream: ask.stream, closed: code })}\n\n`)
      response.end()
    },
  })
  if (!following) return false
  response.writeHead(200, {
    ...ask.headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.flushHeaders()
  open = true
  write('retry: 1000\n\n')
  for (const text of queued) write(text)
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMilliseconds)
  heartbeat.unref()
  response.on('error', () => response.destroy())
  response.on('close', () => {
    clearInterval(heartbeat)
    following.stop()
  })
  return true
}
