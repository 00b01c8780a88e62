import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { already, type HearingAct, someonePresent, untilClosed } from './preconditions.ts'
import { atConsole, memberOf } from './roster.ts'

/** A phone died. From here on the facilitator's observation may stand in, and the log says since when. */
export const setAsideDevice: HearingAct<{ member: MemberId }> = {
  name: 'hearing.set-aside-device',
  decide: untilClosed((state, input, { actor }) => {
    const member = someonePresent(state, input.member)
    if (isRefusal(member)) return member
    const itself = memberOf(state, actor)?.id === member.id
    if (!itself && !atConsole(state, actor)) return refuse('hearing.only-at-the-console')
    if (member.device === 'none') return already
    return { happened: [happened({ type: 'DeviceSetAside', member: member.id })] }
  }),
}
