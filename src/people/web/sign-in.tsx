// Asking for the mail that lets one in. The answer is the same for every address.

import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { isRefusal } from '../../kernel/index.ts'
import { Button, ErrorSummary, houseOf, Shell, T, useWords } from '../../kit/index.ts'
import { letOn, nextIn, originFor, type SentBack, sendBack, textIn, withNext } from './answers.ts'
import { EmailField } from './name-field.tsx'

export const loader = ({ context }: LoaderFunctionArgs) => ({ visitor: houseOf(context).visitor })

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const next = nextIn(request)
  const origin = originFor(request, house)
  const asked = await house.ideas.people.ask({ email: textIn(form, 'email'), keep: false, origin, next })
  return isRefusal(asked)
    ? sendBack(house, form, asked)
    : letOn(withNext('/sign-in/code', next), asked.cookies)
}

export default function SignIn() {
  const t = useWords()
  const { visitor } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  return (
    <Shell title={t('people.sign-in')}>
      <h1>{t('people.sign-in')}</h1>
      {visitor && (
        <p>
          <T
            id="people.sign-in.already"
            values={{ name: <bdi>{visitor.name}</bdi>, link: (text) => <a href="/me">{text}</a> }}
          />
        </p>
      )}
      <p className="lead">{t('people.sign-in.lead')}</p>
      <ErrorSummary refusal={answer?.refusal} />
      <form method="post" className="stack">
        <EmailField answer={answer} />
        <div>
          <Button weight="first">{t('people.sign-in.send')}</Button>
        </div>
      </form>
      <p>
        <T id="people.sign-in.guests" values={{ link: (text) => <a href="/join">{text}</a> }} />
      </p>
    </Shell>
  )
}
