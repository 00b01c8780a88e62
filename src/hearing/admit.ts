import { happened, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { already, type HearingAct, whileOpen } from './preconditions.ts'
import { memberById } from './roster.ts'

/** The roster is fixed at opening; this is the exception, and it stands in the log. */
export const admit: HearingAct<{ member: MemberId }> = {
  name: 'hearing.admit',
  decide: whileOpen((state, { member: id }) => {
    const member = memberById(state, id)
    if (!member) return refuse('hearing.no-such-member')
    if (member.presence !== 'knocking') return already
    return { happened: [happened({ type: 'LatecomerAdmitted', member: id })] }
  }),
}
