// What a seat is about just now: one thing at a time, decided from the hearing alone, so that the page is the
// same with and without script, and after a phone was away.

import {
  type Entry,
  entryById,
  type Hearing,
  hasOpened,
  holding,
  type Interjection,
  type Member,
  memberById,
  type Opened,
  openTurnOf,
  stillStands,
  type Turn,
} from '../../index.ts'

export type Situation =
  | { kind: 'not-here' }
  | { kind: 'doorstep' }
  | { kind: 'facilitating' }
  | { kind: 'left' }
  | { kind: 'before-opening' }
  | { kind: 'closed' }
  /** "Is this what you mean?" `waiting` are the entries that will be asked about after this one. */
  | { kind: 'asked'; entry: Entry; changed: boolean; waiting: readonly Entry[]; turn: Turn | null }
  | { kind: 'recess' }
  | { kind: 'holding'; turn: Turn }
  | { kind: 'paused'; turn: Turn }
  | { kind: 'waiting'; turn: Turn; speaker: Member | null }
  | { kind: 'listening'; speaker: Member | null; unheard: Turn | null }

export type Asked = Extract<Situation, { kind: 'asked' }>

type Sitter = { state: Hearing; member: Member | null; audience: string }

/**
 * @param shown the entry that the screen asks about already: it stays until it is answered.
 * @param writing the entry about which somebody is just writing what they meant: nothing comes between.
 */
export const situationOf = (
  { state, member, audience }: Sitter,
  shown: string | null = null,
  writing: string | null = null,
): Situation => {
  if (audience === 'doorstep') return { kind: 'doorstep' }
  if (!member || state.status === 'unborn' || member.presence === 'knocking') return { kind: 'not-here' }
  if (!hasOpened(state)) return { kind: whereBeforeOpening(member) }
  if (state.status === 'closed') return { kind: 'closed' }
  if (member.presence === 'left') return { kind: 'left' }
  if (member.role === 'facilitator') return { kind: 'facilitating' }
  const turn = openTurnOf(state, member.id)
  const asked = isDisputed(state, writing) ? [] : askedOf(state, member)
  const entry = asked.find((one) => one.id === shown) ?? asked[0]
  if (entry) {
    const waiting = asked.filter((one) => one !== entry)
    return { kind: 'asked', entry, changed: isChanged(entry), waiting, turn }
  }
  return state.status === 'recess' ? { kind: 'recess' } : onFloor(state, member, turn)
}

const isDisputed = (state: Opened, entry: string | null): boolean =>
  entry !== null && entryById(state.entries, entry)?.stage.status === 'disputed'

const whereBeforeOpening = (member: Member): 'left' | 'before-opening' =>
  member.presence === 'left' ? 'left' : 'before-opening'

const onFloor = (state: Opened, member: Member, turn: Turn | null): Situation => {
  const speaking = holding(state)
  const speaker = speaking && memberById(state, speaking.member)
  switch (turn?.status) {
    case 'holding':
    case 'paused':
      return { kind: turn.status, turn }
    case 'waiting':
      return { kind: 'waiting', turn, speaker }
    default:
      return { kind: 'listening', speaker, unheard: lastUnheard(state, member) }
  }
}

/** The last turn, where it ended without a word about being heard. While the group flows nobody is asked. */
const lastUnheard = (state: Opened, member: Member): Turn | null => {
  const last = ownTurns(state, member).at(-1)
  return last?.status === 'yielded' && state.mode === 'reflecting' ? last : null
}

const ownTurns = (state: Opened, member: Member): Turn[] =>
  Object.values(state.turns).filter((turn) => turn.member === member.id)

const isChanged = ({ stage }: Entry): boolean =>
  'changedAfterConfirmation' in stage && stage.changedAfterConfirmation

/** What the speaker has not answered yet: first what the facilitator asks about, then what was changed behind their yes. */
const askedOf = (state: Opened, member: Member): Entry[] => {
  const own = entriesBy(state, member).filter(stillStands)
  const reflecting = state.mode === 'reflecting'
  const reflected = own.filter(({ stage }) => reflecting && stage.status === 'reflected')
  const changed = own.filter((entry) => entry.stage.status === 'drafted' && isChanged(entry))
  const drafted = own.filter((entry) => reflecting && entry.stage.status === 'drafted' && !isChanged(entry))
  return [...reflected, ...changed, ...drafted]
}

/** All that the screen asks about, or will, so that it need not be offered elsewhere. */
export const onScreen = (situation: Situation, state: Hearing, member: Member | null): Entry[] => {
  const asked = situation.kind === 'asked' ? [situation.entry, ...situation.waiting] : []
  return member && hasOpened(state) ? [...asked, ...disputedBy(state, member).slice(0, 1)] : asked
}

/** All that a member said, in the order of saying. */
export const entriesBy = (state: Opened, member: Member): Entry[] =>
  state.entries.filter((entry) => entry.speaker === member.id)

/** "Not quite" was said, and the facilitator has not found other words yet. The latest first. */
export const disputedBy = (state: Opened, member: Member): Entry[] =>
  entriesBy(state, member)
    .filter(({ stage }) => stage.status === 'disputed')
    .reverse()

/** "Hold on, I'll get to you", said to this member and not come back to yet. */
export const heldFor = (state: Opened, member: Member): Interjection | null =>
  Object.values(state.interjections).find((one) => one.member === member.id && one.status === 'held') ?? null
