// What the house said no to, after it had been shown here already. Words that somebody wrote are given back.

import { Notice, refusalSentence, useWords } from '../../../kit/index.ts'
import { entryById } from '../../index.ts'
import { type Desk, useDesk } from './desk.tsx'
import { usePen } from './line.tsx'
import { anew, type Purpose } from './writing.ts'

export const RefusedActs = () => {
  const t = useWords()
  const desk = useDesk()
  const { live } = desk
  const { write } = usePen()
  return live.refused.map((one) => {
    const { text } = one.input as { text?: string }
    const purpose = text ? purposeOf(one, desk) : null
    return (
      <Notice key={one.key} kind="wrong" title={refusalSentence(t, one.refusal)}>
        {text && <q dir="auto">{text}</q>}
        <div className="key-row">
          {purpose && (
            <button
              type="button"
              className="key-button"
              onClick={() => {
                live.dismiss(one.key)
                write(purpose, text)
              }}
            >
              {t('console.do.put-back')}
            </button>
          )}
          <button type="button" className="key-button key-button-quiet" onClick={() => live.dismiss(one.key)}>
            {t('console.do.dismiss')}
          </button>
        </div>
      </Notice>
    )
  })
}

/** For what the words were written; an amendment turns to the version that stands now. */
const purposeOf = (one: Desk['live']['refused'][number], { hearing }: Desk): Purpose | null => {
  const input = one.input as { chart?: never; entry?: string; interjection?: string; concern?: string }
  if (input.chart) return anew(input.chart, one.key)
  if (input.interjection) return anew('concerns', one.key)
  if (input.concern) return { kind: 'reframe', concern: input.concern }
  const entry = input.entry ? entryById(hearing.entries, input.entry) : null
  return entry ? { kind: 'amend', entry: entry.id, version: entry.version } : null
}
