// The feed of this process: channels by stream, woken by wake-ups and, behind them, by polling.

import type { Actor, Journal, StreamId } from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'
import { headsOf, readWords } from '../journal/words.ts'
import { asidesOf } from './asides.ts'
import { Channel, type Reader } from './channel.ts'
import type { Followable, Look } from './followable.ts'
import type { Wakes } from './wakes.ts'

export type HubParts = {
  database: Database
  journal: Journal
  wakes: Wakes
  followables: readonly Followable[]
  /** Who stands behind open sessions now; null for those that have ended. */
  actorsOf: (sessions: readonly string[]) => Promise<Map<string, Actor | null>>
  pollMilliseconds?: number
  recheckMilliseconds?: number
}

export type Following = { stop: () => void }

export interface Hub {
  look(stream: StreamId, actor: Actor, as?: string | null): Promise<Look | null>
  /** @param held canonical form of the audience whose look the reader has; @returns null when there is nothing for them. */
  follow(stream: StreamId, after: number, reader: Omit<Reader, 'audience'>): Promise<Following | null>
  readers(): number
  close(): void
}

export const openHub = (parts: HubParts): Hub => {
  const { database, journal, wakes, followables } = parts
  const channels = new Map<StreamId, Channel>()
  let lastAside = 0

  const channelOf = (stream: StreamId): Channel | null => {
    const known = channels.get(stream)
    if (known) return known
    const followable = followables.find((one) => stream.startsWith(`${one.kind.name}/`))
    if (!followable) return null
    const channel = new Channel({ stream, followable, journal, words: (ids) => readWords(database, ids) })
    channels.set(stream, channel)
    return channel
  }

  const tellAsides = async () => {
    const followed = followedStreams()
    if (followed.length === 0) return
    for (const one of await asidesOf(database, followed, lastAside)) {
      lastAside = Math.max(lastAside, one.turn)
      channels.get(one.stream)?.aside(one.kind, one.value)
    }
  }

  const followedStreams = () => [...channels].filter(([, channel]) => channel.readers.size > 0).map(([stream]) => stream)

  const poll = async () => {
    forgetIdle()
    const followed = followedStreams()
    if (followed.length === 0) return
    for (const [stream, version] of await headsOf(database, followed)) {
      const channel = channels.get(stream)
      if (channel && version > channel.version) await channel.refresh()
    }
    await tellAsides()
  }

  const forgetIdle = () => {
    for (const [stream, channel] of channels) if (channel.readers.size === 0 && channels.size > 200) channels.delete(stream)
  }

  const recheck = async () => {
    const bySession = new Map<string, [Channel, Reader][]>()
    for (const channel of channels.values())
      for (const reader of channel.readers)
        if (reader.session) bySession.set(reader.session, [...(bySession.get(reader.session) ?? []), [channel, reader]])
    if (bySession.size === 0) return
    const actors = await parts.actorsOf([...bySession.keys()])
    const touched = new Set<Channel>()
    for (const [session, held] of bySession)
      for (const [channel, reader] of held) {
        const actor = actors.get(session) ?? null
        if (!actor) channel.drop(reader, 'people.session-ended')
        else if (JSON.stringify(actor) !== JSON.stringify(reader.actor)) {
          reader.actor = actor
          touched.add(channel)
        }
      }
    for (const channel of touched) await channel.recheck()
  }

  // While the database is away the next round tries again; readers keep what they have.
  const quietly = (work: () => Promise<void>) => () => void work().catch(() => {})
  const timers = [
    setInterval(quietly(poll), parts.pollMilliseconds ?? 2_000),
    setInterval(quietly(recheck), parts.recheckMilliseconds ?? 4_000),
  ]
  for (const timer of timers) timer.unref()

  wakes.onWake((name) => {
    if (name.startsWith('session/')) quietly(recheck)()
    else if (name.endsWith('#aside')) quietly(tellAsides)()
    else {
      const channel = channels.get(name as StreamId)
      if (channel && channel.readers.size > 0) quietly(channel.refresh)()
    }
  })

  return {
    look: async (stream, actor, as = null) => (await channelOf(stream)?.look(actor, as)) ?? null,
    follow: async (stream, after, reader) => {
      const channel = channelOf(stream)
      const following = await channel?.follow(reader, after)
      if (!channel || !following) return null
      for (const one of await asidesOf(database, [stream]))
        channel.readers.has(following) &&
          following.deliver(Buffer.from(JSON.stringify({ stream, aside: { kind: one.kind, value: one.value } })))
      return { stop: () => void channel.readers.delete(following) }
    },
    readers: () => [...channels.values()].reduce((sum, channel) => sum + channel.readers.size, 0),
    close: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
