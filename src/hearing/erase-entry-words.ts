import { happened, refuse, type WordsId } from '../kernel/index.ts'
import { type Entries, type Entry, entryById, wordsOf } from './charts.ts'
import type { EntryId } from './events.ts'
import { already, type HearingAct, isSpeaker, onceOpened } from './preconditions.ts'

/** Every wording goes, here and wherever the words were moved to. Numbers, links and places stay. At any time. */
export const eraseEntryWords: HearingAct<{ entry: EntryId }> = {
  name: 'hearing.erase-entry-words',
  decide: onceOpened((state, input, { actor }) => {
    const entry = entryById(state.entries, input.entry)
    if (!entry) return refuse('hearing.no-such-entry')
    if (!isSpeaker(state, entry.speaker, actor)) return refuse('hearing.only-the-speaker')
    if (entry.stage.status === 'erased') return already
    const sharing = inTheSameWords(state.entries, entry)
    return {
      happened: sharing.map((one) => happened({ type: 'EntryErased', entry: one.id })),
      erases: [...new Set(sharing.flatMap(wordsOf))],
    }
  }),
}

/** A moved entry shares its words with the one that it was, and what became of that one, and so on. */
const inTheSameWords = (entries: Entries, entry: Entry): Entry[] => {
  const sharing = new Set([entry])
  const words = new Set<WordsId>(wordsOf(entry))
  for (const reached of sharing) {
    for (const id of wordsOf(reached)) words.add(id)
    for (const other of entries) if (wordsOf(other).some((id) => words.has(id))) sharing.add(other)
  }
  return [...sharing]
}
