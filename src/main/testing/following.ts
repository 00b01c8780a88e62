// A reader of one hearing over WebSocket who is cut off and comes back, and notes everything that a
// reader must never see: a gap, a repeat, a second fresh look.

import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { type Hearing, type HearingEvent, hearingKind } from '../../hearing/index.ts'
import { canonical, type WordBook } from '../../kernel/index.ts'

type Message = {
  events?: { version: number; event: HearingEvent | null }[]
  reset?: { audience: unknown; version: number; state: Hearing; words: WordBook }
  words?: WordBook
  closed?: string
}

export type Following = {
  version: () => number
  state: () => Hearing
  words: () => WordBook
  connections: () => number
  /** Events that came one by one, after the first look. */
  seen: () => number
  faults: () => readonly string[]
  cut: () => void
  stop: () => void
}

export type FollowingSettings = {
  stream: string
  as: string | null
  cookie?: string | undefined
  port: () => number
}

export const follow = ({ stream, as, cookie, port }: FollowingSettings): Following => {
  let held = ''
  let version = 0
  let state: Hearing = hearingKind.initial
  let words: WordBook = {}
  let socket: WebSocket | null = null
  let stopped = false
  let connections = 0
  let seen = 0
  const faults: string[] = []

  const take = (message: Message) => {
    if (message.closed) faults.push(`closed with ${message.closed}`)
    if (message.reset) {
      if (held) faults.push(`a second fresh look at ${message.reset.version}, having ${version}`)
      ;({ version, state, words } = message.reset)
      held = canonical(message.reset.audience)
    }
    for (const one of message.events ?? []) {
      if (one.version !== version + 1) faults.push(`version ${one.version} came after ${version}`)
      version = one.version
      seen++
      if (one.event) state = hearingKind.evolve(state, one.event)
    }
    if (message.events) words = { ...words, ...message.words }
  }

  const connect = () => {
    const opened = new WebSocket(`ws://127.0.0.1:${port()}/live`, cookie ? { headers: { cookie } } : {})
    socket = opened
    opened.on('open', () => {
      connections++
      opened.send(JSON.stringify({ follow: stream, after: version, held, as }))
    })
    opened.on('message', (bytes) => {
      if (socket === opened) take(JSON.parse(String(bytes)))
    })
    opened.on('error', () => opened.terminate())
    opened.on('close', async () => {
      if (socket !== opened || stopped) return
      await pause(50)
      if (!stopped) connect()
    })
  }
  connect()

  return {
    version: () => version,
    state: () => state,
    words: () => words,
    connections: () => connections,
    seen: () => seen,
    faults: () => faults,
    cut: () => socket?.terminate(),
    stop: () => {
      stopped = true
      socket?.terminate()
    },
  }
}
