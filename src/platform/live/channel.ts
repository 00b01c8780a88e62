// One stream as it is followed in this process: its last state, and who is reading. Everything that
// concerns a channel happens in turn, so that a reader's cursor never skips or repeats a version.

import {
  type Actor,
  canonical,
  fold,
  type Journal,
  type Recorded,
  type StreamId,
  type WordBook,
  type WordsId,
  wordsIn,
} from '../../kernel/index.ts'
import type { Audience, Followable, Look, Message } from './followable.ts'

export type Reader = {
  actor: Actor
  session: string | null
  as: string | null
  /** The canonical form of the audience whose look the reader holds. */
  held: string
  audience: Audience
  /** Hands over one message, already spelled out. */
  deliver: (message: Buffer) => void
  closed: (code: string) => void
}

export type ChannelParts = {
  stream: StreamId
  followable: Followable
  journal: Journal
  words: (ids: readonly WordsId[]) => Promise<WordBook>
}

export const spell = (message: Message): Buffer => Buffer.from(JSON.stringify(message))

export class Channel {
  readonly readers = new Set<Reader>()
  version = 0
  #state: unknown
  #waiting = 0
  #turn: Promise<unknown> = Promise.resolve()
  readonly #parts: ChannelParts

  constructor(parts: ChannelParts) {
    this.#parts = parts
    this.#state = parts.followable.kind.initial
  }

  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++
    const now = this.#turn.then(work, work).finally(() => this.#waiting--)
    this.#turn = now.catch(() => {})
    return now
  }

  /** Nobody reads, and nobody is about to. */
  get idle(): boolean {
    return this.readers.size === 0 && this.#waiting === 0
  }

  /** Reads what is new and tells every reader what their audience may know of it. */
  refresh = () => this.inTurn(() => this.#advance())

  async #advance(): Promise<void> {
    const { journal, stream, followable } = this.#parts
    const newer = await journal.read(stream, this.version)
    if (newer.length === 0) return
    this.#state = fold(
      followable.kind,
      this.#state,
      newer.map((one) => one.event),
    )
    this.version = newer.at(-1)?.version ?? this.version
    await this.#tell(newer)
  }

  async #tell(newer: readonly Recorded[]): Promise<void> {
    const spelled = new Map<string, Promise<Buffer>>()
    const audiences = new Map<Actor, Map<string | null, Audience | null>>()
    for (const reader of [...this.readers]) {
      const audience = this.#audienceOf(reader, audiences)
      if (!audience) {
        this.drop(reader, 'charter.not-allowed')
        continue
      }
      const key = canonical(audience)
      const changed = key !== reader.held
      const name = (changed ? 'look ' : 'events ') + key
      let message = spelled.get(name)
      if (!message) {
        message = changed ? this.#reset(audience) : this.#eventsFor(audience, newer)
        spelled.set(name, message)
      }
      const bytes = await message
      reader.held = key
      reader.audience = audience
      if (this.readers.has(reader)) reader.deliver(bytes)
    }
  }

  #audienceOf(reader: Reader, known: Map<Actor, Map<string | null, Audience | null>>): Audience | null {
    const byFace = known.get(reader.actor) ?? new Map<string | null, Audience | null>()
    known.set(reader.actor, byFace)
    const found = byFace.get(reader.as)
    if (found !== undefined) return found
    const audience = this.#parts.followable.audienceOf(this.#state, reader.actor, reader.as)
    byFace.set(reader.as, audience)
    return audience
  }

  async #eventsFor(audience: Audience, recorded: readonly Recorded[]): Promise<Buffer> {
    const { stream, followable, words } = this.#parts
    const events = recorded.map(({ version, event }) => ({
      version,
      event: followable.asSeenBy(event, audience),
    }))
    return spell({ stream, events, words: await words(wordsIn(events)) })
  }

  async #reset(audience: Audience): Promise<Buffer> {
    return spell({ stream: this.#parts.stream, reset: await this.#lookFor(audience) })
  }

  async #lookFor(audience: Audience): Promise<Look> {
    const state = this.#parts.followable.lookAs(this.#state, audience)
    return { audience, version: this.version, state, words: await this.#parts.words(wordsIn(state)) }
  }

  /** A fresh look for an actor, or null where there is nothing for them. */
  look = (actor: Actor, as: string | null): Promise<Look | null> =>
    this.inTurn(async () => {
      await this.#advance()
      const audience = this.#parts.followable.audienceOf(this.#state, actor, as)
      return audience && this.#lookFor(audience)
    })

  /**
   * Begins to follow after a version that was seen as `held`. Events from there on come first; where the
   * reader holds another audience's look, or a version that does not exist, a fresh look comes instead.
   * @returns false when there is nothing for this reader.
   */
  follow = (reader: Omit<Reader, 'audience'>, after: number): Promise<Reader | null> =>
    this.inTurn(async () => {
      await this.#advance()
      const audience = this.#parts.followable.audienceOf(this.#state, reader.actor, reader.as)
      if (!audience) return null
      const key = canonical(audience)
      const following: Reader = Object.assign(reader, { audience })
      if (key !== reader.held || after > this.version) following.deliver(await this.#reset(audience))
      else if (after < this.version)
        following.deliver(await this.#eventsFor(audience, await this.#upTo(after)))
      following.held = key
      this.readers.add(following)
      return following
    })

  async #upTo(after: number): Promise<Recorded[]> {
    const missed = await this.#parts.journal.read(this.#parts.stream, after)
    return missed.filter((one) => one.version <= this.version)
  }

  /** Who somebody is may have changed although nothing happened here: a session ended, a right was withdrawn. */
  recheck = (): Promise<void> =>
    this.inTurn(async () => {
      await this.#advance()
      for (const reader of [...this.readers]) {
        const audience = this.#parts.followable.audienceOf(this.#state, reader.actor, reader.as)
        if (!audience) this.drop(reader, 'charter.not-allowed')
        else if (canonical(audience) !== reader.held) {
          reader.held = canonical(audience)
          reader.deliver(await this.#reset(audience))
        }
      }
    })

  drop(reader: Reader, code: string): void {
    if (this.readers.delete(reader)) reader.closed(code)
  }

  aside(kind: string, value: unknown): void {
    const bytes = spell({ stream: this.#parts.stream, aside: { kind, value } })
    for (const reader of this.readers) reader.deliver(bytes)
  }
}
