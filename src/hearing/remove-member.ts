import { happened, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { type HearingAct, whileMandated } from './preconditions.ts'
import { memberById } from './roster.ts'

/** Before the opening only. Afterwards nobody is sent away from a hearing by a button. */
export const removeMember: HearingAct<{ member: MemberId }> = {
  name: 'hearing.remove-member',
  decide: whileMandated((state, input) => {
    const member = memberById(state, input.member)
    if (!member) return refuse('hearing.no-such-member')
    if (member.role === 'facilitator') return refuse('hearing.facilitator-stays')
    return { happened: [happened({ type: 'MemberRemoved', member: member.id, person: member.person })] }
  }),
}
