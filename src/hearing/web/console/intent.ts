// From a key or a button to what is meant by it. Pure: what the page then does with an intent is `desk.tsx`.

import type { Actor, Refusal } from '../../../kernel/index.ts'
import {
  type Chart,
  type Entry,
  type EntryId,
  type Hearing,
  type HearingCommand,
  hasOpened,
  holding,
  type Interjection,
  invitationTo,
  type Opened,
  stillStands,
} from '../../index.ts'
import { hindrance } from './allowed.ts'
import type { Command } from './keys.ts'
import { type Purpose, towardEntry } from './writing.ts'

/** What is chosen from a list that opens: a person, an interjection, an entry, a chart. */
export type Choosing =
  | { what: 'speaker' | 'hand' | 'interrupter' | 'come-back' | 'concern-of' }
  | { what: 'invite' | 'decline' | 'reframe' }
  | { what: 'link' | 'move'; entry: EntryId }

export type Panel = 'keys' | 'people' | 'recess' | 'close'
export type View = 'latest' | Chart

export type Intent =
  | { do: HearingCommand }
  | { write: Purpose }
  | { choose: Choosing }
  | { open: Panel }
  | Looking
  | { refuse: Refusal }
  /** Nothing to do it with: the reason, under `console.none.…`. */
  | { none: None }

/** What changes nothing but the view. */
export type Looking =
  | { show: View }
  | { pick: 'newer' | 'older' | 'latest' }
  | { sheets: 1 | -1 }
  | { questions: 'toggle' }

export type None =
  | 'entry'
  | 'speaker'
  | 'interjection'
  | 'invitation'
  | 'concern'
  | 'link'
  | 'change'
  | 'right'

/** What a console shows and has in hand when a key is pressed. `entry` is the chosen or the latest one. */
export type InHand = { hearing: Hearing; actor: Actor; entry: Entry | null }

export const intentOf = (command: Command, hand: InHand): Intent => {
  switch (command) {
    case 'write-problem':
      return writing('problems')
    case 'write-solution':
      return writing('solutions')
    case 'write-concern':
      return writing('concerns')
    case 'write-data':
      return writing('data')
    case 'show-problems':
      return { show: 'problems' }
    case 'show-solutions':
      return { show: 'solutions' }
    case 'show-concerns':
      return { show: 'concerns' }
    case 'show-data':
      return { show: 'data' }
    case 'newer-entry':
      return { pick: 'newer' }
    case 'older-entry':
      return { pick: 'older' }
    case 'latest':
      return { pick: 'latest' }
    case 'earlier-sheet':
      return { sheets: 1 }
    case 'later-sheet':
      return { sheets: -1 }
    case 'questions':
      return { questions: 'toggle' }
    case 'keys':
    case 'people':
      return { open: command }
    default:
      return hasOpened(hand.hearing)
        ? intentOnceOpened(command, { ...hand, hearing: hand.hearing })
        : { refuse: { refusal: 'hearing.not-opened', parameters: {} } }
  }
}

const writing = (chart: Chart): Intent => ({ write: { kind: 'record', chart, toward: null } })

type Opening = InHand & { hearing: Opened }

const intentOnceOpened = (command: Command, hand: Opening): Intent => {
  switch (command) {
    case 'give-floor':
      return whileSitting(hand, { choose: { what: 'speaker' } })
    case 'raise-hand':
      return whileSitting(hand, { choose: { what: 'hand' } })
    case 'hold':
      return whileSitting(hand, { choose: { what: 'interrupter' } })
    case 'take-up':
      return oneHeld(hand, 'come-back', ({ id }) => doing(hand, 'take-up-interjection', { interjection: id }))
    case 'take-concern':
      return oneHeld(hand, 'concern-of', ({ id }) => ({ write: { kind: 'take-concern', interjection: id } }))
    case 'yield':
      return withTurn(hand, (turn) => doing(hand, 'yield-floor', { turn }))
    case 'pause':
      return withTurn(hand, (turn) => doing(hand, 'pause-turn', { turn }))
    case 'observe-turn':
      return withTurn(hand, (turn) => doing(hand, 'observe-heard', { turn }))
    case 'set-mode':
      return doing(hand, 'set-mode', {
        mode: hand.hearing.mode === 'reflecting' ? 'recording' : 'reflecting',
      })
    case 'recess':
      return hand.hearing.status === 'recess' ? doing(hand, 'begin-sitting', {}) : asking(hand, 'recess')
    case 'close':
      return asking(hand, 'close')
    case 'invite':
    case 'decline':
    case 'reframe':
      return withConcern(command, hand)
    default:
      return hand.entry ? intentWithEntry(command, hand, hand.entry) : { none: 'entry' }
  }
}

const intentWithEntry = (command: Command, hand: InHand, entry: Entry): Intent => {
  const { id, version } = entry
  switch (command) {
    case 'amend': {
      const tried = doing(hand, 'amend-entry', { entry: id, text: '…' })
      return 'do' in tried ? { write: { kind: 'amend', entry: id, version } } : tried
    }
    case 'reflect':
      return doing(hand, 'reflect-entry', { entry: id })
    case 'observe-entry':
      return doing(hand, 'observe-heard', { entry: id, version })
    case 'withdraw':
      return doing(hand, 'withdraw-entry', { entry: id })
    case 'move':
      return choosing(hand, entry, { what: 'move', entry: id })
    case 'link':
      return entry.chart === 'solutions' || entry.chart === 'concerns'
        ? choosing(hand, entry, { what: 'link', entry: id })
        : { none: 'link' }
    default:
      return { none: 'entry' }
  }
}

/** The act, or why not. */
export const doing = <Act extends HearingCommand['act']>(
  { hearing, actor }: Pick<InHand, 'hearing' | 'actor'>,
  act: Act,
  input: Extract<HearingCommand, { act: Act }>['input'],
): Intent => {
  const command = { act, input } as HearingCommand
  const hindered = hindrance(hearing, actor, command)
  if (hindered === 'idle') return { none: 'change' }
  if (hindered?.refusal === 'charter.not-allowed') return { none: 'right' }
  return hindered ? { refuse: hindered } : { do: command }
}

const asking = (hand: InHand, panel: 'recess' | 'close'): Intent => {
  const tried = doing(hand, panel === 'close' ? 'close' : 'call-recess', {})
  return 'do' in tried ? { open: panel } : tried
}

/** An entry that is struck or went away is neither moved nor linked; asking for its amendment says why. */
const choosing = (hand: InHand, entry: Entry, choice: Choosing): Intent => {
  const tried = doing(hand, 'amend-entry', { entry: entry.id, text: '…' })
  return 'do' in tried ? { choose: choice } : tried
}

const whileSitting = ({ hearing }: Opening, intent: Intent): Intent => {
  if (hearing.status === 'sitting') return intent
  const refusal = hearing.status === 'recess' ? 'hearing.in-recess' : 'hearing.closed'
  return { refuse: { refusal, parameters: {} } }
}

const withTurn = ({ hearing }: Opening, then: (turn: string) => Intent): Intent => {
  const turn = holding(hearing)
  return turn ? then(turn.id) : { none: 'speaker' }
}

export const heldOnes = (hearing: Opened): (Interjection & { status: 'held' })[] =>
  Object.values(hearing.interjections).filter((one) => one.status === 'held')

const oneHeld = (
  { hearing }: Opening,
  what: 'come-back' | 'concern-of',
  then: (held: Interjection) => Intent,
): Intent => {
  const [first, second] = heldOnes(hearing)
  if (!first) return { none: 'interjection' }
  return second ? { choose: { what } } : then(first)
}

/** Concerns for which nothing has been said yet: neither a solution, nor that there is none, nor a problem. */
export const openConcerns = (hearing: Opened): Entry[] =>
  hearing.entries.filter((entry) => stillStands(entry) && invitationTo(hearing, entry.id)?.status === 'open')

/** The concern in hand, the only one there is, or one from a list. To decline for the only one unseen would be rash. */
const withConcern = (what: 'invite' | 'decline' | 'reframe', hand: Opening): Intent => {
  const { hearing, entry } = hand
  if (entry?.chart === 'concerns' && stillStands(entry)) return ofConcern(what, entry, hand)
  const concerns = concernsFor(what, hearing)
  const [first, second] = concerns
  if (!first) return { none: what === 'reframe' ? 'concern' : 'invitation' }
  return second || what === 'decline' ? { choose: { what } } : ofConcern(what, first, hand)
}

export const concernsFor = (what: 'invite' | 'decline' | 'reframe', hearing: Opened): Entry[] =>
  what === 'reframe'
    ? hearing.entries.filter(
        (entry) =>
          entry.chart === 'concerns' &&
          stillStands(entry) &&
          invitationTo(hearing, entry.id)?.status !== 'reframed',
      )
    : openConcerns(hearing)

export const ofConcern = (
  what: 'invite' | 'decline' | 'reframe',
  concern: Entry,
  hand: Pick<InHand, 'hearing' | 'actor'>,
): Intent => {
  if (what === 'decline') return doing(hand, 'decline-invitation', { concern: concern.id })
  if (what === 'reframe') {
    const tried = doing(hand, 'reframe-concern', { concern: concern.id })
    return 'do' in tried ? { write: { kind: 'reframe', concern: concern.id } } : tried
  }
  const purpose = towardEntry(concern)
  return purpose ? { write: purpose } : { none: 'invitation' }
}
