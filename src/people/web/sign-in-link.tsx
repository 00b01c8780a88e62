// The link in the mail. Scanners of mail open links, too: looking changes nothing, the button lets in.

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal } from '../../kernel/index.ts'
import { Button, ErrorSummary, houseOf, Shell, T, useWords } from '../../kit/index.ts'
import { answerEntered, nextIn, type SentBack } from './answers.ts'

type Seen = { email: string } | { email: null; elsewhere: boolean }

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const look = await houseOf(context).ideas.people.lookAtLink(params.token)
  if (!isRefusal(look)) return data<Seen>(look)
  const elsewhere = look.refusal === 'people.link-elsewhere'
  return data<Seen>({ email: null, elsewhere }, { status: elsewhere ? 403 : 410 })
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  return answerEntered(house, form, await house.ideas.people.enterByLink(params.token), nextIn(request))
}

export default function SignInLink() {
  const t = useWords()
  const seen = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  if (seen.email === null) return <Closed elsewhere={seen.elsewhere} />
  return (
    <Shell title={t('people.link')}>
      <h1>{t('people.link')}</h1>
      <p className="lead">{t('people.link.lead', { email: seen.email })}</p>
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post">
        <Button weight="first">{t('people.link.enter')}</Button>
      </form>
    </Shell>
  )
}

const Closed = ({ elsewhere }: { elsewhere: boolean }) => {
  const t = useWords()
  const title = t(elsewhere ? 'people.link.elsewhere' : 'people.link.spent')
  return (
    <Shell title={title}>
      <h1>{title}</h1>
      <p>
        {elsewhere ? (
          t('people.link.elsewhere.body')
        ) : (
          <T id="people.link.spent.body" values={{ link: (text) => <a href="/sign-in">{text}</a> }} />
        )}
      </p>
    </Shell>
  )
}
