// The feed of this process: channels by stream, woken by wake-ups and, behind them, by polling.

import { type Actor, canonical, type Journal, type StreamId, type WordsId } from '../../kernel/index.ts'
import { type Database, noteFault } from '../database/database.ts'
import { headsOf, readWords } from '../journal/words.ts'
import { asidesOf } from './asides.ts'
import { Channel, type Reader } from './channel.ts'
import type { Followable, Look } from './followable.ts'
import { spell } from './spelled.ts'
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
  follow(stream: StreamId, after: number, reader: Reader): Promise<Following | null>
  readers(): number
  close(): void
}

export const openHub = (parts: HubParts): Hub => {
  const { database, wakes } = parts
  const channels = openChannels(parts)
  let lastAside = 0

  const tellAsides = async () => {
    const followed = channels.followed()
    if (followed.length === 0) return
    for (const one of await asidesOf(database, followed, lastAside)) {
      lastAside = Math.max(lastAside, one.turn)
      channels.get(one.stream)?.aside(one.kind, one.value)
    }
  }

  const poll = async () => {
    channels.forgetIdle()
    const followed = channels.followed()
    if (followed.length === 0) return
    for (const [stream, version] of await headsOf(database, followed)) {
      const channel = channels.get(stream)
      // What goes wrong in one stream holds up no other.
      if (channel && version > channel.version) await quietly(() => channel.refresh())
    }
    await tellAsides()
  }

  // While the database is away the next round tries again; readers keep what they have.
  const quietly = (work: () => Promise<void>): Promise<void> => work().catch(noteFault)
  const recheck = () => void quietly(() => recheckSessions(channels.all(), parts.actorsOf))
  const timers = [
    setInterval(() => quietly(poll), parts.pollMilliseconds ?? 2_000),
    setInterval(recheck, parts.recheckMilliseconds ?? 4_000),
  ]
  for (const timer of timers) timer.unref()

  wakes.onWake((name, appended) => {
    if (name.startsWith('session/')) return recheck()
    if (name.endsWith('#aside')) return void quietly(tellAsides)
    const channel = channels.get(name as StreamId)
    if (channel && channel.readers.size > 0) void quietly(() => channel.refresh(appended))
  })

  return {
    look: async (stream, actor, as = null) => (await channels.of(stream)?.look(actor, as)) ?? null,
    follow: async (stream, after, reader) => {
      const channel = channels.of(stream)
      if (!channel || !(await channel.follow(reader, after))) return null
      const stop = () => void channel.readers.delete(reader)
      try {
        for (const { kind, value } of await asidesOf(database, [stream]))
          if (channel.readers.has(reader)) reader.deliver(spell({ stream, aside: { kind, value } }))
      } catch (error) {
        stop()
        throw error
      }
      return { stop }
    },
    readers: () => channels.all().reduce((sum, channel) => sum + channel.readers.size, 0),
    close: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}

const idleChannels = 200

const openChannels = ({ database, journal, followables }: HubParts) => {
  const channels = new Map<StreamId, Channel>()
  const words = (ids: readonly WordsId[]) => readWords(database, ids)
  return {
    get: (stream: StreamId) => channels.get(stream),
    all: () => [...channels.values()],
    followed: () => [...channels].filter(([, channel]) => channel.readers.size > 0).map(([stream]) => stream),
    /** The channel of a stream, opened where need be; null for a kind of stream that nobody may follow. */
    of: (stream: StreamId): Channel | null => {
      const known = channels.get(stream)
      if (known) return known
      const followable = followables.find((one) => stream.startsWith(`${one.kind.name}/`))
      if (!followable) return null
      const channel = new Channel({ stream, followable, journal, words })
      channels.set(stream, channel)
      return channel
    },
    forgetIdle: () => {
      if (channels.size <= idleChannels) return
      for (const [stream, channel] of channels) if (channel.idle) channels.delete(stream)
    },
  }
}

/** Ends the feeds of sessions that have ended, and looks anew for people whose standing has changed. */
const recheckSessions = async (
  channels: readonly Channel[],
  actorsOf: HubParts['actorsOf'],
): Promise<void> => {
  const readers = channels.flatMap((channel) =>
    [...channel.readers].filter((reader) => reader.session !== null).map((reader) => ({ channel, reader })),
  )
  if (readers.length === 0) return
  const actors = await actorsOf([...new Set(readers.map(({ reader }) => reader.session as string))])
  const touched = new Set<Channel>()
  for (const { channel, reader } of readers) {
    const actor = actors.get(reader.session as string) ?? null
    if (!actor) channel.drop(reader, 'people.session-ended')
    else if (canonical(actor) !== canonical(reader.actor)) {
      reader.actor = actor
      touched.add(channel)
    }
  }
  for (const channel of touched) await channel.recheck()
}
