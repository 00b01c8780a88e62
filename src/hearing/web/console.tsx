// The console, for facilitator and scribe together: keyboard first, and every key also a button.

import type { ReactNode } from 'react'
import { type LoaderFunctionArgs, redirect } from 'react-router'
import { ButtonLink, houseOf, LiveRegion, Notice, PageTitle, useWords } from '../../kit/index.ts'
import { hasOpened } from '../index.ts'
import { hearingAction } from './act-action.ts'
import { ActingHere } from './act-form.tsx'
import './charts/charts.css'
import './console.css'
import './console/entries.css'
import './console/floor.css'
import './console/laid.css'
import './console/strip.css'
import './console/write.css'
import { Chooser } from './console/chooser.tsx'
import { Closed } from './console/closed.tsx'
import { type Desk, DeskHere, type Live, useDesk, useNewDesk } from './console/desk.tsx'
import { Entries } from './console/entries.tsx'
import { Floor } from './console/floor.tsx'
import { Head } from './console/head.tsx'
import { KeyPage } from './console/key-page.tsx'
import { LineHere } from './console/line.tsx'
import { NotOpened } from './console/not-opened.tsx'
import { People } from './console/people.tsx'
import { Questions } from './console/questions.tsx'
import { RefusedActs } from './console/refused.tsx'
import { AskClose, AskRecess } from './console/sitting.tsx'
import { Strip } from './console/strip.tsx'
import { Unfinished } from './console/unfinished.tsx'
import { useKeys, useKeysChoice } from './console/use-keys.ts'
import { Write } from './console/write.tsx'
import { type ActingPage, pageOf } from './page-of.ts'
import { useHearing } from './use-hearing.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const page = await pageOf(houseOf(context), params.id)
  const { kind } = page.look.audience
  if (kind === 'participant') throw redirect(`/hearings/${page.id}/seat`)
  if (kind !== 'console') throw redirect(`/hearings/${page.id}`)
  return page
}

export const action = hearingAction()

export default function Console({ loaderData }: { loaderData: ActingPage }) {
  const t = useWords()
  const hearing = useHearing(loaderData)
  const { state } = hearing
  return (
    <ActingHere formKey={loaderData.formKey} act={hearing.act}>
      <PageTitle>{t('console.title')}</PageTitle>
      {hearing.closed !== null || hearing.audience.kind !== 'console' ? (
        <Elsewhere id={loaderData.id} />
      ) : hasOpened(state) ? (
        <LineHere hearing={loaderData.id}>
          <Opened page={loaderData} live={{ ...hearing, state }} />
        </LineHere>
      ) : (
        <NotOpened page={loaderData} hearing={state} words={hearing.words} />
      )}
    </ActingHere>
  )
}

const Opened = ({ page, live }: { page: ActingPage; live: Live }) => {
  const desk = useNewDesk(page, live)
  const [keysOn, switchKeys] = useKeysChoice()
  useKeys(desk.run, keysOn)
  return (
    <DeskHere value={desk}>
      <div className="console">
        <Head />
        <main id="main" className="console-main" tabIndex={-1}>
          {desk.hearing.status !== 'closed' && <Floor />}
          <div className="console-work">
            {desk.hearing.status === 'closed' ? <Closed /> : <Write formKey={page.formKey} />}
            <Said />
            <RefusedActs />
            <Unfinished />
            <Entries />
          </div>
          <Questions />
        </main>
        <Strip />
      </div>
      <LiveRegion says={desk.said.text} turn={desk.said.turn} />
      {desk.choosing && <Chooser choosing={desk.choosing} />}
      {panelOf(desk, keysOn, switchKeys)}
    </DeskHere>
  )
}

/** What the last key or the others brought about, and how the line to the house is: always in the same place. */
const Said = () => {
  const t = useWords()
  const { said, live } = useDesk()
  const { line, pending } = live
  return (
    <div className="console-said">
      <p>{said.text}</p>
      {line === 'cut' && <p className="console-cut">{t('console.line-cut')}</p>}
      {pending.length > 0 && (
        <p className="console-pending">{t('console.pending', { count: pending.length })}</p>
      )}
    </div>
  )
}

const panelOf = ({ panel, dismiss }: Desk, keysOn: boolean, switchKeys: (on: boolean) => void): ReactNode => {
  switch (panel) {
    case 'keys':
      return <KeyPage on={keysOn} onSwitch={switchKeys} onClose={dismiss} />
    case 'people':
      return <People />
    case 'recess':
      return <AskRecess />
    case 'close':
      return <AskClose />
    case null:
      return null
  }
}

/** Somebody who is at the console no longer: relieved of writing, or removed. */
const Elsewhere = ({ id }: { id: string }) => {
  const t = useWords()
  return (
    <main id="main" className="page page-reading">
      <Notice title={t('console.elsewhere')}>
        <p>{t('console.elsewhere.body')}</p>
        <ButtonLink href={`/hearings/${id}`}>{t('console.to-hearing')}</ButtonLink>
      </Notice>
    </main>
  )
}
