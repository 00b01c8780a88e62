import { happened } from '../kernel/index.ts'
import { type HearingAct, whileSitting } from './preconditions.ts'

/** Whoever holds the floor keeps the turn for the next sitting. */
export const callRecess: HearingAct<object> = {
  name: 'hearing.call-recess',
  decide: whileSitting(() => ({ happened: [happened({ type: 'RecessCalled' })] })),
}
