// The line in which one writes. What it will do with Enter stands above it: on which chart, under whose name.

import type { KeyboardEvent } from 'react'
import { Key, Letter, refusalSentence, T, useWords } from '../../../kit/index.ts'
import { charts, entryById, holding, interjectionById, letters, type MemberId, nameOf } from '../../index.ts'
import { useAnswer } from '../act-form.tsx'
import { markers } from '../charts/index.ts'
import { type Desk, useDesk } from './desk.tsx'
import { usePen, useWriting } from './line.tsx'
import { useRecording } from './recording.ts'
import { onChart, type Purpose, putBy, textOf } from './writing.ts'

export const Write = ({ formKey }: { formKey: string }) => {
  const t = useWords()
  const desk = useDesk()
  const { purpose } = useWriting()
  const answer = useAnswer('record-entry')
  const speaker = holding(desk.hearing)?.member ?? null
  const { write, record, wandered } = useRecording(desk)
  return (
    <form
      className="write"
      method="post"
      onSubmit={record}
      aria-labelledby="write-heading"
      data-marker={hueOf(purpose)}
    >
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="act" value="record-entry" />
      <h2 id="write-heading" className="spoken-only">
        {t('console.write')}
      </h2>
      <div className="write-head">
        {purpose.kind === 'record' ? <ChartChoice /> : <OtherPurpose purpose={purpose} />}
        <p className="write-under" id="write-under">
          <Under purpose={purpose} speaker={speaker} />
        </p>
      </div>
      <WritingField onWrite={write} />
      {wandered && (
        <p className="write-wandered">
          {speaker ? t('console.floor-went', { name: desk.named(speaker) }) : t('console.floor-free')}
        </p>
      )}
      {answer.refusal && <p className="write-wandered">{refusalSentence(t, answer.refusal)}</p>}
    </form>
  )
}

const WritingField = ({ onWrite }: { onWrite: (text: string) => void }) => {
  const t = useWords()
  const { field } = usePen()
  const writing = useWriting()
  return (
    <div className="write-line">
      <textarea
        ref={field}
        name="text"
        rows={1}
        value={textOf(writing)}
        onChange={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={enterOrLeave}
        aria-label={t('console.write-here')}
        aria-describedby="write-under"
        enterKeyHint="send"
        dir="auto"
      />
      <button type="submit" className="write-enter">
        <span>{t(writing.purpose.kind === 'amend' ? 'console.do.amend-it' : 'console.do.record')}</span>{' '}
        <span className="key-hint" aria-hidden="true">
          <Key>⏎</Key>
        </span>
      </button>
    </div>
  )
}

/** Enter records, unless it ends the composing of a letter; Escape leaves the line as it is. */
const enterOrLeave = (event: KeyboardEvent<HTMLTextAreaElement>) => {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter') {
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  } else if (event.key === 'Escape') {
    event.stopPropagation()
    event.currentTarget.blur()
  }
}

const hueOf = (purpose: Purpose) => {
  if (purpose.kind === 'record') return markers[purpose.chart]
  if (purpose.kind === 'amend') return undefined
  return markers[purpose.kind === 'reframe' ? 'problems' : 'concerns']
}

const ChartChoice = () => {
  const t = useWords()
  const { change, field } = usePen()
  const { purpose } = useWriting()
  if (purpose.kind !== 'record') return null
  return (
    <fieldset className="write-charts">
      <legend className="spoken-only">{t('console.chart')}</legend>
      {charts.map((chart) => (
        <label key={chart} data-chosen={purpose.chart === chart}>
          <input
            type="radio"
            name="chart"
            value={chart}
            checked={purpose.chart === chart}
            onChange={() => change((now) => onChart(now, chart))}
            onClick={() => field.current?.focus()}
          />
          <Letter marker={markers[chart]}>{letters[chart]}</Letter>
          <span>{t(`chart.short.${chart}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Another use of the line than for something new, and the way back from it. */
const OtherPurpose = ({ purpose }: { purpose: Exclude<Purpose, { kind: 'record' }> }) => {
  const t = useWords()
  const { hearing, named } = useDesk()
  const { change } = usePen()
  const about = aboutOf(purpose, hearing, named)
  return (
    <p className="write-purpose">
      <strong>{t(`console.purpose.${purpose.kind}`, about)}</strong>{' '}
      <button type="button" className="key-button key-button-quiet" onClick={() => change(putBy)}>
        {t('console.put-by')}
      </button>
    </p>
  )
}

const aboutOf = (
  purpose: Exclude<Purpose, { kind: 'record' }>,
  hearing: Desk['hearing'],
  named: Desk['named'],
): { entry: string; name: string } => {
  if (purpose.kind === 'take-concern') {
    const held = interjectionById(hearing, purpose.interjection)
    return { entry: '', name: named(held?.member ?? null) }
  }
  const entry = entryById(hearing.entries, purpose.kind === 'amend' ? purpose.entry : purpose.concern)
  return { entry: entry ? nameOf(entry) : '', name: named(entry?.speaker ?? null) }
}

/** Under whose name this will stand, and what it is for. */
const Under = ({ purpose, speaker }: { purpose: Purpose; speaker: MemberId | null }) => {
  const t = useWords()
  const { hearing, named } = useDesk()
  if (purpose.kind !== 'record') return null
  const goal = purpose.toward && entryById(hearing.entries, purpose.toward.entry)
  return (
    <>
      {goal && purpose.toward && (
        <strong>{t(`console.toward.${purpose.toward.as}`, { entry: nameOf(goal) })} </strong>
      )}
      {speaker ? (
        <T id="console.under" values={{ name: <bdi key="name">{named(speaker)}</bdi> }} />
      ) : (
        t('console.under-nobody')
      )}
    </>
  )
}
