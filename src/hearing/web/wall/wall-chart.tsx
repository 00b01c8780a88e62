// One chart on the wall: the sheet in front, and at its foot the others that hang aside.

import type { CSSProperties } from 'react'
import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Chart, entriesOn, type Opened } from '../../index.ts'
import { ChartHeading, EntryLine, markers } from '../charts/index.ts'
import { estimateSheets } from './estimate.ts'
import { type Sheet, sheetInFront, slips } from './sheets.ts'
import { useSheets } from './use-sheets.ts'

/** Signs too many from six metres: what passes in a moment, and what holds for every concern at first. */
const notOnTheWall = ['asked', 'invited', 'declined'] as const

type Hung = {
  state: Opened
  words: WordBook
  chart: Chart
  /** How many sheets the console has gone back from the newest. */
  back: number
  /** The entry that was written last on any chart. */
  newest: string | null
}

export const WallChart = ({ state, words, chart, back, newest }: Hung) => {
  const t = useWords()
  const { list, measured } = useSheets()
  const entries = entriesOn(state.entries, chart)
  const sheets = measured?.sheets ?? estimateSheets(entries.map((entry) => words[entry.words] ?? ''))
  const front = sheetInFront(sheets.length, back)
  const sheet = sheets[front]
  const heading = `wall-${chart}`
  return (
    <section className="wall-chart" data-marker={markers[chart]} aria-labelledby={heading}>
      <ChartHeading chart={chart} id={heading} short />
      {entries.length === 0 && <p className="wall-empty">{t(`chart.empty.${chart}`)}</p>}
      <ol className="wall-list" ref={list}>
        {entries.map((entry, index) => (
          <li
            key={entry.id}
            className={place(sheet, index)}
            data-newest={entry.id === newest || undefined}
            style={measured && sheet ? cut(measured.partHeight, sheet, measured.sheets, index) : undefined}
          >
            <EntryLine
              state={state}
              words={words}
              entry={entry}
              numberOnly
              brief
              soft
              without={notOnTheWall}
            />
          </li>
        ))}
      </ol>
      <Slips count={sheets.length} front={front} />
    </section>
  )
}

const place = (sheet: Sheet | undefined, index: number): string =>
  sheet && index >= sheet.first && index < sheet.end ? 'wall-item' : 'wall-item wall-aside'

/** The lines of an entry longer than a sheet that are on this one. */
const cut = (height: number, sheet: Sheet, sheets: readonly Sheet[], index: number) => {
  const long = sheet.first === index && sheets.some((one) => one.first === index && one.part > 0)
  if (!long) return undefined
  return {
    blockSize: `${height}px`,
    '--lines-above': `${sheet.part * height}px`,
  } as CSSProperties
}

/** The sheets of this chart, numbered. Nothing to press: the console leafs through them. */
const Slips = ({ count, front }: { count: number; front: number }) => {
  const t = useWords()
  return (
    <p className="wall-slips">
      {count > 1 && (
        <>
          <span className="spoken-only">{t('wall.sheet', { number: front + 1, count })}</span>
          {slips(count, front).map((slip, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the places stay, what they show changes
              key={place}
              className={slip === null ? 'wall-between' : 'wall-slip'}
              data-front={slip === front || undefined}
              aria-hidden="true"
            >
              {slip === null ? '…' : t.number(slip + 1)}
            </span>
          ))}
        </>
      )}
    </p>
  )
}
