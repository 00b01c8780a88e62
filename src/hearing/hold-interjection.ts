import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { holding } from './floor.ts'
import { already, type HearingAct, someoneToHear, whileSitting } from './preconditions.ts'

/** "Hold on, I'll get to you." Nothing that was thrown in is lost, and the speaker goes on. */
export const holdInterjection: HearingAct<{ member: MemberId }> = {
  name: 'hearing.hold-interjection',
  decide: whileSitting((state, input, context) => {
    const member = someoneToHear(state, input.member)
    if (isRefusal(member)) return member
    if (holding(state)?.member === member.id) return refuse('hearing.has-the-floor')
    const held = Object.values(state.interjections).some(
      (one) => one.member === member.id && one.status === 'held',
    )
    if (held) return already
    const interjection = context.id()
    return { happened: [happened({ type: 'InterjectionHeld', interjection, member: member.id })] }
  }),
}
