// What a seat tells those who listen to their phone: only what concerns them, each thing once.

import type { WordBook } from '../../../kernel/index.ts'
import type { Sentences } from '../../../kit/index.ts'
import type { Situation } from './situation.ts'

/** Empty for what can wait until the person looks at the screen. */
export const sentenceFor = (t: Sentences, situation: Situation, words: WordBook): string => {
  switch (situation.kind) {
    case 'asked': {
      const question = t(situation.changed ? 'seat.asked.changed' : 'seat.asked')
      return `${question} ${words[situation.entry.words] ?? ''}`
    }
    case 'holding':
    case 'paused':
    case 'recess':
    case 'closed':
      return t(`seat.${situation.kind}`)
    default:
      return ''
  }
}

/** Names one thing that the screen is about; another name, another thing. */
export const nameOfSituation = (situation: Situation): string => {
  switch (situation.kind) {
    case 'asked':
      return `asked ${situation.entry.id} ${situation.entry.version}`
    case 'holding':
    case 'paused':
    case 'waiting':
      return `${situation.kind} ${situation.turn.id}`
    case 'listening':
      return `listening ${situation.unheard?.id ?? ''}`
    default:
      return situation.kind
  }
}
