// The mandate as a form, to draw it up and to revise it. What was typed is kept when something is refused.

import { type ReactNode, useState } from 'react'
import type { WordBook } from '../../../kernel/index.ts'
import { Choice, Field, TextArea, useWords } from '../../../kit/index.ts'
import type { Mandate, Terms } from '../../index.ts'
import { sizeHint } from '../../terms.ts'

/** What stands in the fields at first, by their names. */
export type Filled = Readonly<Record<string, string | undefined>>

export const mandateFields = [
  'issue',
  'convenedBy',
  'outcomeOpen',
  'responder',
  'replyBy',
  'constraints',
  'time',
  'gallery',
  'expectedSize',
] as const

/** The mandate as it stands, as the form's fields. */
export const filledFrom = (mandate: Mandate, words: WordBook): Filled => {
  const text = (id: Terms['time']) => (id === null ? '' : (words[id] ?? ''))
  return {
    issue: text(mandate.issue),
    convenedBy: text(mandate.convenedBy),
    constraints: text(mandate.constraints),
    time: text(mandate.time),
    responder: text(mandate.responder),
    replyBy: mandate.replyBy ?? '',
    outcomeOpen: mandate.outcomeOpen ? 'yes' : 'no',
    gallery: mandate.gallery,
    expectedSize: mandate.expectedSize?.toString() ?? '',
  }
}

/** The fields; the form around them and its button belong to the page. */
export const MandateFields = ({ filled, children }: { filled: Filled; children?: ReactNode }) => {
  const t = useWords()
  return (
    <div className="mandate stack">
      <TextArea
        name="issue"
        label={t('mandate.issue')}
        hint={t('mandate.issue.hint')}
        defaultValue={filled.issue}
        rows={3}
        maxLength={2000}
        dir="auto"
      />
      <Field
        name="convenedBy"
        label={t('mandate.convened-by')}
        defaultValue={filled.convenedBy}
        maxLength={2000}
        dir="auto"
      />
      <OutcomeOpen chosen={filled.outcomeOpen ?? 'yes'} />
      {children}
      <Reply filled={filled} />
      <Choice
        name="gallery"
        label={t('mandate.gallery')}
        chosen={filled.gallery ?? 'closed'}
        options={[
          { value: 'closed', label: t('mandate.gallery.closed') },
          { value: 'open', label: t('mandate.gallery.open'), hint: t('mandate.gallery.open.hint') },
        ]}
      />
      <Circumstances filled={filled} />
    </div>
  )
}

/** The reasons stand below the choice as soon as "no" is chosen; the style sheet shows them, so they need no script. */
const OutcomeOpen = ({ chosen }: { chosen: string }) => {
  const t = useWords()
  return (
    <div className="mandate-outcome stack">
      <Choice
        name="outcomeOpen"
        label={t('mandate.outcome')}
        chosen={chosen}
        options={[
          { value: 'yes', label: t('mandate.outcome.yes') },
          { value: 'no', label: t('mandate.outcome.no') },
        ]}
      />
      <div className="mandate-decided notice notice-wrong">
        <Decided />
      </div>
    </div>
  )
}

/** Why Dynamic Facilitation is the wrong process for what is decided, and what it is right for. */
export const Decided = () => {
  const t = useWords()
  return (
    <>
      <p className="notice-title">{t('mandate.decided')}</p>
      <p>{t('mandate.decided.why')}</p>
      <p>{t('mandate.decided.right')}</p>
    </>
  )
}

const Reply = ({ filled }: { filled: Filled }) => {
  const t = useWords()
  return (
    <>
      <Field
        name="responder"
        label={t('mandate.responder')}
        hint={t('mandate.responder.hint')}
        defaultValue={filled.responder}
        required={false}
        maxLength={2000}
        dir="auto"
      />
      <Field
        name="replyBy"
        type="date"
        label={t('mandate.reply-by')}
        defaultValue={filled.replyBy}
        required={false}
        short
      />
    </>
  )
}

const Circumstances = ({ filled }: { filled: Filled }) => {
  const t = useWords()
  return (
    <>
      <TextArea
        name="constraints"
        label={t('mandate.constraints')}
        hint={t('mandate.constraints.hint')}
        defaultValue={filled.constraints}
        required={false}
        rows={2}
        maxLength={2000}
        dir="auto"
      />
      <Field
        name="time"
        label={t('mandate.time')}
        hint={t('mandate.time.hint')}
        defaultValue={filled.time}
        required={false}
        maxLength={2000}
        dir="auto"
      />
      <ExpectedSize filled={filled} />
    </>
  )
}

/** Sizes outside 8 to 20 get a hint, never a block. */
const ExpectedSize = ({ filled }: { filled: Filled }) => {
  const t = useWords()
  const [people, count] = useState(Number(filled.expectedSize) || null)
  const hint = people === null ? null : sizeHint(people)
  return (
    <Field
      name="expectedSize"
      type="number"
      inputMode="numeric"
      min={1}
      max={10000}
      label={t('mandate.size')}
      hint={hint ? t(`mandate.size.${hint}`) : t('mandate.size.hint')}
      defaultValue={filled.expectedSize}
      onChange={(event) => count(event.target.valueAsNumber || null)}
      required={false}
      short
    />
  )
}
