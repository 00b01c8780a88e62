// A hearing's page: what it is about; before the opening its lobby; afterwards the ways to its faces.

import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { houseOf, LiveRegion, Shell, useWords } from '../../kit/index.ts'
import {
  type Audience,
  atConsole,
  type Hearing,
  hearingRights,
  memberOf,
  present,
  sightOf,
  standings,
} from '../index.ts'
import { hearingAction } from './act-action.ts'
import type { PostedAct } from './act-fields.ts'
import { ActingHere } from './act-form.tsx'
import { LineNotice, Refusals } from './line.tsx'
import { ComeIn } from './lobby/come-in.tsx'
import { Faces, facesFor } from './lobby/faces.tsx'
import { Facilitation, Opening } from './lobby/facilitation.tsx'
import { MandateTold, Said } from './lobby/mandate.tsx'
import { AtTheDoor, RosterTold } from './lobby/roster.tsx'
import { type ActingPage, pageOf } from './page-of.ts'
import { useHearing } from './use-hearing.ts'
import { useSpoken } from './use-spoken.ts'
import './lobby/lobby.css'

type Page = ActingPage & { publicUrl: string; called: string | null }

export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Page> => {
  const house = houseOf(context)
  const { publicUrl, visitor } = house
  return { ...(await pageOf(house, params.id)), publicUrl, called: visitor?.name ?? null }
}

export const action = hearingAction((id, act) => (act === 'open' ? `/hearings/${id}/console` : null))

export default function HearingAtHand() {
  const page = useLoaderData<Page>()
  const hearing = useHearing(page)
  const { state, words, audience } = hearing
  const t = useWords()
  if (state.status === 'unborn') return null
  return (
    <ActingHere formKey={page.formKey} act={hearing.act}>
      <Shell title={words[state.mandate.issue] ?? t('hearing.title')} width="wide">
        <p className="quiet">{t(`hearing.status.${state.status}`)}</p>
        <h1>
          <Said text={words[state.mandate.issue]} />
        </h1>
        <LineNotice hearing={hearing} />
        <Refusals hearing={hearing} />
        <Spread page={page} state={state} words={words} audience={audience as Audience} />
      </Shell>
    </ActingHere>
  )
}

type Shown = {
  page: Page
  state: Exclude<Hearing, { status: 'unborn' }>
  words: ReturnType<typeof useHearing>['words']
  audience: Audience
}

const Spread = ({ page, state, words, audience }: Shown) => {
  const self = memberOf(state, page.actor)
  const allows = allowing(state, page)
  const shown = { state, words, self, called: page.called, allows }
  const arranging = audience.kind === 'console' && state.status === 'mandated'
  const faces = <Faces id={page.id} faces={facesFor(state, audience, self)} />
  return (
    <div className="lobby">
      <div className="stack">
        {!arranging && faces}
        <div className="stack">
          <MandateTold mandate={state.mandate} words={words} />
          {arranging && allows('revise-mandate') && <Revise id={page.id} />}
        </div>
        {arranging && <Facilitation {...shown} />}
        {arranging && <Opening {...shown} />}
        {arranging && faces}
      </div>
      {sightOf(audience).roster && (
        <div className="stack">
          {audience.kind === 'console' && <AtTheDoor {...shown} />}
          {state.status === 'mandated' && (
            <ComeIn join={state.join} publicUrl={page.publicUrl} mayClose={allows('close-joining')} />
          )}
          <RosterTold {...shown} />
          <Arrivals state={state} />
        </div>
      )}
    </div>
  )
}

/** The table of rights, for what is worth showing; the server asks it again for what is done. */
const allowing = (state: Hearing, { actor }: Page) => {
  const mine = standings(state, actor)
  const fixed = state.status !== 'mandated'
  return (act: PostedAct): boolean => {
    if (state.status === 'closed' || (fixed && !(state.status !== 'unborn' && atConsole(state, actor))))
      return false
    return hearingRights[`hearing.${act}`]?.some((standing) => mine.includes(standing)) ?? false
  }
}

const Revise = ({ id }: { id: string }) => {
  const t = useWords()
  return (
    <p>
      <a href={`/hearings/${id}/mandate`}>{t('mandate.revise')}</a>
    </p>
  )
}

/** For those who listen: how many are here, when that changes. */
const Arrivals = ({ state }: Pick<Shown, 'state'>) => {
  const t = useWords()
  const count = present(state).length
  return <LiveRegion {...useSpoken(t('lobby.here.count', { count }), `${count}`)} />
}
