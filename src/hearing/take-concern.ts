import { happened, isRefusal } from '../kernel/index.ts'
import type { InterjectionId } from './events.ts'
import { heldInterjection } from './held-interjection.ts'
import { type HearingAct, whileOpen } from './preconditions.ts'
import { entryRecorded } from './record-entry.ts'
import { memberById } from './roster.ts'

/** "What's your concern? Give it to me." An attack becomes a concern, and the floor stays where it is. */
export const takeConcern: HearingAct<{ interjection: InterjectionId; text: string }> = {
  name: 'hearing.take-concern',
  decide: whileOpen((state, input, context) => {
    const interjection = heldInterjection(state, input.interjection)
    if (isRefusal(interjection)) return interjection
    const entry = context.id()
    const speaker = memberById(state, interjection.member)
    const concern = { speaker, turn: null, entry, chart: 'concerns', text: input.text } as const
    const recorded = entryRecorded(state, concern, context)
    if (isRefusal(recorded)) return recorded
    const taken = { interjection: interjection.id, member: interjection.member, entry }
    return { happened: [...recorded, happened({ type: 'InterjectionTakenAsConcern', ...taken })] }
  }),
}
