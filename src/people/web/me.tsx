// My own page: what I am called, how I come back, and where I am signed in.

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router'
import { isRefusal, refuse } from '../../kernel/index.ts'
import { ErrorSummary, type House, houseOf, Notice, Shell, useWords } from '../../kit/index.ts'
import { changeName, personKind, personStream } from '../index.ts'
import { letOn, originFor, type SentBack, sendBack, textIn, withNext } from './answers.ts'
import './people.css'
import { Elsewhere, Hosting, Leave, MyMail, MyName, Sessions } from './me-parts.tsx'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  const { people } = house.ideas
  const [me, sessions] = await Promise.all([people.me(), people.sessions()])
  if (!me) throw redirect(withNext('/sign-in', '/me'))
  const { name, email, guests, claimedBy, host } = me
  return {
    me: { name: name ?? '', email, claimed: claimedBy !== null, host },
    guests: guests.map((guest) => guest.name).filter((guest) => guest !== null),
    sessions: sessions.map(({ id, device, seen }) => ({ id, device, seen, here: id === people.session?.id })),
    outbox: people.mailsGoToHost,
    key: house.newKey(),
  }
}
export type Mine = Awaited<ReturnType<typeof loader>>

export type Answer = Partial<SentBack> & { called?: string; link?: string }

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const house = houseOf(context)
  if (!house.ideas.people.session) return letOn(withNext('/sign-in', '/me'))
  const form = await request.formData()
  const wish = wishes[textIn(form, 'do')]
  return wish ? wish(house, form, request) : sendBack(house, form, refuse('people.unknown'))
}

type Wish = (house: House, form: FormData, request: Request) => Promise<unknown>

const wishes: Readonly<Record<string, Wish>> = {
  name: async (house, form) => {
    const stream = personStream(house.ideas.people.session?.person ?? '')
    const input = { name: textIn(form, 'name') }
    const outcome = await house.perform(personKind, changeName, { key: textIn(form, 'key'), stream, input })
    if (isRefusal(outcome)) return sendBack(house, form, outcome)
    const me = await house.ideas.people.me()
    return { called: me?.name ?? '' } satisfies Answer
  },
  email: async (house, form, request) => {
    const origin = originFor(request, house)
    const asked = await house.ideas.people.ask({
      email: textIn(form, 'email'),
      keep: true,
      origin,
      next: '/me',
    })
    return isRefusal(asked)
      ? sendBack(house, form, asked)
      : letOn(withNext('/sign-in/code', '/me'), asked.cookies)
  },
  device: async (house) => {
    const token = await house.ideas.people.deviceLink()
    return { link: new URL(`/device/${token}`, house.publicUrl).href } satisfies Answer
  },
  end: async (house, form) => {
    const ended = await house.ideas.people.revoke(textIn(form, 'session'))
    return ended ? letOn('/me') : sendBack(house, form, refuse('people.session-unknown'))
  },
  leave: async (house) => {
    const away = letOn('/', await house.ideas.people.leave())
    // What this browser keeps of a hearing, and what it has not sent yet, is not for whoever comes next.
    away.headers.set('clear-site-data', '"storage"')
    return away
  },
}

export default function Me() {
  const t = useWords()
  const mine = useLoaderData<typeof loader>()
  const answer = useActionData() as Answer | undefined
  const sentBack = answer?.refusal ? (answer as SentBack) : undefined
  return (
    <Shell title={t('people.me')}>
      <h1>
        <bdi>{mine.me.name || t('people.me')}</bdi>
      </h1>
      <ErrorSummary refusal={sentBack?.refusal} />
      {answer?.called !== undefined && (
        <Notice kind="well">{t('people.me.name.kept', { name: answer.called })}</Notice>
      )}
      <MyName mine={mine} answer={sentBack} />
      <MyMail mine={mine} answer={sentBack} />
      <Elsewhere link={answer?.link} />
      <Sessions sessions={mine.sessions} />
      <Leave mine={mine} />
      {mine.me.host && <Hosting outbox={mine.outbox} />}
    </Shell>
  )
}
