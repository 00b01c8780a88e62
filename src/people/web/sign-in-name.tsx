// Somebody new has proved their address and says what to call them.

import { type ActionFunctionArgs, useActionData } from 'react-router'
import { Button, ErrorSummary, houseOf, Shell, useWords } from '../../kit/index.ts'
import { answerEntered, nextIn, type SentBack, textIn } from './answers.ts'
import { NameField } from './name-field.tsx'

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  return answerEntered(house, form, await house.ideas.people.enterAs(textIn(form, 'name')), nextIn(request))
}

export default function SignInName() {
  const t = useWords()
  const answer = useActionData() as SentBack | undefined
  return (
    <Shell title={t('people.new')}>
      <h1>{t('people.new')}</h1>
      <p className="lead">{t('people.new.lead')}</p>
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post" className="stack">
        <NameField answer={answer} />
        <div>
          <Button weight="first">{t('people.new.enter')}</Button>
        </div>
      </form>
    </Shell>
  )
}
