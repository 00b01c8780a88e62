import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { TurnId } from './events.ts'
import { turnById } from './floor.ts'
import { fromOwnDevice } from './own-device.ts'
import { already, type HearingAct, theSpeaker, whileOpen } from './preconditions.ts'

/** "I have been heard": by the one whose turn it was, from their own device, and by nobody else. */
export const markHeard: HearingAct<{ turn: TurnId }> = {
  name: 'hearing.mark-heard',
  decide: whileOpen((state, input, { actor }) => {
    const turn = turnById(state, input.turn)
    if (!turn) return refuse('hearing.no-such-turn')
    const speaker = theSpeaker(state, turn.member, actor)
    if (isRefusal(speaker)) return speaker
    if (turn.status === 'waiting') return refuse('hearing.has-not-spoken')
    if (turn.status === 'heard' && turn.by === 'speaker') return already
    const heard = happened({ type: 'TurnHeard', turn: turn.id, by: 'speaker' } as const)
    return { happened: [...fromOwnDevice(speaker), heard] }
  }),
}
