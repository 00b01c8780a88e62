import { happened, refuse } from '../kernel/index.ts'
import { fromOwnDevice } from './own-device.ts'
import { already, type HearingAct, untilClosed } from './preconditions.ts'
import { memberOf } from './roster.ts'

/** Whoever was on the roster stays on it. */
export const comeBack: HearingAct<object> = {
  name: 'hearing.come-back',
  decide: untilClosed((state, _input, { actor }) => {
    const member = memberOf(state, actor)
    if (!member) return refuse('hearing.not-a-member')
    if (member.presence !== 'left') return already
    return { happened: [...fromOwnDevice(member), happened({ type: 'MemberReturned', member: member.id })] }
  }),
}
