// Who facilitates, that they have no stake of their own, and the opening.

import type { ReactNode } from 'react'
import type { WordBook } from '../../../kernel/index.ts'
import { Button, Field, T, useWords } from '../../../kit/index.ts'
import { type Arranged, facilitatorOf, type Member } from '../../index.ts'
import type { PostedAct } from '../act-fields.ts'
import { ActForm, readOnAt, useAnswer } from '../act-form.tsx'

type Shown = {
  state: Arranged
  words: WordBook
  /** The visitor's own place on the roster. */
  self: Member | null
  /** What the visitor is called in this house. */
  called: string | null
  allows: (act: PostedAct) => boolean
}

export const Facilitation = (shown: Shown) => {
  const t = useWords()
  return (
    <section aria-labelledby="facilitation">
      <h2 id="facilitation" tabIndex={-1}>
        {t('lobby.facilitation')}
      </h2>
      <Facilitator {...shown} />
    </section>
  )
}

const Facilitator = (shown: Shown) => {
  const t = useWords()
  const { state, words, self } = shown
  const facilitator = facilitatorOf(state)
  if (!facilitator)
    return (
      <>
        <p>{t('lobby.nobody-facilitates')}</p>
        <TakeFacilitation {...shown} />
      </>
    )
  const declared = state.noStake === facilitator.id
  if (facilitator.id === self?.id) return declared ? <p>{t('lobby.stake.yours')}</p> : <Declaration />
  return (
    <>
      <p>
        <T
          id={declared ? 'lobby.stake.declared' : 'lobby.stake.undeclared'}
          values={{ name: <bdi key="name">{words[facilitator.name] ?? '…'}</bdi> }}
        />
      </p>
      <TakeFacilitation {...shown} />
    </>
  )
}

const TakeFacilitation = ({ state, self, called, allows }: Shown) => {
  const t = useWords()
  const { written } = useAnswer('take-facilitation')
  if (!allows('take-facilitation')) return null
  return (
    <ActForm act="take-facilitation" className="lobby-seat" onActed={() => readOnAt('facilitation')}>
      {!self && (
        <Field
          name="name"
          label={t('lobby.your-name')}
          defaultValue={written('name') ?? called ?? ''}
          maxLength={80}
          autoComplete="given-name"
          dir="auto"
        />
      )}
      <Button weight={facilitatorOf(state) ? 'second' : 'first'}>{t('lobby.take-facilitation')}</Button>
    </ActForm>
  )
}

const Declaration = () => {
  const t = useWords()
  return (
    <div className="notice">
      <p className="lead">{t('lobby.stake')}</p>
      <p>{t('lobby.stake.body')}</p>
      <ActForm act="declare-no-stake" onActed={() => readOnAt('facilitation')}>
        <Button weight="first">{t('lobby.stake.declare')}</Button>
      </ActForm>
    </div>
  )
}

/** The one button for which all the others are there; or what it still waits for. */
export const Opening = ({ state, self }: Pick<Shown, 'state' | 'self'>) => {
  const t = useWords()
  const facilitator = facilitatorOf(state)
  const say = (sentence: ReactNode) => <p className="quiet">{sentence}</p>
  if (!state.mandate.outcomeOpen) return say(t('lobby.open.outcome'))
  if (!facilitator || facilitator.id !== self?.id) return say(t('lobby.open.facilitator'))
  if (state.noStake !== facilitator.id) return null
  return (
    <ActForm act="open" posted className="stack">
      <p>{t('lobby.open.body')}</p>
      <Button weight="first" wide>
        {t('lobby.open')}
      </Button>
    </ActForm>
  )
}
