import { happened, isRefusal } from '../kernel/index.ts'
import type { InterjectionId } from './events.ts'
import { heldInterjection } from './held-interjection.ts'
import { type HearingAct, whileOpen } from './preconditions.ts'

/** It has settled by itself. */
export const letGoInterjection: HearingAct<{ interjection: InterjectionId }> = {
  name: 'hearing.let-go-interjection',
  decide: whileOpen((state, input) => {
    const held = heldInterjection(state, input.interjection)
    if (isRefusal(held)) return held
    return { happened: [happened({ type: 'InterjectionLetGo', interjection: held.id, member: held.member })] }
  }),
}
