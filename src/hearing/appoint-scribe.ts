import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { already, type HearingAct, someonePresent, untilClosed } from './preconditions.ts'
import { atConsole } from './roster.ts'

/** A second pair of hands at the console, at any time before the closing; once the hearing is open, from there only. */
export const appointScribe: HearingAct<{ member: MemberId }> = {
  name: 'hearing.appoint-scribe',
  decide: untilClosed((state, input, { actor }) => {
    if (state.status !== 'mandated' && !atConsole(state, actor)) return refuse('hearing.only-at-the-console')
    const member = someonePresent(state, input.member)
    if (isRefusal(member)) return member
    if (member.role === 'scribe') return already
    if (member.role === 'facilitator') return refuse('hearing.facilitator-writes-anyway')
    if (member.device === 'none') return refuse('hearing.needs-a-device')
    return { happened: [happened({ type: 'ScribeAppointed', member: member.id })] }
  }),
}
