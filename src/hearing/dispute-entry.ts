import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { fromOwnDevice } from './own-device.ts'
import { type HearingAct, standingEntry, theSpeaker, whileOpen } from './preconditions.ts'
import { idOf, sayMaybe } from './saying.ts'

/** "Not quite": by the speaker, with or without words about what was meant. Only they and the console read those. */
export const disputeEntry: HearingAct<{ entry: EntryId; version: number; words?: string | null }> = {
  name: 'hearing.dispute-entry',
  decide: whileOpen((state, input, context) => {
    const entry = standingEntry(state, input.entry)
    if (isRefusal(entry)) return entry
    const speaker = theSpeaker(state, entry.speaker, context.actor)
    if (isRefusal(speaker)) return speaker
    const { version } = input
    if (entry.version !== version) return refuse('hearing.entry-changed', { entry: nameOf(entry) })
    const words = sayMaybe(context, input.words, 'not-quite', speaker.person)
    if (isRefusal(words)) return words
    const disputed = { entry: entry.id, version, speaker: speaker.id, words: idOf(words) }
    return { happened: [...fromOwnDevice(speaker), happened({ type: 'EntryDisputed', ...disputed }, words)] }
  }),
}
