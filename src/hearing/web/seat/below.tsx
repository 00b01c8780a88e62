// Under the one thing on the screen: one's own words, the charts, and the door.

import type { WordBook } from '../../../kernel/index.ts'
import { Button, useWords } from '../../../kit/index.ts'
import { charts, type Entry, type Hearing, hasOpened, type Member, type Opened } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { ChartList } from '../charts/index.ts'
import { OwnEntries } from './own-entries.tsx'
import { useHand } from './press.tsx'

type Seated = { state: Hearing; words: WordBook; member: Member | null; asked: readonly Entry[] }

export const Below = ({ state, words, member, asked }: Seated) => {
  if (!member) return null
  const charted = hasOpened(state) && member.role !== 'facilitator'
  return (
    <>
      {charted && <OwnEntries state={state} words={words} member={member} asked={asked} />}
      {charted && <AllCharts state={state} words={words} />}
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

/** The two things that are not on the first screen, one press away. */
export const Onwards = ({ own }: { own: number }) => {
  const t = useWords()
  return (
    <nav className="seat-onwards row">
      <a href="#own">{t('seat.own.count', { count: own })}</a>
      <a href="#charts">{t('seat.charts')}</a>
    </nav>
  )
}
