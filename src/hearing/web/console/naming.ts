import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Arranged, type MemberId, memberById } from '../../index.ts'

export type Named = (member: MemberId | null) => string

/** What a member is called here; a word for those whose name was erased. */
export const useNames = (hearing: Arranged, words: WordBook): Named => {
  const t = useWords()
  return (id) => {
    const member = id === null ? null : memberById(hearing, id)
    return (member && words[member.name]) || t('console.somebody')
  }
}
