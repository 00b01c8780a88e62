// What the kernel needs from the machine. Each port has one contract suite, run against every adapter.

import type { Key } from './ids.ts'
import type { Refusal } from './refusal.ts'
import type { Utterance, WordsId } from './words.ts'

/** `kind/id`, for example `hearing/4k2…`. */
export type StreamId = `${string}/${string}`
export const kindIn = (stream: StreamId): string => stream.slice(0, stream.indexOf('/'))
export const idIn = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1)

/** An event as it stands in the log. Versions of a stream are 1, 2, 3 … without gap. */
export type Recorded<E = { type: string }> = {
  stream: StreamId
  version: number
  event: E
  /** Milliseconds since 1970, by the clock of the server that ordered it. */
  at: number
}

/** What an earlier use of a command's key left behind. */
export type Remembered = {
  act: string
  actor: string | null
  bodyHash: string
  stream: StreamId
  version: number
}

export type Appending<E = { type: string }> = {
  stream: StreamId
  community: string
  /** The version on which the decision was made; the first new event gets the next one. */
  expected: number
  events: readonly { event: E; says: readonly Utterance[] }[]
  erases: readonly WordsId[]
  at: number
  key: Key
  remembered: Omit<Remembered, 'stream' | 'version'>
}

export interface Journal {
  /** Events of one stream after a version, in order. Promises no more than what is committed. */
  read(stream: StreamId, after: number): Promise<Recorded[]>
  remembered(key: Key): Promise<Remembered | null>
  /**
   * One transaction: the events, their words, erasures, projections, and the key.
   * `clash`: somebody else appended first, or the key was used meanwhile; nothing was written.
   * A refusal: something that must be unique across streams is taken already; nothing was written.
   */
  append(batch: Appending): Promise<'appended' | 'clash' | Refusal>
  /** Tells readers that there is more, and what, where that is known. Called after commit; may be lost, so readers also poll. */
  wake(stream: StreamId, appended?: Appending): void
}

export type Clock = () => number
/** SHA-256 in hexadecimal. */
export type Hash = (text: string) => string
