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
  let ended = false
  const closed = (code: string) => {
    write(`data: ${JSON.stringify({ stream: ask.stream, closed: code })}\n\n`)
    ended = true
    if (open) response.end()
  }
  const { actor, session, as, held } = ask
  const following = await hub.follow(ask.stream, ask.after, { actor, session, as, held, deliver, closed })
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
  const stop = () => {
    clearInterval(heartbeat)
    following.stop()
  }
  response.on('error', () => response.destroy())
  response.on('close', stop)
  if (ended || response.req.method === 'HEAD') response.end()
  // Who went away while we looked things up has closed already.
  if (response.destroyed) stop()
  return true
}
