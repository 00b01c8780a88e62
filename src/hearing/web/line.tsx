// What a live page says about itself: that the line is cut, and what the house refused.

import { useLocation } from 'react-router'
import { Button, Notice, refusalSentence, useWords } from '../../kit/index.ts'
import { useAnswer } from './act-form.tsx'
import type { LiveHearing } from './live-hearing.ts'

type Living = { hearing: LiveHearing }

/** Quiet while all is well. What is pending is told only while it cannot go out. */
export const LineNotice = ({ hearing: { line, pending, closed } }: Living) => {
  const t = useWords()
  const { pathname } = useLocation()
  if (closed !== null)
    return (
      <Notice kind="wrong">
        <p>{t('hearing.feed-closed')}</p>
        <p>
          <a href={pathname}>{t('hearing.load-again')}</a>
        </p>
      </Notice>
    )
  if (line !== 'cut') return null
  return (
    <Notice>
      <p>
        {t('hearing.line-cut')} {pending.length > 0 && t('hearing.pending', { count: pending.length })}
      </p>
    </Notice>
  )
}

/** Why something did not go through: from the page's own answer, or from the outbox; with what had been typed. */
export const Refusals = ({ hearing: { refused, dismiss } }: Living) => {
  const t = useWords()
  const { refusal } = useAnswer()
  return (
    <>
      {refusal && (
        <Notice kind="wrong" title={t('kit.errors')}>
          <p>{refusalSentence(t, refusal)}</p>
        </Notice>
      )}
      {refused.map(({ key, refusal: reason, input }) => (
        <Notice key={key} kind="wrong" title={t('kit.errors')}>
          <p>{refusalSentence(t, reason)}</p>
          {typedIn(input).map((text) => (
            <blockquote key={text} dir="auto">
              {text}
            </blockquote>
          ))}
          <Button type="button" weight="quiet" onClick={() => dismiss(key)}>
            {t('hearing.understood')}
          </Button>
        </Notice>
      ))}
    </>
  )
}

/** What a person wrote themselves in the input of an act: it must not be lost with the act. */
const typedIn = (input: unknown): string[] =>
  Object.entries(input as Record<string, unknown>)
    .filter(([field]) => ['text', 'words', 'name'].includes(field))
    .flatMap(([, value]) => (typeof value === 'string' && value.trim() ? [value] : []))
