import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { TurnId } from './events.ts'
import { turnById } from './floor.ts'
import { fromOwnDevice } from './own-device.ts'
import { type HearingAct, ownMember, whileOpen } from './preconditions.ts'
import { atConsole } from './roster.ts'

export const withdrawRequest: HearingAct<{ turn: TurnId }> = {
  name: 'hearing.withdraw-request',
  decide: whileOpen((state, input, { actor }) => {
    const turn = turnById(state, input.turn)
    if (!turn) return refuse('hearing.no-such-turn')
    const self = ownMember(state, actor)
    if (isRefusal(self)) return self
    const own = turn.member === self.id
    if (!own && !atConsole(state, actor)) return refuse('hearing.only-the-speaker')
    if (turn.status !== 'waiting') return refuse('hearing.not-waiting')
    const withdrawn = happened({ type: 'RequestWithdrawn', turn: turn.id } as const)
    return { happened: [...(own ? fromOwnDevice(self) : []), withdrawn] }
  }),
}
