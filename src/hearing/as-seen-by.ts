// One event as an audience gets it: whole, with nulls in place of what it may not know, or not at all.
// A mapped type holds one line for every event, so a new event without a decision does not compile.

import { type Audience, type Sight, sightOf } from './audience.ts'
import type { HearingEvent } from './events.ts'

export const asSeenBy = (event: HearingEvent, audience: Audience): HearingEvent | null => {
  const sight = sightOf(audience)
  if (sight.everything) return event
  const see = sights[event.type] as (event: HearingEvent, sight: Sight) => HearingEvent | null
  return see(event, sight)
}

type Event<T extends HearingEvent['type']> = Extract<HearingEvent, { type: T }>
type Seen = { [T in HearingEvent['type']]: (event: Event<T>, sight: Sight) => Event<T> | null }

const byAll = <E>(event: E): E => event
const withRoster = <E>(event: E, sight: Sight): E | null => (sight.roster ? event : null)
const withCharts = <E>(event: E, sight: Sight): E | null => (sight.charts ? event : null)
const withRequests = <E>(event: E, sight: Sight): E | null => (sight.floor === 'all' ? event : null)
const withHolder = <E>(event: E, sight: Sight): E | null => (sight.floor === 'hidden' ? null : event)
const bySelf = <E extends { member: string }>(event: E, sight: Sight): E | null =>
  event.member === sight.own ? event : null
const nameless = <E extends { member: string; person: string | null }>(event: E, sight: Sight): E | null =>
  sight.roster ? { ...event, person: event.member === sight.own ? event.person : null } : null

const sights: Seen = {
  HearingMandated: (event, sight) => ({
    ...event,
    convener: null,
    joinCode: sight.joinCode ? event.joinCode : null,
  }),
  MandateRevised: byAll,
  JoiningOpened: byAll,
  JoiningClosed: byAll,

  MemberJoined: nameless,
  MemberSeated: withRoster,
  LateArrivalKnocked: nameless,
  LatecomerAdmitted: withRoster,
  MemberRemoved: (event, sight) => (sight.roster ? { ...event, person: null } : null),
  MemberLeft: withRoster,
  MemberReturned: withRoster,
  DeviceSetAside: withRoster,
  DeviceTakenUp: withRoster,
  FacilitatorAppointed: withRoster,
  NoStakeDeclared: withRoster,
  ScribeAppointed: withRoster,
  ScribeRelieved: withRoster,

  HearingOpened: byAll,
  SittingBegan: byAll,
  RecessCalled: byAll,
  HearingClosed: byAll,
  ModeSet: byAll,

  FloorAsked: withRequests,
  RequestWithdrawn: withRequests,
  FloorGiven: withHolder,
  TurnPaused: withHolder,
  FloorYielded: withHolder,
  TurnHeard: withHolder,
  InterjectionHeld: bySelf,
  InterjectionTakenUp: bySelf,
  InterjectionTakenAsConcern: bySelf,
  InterjectionLetGo: bySelf,

  EntryRecorded: (event, sight) => {
    if (!sight.charts) return null
    return isOwn(event.speaker, sight) ? event : { ...event, speaker: null, turn: null }
  },
  EntryAmended: (event, sight) =>
    sight.charts ? { ...event, version: versionFor(event.version, sight) } : null,
  EntryReflected: withCharts,
  EntryConfirmed: (event, sight) =>
    sight.charts ? { ...event, version: versionFor(event.version, sight) } : null,
  EntryDisputed: (event, sight) => {
    if (!sight.charts) return null
    if (isOwn(event.speaker, sight)) return event
    return { ...event, version: versionFor(event.version, sight), speaker: null, words: null }
  },
  EntryWithdrawn: withCharts,
  EntryMoved: withCharts,
  ConcernReframed: withCharts,
  EntryErased: withCharts,

  EntriesLinked: withCharts,
  EntriesUnlinked: withCharts,
  InvitationOpened: withCharts,
  InvitationAnswered: withCharts,
  InvitationDeclined: withCharts,
}

const isOwn = (speaker: string | null, sight: Sight): boolean => speaker !== null && speaker === sight.own

const versionFor = (version: number | null, sight: Sight): number | null => (sight.wordings ? version : null)
