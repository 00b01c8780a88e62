// The mandate as everybody reads it, who may see the hearing at all.

import type { ReactNode } from 'react'
import type { WordBook, WordsId } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import type { Mandate } from '../../index.ts'
import { Decided } from '../mandate/mandate-form.tsx'

type Told = { mandate: Mandate; words: WordBook }

export const MandateTold = ({ mandate, words }: Told) => {
  const t = useWords()
  const said = (id: WordsId) => <Said text={words[id]} />
  const { constraints, time, outcomeOpen, gallery } = mandate
  return (
    <>
      <dl className="mandate-told">
        <Row term={t('hearing.convened-by')}>{said(mandate.convenedBy)}</Row>
        <Row term={t('hearing.reply')}>
          <Reply mandate={mandate} words={words} />
        </Row>
        {constraints && <Row term={t('hearing.constraints')}>{said(constraints)}</Row>}
        {time && <Row term={t('hearing.time')}>{said(time)}</Row>}
        <Row term={t('hearing.outcome')}>{t(`hearing.outcome.${outcomeOpen ? 'open' : 'decided'}`)}</Row>
        <Row term={t('hearing.gallery')}>{t(`hearing.gallery.${gallery}`)}</Row>
      </dl>
      {!outcomeOpen && (
        <div className="notice notice-wrong">
          <Decided />
        </div>
      )}
    </>
  )
}

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** Words of people, in their own direction. */
export const Said = ({ text }: { text: string | null | undefined }) => {
  const t = useWords()
  return text ? <span dir="auto">{text}</span> : <span className="quiet">{t('hearing.erased')}</span>
}

const Reply = ({ mandate, words }: Told) => {
  const t = useWords()
  const { responder, replyBy } = mandate
  if (responder === null) return t('hearing.reply.nobody')
  if (replyBy === null) return <Said text={words[responder]} />
  const day = t.day(Date.parse(`${replyBy}T12:00:00Z`))
  return t('hearing.reply.by', { responder: words[responder] ?? '…', day })
}
