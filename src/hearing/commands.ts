// All acts of a hearing by their short names: the same files decide in the server, in the interface and in the browser.

import { admit } from './admit.ts'
import { amendEntry } from './amend-entry.ts'
import { appointFacilitator } from './appoint-facilitator.ts'
import { appointScribe } from './appoint-scribe.ts'
import { askForFloor } from './ask-for-floor.ts'
import { beginSitting } from './begin-sitting.ts'
import { callRecess } from './call-recess.ts'
import { closeHearing } from './close.ts'
import { closeJoining } from './close-joining.ts'
import { comeBack } from './come-back.ts'
import { confirmEntry } from './confirm-entry.ts'
import { declareNoStake } from './declare-no-stake.ts'
import { declineInvitation } from './decline-invitation.ts'
import { disputeEntry } from './dispute-entry.ts'
import { drawUpMandate } from './draw-up-mandate.ts'
import { eraseEntryWords } from './erase-entry-words.ts'
import { giveFloor } from './give-floor.ts'
import { holdInterjection } from './hold-interjection.ts'
import { join } from './join.ts'
import { knock } from './knock.ts'
import { leave } from './leave.ts'
import { letGoInterjection } from './let-go-interjection.ts'
import { linkEntries } from './link-entries.ts'
import { markHeard } from './mark-heard.ts'
import { moveEntry } from './move-entry.ts'
import { observeHeard } from './observe-heard.ts'
import { openHearing } from './open.ts'
import { openJoining } from './open-joining.ts'
import { pauseTurn } from './pause-turn.ts'
import type { HearingAct } from './preconditions.ts'
import { recordEntry } from './record-entry.ts'
import { reflectEntry } from './reflect-entry.ts'
import { reframeConcern } from './reframe-concern.ts'
import { relieveScribe } from './relieve-scribe.ts'
import { removeMember } from './remove-member.ts'
import { reviseMandate } from './revise-mandate.ts'
import { seatMember } from './seat-member.ts'
import { setAsideDevice } from './set-aside-device.ts'
import { setMode } from './set-mode.ts'
import { takeConcern } from './take-concern.ts'
import { takeFacilitation } from './take-facilitation.ts'
import { takeUpDevice } from './take-up-device.ts'
import { takeUpInterjection } from './take-up-interjection.ts'
import { unlinkEntries } from './unlink-entries.ts'
import { withdrawEntry } from './withdraw-entry.ts'
import { withdrawRequest } from './withdraw-request.ts'
import { yieldFloor } from './yield-floor.ts'

export const acts = {
  'draw-up-mandate': drawUpMandate,
  'revise-mandate': reviseMandate,
  'open-joining': openJoining,
  'close-joining': closeJoining,
  join,
  'seat-member': seatMember,
  'remove-member': removeMember,
  knock,
  admit,
  leave,
  'come-back': comeBack,
  'set-aside-device': setAsideDevice,
  'take-up-device': takeUpDevice,
  'appoint-facilitator': appointFacilitator,
  'take-facilitation': takeFacilitation,
  'declare-no-stake': declareNoStake,
  'appoint-scribe': appointScribe,
  'relieve-scribe': relieveScribe,
  open: openHearing,
  'begin-sitting': beginSitting,
  'call-recess': callRecess,
  close: closeHearing,
  'set-mode': setMode,
  'ask-for-floor': askForFloor,
  'withdraw-request': withdrawRequest,
  'give-floor': giveFloor,
  'pause-turn': pauseTurn,
  'yield-floor': yieldFloor,
  'mark-heard': markHeard,
  'observe-heard': observeHeard,
  'hold-interjection': holdInterjection,
  'take-up-interjection': takeUpInterjection,
  'let-go-interjection': letGoInterjection,
  'take-concern': takeConcern,
  'record-entry': recordEntry,
  'amend-entry': amendEntry,
  'reflect-entry': reflectEntry,
  'confirm-entry': confirmEntry,
  'dispute-entry': disputeEntry,
  'withdraw-entry': withdrawEntry,
  'move-entry': moveEntry,
  'reframe-concern': reframeConcern,
  'link-entries': linkEntries,
  'unlink-entries': unlinkEntries,
  'decline-invitation': declineInvitation,
  'erase-entry-words': eraseEntryWords,
} as const

export type HearingActName = keyof typeof acts

export type HearingInput<Name extends HearingActName> =
  (typeof acts)[Name] extends HearingAct<infer Input> ? Input : never

/** One command to one hearing, as the browser keeps it in its outbox. */
export type HearingCommand = {
  [Name in HearingActName]: { act: Name; input: HearingInput<Name> }
}[HearingActName]

/** For a name that is only known at run time. The input has been parsed at the edge. */
export const hearingAct = (name: HearingActName): HearingAct<unknown> => acts[name] as HearingAct<unknown>
