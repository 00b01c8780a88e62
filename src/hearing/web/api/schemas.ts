// What a body may hold, for each act. Nothing else is let in; what it means is for the act to decide.

import { z } from '@hono/zod-openapi'
import type { ApiAct } from '../../../platform/http/acts.ts'
import { acts, type HearingActName, type HearingInput } from '../../commands.ts'
import { hearingKind } from '../../index.ts'

const id = z.string().min(1).max(64)
/** Longer than any act allows, so that the act's own refusal names the limit. */
const text = z.string().max(20_000)
const chart = z.enum(['problems', 'solutions', 'concerns', 'data'])
const version = z.int().min(1)
const nothing = z.strictObject({})
const member = z.strictObject({ member: id })
const turn = z.strictObject({ turn: id })
const interjection = z.strictObject({ interjection: id })
const entry = z.strictObject({ entry: id })
const concern = z.strictObject({ concern: id })
const linking = z.strictObject({ from: id, to: id, kind: z.enum(['answers', 'worries-about']) })
const arriving = z.strictObject({ code: z.string().max(64), name: text })
const terms = z.strictObject({
  issue: text,
  convenedBy: text,
  constraints: text.nullable().optional(),
  time: text.nullable().optional(),
  responder: text.nullable().optional(),
  replyBy: z.string().max(10).nullable().optional(),
  outcomeOpen: z.boolean(),
  gallery: z.enum(['open', 'closed']),
  expectedSize: z.int().min(1).max(10_000).nullable().optional(),
})

type Row<Name extends HearingActName> = readonly [schema: z.ZodType<HearingInput<Name>>, summary: string]

const rows: { [Name in HearingActName]: Row<Name> } = {
  'draw-up-mandate': [
    terms.extend({ community: id, joinCode: z.string().max(16) }),
    'Draw up the mandate of a new hearing; the key becomes its id',
  ],
  'revise-mandate': [terms.partial(), 'Revise the mandate, before the hearing opens'],
  'open-joining': [nothing, 'Let people join by the code'],
  'close-joining': [nothing, 'Let nobody join by the code'],
  join: [arriving, 'Join the roster by the code, before the hearing opens'],
  'seat-member': [z.strictObject({ name: text }), 'Seat somebody who has no device'],
  'remove-member': [member, 'Take somebody off the roster, before the hearing opens'],
  knock: [arriving, 'Ask to be let in after the opening'],
  admit: [member, 'Let in somebody who came late: an exception to the fixed roster, and logged as one'],
  leave: [nothing, 'Leave; anyone may at any time'],
  'come-back': [nothing, 'Come back after having left'],
  'set-aside-device': [member, 'Note that a member is without a device, so that observation may stand in'],
  'take-up-device': [nothing, 'Be here with a device of one’s own again'],
  'appoint-facilitator': [member, 'Appoint the facilitator, who then declares anew to have no stake'],
  'take-facilitation': [z.strictObject({ name: text.optional() }), 'Facilitate this hearing oneself'],
  'declare-no-stake': [nothing, 'Declare, as facilitator, to have no stake in the issue'],
  'appoint-scribe': [member, 'Hand a member the scribe’s pen'],
  'relieve-scribe': [member, 'Take the scribe’s pen back'],
  open: [nothing, 'Open the hearing: the roster is fixed and the first sitting begins'],
  'begin-sitting': [nothing, 'Begin the next sitting after a recess'],
  'call-recess': [nothing, 'Call a recess'],
  close: [nothing, 'Close the hearing'],
  'set-mode': [
    z.strictObject({ mode: z.enum(['reflecting', 'recording']) }),
    'Reflect each entry, or only record',
  ],
  'ask-for-floor': [z.strictObject({ member: id.optional() }), 'Ask for the floor'],
  'withdraw-request': [turn, 'No longer ask for the floor'],
  'give-floor': [member, 'Give the floor to a member'],
  'pause-turn': [turn, 'Pause a turn, to be resumed'],
  'yield-floor': [turn, 'Yield the floor'],
  'mark-heard': [turn, 'Say, as the speaker, that one has been heard'],
  'observe-heard': [
    z.union([z.strictObject({ entry: id, version }), turn]),
    'Note the observation that a member without a device was heard',
  ],
  'hold-interjection': [member, '“Hold on, I’ll get to you”'],
  'take-up-interjection': [interjection, 'Come back to an interjection by giving the floor'],
  'let-go-interjection': [interjection, 'Let an interjection go'],
  'take-concern': [
    z.strictObject({ interjection: id, text }),
    'Take an interjection as a concern, on its chart',
  ],
  'record-entry': [
    z.strictObject({
      chart,
      text,
      answers: id.optional(),
      forConcern: id.optional(),
      worriesAbout: id.optional(),
      speaker: id.nullable().optional(),
    }),
    'Record an entry under the name of whoever holds the floor',
  ],
  'amend-entry': [
    z.strictObject({ entry: id, text, version: version.optional() }),
    'Change the wording; a confirmation is lost, and the speaker is told',
  ],
  'reflect-entry': [entry, 'Give an entry back to its speaker: is this what you mean?'],
  'confirm-entry': [z.strictObject({ entry: id, version }), '“Yes, that’s it”, by its speaker'],
  'dispute-entry': [
    z.strictObject({ entry: id, version, words: text.nullable().optional() }),
    '“Not quite”, by its speaker, with or without words',
  ],
  'withdraw-entry': [entry, 'Strike an entry; it stays visible'],
  'move-entry': [
    z.strictObject({ entry: id, chart }),
    'Move an entry to another chart, as a new entry that points at the old',
  ],
  'reframe-concern': [
    z.strictObject({ concern: id, text: text.nullable().optional() }),
    'Re-hear a concern as a problem statement',
  ],
  'link-entries': [linking, 'Link a solution to what it answers, or a concern to what it worries about'],
  'unlink-entries': [linking, 'Remove a link'],
  'decline-invitation': [concern, 'Decline the invitation that a concern has opened'],
  'erase-entry-words': [entry, 'Erase one’s own words; number and place stay'],
}

export const hearingApiActs = Object.fromEntries(
  (Object.keys(rows) as HearingActName[]).map((name) => {
    const [schema, summary] = rows[name]
    return [name, { kind: hearingKind, act: acts[name], schema, summary }]
  }),
) as Record<HearingActName, ApiAct>
