// The charts as sheets to pin on a wall. A table repeats its head on every sheet of paper, so that each sheet says
// which chart it belongs to, and to which issue; rows do not break.

import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Chart, charts, entriesOn, type Opened } from '../../index.ts'
import { ChartHeading, EntryWords, Marks, marksOf } from '../charts/index.ts'
import type { PrintSize } from './print-sizes.ts'

type Printed = { state: Opened; words: WordBook }

export const ChartSheets = ({ state, words, size }: Printed & { size: Exclude<PrintSize, 'list'> }) => (
  <div className="sheets" data-size={size}>
    {charts.map((chart) => (
      <ChartSheet key={chart} state={state} words={words} chart={chart} />
    ))}
  </div>
)

const ChartSheet = ({ state, words, chart }: Printed & { chart: Chart }) => {
  const t = useWords()
  const entries = entriesOn(state.entries, chart)
  return (
    <table className="sheet-of-chart">
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2}>
            <ChartHeading chart={chart} />
            <p className="sheet-issue" dir="auto">
              {words[state.mandate.issue]}
            </p>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.length === 0 && (
          <tr>
            <td colSpan={2} className="chart-empty">
              {t(`chart.empty.${chart}`)}
            </td>
          </tr>
        )}
        {entries.map((entry) => (
          <tr key={entry.id} className={`line-${entry.stage.status}`}>
            <th scope="row" className="sheet-number">
              {entry.number}
            </th>
            <td className="line-body" dir="auto">
              <EntryWords entry={entry} words={words} soft /> <Marks marks={marksOf(state, entry)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
