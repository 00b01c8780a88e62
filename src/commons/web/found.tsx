// The founding, at the host's first visit.

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal, refuse } from '../../kernel/index.ts'
import { houseOf, keepingInput, languageOf, noPage, Shell, useWords } from '../../kit/index.ts'
import { communityKind, communityStream, foundCommunity } from '../index.ts'
import { type SentBack, sendBack, TermsForm, termsIn } from './terms-form.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  if (house.ideas.commons.community) throw redirect('/')
  if (!house.actor.host || house.actor.persons.length === 0)
    throw noPage(house, refuse(house.actor.persons.length === 0 ? 'charter.sign-in' : 'charter.not-allowed'))
  return { key: house.newKey(), language: languageOf(house.locale) }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  // One house has one community for now; a form that comes twice finds it founded.
  if (house.ideas.commons.community) return redirect('/', { status: 303 })
  const form = await request.formData()
  const key = String(form.get('key') ?? '')
  const input = termsIn(form)
  const outcome = await house.perform(communityKind, foundCommunity, {
    key,
    stream: communityStream(key),
    input,
  })
  return isRefusal(outcome) ? sendBack(house, input, outcome) : redirect('/', { status: 303 })
}
export const clientAction = keepingInput

export default function Found() {
  const t = useWords()
  const { key, language } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  return (
    <Shell title={t('commons.found')}>
      <h1>{t('commons.found')}</h1>
      <p className="lead">{t('commons.found.lead')}</p>
      <TermsForm
        formKey={key}
        answer={answer}
        given={{ name: '', purpose: '', language }}
        button={t('commons.found.do')}
      />
    </Shell>
  )
}
