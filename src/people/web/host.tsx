// The host's link. Looking changes nothing; the button uses the link up and makes who pressed it the host.

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal } from '../../kernel/index.ts'
import { Button, Choice, ErrorSummary, houseOf, Shell, T, useWords } from '../../kit/index.ts'
import { letOn, type SentBack, sendBack, textIn } from './answers.ts'
import { NameField } from './name-field.tsx'

type Known = { as: string; name: string | null }

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  const visit = await house.ideas.people.hostLink(params.token)
  if (!visit) return data({ known: null, key: '' }, { status: 410 })
  const { hosts, me } = visit
  const others = hosts.filter(({ id }) => id !== me?.id).map(({ id, name }): Known => ({ as: id, name }))
  const known: Known[] = me ? [{ as: 'me', name: me.name }, ...others] : others
  return data({ known, key: house.newKey() })
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const welcome = await house.ideas.people.welcomeHost({
    token: params.token,
    secret: textIn(form, 'key'),
    as: textIn(form, 'as') || 'new',
    name: textIn(form, 'name'),
  })
  if (isRefusal(welcome)) return sendBack(house, form, welcome)
  return letOn(house.community ? '/' : '/found', welcome.cookies)
}

export default function Host() {
  const t = useWords()
  const { known, key } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  if (!known) return <Spent />
  return (
    <Shell title={t('people.host')}>
      <h1>{t('people.host')}</h1>
      <p className="lead">{t('people.host.lead')}</p>
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post" className="stack">
        <input type="hidden" name="key" value={key} />
        {known.length > 0 && <Who known={known} chosen={answer?.written.as ?? known[0]?.as ?? 'new'} />}
        <NameField answer={answer} required={known.length === 0} />
        <div>
          <Button weight="first">{t('people.host.open')}</Button>
        </div>
      </form>
    </Shell>
  )
}

const Who = ({ known, chosen }: { known: readonly Known[]; chosen: string }) => {
  const t = useWords()
  const options = known.map(({ as, name }) => ({
    value: as,
    label: t('people.host.as', { name: name ?? t('people.name.nobody') }),
  }))
  return (
    <Choice
      name="as"
      label={t('people.host.who')}
      options={[...options, { value: 'new', label: t('people.host.as-new') }]}
      chosen={chosen}
    />
  )
}

const Spent = () => {
  const t = useWords()
  return (
    <Shell title={t('people.host.spent')}>
      <h1>{t('people.host.spent')}</h1>
      <p>
        <T id="people.host.spent.body" />
      </p>
    </Shell>
  )
}
