import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { fromOwnDevice } from './own-device.ts'
import { already, type HearingAct, standingEntry, theSpeaker, whileOpen } from './preconditions.ts'

/** "Yes, that's it", to the wording that the speaker saw, from their own device. Nobody says it for another. */
export const confirmEntry: HearingAct<{ entry: EntryId; version: number }> = {
  name: 'hearing.confirm-entry',
  decide: whileOpen((state, input, { actor }) => {
    const entry = standingEntry(state, input.entry)
    if (isRefusal(entry)) return entry
    const speaker = theSpeaker(state, entry.speaker, actor)
    if (isRefusal(speaker)) return speaker
    if (entry.version !== input.version) return refuse('hearing.entry-changed', { entry: nameOf(entry) })
    if (entry.stage.status === 'confirmed' && entry.stage.by === 'speaker') return already
    const confirmed = { entry: entry.id, version: entry.version, by: 'speaker' } as const
    return { happened: [...fromOwnDevice(speaker), happened({ type: 'EntryConfirmed', ...confirmed })] }
  }),
}
