// Where the squares on the wall lead: say what to be called, and be on the roster, or at the door.

import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { isRefusal, type Refusal, refuse } from '../../kernel/index.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Field,
  type House,
  houseOf,
  Shell,
  useWords,
} from '../../kit/index.ts'
import { hearingKind, hearingStream, memberOf } from '../index.ts'
import { join } from '../join.ts'
import { knock } from '../knock.ts'
import type { Joinable } from '../store/hearings.ts'
import { answered } from './act-action.ts'
import { useAnswer } from './act-form.tsx'
import { CodeForm, codeIn } from './join/code-form.tsx'
import { useOnce } from './once.ts'

type Page =
  | { found: Joinable; known: string | null; formKey: string; secret: string; wrong: null }
  | { found: null; wrong: string }

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  const typed = codeIn(params.code ?? '')
  const found = await house.ideas.hearing.byCode(typed)
  if (!found) return data<Page>({ found: null, wrong: typed.slice(0, 80) }, { status: 404 })
  if (await isOnRoster(house, found.id)) throw redirect(`/hearings/${found.id}/seat`)
  const known = house.visitor?.name ?? null
  return data<Page>({ found, known, formKey: house.newKey(), secret: house.newKey(), wrong: null })
}

const isOnRoster = async (house: House, id: string): Promise<boolean> => {
  const look = await house.ideas.hearing.look(id, null)
  if (!look) return false
  if (look.audience.kind === 'doorstep') return true
  return look.state.status !== 'unborn' && memberOf(look.state, house.actor) !== null
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const found = await house.ideas.hearing.byCode(codeIn(params.code ?? ''))
  if (!found) return answered(house, form, refuse('hearing.join-code-wrong'))
  const shut = shutTo(found)
  if (shut) return answered(house, form, shut)
  const name = String(form.get('name') ?? '')
  const arriving = { name, secret: String(form.get('secret') ?? '') }
  const guest = house.actor.persons.length === 0 ? await house.ideas.hearing.arriveAsGuest(arriving) : null
  if (isRefusal(guest)) return answered(house, form, guest)
  const headers = new Headers(guest ? { 'set-cookie': guest.cookie } : {})
  const refusal = await comeIn(guest?.perform ?? house.perform, found, name, String(form.get('key') ?? ''))
  if (refusal) return answered(house, form, refusal, headers)
  return redirect(`/hearings/${found.id}/seat`, { status: 303, headers })
}

const shutTo = ({ status, joinOpen }: Joinable): Refusal | null => {
  if (status === 'closed') return refuse('hearing.closed')
  return status === 'mandated' && !joinOpen ? refuse('hearing.joining-closed') : null
}

/** Joins; or knocks, where the hearing has opened, were it a moment ago. */
const comeIn = async (
  perform: House['perform'],
  { id, code }: Joinable,
  name: string,
  key: string,
): Promise<Refusal | null> => {
  const command = { key, stream: hearingStream(id), input: { code, name } }
  const joined = await perform(hearingKind, join, command)
  if (!isRefusal(joined)) return null
  if (joined.refusal !== 'hearing.roster-fixed') return joined
  const knocked = await perform(hearingKind, knock, command)
  return isRefusal(knocked) ? knocked : null
}

export default function JoinByCode() {
  const t = useWords()
  const page = useLoaderData<Page>()
  return (
    <Shell title={t('join.title')}>
      <h1>{t('join.title')}</h1>
      {page.found ? <Found {...page} /> : <CodeForm wrong={page.wrong} />}
    </Shell>
  )
}

const Found = ({ found, known, formKey, secret }: Extract<Page, { found: Joinable }>) => {
  const t = useWords()
  const { refusal } = useAnswer()
  const way = wayIn(found)
  return (
    <>
      {found.issue !== null && (
        <>
          <p>{t('join.about')}</p>
          <blockquote className="lead" dir="auto">
            {found.issue}
          </blockquote>
        </>
      )}
      <ErrorSummary refusal={refusal} />
      {way === 'over' || way === 'not-now' ? (
        <>
          <p className="lead">{t(`join.${way}`)}</p>
          <p>{t(`join.${way}.body`)}</p>
        </>
      ) : (
        <NameForm way={way} known={known} formKey={formKey} secret={secret} />
      )}
      <p>
        <ButtonLink weight="quiet" href="/join">
          {t('join.other-code')}
        </ButtonLink>
      </p>
    </>
  )
}

const wayIn = ({ status, joinOpen }: Joinable): 'come-in' | 'knock' | 'not-now' | 'over' => {
  if (status === 'closed') return 'over'
  if (status !== 'mandated') return 'knock'
  return joinOpen ? 'come-in' : 'not-now'
}

type Naming = { way: 'come-in' | 'knock'; known: string | null; formKey: string; secret: string }

const NameForm = ({ way, known, formKey, secret }: Naming) => {
  const t = useWords()
  const { written } = useAnswer()
  return (
    <form method="post" className="stack" onSubmit={useOnce()}>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="secret" value={secret} />
      {way === 'knock' && <p>{t('join.late')}</p>}
      <Field
        name="name"
        label={t('join.name')}
        hint={t('join.name.hint')}
        defaultValue={written('name') ?? known ?? ''}
        maxLength={80}
        autoComplete="given-name"
        dir="auto"
      />
      <p>
        <Button weight="first" wide>
          {t(`join.${way}`)}
        </Button>
      </p>
    </form>
  )
}
