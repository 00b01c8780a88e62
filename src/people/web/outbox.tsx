// Mails that wait for the host to pass them on, where there is no mail server. Only hosts see them.

import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { refuse } from '../../kernel/index.ts'
import { EmptyState, houseOf, noPage, Shell, useWords } from '../../kit/index.ts'
import './people.css'

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const house = houseOf(context)
  if (house.actor.persons.length === 0) throw noPage(house, refuse('charter.sign-in'))
  if (!house.actor.host) throw noPage(house, refuse('charter.not-allowed'))
  return { mails: await house.ideas.people.outbox() }
}

export default function Outbox() {
  const t = useWords()
  const { mails } = useLoaderData<typeof loader>()
  return (
    <Shell title={t('people.outbox')}>
      <h1>{t('people.outbox')}</h1>
      <p className="lead">{t(mails ? 'people.outbox.lead' : 'people.outbox.by-server')}</p>
      {mails?.length === 0 && (
        <EmptyState title={t('people.outbox.empty')}>
          <p>{t('people.outbox.empty.body')}</p>
        </EmptyState>
      )}
      {mails?.map(({ number, to, subject, text, at }) => (
        <article key={number} className="mail">
          <h2>{subject}</h2>
          <p className="quiet">{t('people.outbox.to', { email: to, time: t.time(at) })}</p>
          <p className="mail-text">{text}</p>
        </article>
      ))}
    </Shell>
  )
}
