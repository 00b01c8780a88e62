// The four charts at the foot of the console: how much stands on each, which sheet hangs on the wall, and all of one
// chart at a press.

import { Letter, useWords } from '../../../kit/index.ts'
import { type Chart, charts, entriesOn, letters } from '../../index.ts'
import { markers } from '../charts/index.ts'
import { useDesk } from './desk.tsx'
import { KeyHint } from './key-button.tsx'
import { following, paged } from './sheets.ts'

export const Strip = () => {
  const t = useWords()
  const { view, perform, sheets, turnSheets, run } = useDesk()
  const back = charts.some((chart) => sheets[chart] > 0)
  return (
    <section className="strip" aria-labelledby="strip-heading">
      <h2 id="strip-heading" className="spoken-only">
        {t('console.charts')}
      </h2>
      <button
        type="button"
        className="strip-chart strip-latest"
        aria-pressed={view === 'latest'}
        onClick={() => perform({ show: 'latest' })}
      >
        <span className="strip-name">{t('console.latest')}</span>
      </button>
      {charts.map((chart) => (
        <ChartButton key={chart} chart={chart} />
      ))}
      <div className="strip-wall">
        <span className="console-label">{t('console.wall')}</span>
        <button
          type="button"
          className="key-button"
          aria-keyshortcuts="["
          aria-label={t('console.do.earlier-sheet')}
          title={t('console.key.earlier-sheet')}
          onClick={() => run('earlier-sheet')}
        >
          <span aria-hidden="true" className="strip-arrow">
            ‹
          </span>
          <KeyHint command="earlier-sheet" />
        </button>
        <button
          type="button"
          className="key-button"
          aria-keyshortcuts="]"
          aria-label={t('console.do.later-sheet')}
          title={t('console.key.later-sheet')}
          onClick={() => run('later-sheet')}
        >
          <KeyHint command="later-sheet" />
          <span aria-hidden="true" className="strip-arrow">
            ›
          </span>
        </button>
        {back && (
          <button type="button" className="key-button" onClick={() => turnSheets(following)}>
            {t('console.do.newest-sheet')}
          </button>
        )}
      </div>
    </section>
  )
}

const ChartButton = ({ chart }: { chart: Chart }) => {
  const t = useWords()
  const { hearing, view, perform, sheets } = useDesk()
  const count = entriesOn(hearing.entries, chart).length
  return (
    <button
      type="button"
      className="strip-chart"
      data-marker={markers[chart]}
      aria-pressed={view === chart}
      aria-keyshortcuts={`Shift+${letters[chart]}`}
      title={t(`console.key.show-${chart}`)}
      onClick={() => perform({ show: view === chart ? 'latest' : chart })}
    >
      <Letter marker={markers[chart]}>{letters[chart]}</Letter>
      <span className="strip-name">{t(`chart.short.${chart}`)}</span>
      <span className="strip-count">{t.number(count)}</span>
      {sheets[chart] > 0 && (
        <span className="strip-back">{t('console.sheets-back', { count: sheets[chart] })}</span>
      )}
    </button>
  )
}

/** One chart's sheets alone: under its list. */
export const SheetsOf = ({ chart }: { chart: Chart }) => {
  const t = useWords()
  const { hearing, sheets, turnSheets } = useDesk()
  const turn = (step: 1 | -1) => () => turnSheets(paged(hearing, sheets, step, chart))
  return (
    <p className="key-row">
      <span className="quiet">{t('console.wall')}</span>
      <button type="button" className="key-button" onClick={turn(1)}>
        {t('console.do.earlier-sheet')}
      </button>
      <button type="button" className="key-button" disabled={sheets[chart] === 0} onClick={turn(-1)}>
        {t('console.do.later-sheet')}
      </button>
    </p>
  )
}
