// What must hold before an act makes sense. Each answers with what it found, or with the refusal.

import {
  type Act,
  type Actor,
  type Context,
  type Decision,
  isRefusal,
  type Refusal,
  refuse,
} from '../kernel/index.ts'
import { type Entry, entryById, nameOf, stillStands } from './charts.ts'
import type { EntryId, HearingEvent, MemberId } from './events.ts'
import {
  type Arranged,
  type Closed,
  type Hearing,
  hasOpened,
  type Mandated,
  type Opened,
  type Recess,
  type Sitting,
  type Unborn,
} from './hearing.ts'
import { type Member, memberById, memberOf } from './roster.ts'

export type HearingAct<Input> = Act<Hearing, Input, HearingEvent>
export type HearingDecision = Decision<HearingEvent>

type Deciding<State, Input> = (state: State, input: Input, context: Context) => HearingDecision

/** Nothing needs to happen: it is so already. */
export const already: HearingDecision = { happened: [] }

const wrongTime = (state: Hearing): Refusal => {
  switch (state.status) {
    case 'unborn':
      return refuse('hearing.not-mandated')
    case 'mandated':
      return refuse('hearing.not-opened')
    case 'sitting':
      return refuse('hearing.already-sitting')
    case 'recess':
      return refuse('hearing.in-recess')
    case 'closed':
      return refuse('hearing.closed')
  }
}

export const whileMandated =
  <Input>(decide: Deciding<Mandated, Input>): Deciding<Hearing, Input> =>
  (state, input, context) => {
    if (state.status === 'mandated') return decide(state, input, context)
    return state.status === 'sitting' || state.status === 'recess'
      ? refuse('hearing.roster-fixed')
      : wrongTime(state)
  }

export const whileSitting =
  <Input>(decide: Deciding<Sitting, Input>): Deciding<Hearing, Input> =>
  (state, input, context) =>
    state.status === 'sitting' ? decide(state, input, context) : wrongTime(state)

export const whileInRecess =
  <Input>(decide: Deciding<Recess, Input>): Deciding<Hearing, Input> =>
  (state, input, context) =>
    state.status === 'recess' ? decide(state, input, context) : wrongTime(state)

/** Opened and not closed. */
export const whileOpen =
  <Input>(decide: Deciding<Sitting | Recess, Input>): Deciding<Hearing, Input> =>
  (state, input, context) =>
    state.status === 'sitting' || state.status === 'recess' ? decide(state, input, context) : wrongTime(state)

/** From the mandate to the closing. */
export const untilClosed =
  <Input>(decide: Deciding<Exclude<Hearing, Unborn | Closed>, Input>): Deciding<Hearing, Input> =>
  (state, input, context) =>
    state.status === 'unborn' || state.status === 'closed' ? wrongTime(state) : decide(state, input, context)

/** From the opening on, for ever. */
export const onceOpened =
  <Input>(decide: Deciding<Opened, Input>): Deciding<Hearing, Input> =>
  (state, input, context) =>
    hasOpened(state) ? decide(state, input, context) : wrongTime(state)

/** The actor's own place on the roster, present. */
export const ownMember = (state: Arranged, actor: Actor): Member | Refusal =>
  presentOr(memberOf(state, actor), 'hearing.not-a-member', 'hearing.you-left')

/** Somebody on the roster who is in the room. */
export const someonePresent = (state: Arranged, id: MemberId): Member | Refusal =>
  presentOr(memberById(state, id), 'hearing.no-such-member', 'hearing.member-left')

const presentOr = (member: Member | null, missing: string, left: string): Member | Refusal => {
  if (!member) return refuse(missing)
  if (member.presence === 'knocking') return refuse('hearing.not-admitted')
  return member.presence === 'left' ? refuse(left) : member
}

/** Somebody present who may have a turn. The facilitator listens and has none. */
export const someoneToHear = (state: Arranged, id: MemberId): Member | Refusal => {
  const member = someonePresent(state, id)
  if (isRefusal(member)) return member
  return member.role === 'facilitator' ? refuse('hearing.facilitator-listens') : member
}

/** An entry that is neither struck, nor moved, nor erased. */
export const standingEntry = (state: Opened, id: EntryId): Entry | Refusal => {
  const entry = entryById(state.entries, id)
  if (!entry) return refuse('hearing.no-such-entry')
  return stillStands(entry) ? entry : refuse(`hearing.entry-${entry.stage.status}`, { entry: nameOf(entry) })
}

/** The actor, where they are the one who said it. Nobody stands in for a speaker. */
export const theSpeaker = (state: Arranged, speaker: MemberId | null, actor: Actor): Member | Refusal => {
  const member = memberOf(state, actor)
  if (!member || member.id !== speaker) return refuse('hearing.only-the-speaker')
  return ownMember(state, actor)
}

export const isSpeaker = (state: Arranged, speaker: MemberId | null, actor: Actor): boolean =>
  speaker !== null && memberOf(state, actor)?.id === speaker
