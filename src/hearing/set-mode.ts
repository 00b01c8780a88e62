import { happened } from '../kernel/index.ts'
import type { Mode } from './events.ts'
import { already, type HearingAct, whileOpen } from './preconditions.ts'

/** When the group flows, the facilitator stops reflecting and only records. */
export const setMode: HearingAct<{ mode: Mode }> = {
  name: 'hearing.set-mode',
  decide: whileOpen((state, { mode }) =>
    state.mode === mode ? already : { happened: [happened({ type: 'ModeSet', mode })] },
  ),
}
