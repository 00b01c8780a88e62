import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { entryById } from './charts.ts'
import type { EntryId } from './events.ts'
import { already, type HearingAct, isSpeaker, standingEntry, whileOpen } from './preconditions.ts'
import { atConsole } from './roster.ts'

/** Struck through and still to be seen. The only undo there is. */
export const withdrawEntry: HearingAct<{ entry: EntryId }> = {
  name: 'hearing.withdraw-entry',
  decide: whileOpen((state, input, { actor }) => {
    if (entryById(state.entries, input.entry)?.stage.status === 'withdrawn') return already
    const entry = standingEntry(state, input.entry)
    if (isRefusal(entry)) return entry
    if (!atConsole(state, actor) && !isSpeaker(state, entry.speaker, actor))
      return refuse('hearing.only-the-speaker')
    return { happened: [happened({ type: 'EntryWithdrawn', entry: entry.id })] }
  }),
}
