// Revising the mandate, until the hearing opens.

import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import type { Key } from '../../kernel/index.ts'
import { Button, ButtonLink, ErrorSummary, houseOf, Shell, useWords } from '../../kit/index.ts'
import { hearingAction } from './act-action.ts'
import { useAnswer } from './act-form.tsx'
import { type Filled, filledFrom, MandateFields, mandateFields } from './mandate/mandate-form.tsx'
import { useOnce } from './once.ts'
import { pageOf } from './page-of.ts'
import './mandate/mandate.css'

type Page = { id: string; filled: Filled; formKey: Key }

export const loader = async ({ params, context }: LoaderFunctionArgs): Promise<Page> => {
  const { id, look, formKey } = await pageOf(houseOf(context), params.id)
  if (look.state.status !== 'mandated') throw redirect(`/hearings/${id}`)
  return { id, filled: filledFrom(look.state.mandate, look.words), formKey }
}

export const action = hearingAction((id) => `/hearings/${id}`)

export default function ReviseMandate() {
  const t = useWords()
  const { id, filled, formKey } = useLoaderData<Page>()
  const { refusal, written } = useAnswer()
  const kept: Filled = Object.fromEntries(mandateFields.map((name) => [name, written(name) ?? filled[name]]))
  return (
    <Shell title={t('mandate.revise')}>
      <h1>{t('mandate.revise')}</h1>
      <ErrorSummary refusal={refusal} />
      <form method="post" className="stack" onSubmit={useOnce()}>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="act" value="revise-mandate" />
        <MandateFields filled={kept} />
        <p className="row">
          <Button weight="first">{t('mandate.keep')}</Button>
          <ButtonLink weight="quiet" href={`/hearings/${id}`}>
            {t('mandate.back')}
          </ButtonLink>
        </p>
      </form>
    </Shell>
  )
}
