import { happened, isRefusal, refuse } from '../kernel/index.ts'
import type { MemberId } from './events.ts'
import { openTurnOf } from './floor.ts'
import { fromOwnDevice } from './own-device.ts'
import { already, type HearingAct, ownMember, someoneToHear, whileSitting } from './preconditions.ts'
import { atConsole } from './roster.ts'

/** For oneself; or from the console for a raised hand without a device. Asking twice changes nothing. */
export const askForFloor: HearingAct<{ member?: MemberId }> = {
  name: 'hearing.ask-for-floor',
  decide: whileSitting((state, input, context) => {
    const self = ownMember(state, context.actor)
    if (isRefusal(self)) return self
    const member = someoneToHear(state, input.member ?? self.id)
    if (isRefusal(member)) return member
    const forSelf = member.id === self.id
    if (!forSelf && !(atConsole(state, context.actor) && member.device === 'none'))
      return refuse('hearing.asks-for-themselves')
    if (openTurnOf(state, member.id)) return already
    const asked = happened({ type: 'FloorAsked', turn: context.id(), member: member.id } as const)
    return { happened: [...(forSelf ? fromOwnDevice(member) : []), asked] }
  }),
}
