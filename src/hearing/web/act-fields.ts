// The input of each act, read from the fields of a form: the same in the browser and in a page's action.

import { isRefusal, type Refusal, refuse, tidy } from '../../kernel/index.ts'
import type { HearingActName, HearingInput } from '../commands.ts'
import type { Chart, LinkKind, Mode } from '../index.ts'

/** A mandate is drawn up on a page of its own; every other act can be posted to a hearing's pages. */
export type PostedAct = Exclude<HearingActName, 'draw-up-mandate'>

/** `undefined`: the form does not have this field, which for many acts is a meaning of its own. */
type Written = string | undefined
type Read<Value> = (written: Written, field: string) => Value | Refusal
type Shape<Input> = { [Member in keyof Input]-?: Read<Input[Member]> }
type Reader<Input> = (form: FormData) => Input | Refusal

const unreadable = (field: string): Refusal => refuse('hearing.form-malformed', { field })

const text: Read<string> = (written) => written ?? ''
/** What must not be left out, asked for by name: the act itself knows only that some words are missing. */
const said =
  (missing: string): Read<string> =>
  (written = '', field) =>
    tidy(written) === '' ? refuse(missing, { field }) : written
const issue = said('hearing.issue-missing')
const convenedBy = said('hearing.convener-missing')
const id: Read<string> = (written, field) => written || unreadable(field)
const version: Read<number> = (written, field) =>
  written !== undefined && /^[1-9]\d{0,8}$/.test(written) ? Number(written) : unreadable(field)
/** A box that is ticked; the form says by a hidden field of the same name that there is a box at all. */
const ticked: Read<boolean> = (written) => written === 'yes'
const oneOf =
  <Value extends string>(...values: readonly Value[]): Read<Value> =>
  (written, field) =>
    values.find((value) => value === written) ?? unreadable(field)
const amount: Read<number | null> = (written) => {
  const digits = (written ?? '').trim()
  // What is no number is let through as one that the act refuses by its own sentence.
  return digits === '' ? null : Number(digits)
}
const blankIsNull: Read<string | null> = (written) => (written?.trim() ? written : null)
const ifThere =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (written, field) =>
    written === undefined || written === '' ? undefined : read(written, field)
/** As `ifThere`, but an emptied field means that what stood there goes. */
const ifAsked =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (written, field) =>
    written === undefined ? undefined : read(written, field)

const reading =
  <Input>(shape: Shape<Input>): Reader<Input> =>
  (form) => {
    const input: Record<string, unknown> = {}
    for (const [field, read] of Object.entries<Read<unknown>>(shape)) {
      const value = read(writtenIn(form, field), field)
      if (isRefusal(value)) return value
      if (value !== undefined) input[field] = value
    }
    return input as Input
  }

/** Of fields of one name the last counts: a box that is ticked stands after the hidden field that speaks for it. */
const writtenIn = (form: FormData, field: string): Written => {
  const value = form.getAll(field).at(-1)
  return typeof value === 'string' ? value : undefined
}

const chart = oneOf<Chart>('problems', 'solutions', 'concerns', 'data')
const nothing = reading<object>({})
const member = reading<{ member: string }>({ member: id })
const turn = reading<{ turn: string }>({ turn: id })
const interjection = reading<{ interjection: string }>({ interjection: id })
const entry = reading<{ entry: string }>({ entry: id })
const concern = reading<{ concern: string }>({ concern: id })
const arriving = reading<{ code: string; name: string }>({ code: text, name: text })
const linking = reading<HearingInput<'link-entries'>>({
  from: id,
  to: id,
  kind: oneOf<Exclude<LinkKind, 'reframes'>>('answers', 'worries-about'),
})
const worded = reading<{ entry: string; version: number }>({ entry: id, version })
const gallery = oneOf('open', 'closed')

const readers: { [Name in PostedAct]: Reader<HearingInput<Name>> } = {
  'revise-mandate': reading<HearingInput<'revise-mandate'>>({
    issue: ifAsked(issue),
    convenedBy: ifAsked(convenedBy),
    constraints: ifAsked(blankIsNull),
    time: ifAsked(blankIsNull),
    responder: ifAsked(blankIsNull),
    replyBy: ifAsked(blankIsNull),
    outcomeOpen: ifAsked(ticked),
    gallery: ifAsked(gallery),
    expectedSize: ifAsked(amount),
  }),
  'open-joining': nothing,
  'close-joining': nothing,
  join: arriving,
  'seat-member': reading<HearingInput<'seat-member'>>({ name: text }),
  'remove-member': member,
  knock: arriving,
  admit: member,
  leave: nothing,
  'come-back': nothing,
  'set-aside-device': member,
  'take-up-device': nothing,
  'appoint-facilitator': member,
  'take-facilitation': reading<HearingInput<'take-facilitation'>>({ name: ifThere(text) }),
  'declare-no-stake': nothing,
  'appoint-scribe': member,
  'relieve-scribe': member,
  open: nothing,
  'begin-sitting': nothing,
  'call-recess': nothing,
  close: nothing,
  'set-mode': reading<HearingInput<'set-mode'>>({ mode: oneOf<Mode>('reflecting', 'recording') }),
  'ask-for-floor': reading<HearingInput<'ask-for-floor'>>({ member: ifThere(id) }),
  'withdraw-request': turn,
  'give-floor': member,
  'pause-turn': turn,
  'yield-floor': turn,
  'mark-heard': turn,
  'observe-heard': (form) => (form.has('turn') ? turn(form) : worded(form)),
  'hold-interjection': member,
  'take-up-interjection': interjection,
  'let-go-interjection': interjection,
  'take-concern': reading<HearingInput<'take-concern'>>({ interjection: id, text }),
  'record-entry': reading<HearingInput<'record-entry'>>({
    chart,
    text,
    answers: ifThere(id),
    forConcern: ifThere(id),
    worriesAbout: ifThere(id),
    speaker: ifAsked((written) => written || null),
  }),
  'amend-entry': reading<HearingInput<'amend-entry'>>({ entry: id, text, version: ifThere(version) }),
  'reflect-entry': entry,
  'confirm-entry': worded,
  'dispute-entry': reading<HearingInput<'dispute-entry'>>({ entry: id, version, words: blankIsNull }),
  'withdraw-entry': entry,
  'move-entry': reading<HearingInput<'move-entry'>>({ entry: id, chart }),
  'reframe-concern': reading<HearingInput<'reframe-concern'>>({ concern: id, text: ifThere(blankIsNull) }),
  'link-entries': linking,
  'unlink-entries': linking,
  'decline-invitation': concern,
  'erase-entry-words': entry,
}

export const isPostedAct = (name: unknown): name is PostedAct =>
  typeof name === 'string' && Object.hasOwn(readers, name)

/** The act's input, or `hearing.form-malformed` with the field that cannot be read. */
export const inputFrom = <Name extends PostedAct>(act: Name, form: FormData): HearingInput<Name> | Refusal =>
  readers[act](form) as HearingInput<Name> | Refusal

/** What a convener writes into the form of a mandate, for the founding act. */
export const termsFrom = reading({
  issue,
  convenedBy,
  constraints: blankIsNull,
  time: blankIsNull,
  responder: blankIsNull,
  replyBy: blankIsNull,
  outcomeOpen: ticked,
  gallery,
  expectedSize: amount,
})
