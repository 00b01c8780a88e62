// One stream as it is followed in this process: its last state, and who is reading. Everything that
// concerns a channel happens in turn, so that a reader's cursor never skips or repeats a version.

import {
  type Actor,
  type Appending,
  canonical,
  fold,
  type Held,
  type Journal,
  type Recorded,
  type StreamId,
  type WordBook,
  type WordsId,
  wordsIn,
} from '../../kernel/index.ts'
import type { Audience, Followable, Look } from './followable.ts'
import { type Spelled, spell } from './spelled.ts'

export type Reader = {
  actor: Actor
  session: string | null
  as: string | null
  /** The canonical form of the audience whose look the reader holds. */
  held: string
  /** Hands over one message. */
  deliver: (message: Spelled) => void
  closed: (code: string) => void
}

type ChannelParts = {
  stream: StreamId
  followable: Followable
  journal: Journal
  words: (ids: readonly WordsId[]) => Promise<WordBook>
}

const lookMilliseconds = 500

/** An audience with its canonical form; null where there is nothing for them. */
type Standing = { audience: Audience; held: string } | null
/** What one reader is to get, or null: the feed ends for them. */
type Letter = { reader: Reader; held: string; message: Spelled } | { reader: Reader; message: null }

export class Channel {
  readonly readers = new Set<Reader>()
  #known: Held
  #waiting = 0
  #turn: Promise<unknown> = Promise.resolve()
  /** Looks at the version known now, by audience. */
  readonly #looks = new Map<string, Promise<Spelled>>()
  /** The words in those looks, by audience. */
  readonly #present = new Map<string, ReadonlySet<WordsId>>()
  readonly #parts: ChannelParts

  constructor(parts: ChannelParts) {
    this.#parts = parts
    this.#known = { version: 0, state: parts.followable.kind.initial }
  }

  get version(): number {
    return this.#known.version
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
  refresh = (appended?: Appending) => this.inTurn(() => this.#advance(appended))

  /**
   * All letters are written before the first is handed over. If the database goes away meanwhile, nothing has
   * happened: the channel stands where its readers stand, and the next round tells them everything.
   */
  async #advance(appended?: Appending): Promise<void> {
    const { followable } = this.#parts
    const { newer, book } = await this.#news(appended)
    if (newer.length === 0) return
    const known: Held = {
      version: newer.at(-1)?.version ?? this.version,
      state: fold(
        followable.kind,
        this.#known.state,
        newer.map((one) => one.event),
      ),
    }
    const letters = this.readers.size === 0 ? [] : await this.#write(known, newer, book)
    this.#known = known
    this.#looks.clear()
    this.#present.clear()
    this.#handOver(letters)
  }

  /** What came after the version known here. What this process has just appended need not be read again. */
  async #news(appended?: Appending): Promise<{ newer: readonly Recorded[]; book: WordBook }> {
    const { journal, stream } = this.#parts
    if (!appended || appended.expected > this.version)
      return { newer: await journal.read(stream, this.version), book: {} }
    const { events, expected, at } = appended
    if (expected < this.version) return { newer: [], book: {} }
    return {
      newer: events.map(({ event }, index) => ({ stream, version: expected + index + 1, event, at })),
      book: Object.fromEntries(events.flatMap(({ says }) => says.map(({ id, text }) => [id, text]))),
    }
  }

  async #write(known: Held, newer: readonly Recorded[], said: WordBook): Promise<Letter[]> {
    const missing = wordsIn(newer).filter((id) => !(id in said))
    const book = missing.length === 0 ? said : { ...said, ...(await this.#parts.words(missing)) }
    const standingOf = this.#standings(known)
    const looks = new Map<string, Promise<Spelled>>()
    const events = new Map<string, Spelled>()
    const letters: (Letter | Promise<Letter>)[] = []
    for (const reader of this.readers) {
      const standing = standingOf(reader)
      if (!standing) letters.push({ reader, message: null })
      else if (standing.held === reader.held) {
        const message = remembered(events, standing.held, () =>
          this.#eventsFor(standing.audience, newer, book),
        )
        letters.push({ reader, held: standing.held, message })
      } else {
        const look = remembered(looks, standing.held, () => this.#reset(known, standing.audience))
        letters.push(look.then((message) => ({ reader, held: standing.held, message })))
      }
    }
    return looks.size === 0 ? (letters as Letter[]) : Promise.all(letters)
  }

  #handOver(letters: readonly Letter[]): void {
    for (const letter of letters) {
      const { reader, message } = letter
      if (!this.readers.has(reader)) continue
      if (!message) {
        this.drop(reader, 'charter.not-allowed')
        continue
      }
      reader.held = letter.held
      reader.deliver(message)
    }
  }

  /** Who readers are to this state; asked once for each actor, as thousands may be nobody in particular. */
  #standings(known: Held): (reader: Reader) => Standing {
    const byActor = new Map<Actor, Map<string | null, Standing>>()
    return ({ actor, as }) => {
      const byFace = remembered(byActor, actor, () => new Map<string | null, Standing>())
      return remembered(byFace, as, () => this.#standing(known, actor, as))
    }
  }

  #standing(known: Held, actor: Actor, as: string | null): Standing {
    const audience = this.#parts.followable.audienceOf(known.state, actor, as)
    return audience && { audience, held: canonical(audience) }
  }

  /** @param book words at least of these events; a reader gets those that they may know of. */
  #eventsFor(audience: Audience, recorded: readonly Recorded[], book: WordBook): Spelled {
    const { stream, followable } = this.#parts
    const events = recorded.map(({ version, event }) => ({
      version,
      event: followable.asSeenBy(event, audience),
    }))
    const words = Object.fromEntries(wordsIn(events).map((id) => [id, book[id] ?? null]))
    return spell({ stream, events, words })
  }

  async #reset(known: Held, audience: Audience): Promise<Spelled> {
    return spell({ stream: this.#parts.stream, reset: await this.#lookFor(known, audience) })
  }

  /** The look at the present version. A whole hall may come back in the same second, and gets one and the same. */
  #presentLook(audience: Audience, held: string): Promise<Spelled> {
    return remembered(this.#looks, held, () => {
      const look = this.#reset(this.#known, audience)
      // Words may be erased without an event here, so no look is handed out for longer.
      setTimeout(() => this.#looks.delete(held), lookMilliseconds).unref()
      look.catch(() => this.#looks.delete(held))
      return look
    })
  }

  async #lookFor({ version, state }: Held, audience: Audience): Promise<Look> {
    const seen = this.#parts.followable.lookAs(state, audience)
    return { audience, version, state: seen, words: await this.#parts.words(wordsIn(seen)) }
  }

  /** A fresh look for an actor, or null where there is nothing for them. */
  look = (actor: Actor, as: string | null): Promise<Look | null> =>
    this.inTurn(async () => {
      await this.#advance()
      const standing = this.#standing(this.#known, actor, as)
      return standing && this.#lookFor(this.#known, standing.audience)
    })

  /**
   * Begins to follow after a version that was seen as `held`. Events from there on come first; where the
   * reader holds another audience's look, or a version that does not exist, a fresh look comes instead.
   * @returns false when there is nothing for this reader.
   */
  follow = (reader: Reader, after: number): Promise<boolean> =>
    this.inTurn(async () => {
      // With readers here, wake-ups and polling keep it as fresh as any of them has it.
      if (this.readers.size === 0 || after > this.version) await this.#advance()
      const standing = this.#standing(this.#known, reader.actor, reader.as)
      if (!standing) return false
      const { audience, held } = standing
      if (held !== reader.held || after > this.version)
        reader.deliver(await this.#presentLook(audience, held))
      else if (after < this.version) reader.deliver(await this.#missed(standing, after))
      reader.held = held
      this.readers.add(reader)
      return true
    })

  /**
   * Whoever comes later gets all events and only those words that a fresh look at them has as well: an earlier
   * wording, or the name of somebody who is gone, may be for nobody in this audience any more.
   */
  async #missed({ audience, held }: NonNullable<Standing>, after: number): Promise<Spelled> {
    const { journal, stream, followable, words } = this.#parts
    const recorded = (await journal.read(stream, after)).filter((one) => one.version <= this.version)
    const present = remembered(
      this.#present,
      held,
      () => new Set(wordsIn(followable.lookAs(this.#known.state, audience))),
    )
    const wanted = wordsIn(recorded).filter((id) => present.has(id))
    return this.#eventsFor(audience, recorded, await words(wanted))
  }

  /** Who somebody is may have changed although nothing happened here: a session ended, a right was withdrawn. */
  recheck = (): Promise<void> =>
    this.inTurn(async () => {
      await this.#advance()
      const standingOf = this.#standings(this.#known)
      for (const reader of [...this.readers]) {
        const standing = standingOf(reader)
        if (!standing) this.drop(reader, 'charter.not-allowed')
        else if (standing.held !== reader.held) {
          const message = await this.#reset(this.#known, standing.audience)
          this.#handOver([{ reader, held: standing.held, message }])
        }
      }
    })

  drop(reader: Reader, code: string): void {
    if (this.readers.delete(reader)) reader.closed(code)
  }

  aside(kind: string, value: unknown): void {
    const message = spell({ stream: this.#parts.stream, aside: { kind, value } })
    for (const reader of this.readers) reader.deliver(message)
  }
}

const remembered = <K, V>(all: Map<K, V>, key: K, make: () => V): V => {
  const known = all.get(key)
  if (known !== undefined) return known
  const made = make()
  all.set(key, made)
  return made
}
