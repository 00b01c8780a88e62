// Name, purpose and language, changed by a keeper.

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal, refuse } from '../../kernel/index.ts'
import { houseOf, noPage, Shell, useWords } from '../../kit/index.ts'
import { communityKind, communityStream, reviseCommunity } from '../index.ts'
import { type SentBack, sendBack, TermsForm, termsIn } from './terms-form.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  const { community } = house.ideas.commons
  if (!community) throw noPage(house, refuse('commons.unknown'))
  if (house.actor.persons.length === 0) throw noPage(house, refuse('charter.sign-in'))
  if (!house.actor.keeperOf.includes(community.id)) throw noPage(house, refuse('charter.not-allowed'))
  const { name, purpose, language } = community
  return { key: house.newKey(), given: { name: name ?? '', purpose: purpose ?? '', language } }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const input = termsIn(form)
  const stream = communityStream(house.ideas.commons.community?.id ?? '')
  const key = String(form.get('key') ?? '')
  const outcome = await house.perform(communityKind, reviseCommunity, { key, stream, input })
  return isRefusal(outcome) ? sendBack(house, input, outcome) : redirect('/', { status: 303 })
}

export default function Community() {
  const t = useWords()
  const { key, given } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  return (
    <Shell title={t('commons.revise')}>
      <h1>{t('commons.revise')}</h1>
      <p className="lead">{t('commons.revise.lead')}</p>
      <TermsForm formKey={key} answer={answer} given={given} button={t('commons.revise.do')} />
    </Shell>
  )
}
