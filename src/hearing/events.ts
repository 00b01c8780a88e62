// Everything that can have happened to a hearing. Free text is a WordsId. A field that an audience may
// not know is null in what that audience gets (see `as-seen-by.ts`), so `evolve` copes with the nulls.

import type { WordsId } from '../kernel/index.ts'
import type { PersonId } from '../people/index.ts'

export type MemberId = string
export type TurnId = string
export type InterjectionId = string
export type EntryId = string

export type Chart = 'problems' | 'solutions' | 'concerns' | 'data'
/** Reflecting: each entry goes back to its speaker. Recording: the group flows, and drafts are enough. */
export type Mode = 'reflecting' | 'recording'
/** `none`: this person has no device of their own here, so the facilitator's observation may stand in. */
export type Device = 'own' | 'none'
/** Who said that somebody was heard: the speaker, or the facilitator who saw it. */
export type HeardBy = 'speaker' | 'observation'
/** A solution answers a problem or a concern; a concern worries about a solution; a problem reframes a concern. */
export type LinkKind = 'answers' | 'worries-about' | 'reframes'
export type Link = { from: EntryId; to: EntryId; kind: LinkKind }

/** What is asked, by whom, and who will answer. `responder` null: nobody has promised to. */
export type Terms = {
  issue: WordsId
  convenedBy: WordsId
  constraints: WordsId | null
  time: WordsId | null
  responder: WordsId | null
  /** YYYY-MM-DD */
  replyBy: string | null
  outcomeOpen: boolean
  gallery: 'open' | 'closed'
  expectedSize: number | null
}

export type MandateEvent =
  | {
      type: 'HearingMandated'
      community: string
      convener: PersonId | null
      joinCode: string | null
      terms: Terms
    }
  | { type: 'MandateRevised'; terms: Terms }
  | { type: 'JoiningOpened' }
  | { type: 'JoiningClosed' }

/** `exception`: it happened after opening, when the roster is fixed. */
export type RosterEvent =
  | { type: 'MemberJoined'; member: MemberId; person: PersonId | null; name: WordsId }
  | { type: 'MemberSeated'; member: MemberId; name: WordsId; exception: boolean }
  | { type: 'LateArrivalKnocked'; member: MemberId; person: PersonId | null; name: WordsId }
  | { type: 'LatecomerAdmitted'; member: MemberId }
  | { type: 'MemberRemoved'; member: MemberId; person: PersonId | null }
  | { type: 'MemberLeft'; member: MemberId }
  | { type: 'MemberReturned'; member: MemberId }
  | { type: 'DeviceSetAside'; member: MemberId }
  | { type: 'DeviceTakenUp'; member: MemberId }
  | { type: 'FacilitatorAppointed'; member: MemberId; exception: boolean }
  | { type: 'NoStakeDeclared'; member: MemberId }
  | { type: 'ScribeAppointed'; member: MemberId }
  | { type: 'ScribeRelieved'; member: MemberId }

export type SittingEvent =
  | { type: 'HearingOpened' }
  | { type: 'SittingBegan'; number: number }
  | { type: 'RecessCalled' }
  | { type: 'HearingClosed' }
  | { type: 'ModeSet'; mode: Mode }

export type FloorEvent =
  | { type: 'FloorAsked'; turn: TurnId; member: MemberId }
  | { type: 'RequestWithdrawn'; turn: TurnId }
  | { type: 'FloorGiven'; turn: TurnId; member: MemberId }
  | { type: 'TurnPaused'; turn: TurnId }
  | { type: 'FloorYielded'; turn: TurnId }
  | { type: 'TurnHeard'; turn: TurnId; by: HeardBy }
  | { type: 'InterjectionHeld'; interjection: InterjectionId; member: MemberId }
  | { type: 'InterjectionTakenUp'; interjection: InterjectionId; member: MemberId; turn: TurnId }
  | { type: 'InterjectionTakenAsConcern'; interjection: InterjectionId; member: MemberId; entry: EntryId }
  | { type: 'InterjectionLetGo'; interjection: InterjectionId; member: MemberId }

/** `version` null: this audience does not learn how often the wording changed. */
export type EntryEvent =
  | {
      type: 'EntryRecorded'
      entry: EntryId
      chart: Chart
      number: number
      text: WordsId
      speaker: MemberId | null
      turn: TurnId | null
    }
  | { type: 'EntryAmended'; entry: EntryId; version: number | null; text: WordsId }
  | { type: 'EntryReflected'; entry: EntryId }
  | { type: 'EntryConfirmed'; entry: EntryId; version: number | null; by: HeardBy }
  | {
      type: 'EntryDisputed'
      entry: EntryId
      version: number | null
      speaker: MemberId | null
      words: WordsId | null
    }
  | { type: 'EntryWithdrawn'; entry: EntryId }
  | { type: 'EntryMoved'; from: EntryId; entry: EntryId; chart: Chart; number: number }
  | { type: 'ConcernReframed'; concern: EntryId; entry: EntryId; number: number; text: WordsId | null }
  | { type: 'EntryErased'; entry: EntryId }

export type LinkEvent =
  | { type: 'EntriesLinked'; from: EntryId; to: EntryId; kind: LinkKind }
  | { type: 'EntriesUnlinked'; from: EntryId; to: EntryId; kind: LinkKind }
  | { type: 'InvitationOpened'; concern: EntryId }
  | { type: 'InvitationAnswered'; concern: EntryId; solution: EntryId }
  | { type: 'InvitationDeclined'; concern: EntryId }

export type HearingEvent = MandateEvent | RosterEvent | SittingEvent | FloorEvent | EntryEvent | LinkEvent
