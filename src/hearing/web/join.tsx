// Typing the code, for phones whose camera did not find the squares, and for whoever prefers to type.

import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router'
import { houseOf, Shell, useWords } from '../../kit/index.ts'
import { CodeForm, codeIn } from './join/code-form.tsx'

type Typed = { wrong: string | null }

export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<Typed> => {
  const typed = new URL(request.url).searchParams.get('code')
  if (typed === null || typed.trim() === '') return { wrong: null }
  const found = await houseOf(context).ideas.hearing.byCode(codeIn(typed))
  if (found) throw redirect(`/join/${found.code}`)
  return { wrong: typed.slice(0, 80) }
}

export default function Join() {
  const t = useWords()
  const { wrong } = useLoaderData<Typed>()
  return (
    <Shell title={t('join.title')}>
      <h1>{t('join.title')}</h1>
      <CodeForm wrong={wrong} />
    </Shell>
  )
}
