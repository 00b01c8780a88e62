// Under the one thing on the screen: one's own words, the charts, and the door.

import { useLocation } from 'react-router'
import type { WordBook } from '../../../kernel/index.ts'
import { Button, useWords } from '../../../kit/index.ts'
import { charts, type Entry, type Hearing, hasOpened, type Member, type Opened } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { ChartList } from '../charts/index.ts'
import { OwnEntries } from './own-entries.tsx'
import { useHand } from './press.tsx'

type Seated = { id: string; state: Hearing; words: WordBook; member: Member | null; asked: readonly Entry[] }

export const Below = ({ id, state, words, member, asked }: Seated) => {
  const t = useWords()
  if (!member) return null
  const charted = hasOpened(state) && member.role !== 'facilitator'
  return (
    <>
      {charted && <OwnEntries state={state} words={words} member={member} asked={asked} />}
      {charted && <AllCharts state={state} words={words} />}
      <p className="seat-more">
        <a href={`/hearings/${id}`}>{t('seat.hearing')}</a>
      </p>
      {member.presence === 'present' && member.role !== 'facilitator' && state.status !== 'closed' && (
        <Leaving />
      )}
    </>
  )
}

const AllCharts = ({ state, words }: { state: Opened; words: WordBook }) => {
  const t = useWords()
  return (
    <section className="seat-charts stack" aria-labelledby="charts">
      <h2 id="charts" tabIndex={-1}>
        {t('seat.charts')}
      </h2>
      {charts.map((chart) => (
        <ChartList key={chart} state={state} words={words} chart={chart} level={3} />
      ))}
    </section>
  )
}

const Leaving = () => {
  const t = useWords()
  const { acted } = useHand()
  return (
    <section aria-labelledby="leaving" className="seat-leaving">
      <h2 id="leaving">{t('seat.leave')}</h2>
      <p>{t('seat.leave.body')}</p>
      <ActForm act="leave" onActed={acted}>
        <Button>{t('seat.leave.act')}</Button>
      </ActForm>
    </section>
  )
}

/** What is not on the first screen, one press away; without script also what has happened since. */
export const Onwards = ({ own }: { own: number }) => {
  const t = useWords()
  return (
    <nav className="seat-onwards row">
      <LookAgain />
      <a href="#own">{t('seat.own.count', { count: own })}</a>
      <a href="#charts">{t('seat.charts')}</a>
    </nav>
  )
}

/** Without script a page does not change by itself. */
export const LookAgain = () => {
  const t = useWords()
  const { pathname } = useLocation()
  return (
    <noscript>
      <a href={pathname}>{t('hearing.load-again')}</a>
    </noscript>
  )
}
