import { happened } from '../kernel/index.ts'
import { already, type HearingAct, whileMandated } from './preconditions.ts'

/** The code stops working before the opening, for example when everybody is here. */
export const closeJoining: HearingAct<object> = {
  name: 'hearing.close-joining',
  decide: whileMandated((state) =>
    state.join.open ? { happened: [happened({ type: 'JoiningClosed' })] } : already,
  ),
}
