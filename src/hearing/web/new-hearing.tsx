// Convening a hearing. Two answers are enough, so that a host comes from the printed link to an open hearing in two minutes.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { isRefusal, type Key, type Refusal, refuse } from '../../kernel/index.ts'
import {
  Button,
  Choice,
  ErrorSummary,
  type House,
  houseOf,
  noPage,
  Shell,
  useWords,
} from '../../kit/index.ts'
import { declareNoStake } from '../declare-no-stake.ts'
import { drawUpMandate } from '../draw-up-mandate.ts'
import { hearingKind, hearingStream } from '../index.ts'
import { takeFacilitation } from '../take-facilitation.ts'
import type { TermsInput } from '../terms.ts'
import { answered } from './act-action.ts'
import { termsFrom } from './act-fields.ts'
import { useAnswer } from './act-form.tsx'
import { type Filled, MandateFields, mandateFields } from './mandate/mandate-form.tsx'
import { mayConvene } from './may-convene.ts'
import { useOnce } from './once.ts'
import './mandate/mandate.css'

type Page = { filled: Filled; formKey: Key }

export const loader = async ({ context }: LoaderFunctionArgs): Promise<Page> => {
  const house = houseOf(context)
  if (!mayConvene(house)) throw noPage(house, refuse('hearing.not-your-community'))
  return { filled: { convenedBy: house.visitor?.name }, formKey: house.newKey() }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const terms = termsFrom(form)
  if (isRefusal(terms)) return answered(house, form, terms)
  const key = String(form.get('key') ?? '')
  const refusal = (await drawnUp(house, key, terms)) ?? (await facilitating(house, key, form))
  return refusal ? answered(house, form, refusal) : redirect(`/hearings/${key}`, { status: 303 })
}

const drawnUp = async (house: House, key: Key, terms: TermsInput): Promise<Refusal | null> => {
  const { community, newJoinCode, look } = house.ideas.hearing
  if (community === null) return refuse('hearing.not-your-community')
  const input = { ...terms, community, joinCode: newJoinCode() }
  const drawn = await house.perform(hearingKind, drawUpMandate, { key, stream: hearingStream(key), input })
  if (!isRefusal(drawn)) return null
  // A form that was sent twice draws two codes; the first one stands.
  return drawn.refusal === 'kernel.key-reused' && (await look(key, null)) ? null : drawn
}

/** For whoever convenes and facilitates: both said in one form. The keys derive from the form's, as its repeat must. */
const facilitating = async (house: House, key: Key, form: FormData): Promise<Refusal | null> => {
  if (form.get('facilitate') !== 'self') return null
  const stream = hearingStream(key)
  const name = house.visitor?.name ?? String(form.get('convenedBy') ?? '')
  const taken = await house.perform(hearingKind, takeFacilitation, {
    key: `${key}f`,
    stream,
    input: { name: name.slice(0, 80) },
  })
  if (isRefusal(taken)) return taken
  const declared = await house.perform(hearingKind, declareNoStake, { key: `${key}s`, stream, input: {} })
  return isRefusal(declared) ? declared : null
}

export default function NewHearing() {
  const t = useWords()
  const { filled, formKey } = useLoaderData<Page>()
  const { refusal, written } = useAnswer()
  const field = (name: string) => written(name) ?? filled[name]
  const kept: Filled = Object.fromEntries(mandateFields.map((name) => [name, field(name)]))
  return (
    <Shell title={t('mandate.title')}>
      <h1>{t('mandate.title')}</h1>
      <p className="lead">{t('mandate.lead')}</p>
      <ErrorSummary refusal={refusal} />
      <form method="post" className="stack" onSubmit={useOnce()}>
        <input type="hidden" name="key" value={formKey} />
        <MandateFields filled={kept}>
          <Choice
            name="facilitate"
            label={t('mandate.facilitate')}
            chosen={written('facilitate') ?? 'later'}
            options={[
              { value: 'self', label: t('mandate.facilitate.self') },
              { value: 'later', label: t('mandate.facilitate.later') },
            ]}
          />
        </MandateFields>
        <p>
          <Button weight="first" wide>
            {t('mandate.convene')}
          </Button>
        </p>
      </form>
    </Shell>
  )
}
