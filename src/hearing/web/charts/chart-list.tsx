import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Chart, entriesOn, type Opened } from '../../index.ts'
import { ChartHeading, markers } from './chart-heading.tsx'
import { EntryLine } from './entry-line.tsx'

type Listed = { state: Opened; words: WordBook; chart: Chart; level?: 2 | 3; short?: boolean }

/** One chart as a list to read. An empty one says what belongs there. */
export const ChartList = ({ state, words, chart, level = 2, short = false }: Listed) => {
  const t = useWords()
  const entries = entriesOn(state.entries, chart)
  const heading = `chart-${chart}`
  return (
    <section className="chart" data-marker={markers[chart]} aria-labelledby={heading}>
      <ChartHeading chart={chart} level={level} short={short} id={heading} />
      {entries.length === 0 ? (
        <p className="chart-empty">{t(`chart.empty.${chart}`)}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots
        <ol role="list" className="chart-lines">
          {entries.map((entry) => (
            <li key={entry.id} id={entry.id}>
              <EntryLine state={state} words={words} entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
