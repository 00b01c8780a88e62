import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { already, type HearingAct, someonePresent, untilClosed } from './preconditions.ts'

/** A second pair of hands at the console, at any time before the closing. */
export const appointScribe: HearingAct<{ member: MemberId }> = {
  name: 'hearing.appoint-scribe',
  decide: untilClosed((state, input) => {
    const member = someonePresent(state, input.member)
    if (isRefusal(member)) return member
    if (member.role === 'scribe') return already
    if (member.role === 'facilitator') return refuse('hearing.facilitator-writes-anyway')
    if (member.person === null) return refuse('hearing.needs-a-device')
    return { happened: [happened({ type: 'ScribeAppointed', member: member.id })] }
  }),
}
