import { happened, isRefusal } from '../kernel/index.ts'
import type { InterjectionId } from './events.ts'
import { openTurnOf } from './floor.ts'
import { floorGiven, turnFor } from './give-floor.ts'
import { heldInterjection } from './held-interjection.ts'
import { type HearingAct, someoneToHear, whileSitting } from './preconditions.ts'

/** The facilitator comes back to whoever was told to hold on, and gives them the floor. */
export const takeUpInterjection: HearingAct<{ interjection: InterjectionId }> = {
  name: 'hearing.take-up-interjection',
  decide: whileSitting((state, input, context) => {
    const interjection = heldInterjection(state, input.interjection)
    if (isRefusal(interjection)) return interjection
    const member = someoneToHear(state, interjection.member)
    if (isRefusal(member)) return member
    const turn = turnFor(state, member.id, context)
    const takenUp = { interjection: interjection.id, member: member.id, turn }
    const holdsAlready = openTurnOf(state, member.id)?.status === 'holding'
    return {
      happened: [
        happened({ type: 'InterjectionTakenUp', ...takenUp }),
        ...(holdsAlready ? [] : [floorGiven(turn, member.id)]),
      ],
    }
  }),
}
