import { happened } from '../kernel/index.ts'
import { already, type HearingAct, whileMandated } from './preconditions.ts'

export const openJoining: HearingAct<object> = {
  name: 'hearing.open-joining',
  decide: whileMandated((state) =>
    state.join.open ? already : { happened: [happened({ type: 'JoiningOpened' })] },
  ),
}
