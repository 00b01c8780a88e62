// The link to another device, opened there.

import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal } from '../../kernel/index.ts'
import { Button, ErrorSummary, houseOf, Shell, useWords } from '../../kit/index.ts'
import { letOn, type SentBack, sendBack } from './answers.ts'

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const name = await houseOf(context).ideas.people.deviceLinkFor(params.token)
  return data({ name }, { status: name === null ? 410 : 200 })
}

export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  const form = await request.formData()
  const welcome = await house.ideas.people.enterByDevice(params.token)
  return isRefusal(welcome) ? sendBack(house, form, welcome) : letOn('/', welcome.cookies)
}

export default function DeviceLink() {
  const t = useWords()
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData() as SentBack | undefined
  const title = name === null ? t('people.device.spent') : t('people.device', { name })
  return (
    <Shell title={title}>
      <h1>{title}</h1>
      {name === null ? (
        <p>{t('people.device.spent.body')}</p>
      ) : (
        <>
          <p className="lead">{t('people.device.lead', { name })}</p>
          <ErrorSummary refusal={answer?.refusal} />
          <form method="post">
            <Button weight="first">{t('people.device.enter', { name })}</Button>
          </form>
        </>
      )}
    </Shell>
  )
}
