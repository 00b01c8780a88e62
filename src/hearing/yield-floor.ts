import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { TurnId } from './events.ts'
import { turnById } from './floor.ts'
import { fromOwnDevice } from './own-device.ts'
import { already, type HearingAct, ownMember, whileOpen } from './preconditions.ts'
import { atConsole } from './roster.ts'

/** The turn is over without a word about being heard. By the holder, or from the console. */
export const yieldFloor: HearingAct<{ turn: TurnId }> = {
  name: 'hearing.yield-floor',
  decide: whileOpen((state, input, { actor }) => {
    const turn = turnById(state, input.turn)
    if (!turn) return refuse('hearing.no-such-turn')
    const self = ownMember(state, actor)
    if (isRefusal(self)) return self
    const own = turn.member === self.id
    if (!own && !atConsole(state, actor)) return refuse('hearing.only-the-speaker')
    if (turn.status === 'yielded') return already
    if (turn.status !== 'holding' && turn.status !== 'paused') return refuse('hearing.not-holding')
    const yielded = happened({ type: 'FloorYielded', turn: turn.id } as const)
    return { happened: [...(own ? fromOwnDevice(self) : []), yielded] }
  }),
}
