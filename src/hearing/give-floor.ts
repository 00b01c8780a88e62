import { type Context, type Happened, happened, isRefusal } from '../kernel/index.ts'
import type { HearingEvent, MemberId, TurnId } from './events.ts'
import { type Floor, openTurnOf } from './floor.ts'
import { already, type HearingAct, someoneToHear, whileSitting } from './preconditions.ts'

/** To anyone, asked or not. Whoever held the floor is paused, and comes back to the same turn. */
export const giveFloor: HearingAct<{ member: MemberId }> = {
  name: 'hearing.give-floor',
  decide: whileSitting((state, input, context) => {
    const member = someoneToHear(state, input.member)
    if (isRefusal(member)) return member
    if (openTurnOf(state, member.id)?.status === 'holding') return already
    return { happened: [floorGiven(turnFor(state, member.id, context), member.id)] }
  }),
}

/** The turn that this member has open, or a new one. */
export const turnFor = (floor: Floor, member: MemberId, context: Context): TurnId =>
  openTurnOf(floor, member)?.id ?? context.id()

export const floorGiven = (turn: TurnId, member: MemberId): Happened<HearingEvent> =>
  happened({ type: 'FloorGiven', turn, member })
