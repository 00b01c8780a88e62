import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Entry, nameOf, type Opened } from '../../index.ts'
import { Marks } from './mark-signs.tsx'
import { type Mark, marksOf } from './marks.ts'
import { soften } from './soften.ts'
import './charts.css'

type Line = {
  state: Opened
  words: WordBook
  entry: Entry
  /** The number alone, under a heading that shows the letter. */
  numberOnly?: boolean
  /** Signs without their words. */
  brief?: boolean
  /** Marks that this face leaves out. */
  without?: readonly Mark['kind'][]
  /** Lets very long words break between syllables, where lines are short. */
  soft?: boolean
}

/** One entry: its name, its words, its marks. Goes inside an `<li>`. */
export const EntryLine = ({ state, words, entry, numberOnly = false, brief, without = [], soft }: Line) => {
  const marks = marksOf(state, entry).filter((mark) => !without.includes(mark.kind))
  return (
    <div className={`line line-${entry.stage.status}`}>
      <span className="line-name">{numberOnly ? entry.number : nameOf(entry)}</span>{' '}
      <div className="line-body" dir="auto">
        <EntryWords entry={entry} words={words} soft={soft} />
        <Marks marks={marks} brief={brief} />
      </div>
    </div>
  )
}

/** The words of an entry in their own direction; struck where they were taken back; gone where they were erased. */
export const EntryWords = ({ entry, words, soft }: Pick<Line, 'entry' | 'words' | 'soft'>) => {
  const t = useWords()
  const text = entry.stage.status === 'erased' ? null : words[entry.words]
  if (text === undefined) return <span className="line-gone">{t('chart.loading')}</span>
  if (text === null) return <span className="line-gone">{t('chart.erased')}</span>
  const Said = entry.stage.status === 'withdrawn' ? 's' : 'span'
  return <Said className="line-words">{soft ? soften(text) : text}</Said>
}
