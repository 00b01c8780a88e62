// A hearing: its state by status, and how each event changes it. The same file runs in server and browser.

import { UnknownEvent } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'
import { type Entries, evolveEntries } from './charts.ts'
import type {
  EntryEvent,
  FloorEvent,
  HearingEvent,
  LinkEvent,
  MandateEvent,
  Mode,
  RosterEvent,
  SittingEvent,
  Terms,
} from './events.ts'
import { emptyFloor, ended, evolveFloor, type Floor, paused } from './floor.ts'
import { afterEntry, evolveLinks, type Links, noLinks } from './links.ts'
import { emptyRoster, evolveRoster, type Roster } from './roster.ts'

export type Mandate = Terms & { convener: PersonId | null }

/** What stands from the mandate on. `join.code` null: not for this audience. */
export type Arranged = Roster & {
  community: string
  mandate: Mandate
  join: { code: string | null; open: boolean }
}

/** What stands from the opening on. `sitting` is the number of the present or last one. */
export type Begun = Arranged & Floor & Links & { sitting: number; mode: Mode; entries: Entries }

export type Unborn = { status: 'unborn' }
export type Mandated = { status: 'mandated' } & Arranged
export type Sitting = { status: 'sitting' } & Begun
export type Recess = { status: 'recess' } & Begun
export type Closed = { status: 'closed' } & Begun
export type Hearing = Unborn | Mandated | Sitting | Recess | Closed
/** Opened at some time: there are charts. */
export type Opened = Sitting | Recess | Closed

export const unborn: Unborn = { status: 'unborn' }

export const hasOpened = (state: Hearing): state is Opened =>
  state.status === 'sitting' || state.status === 'recess' || state.status === 'closed'

export const evolve = (state: Hearing, event: HearingEvent): Hearing => {
  switch (event.type) {
    case 'HearingMandated':
    case 'MandateRevised':
    case 'JoiningOpened':
    case 'JoiningClosed':
      return evolveMandate(state, event)
    case 'HearingOpened':
    case 'SittingBegan':
    case 'RecessCalled':
    case 'HearingClosed':
    case 'ModeSet':
      return evolveSitting(state, event)
    case 'MemberJoined':
    case 'MemberSeated':
    case 'LateArrivalKnocked':
    case 'LatecomerAdmitted':
    case 'MemberRemoved':
    case 'MemberLeft':
    case 'MemberReturned':
    case 'DeviceSetAside':
    case 'DeviceTakenUp':
    case 'FacilitatorAppointed':
    case 'NoStakeDeclared':
    case 'ScribeAppointed':
    case 'ScribeRelieved':
      return onRoster(arranged(state), event)
    case 'FloorAsked':
    case 'RequestWithdrawn':
    case 'FloorGiven':
    case 'TurnPaused':
    case 'FloorYielded':
    case 'TurnHeard':
    case 'InterjectionHeld':
    case 'InterjectionTakenUp':
    case 'InterjectionTakenAsConcern':
    case 'InterjectionLetGo':
      return onFloor(opened(state), event)
    case 'EntryRecorded':
    case 'EntryAmended':
    case 'EntryReflected':
    case 'EntryConfirmed':
    case 'EntryDisputed':
    case 'EntryWithdrawn':
    case 'EntryMoved':
    case 'ConcernReframed':
    case 'EntryErased':
      return onCharts(opened(state), event)
    case 'EntriesLinked':
    case 'EntriesUnlinked':
    case 'InvitationOpened':
    case 'InvitationAnswered':
    case 'InvitationDeclined':
      return amongEntries(opened(state), event)
    default:
      throw new UnknownEvent(event)
  }
}

const onRoster = (before: Exclude<Hearing, Unborn>, event: RosterEvent): Hearing => {
  const after = { ...before, ...evolveRoster(before, event) }
  return event.type === 'MemberLeft' && hasOpened(after) ? { ...after, ...ended(after, event.member) } : after
}

const onFloor = (before: Opened, event: FloorEvent): Opened => ({ ...before, ...evolveFloor(before, event) })

const onCharts = (before: Opened, event: EntryEvent): Opened => ({
  ...before,
  ...afterEntry(before, event),
  entries: evolveEntries(before.entries, event),
})

const amongEntries = (before: Opened, event: LinkEvent): Opened => ({
  ...before,
  ...evolveLinks(before, event),
})

const evolveMandate = (state: Hearing, event: MandateEvent): Hearing => {
  switch (event.type) {
    case 'HearingMandated':
      return {
        status: 'mandated',
        ...emptyRoster,
        community: event.community,
        mandate: { ...event.terms, convener: event.convener },
        join: { code: event.joinCode, open: true },
      }
    case 'MandateRevised': {
      const before = arranged(state)
      return { ...before, mandate: { ...event.terms, convener: before.mandate.convener } }
    }
    case 'JoiningOpened':
      return joining(arranged(state), true)
    case 'JoiningClosed':
      return joining(arranged(state), false)
    default:
      throw new UnknownEvent(event)
  }
}

const evolveSitting = (state: Hearing, event: SittingEvent): Hearing => {
  switch (event.type) {
    case 'HearingOpened': {
      const before = joining(arranged(state), false)
      return {
        ...before,
        ...emptyFloor,
        ...noLinks,
        status: 'recess',
        sitting: 0,
        mode: 'reflecting',
        entries: [],
      }
    }
    case 'SittingBegan':
      return { ...opened(state), status: 'sitting', sitting: event.number }
    case 'RecessCalled': {
      const before = opened(state)
      return { ...before, ...paused(before), status: 'recess' }
    }
    case 'HearingClosed': {
      const before = opened(state)
      return { ...before, ...ended(before, 'everyone'), status: 'closed' }
    }
    case 'ModeSet':
      return { ...opened(state), mode: event.mode }
    default:
      throw new UnknownEvent(event)
  }
}

const joining = <S extends Arranged>(state: S, open: boolean): S => ({
  ...state,
  join: { ...state.join, open },
})

const arranged = (state: Hearing): Exclude<Hearing, Unborn> => {
  if (state.status === 'unborn') throw new Error('The hearing has no mandate yet')
  return state
}

const opened = (state: Hearing): Opened => {
  if (!hasOpened(state)) throw new Error('The hearing has not opened')
  return state
}
