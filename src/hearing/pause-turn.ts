import { happened, refuse } from '../kernel/index.ts'
import type { TurnId } from './events.ts'
import { turnById } from './floor.ts'
import { already, type HearingAct, whileSitting } from './preconditions.ts'

/** The floor is free; the turn is not over. */
export const pauseTurn: HearingAct<{ turn: TurnId }> = {
  name: 'hearing.pause-turn',
  decide: whileSitting((state, input) => {
    const turn = turnById(state, input.turn)
    if (!turn) return refuse('hearing.no-such-turn')
    if (turn.status === 'paused') return already
    if (turn.status !== 'holding') return refuse('hearing.not-holding')
    return { happened: [happened({ type: 'TurnPaused', turn: turn.id })] }
  }),
}
