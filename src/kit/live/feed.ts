// The live feed in the browser: one WebSocket for all that this page follows, back by itself after every
// cut, asking for what came after the last version it has. What it cannot do is guess: a gap or an unknown
// event makes it ask for a fresh look.

import type { StreamId, WordBook } from '../../kernel/index.ts'

/** A fresh look as the server gives it. */
export type Look<State> = { audience: { kind: string }; version: number; state: State; words: WordBook }

export type FeedMessage<State> =
  | { stream: StreamId; events: { version: number; event: { type: string } | null }[]; words: WordBook }
  | { stream: StreamId; reset: Look<State> }
  | { stream: StreamId; aside: { kind: string; value: unknown } }
  | { stream: StreamId; closed: string }

export type Line = 'connecting' | 'live' | 'cut'

type Subscription = {
  stream: StreamId
  as: string | null
  /** Where the reader stands now, and the audience whose look is held: asked again at each connection. */
  cursor: () => { after: number; held: string }
  onMessage: (message: FeedMessage<never>) => void
  onLine: (line: Line) => void
}

export type Feed = { close: () => void; again: () => void }

const firstWait = 400
const longestWait = 8_000

export const openFeed = (subscription: Subscription, address = liveAddress()): Feed => {
  let socket: WebSocket | null = null
  let wait = firstWait
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const connect = () => {
    clearTimeout(timer)
    if (closed) return
    subscription.onLine('connecting')
    const opening = new WebSocket(address)
    socket = opening
    opening.onopen = () => {
      wait = firstWait
      const { stream, as } = subscription
      opening.send(JSON.stringify({ follow: stream, as, ...subscription.cursor() }))
      subscription.onLine('live')
    }
    opening.onmessage = ({ data }) => {
      if (socket === opening) subscription.onMessage(JSON.parse(String(data)))
    }
    opening.onclose = () => {
      if (socket !== opening || closed) return
      socket = null
      subscription.onLine('cut')
      // A little chance, so that a whole hall does not come back in the same instant.
      timer = setTimeout(connect, wait * (0.5 + Math.random()))
      wait = Math.min(longestWait, wait * 2)
    }
  }

  /** One line at most: an attempt that waits is dropped with the line, or it would become a second one. */
  const drop = () => {
    clearTimeout(timer)
    const old = socket
    socket = null
    old?.close()
  }
  /** Drops the line and takes a new one at once: after a gap, and when the network comes back. */
  const again = () => {
    drop()
    wait = firstWait
    connect()
  }
  const online = () => again()
  const offline = () => {
    drop()
    subscription.onLine('cut')
    timer = setTimeout(connect, firstWait)
  }
  const visible = () => {
    if (document.visibilityState === 'visible' && socket?.readyState !== WebSocket.OPEN) again()
  }
  addEventListener('online', online)
  addEventListener('offline', offline)
  document.addEventListener('visibilitychange', visible)
  connect()
  return {
    again,
    close: () => {
      closed = true
      clearTimeout(timer)
      removeEventListener('online', online)
      removeEventListener('offline', offline)
      document.removeEventListener('visibilitychange', visible)
      socket?.close()
    },
  }
}

const liveAddress = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`
