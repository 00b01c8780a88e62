// Given events, when somebody acts, then events or a refusal. No database, no clock, no mocks.

import { expect } from 'vitest'
import { type Actor, fold, isRefusal, type Utterance, type WordsId } from '../../kernel/index.ts'
import { type Entry, entryById } from '../charts.ts'
import { acts, type HearingActName, type HearingInput } from '../commands.ts'
import type { HearingEvent } from '../events.ts'
import type { Hearing, Opened } from '../hearing.ts'
import { hearingKind } from '../hearing-stream.ts'
import type { HearingAct, HearingDecision } from '../preconditions.ts'
import { mayAct } from './may.ts'

/** What an act makes bears the ids `new`, `new-2`, `new-3`, … in the order of making. */
const ids = () => {
  let made = 0
  return () => (++made === 1 ? 'new' : `new-${made}`)
}

export const given = (...events: readonly HearingEvent[]) => ({
  state: stateAfter(events),
  when: <Name extends HearingActName>(actor: Actor, name: Name, input: HearingInput<Name>) => {
    const state = stateAfter(events)
    const act = acts[name] as unknown as HearingAct<HearingInput<Name>>
    const outcome = mayAct(state, actor, name)
      ? act.decide(state, input, { now: 0, id: ids(), actor })
      : ('denied' as const)
    return new Outcome(events, outcome)
  },
})

const stateAfter = (events: readonly HearingEvent[]): Hearing =>
  fold(hearingKind, hearingKind.initial, events)

/** The state of a hearing that has opened, for tests that look into it. */
export const openedState = (...events: readonly HearingEvent[]): Opened => stateAfter(events) as Opened

export const entryAfter = (id: string, ...events: readonly HearingEvent[]): Entry | null =>
  entryById(openedState(...events).entries, id)

class Outcome {
  readonly #before: readonly HearingEvent[]
  readonly #outcome: HearingDecision | 'denied'

  constructor(before: readonly HearingEvent[], outcome: HearingDecision | 'denied') {
    this.#before = before
    this.#outcome = outcome
  }

  /** Exactly these events, in this order. */
  brings(...events: readonly HearingEvent[]): this {
    expect(this.events).toEqual(events)
    return this
  }

  /** It was so already. */
  changesNothing(): void {
    this.brings()
  }

  /** The words that were said, by their ids. */
  saying(words: Readonly<Record<WordsId, string>>): this {
    expect(Object.fromEntries(this.said.map(({ id, text }) => [id, text]))).toEqual(words)
    return this
  }

  erasing(...words: readonly WordsId[]): this {
    if (this.#outcome === 'denied' || isRefusal(this.#outcome)) expect.fail(JSON.stringify(this.#outcome))
    expect([...(this.#outcome.erases ?? [])].sort()).toEqual([...words].sort())
    return this
  }

  /** The act itself says no. */
  refused(code: string, parameters?: Readonly<Record<string, string | number>>): void {
    expect(this.#outcome).toMatchObject({ refusal: `hearing.${code}`, ...(parameters ? { parameters } : {}) })
  }

  /** The table of rights says no. */
  denied(): void {
    expect(this.#outcome).toBe('denied')
  }

  get events(): HearingEvent[] {
    if (this.#outcome === 'denied' || isRefusal(this.#outcome)) expect.fail(JSON.stringify(this.#outcome))
    return this.#outcome.happened.map((one) => one.event)
  }

  get said(): Utterance[] {
    if (this.#outcome === 'denied' || isRefusal(this.#outcome)) expect.fail(JSON.stringify(this.#outcome))
    return this.#outcome.happened.flatMap((one) => one.says)
  }

  /** The history as it is now, to go on from. */
  get since(): HearingEvent[] {
    return [...this.#before, ...this.events]
  }
}
