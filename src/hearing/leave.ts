import { happened, refuse } from '../kernel/index.ts'
import { already, type HearingAct, untilClosed } from './preconditions.ts'
import { memberOf } from './roster.ts'

/** Anyone may leave at any time. A turn that they hold ends as yielded. */
export const leave: HearingAct<object> = {
  name: 'hearing.leave',
  decide: untilClosed((state, _input, { actor }) => {
    const member = memberOf(state, actor)
    if (!member) return refuse('hearing.not-a-member')
    if (member.presence !== 'present') return already
    return { happened: [happened({ type: 'MemberLeft', member: member.id })] }
  }),
}
