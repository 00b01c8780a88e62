// Random histories of hearings, made by several people who do mostly sensible things, for properties: here,
// and for stores and feeds. A history is a list of commands that were carried out, with what each brought about.

import fc from 'fast-check'
import {
  type Actor,
  type Context,
  fold,
  type Happened,
  idsOf,
  isRefusal,
  type WordsId,
} from '../../kernel/index.ts'
import { acts, type HearingActName } from '../commands.ts'
import type { HearingEvent } from '../events.ts'
import { type Hearing, unborn } from '../hearing.ts'
import { hearingKind } from '../hearing-stream.ts'
import type { HearingAct } from '../preconditions.ts'
import { ada, ben, chi, dov, eve, fay, gus, hal, ivy } from './cast.ts'
import { inputFor, type Picking } from './inputs.ts'
import { mayAct } from './may.ts'

export type HistoryCommand = { key: string; actor: Actor; act: HearingActName; input: unknown }

export type Step = {
  command: HistoryCommand
  /** The state on which it was decided. */
  before: Hearing
  happened: readonly Happened<HearingEvent>[]
  erases: readonly WordsId[]
  after: Hearing
}

export type History = { steps: readonly Step[]; events: readonly HearingEvent[]; state: Hearing }

type HistoryOptions = {
  /** How many things people try after the opening; some of them are refused. */
  attempts?: number
  gallery?: 'open' | 'closed'
}

const names = Object.keys(acts) as HearingActName[]
const people = [ada, ben, chi, dov, eve, fay, gus, hal, ivy]

/** What happens most in a hearing is tried most. */
const frequent: HearingActName[] = [
  ...([
    'give-floor',
    'record-entry',
    'amend-entry',
    'confirm-entry',
    'dispute-entry',
    'reflect-entry',
  ] as const),
  ...([
    'ask-for-floor',
    'hold-interjection',
    'take-concern',
    'move-entry',
    'observe-heard',
    'mark-heard',
  ] as const),
  ...(['begin-sitting', 'come-back', 'knock', 'admit', 'erase-entry-words', 'revise-mandate'] as const),
  ...(['link-entries', 'reframe-concern', 'withdraw-entry', 'yield-floor', 'set-aside-device'] as const),
]

/** Closing ends everything, so it is tried once, at the end, by half of the histories. */
const attempted = names.filter((name) => name !== 'close')

/** Before the opening, the time is short for arranging. */
const arranging: HearingActName[] = [
  ...(['revise-mandate', 'open-joining', 'close-joining', 'join', 'seat-member', 'remove-member'] as const),
  ...(['leave', 'come-back', 'set-aside-device', 'take-up-device', 'take-facilitation'] as const),
  ...(['appoint-facilitator', 'declare-no-stake', 'appoint-scribe', 'relieve-scribe'] as const),
]

type Attempt = { who: number; act: HearingActName; picks: number[]; text: string }

// Without bias: small numbers would always pick the first of everything.
const attemptAt = (...acts: fc.Arbitrary<HearingActName>[]): fc.Arbitrary<Attempt> =>
  fc.noBias(
    fc.record({
      who: fc.nat(99),
      act: fc.oneof(...acts),
      picks: fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }),
      text: fc.constantFrom('How can we sleep?', 'Close the road at night', 'Who pays for it?'),
    }),
  )

export const histories = ({ attempts = 120, gallery }: HistoryOptions = {}): fc.Arbitrary<History> =>
  fc
    .record({
      gallery: gallery ? fc.constant(gallery) : fc.constantFrom('open' as const, 'closed' as const),
      gathering: fc.array(attemptAt(fc.constantFrom(...arranging)), { maxLength: 8 }),
      attempts: fc.array(attemptAt(fc.constantFrom(...attempted), fc.constantFrom(...frequent)), {
        minLength: Math.floor(attempts / 2),
        maxLength: attempts,
        size: 'max',
      }),
      closes: fc.boolean(),
    })
    .map(({ gallery, gathering, attempts, closes }) => {
      const telling = new Telling()
      for (const command of beginnings(gallery)) telling.does(...command)
      for (const one of gathering) telling.tries(one)
      telling.does(ada, 'open-joining', {})
      telling.does(ivy, 'appoint-facilitator', { member: telling.memberOf(ada) })
      telling.does(ada, 'declare-no-stake', {})
      telling.does(ada, 'open', {})
      for (const one of attempts) telling.tries(one)
      if (closes) telling.does(ada, 'close', {})
      return telling.history
    })

/** Carries out given commands one after the other; those that are not allowed or refused bring about nothing. */
export const retold = (commands: readonly HistoryCommand[]): History => {
  const telling = new Telling()
  for (const { key, actor, act, input } of commands) telling.does(actor, act, input, key)
  return telling.history
}

const beginnings = (gallery: 'open' | 'closed'): [Actor, HearingActName, unknown][] => {
  const code = { code: 'ktx4pm' }
  return [
    [
      ivy,
      'draw-up-mandate',
      {
        community: 'willow-street',
        joinCode: 'ktx4pm',
        issue: 'Nobody sleeps on Willow Street',
        convenedBy: 'The neighbours of Willow Street',
        responder: 'The council of the district',
        outcomeOpen: true,
        gallery,
      },
    ],
    [ada, 'join', { ...code, name: 'Ada' }],
    [ivy, 'appoint-facilitator', { member: keyNumber(2) }],
    [ben, 'join', { ...code, name: 'Ben' }],
    [chi, 'join', { ...code, name: 'Chi' }],
    [dov, 'join', { ...code, name: 'Dov' }],
    [ada, 'seat-member', { name: 'Eve' }],
    [eve, 'join', { ...code, name: 'Eve, too' }],
    [ada, 'appoint-scribe', { member: keyNumber(4) }],
  ]
}

const keyNumber = (made: number): string => `key${String(made).padStart(15, '0')}`

class Telling {
  #state: Hearing = unborn
  #made = 0
  readonly #steps: Step[] = []

  get history(): History {
    const events = this.#steps.flatMap((step) => step.happened.map((one) => one.event))
    const commands = this.#steps.map(({ command }) => command)
    // A failed property prints what `retold` takes, and not every state on the way.
    const printed = { [fc.toStringMethod]: () => JSON.stringify(commands) }
    return { steps: this.#steps, events, state: this.#state, ...printed }
  }

  memberOf(actor: Actor): string {
    if (this.#state.status === 'unborn') return ''
    const members = Object.values(this.#state.members)
    return members.find((member) => member.person === actor.persons[0])?.id ?? ''
  }

  tries({ who, act, picks, text }: Attempt): void {
    const left = [...picks]
    const pick: Picking = {
      from: (all) => all[(left.shift() ?? 0) % all.length] ?? null,
      chance: (of) => (left.shift() ?? 0) % of === 0,
      text,
    }
    // Half of the attempts are made by somebody who may, so that histories get somewhere.
    const able = people.filter((one) => mayAct(this.#state, one, act))
    const actor = (who % 2 === 0 ? able : people)[who % (who % 2 === 0 ? able.length : people.length)] ?? gus
    const input = inputFor(act, this.#state, actor, pick)
    if (input !== null) this.does(actor, act, input)
  }

  does(actor: Actor, act: HearingActName, input: unknown, key: string = keyNumber(++this.#made)): void {
    const before = this.#state
    if (!mayAct(before, actor, act)) return
    const context: Context = { now: this.#steps.length, id: idsOf(key), actor }
    const decision = (acts[act] as unknown as HearingAct<unknown>).decide(before, input, context)
    if (isRefusal(decision) || decision.happened.length === 0) return
    this.#state = fold(
      hearingKind,
      before,
      decision.happened.map((one) => one.event),
    )
    this.#steps.push({
      command: { key, actor, act, input },
      before,
      happened: decision.happened,
      erases: decision.erases ?? [],
      after: this.#state,
    })
  }
}
