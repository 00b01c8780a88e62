// Under which mandate the charts came about: what belongs on the first page of a list that is passed on.

import type { WordBook, WordsId } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import type { Opened } from '../../index.ts'

export const MandateFacts = ({ state: { mandate }, words }: { state: Opened; words: WordBook }) => {
  const t = useWords()
  const said = (id: WordsId | null) => (id === null ? null : (words[id] ?? t('hearing.erased')))
  const responder = said(mandate.responder)
  const day = mandate.replyBy && t.day(Date.parse(`${mandate.replyBy}T12:00:00`))
  const answer = responder && day ? t('hearing.reply.by', { responder, day }) : responder
  const facts = [
    { label: t('hearing.convened-by'), text: said(mandate.convenedBy) },
    { label: t('hearing.constraints'), text: said(mandate.constraints) },
    { label: t('hearing.time'), text: said(mandate.time) },
    { label: t('hearing.reply'), text: answer ?? t('hearing.reply.nobody') },
  ]
  return (
    <dl className="mandate-facts">
      {facts.map(
        ({ label, text }) =>
          text !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
