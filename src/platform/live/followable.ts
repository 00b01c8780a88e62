// What an idea tells the feed about its streams, so that the feed needs to know no idea.

import type { Actor, StreamId, StreamKind, WordBook } from '../../kernel/index.ts'

/** Who is looking, as JSON: `kind` and whatever else makes one look differ from another. */
export type Audience = { kind: string }

// biome-ignore lint/suspicious/noExplicitAny: the feed carries states and events that only their idea knows
export type Followable<State = any, E extends { type: string } = any, A extends Audience = any> = {
  kind: StreamKind<State, E>
  /** The audience that an actor belongs to now, or null: not for them. `as` asks for a lesser look, such as the wall's. */
  audienceOf: (state: State, actor: Actor, as: string | null) => A | null
  /** The event without what the audience may not know; null where it may not know of it at all. */
  asSeenBy: (event: E, audience: A) => E | null
  lookAs: (state: State, audience: A) => unknown
}

/** A fresh look at a stream: all that its audience may know at a version. */
export type Look = { audience: Audience; version: number; state: unknown; words: WordBook }

/** What the feed says, one JSON object per message. Versions of one stream come without gap. */
export type Message =
  | { stream: StreamId; events: { version: number; event: unknown | null }[]; words: WordBook }
  | { stream: StreamId; reset: Look }
  | { stream: StreamId; aside: { kind: string; value: unknown } }
  | { stream: StreamId; closed: string }
