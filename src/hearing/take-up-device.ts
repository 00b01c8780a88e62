import { isRefusal } from '../kernel/index.ts'
import { fromOwnDevice } from './own-device.ts'
import { type HearingAct, ownMember, untilClosed } from './preconditions.ts'

/** "I have a phone again." Any other act from one's own device says the same. */
export const takeUpDevice: HearingAct<object> = {
  name: 'hearing.take-up-device',
  decide: untilClosed((state, _input, { actor }) => {
    const member = ownMember(state, actor)
    return isRefusal(member) ? member : { happened: fromOwnDevice(member) }
  }),
}
