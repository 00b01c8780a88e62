// The shape of everything that can be done: an act decides, from a state, what happened or why not.

import type { Refusal } from './refusal.ts'
import type { Utterance, WordsId } from './words.ts'

/** Who acts. `persons` are the ids that this person goes by (their own first, then guests whose words they claimed). */
export type Actor = {
  persons: readonly string[]
  host: boolean
  /** Communities in which this person is a keeper, and those from which they were removed. */
  keeperOf: readonly string[]
  removedFrom: readonly string[]
}

export const nobody: Actor = { persons: [], host: false, keeperOf: [], removedFrom: [] }
export const isSelf = (actor: Actor, person: string | null): boolean =>
  person !== null && actor.persons.includes(person)

/** All that a decision may know besides the state and its input. Milliseconds since 1970 for `now`. */
export type Context = { now: number; id: () => string; actor: Actor }

/** An event and the words first said in it. */
export type Happened<E> = { event: E; says: readonly Utterance[] }
export const happened = <E>(event: E, ...says: (Utterance | null)[]): Happened<E> => ({
  event,
  says: says.filter((words) => words !== null),
})

/** What a decision brings about. `erases` are words to be removed in the same transaction. */
export type Decision<E> = { happened: readonly Happened<E>[]; erases?: readonly WordsId[] } | Refusal

export type Act<State, Input, E> = {
  /** `idea.verb-phrase`, the name in the table of rights and in the public interface. */
  name: string
  decide: (state: State, input: Input, context: Context) => Decision<E>
}

/** One kind of stream: its state, how events change it, and what an actor is to it. */
export type StreamKind<State, E extends { type: string }> = {
  name: string
  initial: State
  /** Total over the known events; throws on an unknown one, so that an old reader stops instead of guessing. */
  evolve: (state: State, event: E) => State
  /** The community the stream belongs to, or null before it exists. */
  communityOf: (state: State) => string | null
  /** What the actor is here: the columns of the table of rights. */
  standings: (state: State, actor: Actor) => readonly string[]
}

export class UnknownEvent extends Error {
  constructor(event: never) {
    super(
      `This reader does not know the event ${(event as { type?: string }).type ?? '?'}; reload to get a newer one.`,
    )
  }
}

export const fold = <State, E extends { type: string }>(
  kind: Pick<StreamKind<State, E>, 'evolve'>,
  state: State,
  events: Iterable<E>,
): State => {
  let folded = state
  for (const event of events) folded = kind.evolve(folded, event)
  return folded
}

// biome-ignore-start lint/suspicious/noExplicitAny: what carries the acts of every idea knows none of their types
export type AnyKind = StreamKind<any, any>
export type AnyAct = Act<any, any, any>
// biome-ignore-end lint/suspicious/noExplicitAny: see above
