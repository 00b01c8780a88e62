import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { already, type HearingAct, standingEntry, whileOpen } from './preconditions.ts'

/** "Am I getting this right?" While the group flows, nobody is asked. */
export const reflectEntry: HearingAct<{ entry: EntryId }> = {
  name: 'hearing.reflect-entry',
  decide: whileOpen((state, input) => {
    if (state.mode === 'recording') return refuse('hearing.recording-mode')
    const entry = standingEntry(state, input.entry)
    if (isRefusal(entry)) return entry
    if (entry.speaker === null) return refuse('hearing.no-speaker', { entry: nameOf(entry) })
    if (entry.stage.status === 'reflected' || entry.stage.status === 'confirmed') return already
    return { happened: [happened({ type: 'EntryReflected', entry: entry.id })] }
  }),
}
