// The one loop in the one place: load, check the right, decide, append, answer, and only then tell.

import { type Act, type Actor, fold, isSelf, type StreamKind } from './act.ts'
import { canonical } from './canonical.ts'
import { idsOf, isKey, type Key } from './ids.ts'
import type { Appending, Clock, Hash, Journal, Remembered, StreamId } from './ports.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'

export type Command<Input> = { key: Key; stream: StreamId; actor: Actor; input: Input }

/** The version after the act; `repeated` when the same command had been carried out before. */
export type Done = { version: number; repeated: boolean }

/** Default deny. `standings` are what the actor is to the thing; answers null or why not. */
export type May = (standings: readonly string[], act: string) => Refusal | null

/** A stream up to a version. */
export type Held<State = unknown> = { version: number; state: State }

/** The last state known of a stream, so that only newer events need to be read. */
export interface Memory {
  get(stream: StreamId): Held | undefined
  set(stream: StreamId, held: Held): void
  /** Runs one after the other what concerns one stream, so that writers of this process do not clash. */
  inTurn<T>(stream: StreamId, work: () => Promise<T>): Promise<T>
}

export type Ports = { journal: Journal; memory: Memory; clock: Clock; hash: Hash; may: May }

const attempts = 20

/**
 * Carries out one command, exactly once for its key.
 *
 * Most commands are new and meet no other writer, so the first attempt goes by what is remembered of the stream and
 * asks for nothing. That is safe: what was decided on an old state clashes when it is appended, a key that was used
 * clashes too, and no refusal is believed before key and state have been looked up.
 *
 * Refusals: those of the act; `kernel.key-malformed`; `kernel.key-reused` (same key, another body, act or person);
 * `kernel.busy` after twenty clashes in a row; and whatever `may` answers. Throws only when machinery is broken.
 */
export const perform = <State, Input, E extends { type: string }>(
  ports: Ports,
  kind: StreamKind<State, E>,
  act: Act<State, Input, E>,
  command: Command<Input>,
): Promise<Done | Refusal> =>
  ports.memory.inTurn(command.stream, async () => {
    const { stream, key } = command
    if (!isKey(key)) return refuse('kernel.key-malformed')
    const remembered: Appending['remembered'] = {
      act: act.name,
      actor: command.actor.persons[0] ?? null,
      bodyHash: ports.hash(canonical({ stream, input: command.input ?? null })),
    }
    let old = ports.memory.get(stream) as Held<State> | undefined
    for (let attempt = 0; attempt < attempts; attempt++) {
      const held = old ?? (await look(ports, kind, stream))
      const outcome = await once(ports, kind, act, command, { held, remembered })
      if (outcome !== 'clash' && !isRefusal(outcome)) return outcome
      const before = await ports.journal.remembered(key)
      if (before) return again(before, remembered, command.actor)
      const current = old === undefined || (await look(ports, kind, stream)).version === held.version
      if (outcome !== 'clash' && current) return outcome
      old = undefined
    }
    return refuse('kernel.busy')
  })

/** What an earlier use of the key was answered, if it was for the same; whoever has claimed a guest is that guest too. */
const again = (before: Remembered, now: Appending['remembered'], actor: Actor): Done | Refusal => {
  const samePerson = before.actor === now.actor || isSelf(actor, before.actor)
  const same = before.act === now.act && samePerson && before.bodyHash === now.bodyHash
  return same ? { version: before.version, repeated: true } : refuse('kernel.key-reused')
}

const once = async <State, Input, E extends { type: string }>(
  ports: Ports,
  kind: StreamKind<State, E>,
  act: Act<State, Input, E>,
  { stream, actor, input, key }: Command<Input>,
  { held, remembered }: { held: Held<State>; remembered: Appending['remembered'] },
): Promise<Done | Refusal | 'clash'> => {
  const denied = ports.may(kind.standings(held.state, actor), act.name)
  if (denied) return denied
  const now = ports.clock()
  const decision = act.decide(held.state, input, { now, id: idsOf(key), actor })
  if (isRefusal(decision)) return decision
  const state = fold(
    kind,
    held.state,
    decision.happened.map((one) => one.event),
  )
  const community = kind.communityOf(state)
  if (community === null) throw new Error(`${act.name} left ${stream} without a community`)
  const batch: Appending<E> = {
    stream,
    community,
    expected: held.version,
    events: decision.happened,
    erases: decision.erases ?? [],
    at: now,
    key,
    remembered,
  }
  const appended = await ports.journal.append(batch)
  if (appended !== 'appended') return appended
  const version = held.version + decision.happened.length
  ports.memory.set(stream, { version, state })
  ports.journal.wake(stream, batch)
  return { version, repeated: false }
}

/** The present state of a stream: what is remembered of it and whatever came after. */
export const look = async <State, E extends { type: string }>(
  ports: Pick<Ports, 'journal' | 'memory'>,
  kind: StreamKind<State, E>,
  stream: StreamId,
): Promise<Held<State>> => {
  const held = (ports.memory.get(stream) as Held<State> | undefined) ?? {
    version: 0,
    state: kind.initial,
  }
  const newer = await ports.journal.read(stream, held.version)
  if (newer.length === 0) return held
  for (const [index, one] of newer.entries())
    if (one.version !== held.version + index + 1)
      throw new Error(`${stream} has a gap before version ${one.version}`)
  const now = {
    version: held.version + newer.length,
    state: fold(
      kind,
      held.state,
      newer.map((one) => one.event as E),
    ),
  }
  ports.memory.set(stream, now)
  return now
}
