// Before the opening: the roster is arranged on the hearing's page, and the hearing may be opened from here too.

import { isRefusal, type WordBook } from '../../../kernel/index.ts'
import { Button, ButtonLink, refusalSentence, useWords } from '../../../kit/index.ts'
import { facilitatorOf, type Hearing, present } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import type { HearingPage } from '../use-hearing.ts'
import { hindrance } from './allowed.ts'
import { useNames } from './naming.ts'

type Waiting = { page: HearingPage; hearing: Hearing; words: WordBook }

export const NotOpened = ({ page, hearing, words }: Waiting) => {
  if (hearing.status !== 'mandated') return null
  return <Gathering page={page} hearing={hearing} words={words} />
}

const Gathering = ({
  page,
  hearing,
  words,
}: Waiting & { hearing: Extract<Hearing, { status: 'mandated' }> }) => {
  const t = useWords()
  const named = useNames(hearing, words)
  const hindered = hindrance(hearing, page.actor, { act: 'open', input: {} })
  const facilitator = facilitatorOf(hearing)
  const here = present(hearing).filter((member) => member.role !== 'facilitator')
  return (
    <main id="main" className="page page-reading" tabIndex={-1}>
      <h1 dir="auto">{words[hearing.mandate.issue] ?? t('console.hearing')}</h1>
      <p className="lead">{t('console.not-opened')}</p>
      <p>
        {facilitator
          ? t('console.facilitates', { name: named(facilitator.id) })
          : t('console.nobody-facilitates')}{' '}
        {here.length > 0
          ? t('console.here', { count: here.length, names: t.list(here.map(({ id }) => named(id))) })
          : t('console.nobody-here')}
      </p>
      {isRefusal(hindered) && <p>{refusalSentence(t, hindered)}</p>}
      <div className="row">
        {!hindered && (
          <ActForm act="open">
            <Button weight="first">{t('console.open')}</Button>
          </ActForm>
        )}
        <ButtonLink href={`/hearings/${page.id}`} weight={hindered ? 'first' : 'second'}>
          {t('console.to-hearing')}
        </ButtonLink>
      </div>
    </main>
  )
}
