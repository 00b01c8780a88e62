import { happened, isRefusal, refuse } from '../kernel/index.ts'
import { nameOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { type HearingAct, standingEntry, whileOpen } from './preconditions.ts'
import { memberById } from './roster.ts'
import { say } from './saying.ts'

/**
 * A better wording; the earlier ones are kept. A confirmation does not outlive the wording it was given to.
 * `version`, where given, is the one that the writer saw, so that two writers do not overwrite each other.
 */
export const amendEntry: HearingAct<{ entry: EntryId; text: string; version?: number }> = {
  name: 'hearing.amend-entry',
  decide: whileOpen((state, input, context) => {
    const entry = standingEntry(state, input.entry)
    if (isRefusal(entry)) return entry
    if (input.version !== undefined && input.version !== entry.version)
      return refuse('hearing.entry-changed', { entry: nameOf(entry) })
    const speaker = entry.speaker === null ? null : memberById(state, entry.speaker)
    const text = say(context, input.text, 'entry', speaker?.person ?? null)
    if (isRefusal(text)) return text
    const amended = { entry: entry.id, version: entry.version + 1, text: text.id }
    return { happened: [happened({ type: 'EntryAmended', ...amended }, text)] }
  }),
}
