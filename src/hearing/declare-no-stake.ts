import { happened, refuse } from '../kernel/index.ts'
import { already, type HearingAct, untilClosed } from './preconditions.ts'
import { facilitatorOf, memberOf } from './roster.ts'

/** "I have no stake in this issue": by the facilitator, in person. */
export const declareNoStake: HearingAct<object> = {
  name: 'hearing.declare-no-stake',
  decide: untilClosed((state, _input, { actor }) => {
    const facilitator = facilitatorOf(state)
    if (!facilitator || memberOf(state, actor)?.id !== facilitator.id)
      return refuse('hearing.only-the-facilitator')
    if (state.noStake === facilitator.id) return already
    return { happened: [happened({ type: 'NoStakeDeclared', member: facilitator.id })] }
  }),
}
