// What the page has to say by itself: a notice, an error at the head of a form, an empty place that teaches.

import { type ReactNode, useEffect, useRef } from 'react'
import type { Refusal } from '../kernel/index.ts'
import { refusalSentence } from './words/sentences.ts'
import { useWords } from './words/speech.tsx'

type Said = { kind?: 'word' | 'well' | 'wrong'; title?: ReactNode; children: ReactNode }

export const Notice = ({ kind = 'word', title, children }: Said) => (
  <div className={`notice notice-${kind}`} role={kind === 'word' ? undefined : 'status'}>
    {title && <p className="notice-title">{title}</p>}
    <div>{children}</div>
  </div>
)

/**
 * Stands before a form that came back. The reader is brought to it; where the refusal names a `field`,
 * its sentence leads there.
 */
export const ErrorSummary = ({ refusal }: { refusal: Refusal | null | undefined }) => {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) place.current?.focus()
  }, [refusal])
  if (!refusal) return null
  const sentence = refusalSentence(t, refusal)
  const { field } = refusal.parameters
  return (
    <div className="notice notice-wrong" role="alert" tabIndex={-1} ref={place}>
      <p className="notice-title">{t('kit.errors')}</p>
      <p>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</p>
    </div>
  )
}

/** An empty place says what belongs there and, where there is something to do, what comes first. */
export const EmptyState = ({ title, children }: { title: ReactNode; children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children}
  </div>
)
