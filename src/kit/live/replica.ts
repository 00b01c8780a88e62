// One stream as this browser has it: what the server has confirmed, and on top of it what was done here and
// is not confirmed yet, decided by the same acts that the server will decide by.

import {
  type Actor,
  type AnyAct,
  canonical,
  fold,
  idsOf,
  isRefusal,
  keyFrom,
  type Refusal,
  type StreamId,
  type StreamKind,
  type WordBook,
} from '../../kernel/index.ts'
import { type Feed, type FeedMessage, type Line, type Look, openFeed } from './feed.ts'
import { type Outbox, openOutbox, post } from './outbox.ts'
import type { Kept } from './shelf.ts'

export type ReplicaParts<State, E extends { type: string }> = {
  stream: StreamId
  kind: Pick<StreamKind<State, E>, 'evolve'>
  acts: Readonly<Record<string, AnyAct>>
  /** The event as this page's audience will get it. */
  asSeenBy: (event: E, audience: never) => E | null
  look: Look<State>
  actor: Actor
  as: string | null
  /** Where an act is posted to. */
  pathOf: (act: string) => string
}

type Pending = { key: string; act: string; input: unknown }
export type Refused = Pending & { refusal: Refusal }

/** All that a page shows. */
export type Shown<State> = {
  /** Confirmed, with what is pending applied. */
  state: State
  audience: { kind: string }
  version: number
  words: WordBook
  pending: readonly Pending[]
  refused: readonly Refused[]
  asides: Readonly<Record<string, unknown>>
  line: Line
  /** Set when the feed was closed for good: this look is no longer for this person. */
  closed: string | null
}

export const newKey = (): string => keyFrom(crypto.getRandomValues(new Uint8Array(20)))

type Waiting = Kept & { version: number | null }

export class Replica<State, E extends { type: string }> {
  readonly #parts: ReplicaParts<State, E>
  readonly #listeners = new Set<() => void>()
  #confirmed: Look<State>
  #waiting: Waiting[] = []
  #shown: Shown<State>
  #feed: Feed | null = null
  #outbox: Outbox | null = null

  constructor(parts: ReplicaParts<State, E>) {
    this.#parts = parts
    this.#confirmed = parts.look
    const { audience, version, state, words } = parts.look
    const nothing = { pending: [], refused: [], asides: {}, line: 'connecting', closed: null } as const
    this.#shown = { audience, version, state, words, ...nothing }
  }

  /** What the page shows now; a new object whenever anything changed. */
  shown = (): Shown<State> => this.#shown

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens feed and outbox. Returns how to close them. */
  start = (): (() => void) => {
    const { stream, as } = this.#parts
    this.#outbox = openOutbox({
      stream,
      person: this.#person,
      send: post,
      onFound: (found) => this.#found(found),
      onDone: (key, version) => this.#done(key, version),
      onRefused: (command, refusal) => this.#refused(command, refusal),
    })
    this.#feed = openFeed({
      stream,
      as,
      cursor: () => ({ after: this.#confirmed.version, held: canonical(this.#confirmed.audience) }),
      onMessage: (message) => this.#receive(message as FeedMessage<State>),
      onLine: (line) => {
        if (line === 'live') this.#outbox?.again()
        this.#show({ line })
      },
    })
    return () => {
      this.#outbox?.close()
      this.#feed?.close()
    }
  }

  /** Does an act here at once and sends it. Returns its key, from which the ids of what it makes derive. */
  act = (name: string, input: unknown): string => {
    const { stream, pathOf } = this.#parts
    const key = newKey()
    const command = {
      key,
      act: name,
      input,
      stream,
      person: this.#person,
      path: pathOf(name),
      at: Date.now(),
    }
    this.#waiting = [...this.#waiting, { ...command, version: null }]
    this.#outbox?.add(command)
    this.#show()
    return key
  }

  /** The person has read a refusal. */
  dismiss = (key: string): void =>
    this.#show({ refused: this.#shown.refused.filter((one) => one.key !== key) })

  get #person(): string {
    return this.#parts.actor.persons[0] ?? ''
  }

  #receive(message: FeedMessage<State>): void {
    if ('closed' in message) this.#show({ closed: message.closed })
    else if ('aside' in message)
      this.#show({ asides: { ...this.#shown.asides, [message.aside.kind]: message.aside.value } })
    else this.#advance('reset' in message ? message.reset : advance(this.#parts, this.#confirmed, message))
  }

  #advance(next: Look<State> | 'gap'): void {
    if (next === 'gap') {
      // Holding no look makes the server send a fresh one.
      this.#confirmed = { ...this.#confirmed, audience: { kind: '' } }
      this.#feed?.again()
    } else {
      this.#confirmed = next
      this.#settle()
      this.#show({ closed: null })
    }
  }

  #found(found: readonly Kept[]): void {
    const known = new Set(this.#waiting.map((one) => one.key))
    const earlier = found.filter((one) => !known.has(one.key)).map((one) => ({ ...one, version: null }))
    this.#waiting = [...earlier, ...this.#waiting]
    this.#show()
  }

  #done(key: string, version: number): void {
    this.#waiting = this.#waiting.map((one) => (one.key === key ? { ...one, version } : one))
    this.#settle()
    this.#show()
  }

  #refused({ key, act, input }: Kept, refusal: Refusal): void {
    this.#waiting = this.#waiting.filter((one) => one.key !== key)
    this.#show({ refused: [...this.#shown.refused, { key, act, input, refusal }] })
  }

  /** An act stays pending until the feed has caught up with its effect. */
  #settle(): void {
    this.#waiting = this.#waiting.filter(
      (one) => one.version === null || one.version > this.#confirmed.version,
    )
  }

  #show(changes: Partial<Shown<State>> = {}): void {
    const { audience, version } = this.#confirmed
    const pending = this.#waiting.map(({ key, act, input }) => ({ key, act, input }))
    const seen = provisional(this.#parts, this.#confirmed, this.#waiting)
    this.#shown = { ...this.#shown, ...changes, ...seen, audience, version, pending }
    for (const listener of this.#listeners) listener()
  }
}

/** The confirmed look after the events of a message, or `gap` where a version is missing. */
const advance = <State, E extends { type: string }>(
  { kind }: Pick<ReplicaParts<State, E>, 'kind'>,
  look: Look<State>,
  message: Extract<FeedMessage<State>, { events: unknown }>,
): Look<State> | 'gap' => {
  const fresh = message.events.filter((one) => one.version > look.version)
  if (fresh.some((one, index) => one.version !== look.version + index + 1)) return 'gap'
  try {
    const events = fresh.flatMap((one) => (one.event ? [one.event as E] : []))
    const state = fold(kind, look.state, events)
    return {
      ...look,
      state,
      version: look.version + fresh.length,
      words: { ...look.words, ...message.words },
    }
  } catch {
    // An event that this page is too old to know: the server's fresh look, or a reload, helps.
    return 'gap'
  }
}

/** What would stand if the server decided as we do. A command that is refused here is left to the server. */
const provisional = <State, E extends { type: string }>(
  { acts, kind, asSeenBy, actor }: ReplicaParts<State, E>,
  look: Look<State>,
  waiting: readonly Waiting[],
): { state: State; words: WordBook } => {
  let state = look.state
  let words = look.words
  for (const { key, act: name, input, at } of waiting) {
    const act = acts[name]
    if (!act) continue
    try {
      const decision = act.decide(state, input, { now: at, id: idsOf(key), actor })
      if (isRefusal(decision)) continue
      const events = decision.happened.map((one) => asSeenBy(one.event as E, look.audience as never))
      state = fold(
        kind,
        state,
        events.filter((event) => event !== null),
      )
      const said = decision.happened.flatMap((one) => one.says)
      words = { ...words, ...Object.fromEntries(said.map((one) => [one.id, one.text])) }
    } catch {
      // Decided on less than the server knows; its answer is on the way.
    }
  }
  return { state, words }
}
