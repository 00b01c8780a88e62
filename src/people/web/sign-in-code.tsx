// Typing the code, in the browser that asked for it.

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useLocation,
} from 'react-router'
import { Button, ErrorSummary, Field, houseOf, Notice, Shell, T, useWords } from '../../kit/index.ts'
import { answerEntered, nextIn, type SentBack, textIn } from './answers.ts'
import { useWrong } from './name-field.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => {
  const { actor, ideas } = houseOf(context)
  return { mailsGoToHost: ideas.people.mailsGoToHost, host: actor.host }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const entered = await house.ideas.people.enterByCode(textIn(form, 'code'))
  return answerEntered(house, form, entered, nextIn(request))
}

export default function SignInCode() {
  const t = useWords()
  const { search } = useLocation()
  const { mailsGoToHost, host } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  return (
    <Shell title={t('people.code')}>
      <h1>{t('people.code')}</h1>
      <p className="lead">{t('people.code.lead')}</p>
      {mailsGoToHost && (
        <Notice>
          {t('people.code.ask-host')}{' '}
          {host && <T id="people.code.outbox" values={{ link: (text) => <a href="/outbox">{text}</a> }} />}
        </Notice>
      )}
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post" className="stack">
        <Field
          name="code"
          label={t('people.code.label')}
          wrong={useWrong(answer, 'code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
          dir="ltr"
          short
        />
        <div>
          <Button weight="first">{t('people.code.enter')}</Button>
        </div>
      </form>
      <p>
        <T id="people.code.again" values={{ link: (text) => <a href={`/sign-in${search}`}>{text}</a> }} />
      </p>
    </Shell>
  )
}
