// Who may do what in a hearing, as data: a row for every act, a column for every standing. What is not
// here is denied. Rights that hang on *being the speaker* are in the acts: no standing can replace that.

import type { HearingActName } from './commands.ts'
import type { Standing } from './standings.ts'

const arranging: readonly Standing[] = ['host', 'keeper', 'convener']
const console: readonly Standing[] = ['facilitator', 'scribe']
const members: readonly Standing[] = ['facilitator', 'scribe', 'participant']
/** Whoever may have a turn. The facilitator listens. */
const speakers: readonly Standing[] = ['scribe', 'participant']
const anyoneWithAName: readonly Standing[] = [...arranging, ...members, 'outsider']

const rows: Record<HearingActName, readonly Standing[]> = {
  'draw-up-mandate': ['host', 'keeper'],
  'revise-mandate': arranging,
  'open-joining': [...arranging, 'facilitator'],
  'close-joining': [...arranging, 'facilitator'],
  join: anyoneWithAName,
  'seat-member': [...arranging, ...console],
  'remove-member': [...arranging, 'facilitator'],
  knock: anyoneWithAName,
  admit: console,
  leave: members,
  'come-back': members,
  'set-aside-device': members,
  'take-up-device': members,
  'appoint-facilitator': [...arranging, ...console],
  'take-facilitation': arranging,
  'declare-no-stake': ['facilitator'],
  'appoint-scribe': [...arranging, 'facilitator'],
  'relieve-scribe': console,
  open: ['facilitator'],
  'begin-sitting': ['facilitator'],
  'call-recess': ['facilitator'],
  close: ['facilitator'],
  'set-mode': ['facilitator'],
  'ask-for-floor': members,
  'withdraw-request': members,
  'give-floor': console,
  'pause-turn': console,
  'yield-floor': members,
  'mark-heard': speakers,
  'observe-heard': ['facilitator'],
  'hold-interjection': console,
  'take-up-interjection': console,
  'let-go-interjection': console,
  'take-concern': console,
  'record-entry': console,
  'amend-entry': console,
  'reflect-entry': console,
  'confirm-entry': speakers,
  'dispute-entry': speakers,
  'withdraw-entry': members,
  'move-entry': console,
  'reframe-concern': console,
  'link-entries': console,
  'unlink-entries': console,
  'decline-invitation': members,
  // Being removed takes nothing from the right to have one's words erased.
  'erase-entry-words': [...members, 'removed'],
}

/** By the full names of the acts. */
export const hearingRights: Readonly<Record<string, readonly Standing[]>> = Object.fromEntries(
  Object.entries(rows).map(([act, standings]) => [`hearing.${act}`, standings]),
)
