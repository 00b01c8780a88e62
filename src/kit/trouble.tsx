// What stands on the page when there is no page: what happened, what is safe, what to do.

import { isRouteErrorResponse, useRouteError } from 'react-router'
import { isRefusal } from '../kernel/index.ts'
import { Shell } from './shell.tsx'
import type { Id } from './words/ids.ts'
import { refusalSentence } from './words/sentences.ts'
import { useWords } from './words/speech.tsx'

type Told = { title: Id; body: Id }

const told: Readonly<Record<number, Told>> = {
  401: { title: 'trouble.sign-in', body: 'trouble.sign-in.body' },
  403: { title: 'trouble.not-allowed', body: 'trouble.not-allowed.body' },
  404: { title: 'trouble.not-found', body: 'trouble.not-found.body' },
  405: { title: 'trouble.not-found', body: 'trouble.not-found.body' },
  410: { title: 'trouble.not-found', body: 'trouble.not-found.body' },
  503: { title: 'trouble.away', body: 'trouble.away.body' },
  507: { title: 'trouble.away', body: 'trouble.disk-full.body' },
}
const refused: Told = { title: 'trouble.refused', body: 'trouble.refused.body' }
const broken: Told = { title: 'trouble.broken', body: 'trouble.broken.body' }
const offline: Told = { title: 'trouble.offline', body: 'trouble.offline.body' }

/** The error page of every route that has none of its own. */
export const Trouble = () => {
  const t = useWords()
  const error = useRouteError()
  const { title, body } = whatToSay(error)
  const refusal = isRouteErrorResponse(error) && isRefusal(error.data) ? error.data : null
  return (
    <Shell title={t(title)}>
      <h1>{t(title)}</h1>
      {refusal && <p className="lead">{refusalSentence(t, refusal)}</p>}
      <p>{t(body)}</p>
      <p>
        <a href="/">{t('trouble.home')}</a>
      </p>
    </Shell>
  )
}

const whatToSay = (error: unknown): Told => {
  if (!isRouteErrorResponse(error)) return lineLost(error) ? offline : broken
  const { status } = error
  return told[status] ?? (status >= 400 && status < 500 ? refused : broken)
}

/** `fetch` fails with a TypeError where there is no network; each browser words it differently. */
export const lineLost = (error: unknown): boolean =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
