import { happened, isRefusal, type Refusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { type Hearing, hasOpened } from './hearing.ts'
import { already, type HearingAct, someonePresent, untilClosed } from './preconditions.ts'
import { atConsole, facilitatorOf, type Member } from './roster.ts'

/**
 * Before the opening by those who arrange; afterwards it is a hand-over from the console, or a rescue
 * when no facilitator is left. The new facilitator has to declare "no stake" anew.
 */
export const appointFacilitator: HearingAct<{ member: MemberId }> = {
  name: 'hearing.appoint-facilitator',
  decide: untilClosed((state, input, { actor }) => {
    const member = someonePresent(state, input.member)
    if (isRefusal(member)) return member
    if (member.role === 'facilitator') return already
    const exception = state.status !== 'mandated'
    if (exception && facilitatorOf(state) && !atConsole(state, actor))
      return refuse('hearing.has-facilitator')
    const unfit = unfitToFacilitate(state, member)
    return unfit ?? { happened: [happened({ type: 'FacilitatorAppointed', member: member.id, exception })] }
  }),
}

/** The facilitator is no party to the issue, and needs a screen. */
export const unfitToFacilitate = (state: Hearing, member: Member): Refusal | null => {
  if (member.device === 'none') return refuse('hearing.needs-a-device')
  if (!hasOpened(state)) return null
  const spoke =
    state.entries.some((entry) => entry.speaker === member.id) ||
    Object.values(state.turns).some((turn) => turn.member === member.id)
  return spoke ? refuse('hearing.has-spoken') : null
}
