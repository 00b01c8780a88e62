import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf, nextNumber } from './charts.ts'
import type { EntryId } from './events.ts'
import { invitationTo } from './links.ts'
import { type HearingAct, standingEntry, whileOpen } from './preconditions.ts'
import { memberById } from './roster.ts'
import { idOf, sayMaybe } from './saying.ts'

/** A concern re-heard as a problem statement, in new words or in the same. The concern stays where it is. */
export const reframeConcern: HearingAct<{ concern: EntryId; text?: string | null }> = {
  name: 'hearing.reframe-concern',
  decide: whileOpen((state, input, context) => {
    const concern = standingEntry(state, input.concern)
    if (isRefusal(concern)) return concern
    if (concern.chart !== 'concerns') return refuse('hearing.not-a-concern', { entry: nameOf(concern) })
    if (invitationTo(state, concern.id)?.status === 'reframed')
      return refuse('hearing.already-reframed', { entry: nameOf(concern) })
    const entry = context.id()
    const speaker = concern.speaker === null ? null : memberById(state, concern.speaker)
    const text = sayMaybe(context, input.text, 'entry', speaker?.person ?? null)
    if (isRefusal(text)) return text
    const number = nextNumber(state.entries, 'problems')
    const reframed = { concern: concern.id, entry, number, text: idOf(text) }
    return { happened: [happened({ type: 'ConcernReframed', ...reframed }, text)] }
  }),
}
