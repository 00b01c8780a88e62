import { happened } from '../kernel/index.ts'
import { type HearingAct, whileOpen } from './preconditions.ts'

/** Turns that are still open end as yielded. The charts stand from now on. */
export const closeHearing: HearingAct<object> = {
  name: 'hearing.close',
  decide: whileOpen(() => ({ happened: [happened({ type: 'HearingClosed' })] })),
}
