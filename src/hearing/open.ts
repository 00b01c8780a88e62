import { happened, type Refusal, refuse } from '../kernel/index.ts'
import type { Arranged } from './hearing.ts'
import { type HearingAct, whileMandated } from './preconditions.ts'
import { facilitatorOf } from './roster.ts'

/** The roster is fixed, joining ends, and the first sitting begins. */
export const openHearing: HearingAct<object> = {
  name: 'hearing.open',
  decide: (state, input, context) =>
    state.status === 'sitting' || state.status === 'recess'
      ? refuse('hearing.already-opened')
      : opening(state, input, context),
}

const opening = whileMandated((state) => {
  if (!state.mandate.outcomeOpen) return refuse('hearing.outcome-not-open')
  const unready = withoutFacilitator(state)
  if (unready) return unready
  return { happened: [happened({ type: 'HearingOpened' }), happened({ type: 'SittingBegan', number: 1 })] }
})

/** No sitting begins without a facilitator who declared to have no stake. */
export const withoutFacilitator = (state: Arranged): Refusal | null => {
  const facilitator = facilitatorOf(state)
  if (!facilitator) return refuse('hearing.no-facilitator')
  return state.noStake === facilitator.id ? null : refuse('hearing.stake-undeclared')
}
