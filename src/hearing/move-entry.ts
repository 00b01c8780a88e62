import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf, nextNumber } from './charts.ts'
import type { Chart, EntryId } from './events.ts'
import { type HearingAct, standingEntry, whileOpen } from './preconditions.ts'
import { invitationBy } from './record-entry.ts'

/**
 * A new entry on the other chart that points at the old one. Both share one row of words, said once, so that
 * erasing them erases them everywhere. The speaker has not yet said "that's it" to it standing there.
 */
export const moveEntry: HearingAct<{ entry: EntryId; chart: Chart }> = {
  name: 'hearing.move-entry',
  decide: whileOpen((state, { entry: id, chart }, context) => {
    const from = standingEntry(state, id)
    if (isRefusal(from)) return from
    if (from.chart === chart) return refuse('hearing.same-chart', { entry: nameOf(from) })
    if (from.chart === 'concerns' && chart === 'problems')
      return refuse('hearing.reframe-instead', { entry: nameOf(from) })
    const entry = context.id()
    const moved = { from: from.id, entry, chart, number: nextNumber(state.entries, chart) }
    return { happened: [happened({ type: 'EntryMoved', ...moved }), ...invitationBy(entry, chart)] }
  }),
}
