// Whose turn it is, who waits for it, and who was told "hold on, I'll get to you".
// One holder at most: whoever gets the floor pauses the one who had it.

import { UnknownEvent } from '../kernel/index.ts'
import type { EntryId, FloorEvent, HeardBy, InterjectionId, MemberId, TurnId } from './events.ts'

/** A turn that is no longer waiting has held the floor at least once. */
export type Turn = { id: TurnId; member: MemberId } & (
  | { status: 'waiting' }
  | { status: 'holding' }
  | { status: 'paused' }
  | { status: 'yielded' }
  | { status: 'heard'; by: HeardBy }
)

export type Interjection = { id: InterjectionId; member: MemberId } & (
  | { status: 'held' }
  | { status: 'taken-up'; turn: TurnId }
  | { status: 'taken-as-concern'; entry: EntryId }
  | { status: 'let-go' }
)

/** Turns and interjections stand in the order in which they began. */
export type Floor = {
  turns: Readonly<Record<TurnId, Turn>>
  interjections: Readonly<Record<InterjectionId, Interjection>>
}

export const emptyFloor: Floor = { turns: {}, interjections: {} }

export const turnById = (floor: Floor, id: TurnId): Turn | null =>
  Object.hasOwn(floor.turns, id) ? (floor.turns[id] as Turn) : null

export const interjectionById = (floor: Floor, id: InterjectionId): Interjection | null =>
  Object.hasOwn(floor.interjections, id) ? (floor.interjections[id] as Interjection) : null

export const holding = (floor: Floor): Turn | null =>
  Object.values(floor.turns).find((turn) => turn.status === 'holding') ?? null

/** Those who asked for the floor, first come first. An order of asking, not of speaking. */
export const waiting = (floor: Floor): Turn[] =>
  Object.values(floor.turns).filter((turn) => turn.status === 'waiting')

/** The turn of a member that has not ended: waiting, holding or paused. */
export const openTurnOf = (floor: Floor, member: MemberId): Turn | null =>
  Object.values(floor.turns).find((turn) => turn.member === member && isOpen(turn)) ?? null

const isOpen = (turn: Turn): boolean =>
  turn.status === 'waiting' || turn.status === 'holding' || turn.status === 'paused'

export const evolveFloor = (floor: Floor, event: FloorEvent): Floor => {
  switch (event.type) {
    case 'FloorAsked':
      return withTurn(floor, { id: event.turn, member: event.member, status: 'waiting' })
    case 'RequestWithdrawn':
      return { ...floor, turns: dropped(floor.turns, event.turn) }
    case 'FloorGiven':
      return withTurn(paused(floor), { id: event.turn, member: event.member, status: 'holding' })
    case 'TurnPaused':
      return withTurn(floor, { ...told(floor, event.turn), status: 'paused' })
    case 'FloorYielded':
      return withTurn(floor, { ...told(floor, event.turn), status: 'yielded' })
    case 'TurnHeard':
      return withTurn(floor, { ...told(floor, event.turn), status: 'heard', by: event.by })
    case 'InterjectionHeld':
      return withInterjection(floor, { ...called(event), status: 'held' })
    case 'InterjectionTakenUp':
      return withInterjection(floor, { ...called(event), status: 'taken-up', turn: event.turn })
    case 'InterjectionTakenAsConcern':
      return withInterjection(floor, { ...called(event), status: 'taken-as-concern', entry: event.entry })
    case 'InterjectionLetGo':
      return withInterjection(floor, { ...called(event), status: 'let-go' })
    default:
      throw new UnknownEvent(event)
  }
}

/** A recess, or the next speaker: whoever holds the floor keeps the turn for later. */
export const paused = (floor: Floor): Floor => {
  const turn = holding(floor)
  return turn ? withTurn(floor, { id: turn.id, member: turn.member, status: 'paused' }) : floor
}

/** The hearing closes, or one member leaves: requests go, and what had begun ends as yielded. */
export const ended = (floor: Floor, member: MemberId | 'everyone'): Floor => ({
  ...floor,
  turns: Object.fromEntries(
    Object.entries(floor.turns).flatMap(([id, turn]): [TurnId, Turn][] => {
      if (!isOpen(turn) || (member !== 'everyone' && turn.member !== member)) return [[id, turn]]
      return turn.status === 'waiting' ? [] : [[id, { id, member: turn.member, status: 'yielded' }]]
    }),
  ),
})

const told = (floor: Floor, id: TurnId): { id: TurnId; member: MemberId } => {
  const turn = turnById(floor, id)
  if (!turn) throw new Error(`The hearing has no turn ${id}`)
  return { id, member: turn.member }
}

const called = (event: { interjection: InterjectionId; member: MemberId }) => ({
  id: event.interjection,
  member: event.member,
})

const withTurn = (floor: Floor, turn: Turn): Floor => ({
  ...floor,
  turns: { ...floor.turns, [turn.id]: turn },
})

const withInterjection = (floor: Floor, interjection: Interjection): Floor => ({
  ...floor,
  interjections: { ...floor.interjections, [interjection.id]: interjection },
})

const dropped = (turns: Floor['turns'], id: TurnId): Floor['turns'] => {
  const { [id]: _withdrawn, ...rest } = turns
  return rest
}
