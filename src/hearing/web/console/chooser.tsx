// "Whom?", "which?", "where to?": a number or letter picks at once, a few letters of a name narrow the list,
// arrows and Enter choose.

import { type KeyboardEvent, useId, useState } from 'react'
import { Key, Letter, useWords } from '../../../kit/index.ts'
import { nameOf } from '../../index.ts'
import { markers } from '../charts/index.ts'
import { type Choice, choicesFor, picked } from './choices.ts'
import { type Desk, useDesk } from './desk.tsx'
import { Dialog } from './dialog.tsx'
import type { Choosing } from './intent.ts'

export const Chooser = ({ choosing }: { choosing: Choosing }) => {
  const t = useWords()
  const desk = useDesk()
  const list = useId()
  const [sought, seek] = useState('')
  const [at, point] = useState(0)
  const all = choicesFor(choosing, desk, desk.named)
  const found = all.filter((choice) => fits(spokenOf(choice, desk, t), sought))
  const pointed = found[Math.min(at, found.length - 1)]

  const pick = (choice: Choice) => {
    desk.dismiss()
    desk.perform(picked(choosing, choice.id, desk))
  }
  const onType = (text: string) => {
    const atOnce = all.find((choice) => choice.key !== '' && choice.key.toLowerCase() === text.toLowerCase())
    if (atOnce) return pick(atOnce)
    seek(text)
    point(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) point(Math.max(0, Math.min(found.length - 1, at + step)))
    else if (event.key === 'Enter' && pointed && !event.nativeEvent.isComposing) pick(pointed)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={t(`console.choose.${choosing.what}`)} onClose={desk.dismiss}>
      <input
        data-first
        className="entry chooser-sought"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={pointed && `${list}-${pointed.id}`}
        aria-label={t('console.choose-how')}
        placeholder={t('console.choose-how')}
        autoComplete="off"
        value={sought}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        className="chooser-list"
        aria-label={t(`console.choose.${choosing.what}`)}
      >
        {found.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          <div
            key={choice.id}
            id={`${list}-${choice.id}`}
            role="option"
            tabIndex={-1}
            className="choice-line"
            aria-selected={choice === pointed}
            onClick={() => pick(choice)}
          >
            <Face choice={choice} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">{t('console.none.found')}</p>}
    </Dialog>
  )
}

const Face = ({ choice }: { choice: Choice }) => {
  const t = useWords()
  const { named, live } = useDesk()
  switch (choice.is) {
    case 'person':
      return (
        <>
          <span className="choice-key">{choice.key && <Key>{choice.key}</Key>}</span>
          <bdi>{named(choice.id)}</bdi>
          {choice.standing && <span className="floor-note">{t(`console.standing.${choice.standing}`)}</span>}
        </>
      )
    case 'entry':
      return (
        <>
          <b className="choice-key" data-marker={markers[choice.entry.chart]}>
            {nameOf(choice.entry)}
          </b>
          <span dir="auto">{live.words[choice.entry.words] ?? t('chart.erased')}</span>
        </>
      )
    case 'chart':
      return (
        <>
          <Letter marker={markers[choice.chart]}>{choice.key}</Letter>
          <span>{t(`chart.${choice.chart}`)}</span>
        </>
      )
  }
}

/** What of a choice can be typed. */
const spokenOf = (choice: Choice, { named, live }: Desk, t: ReturnType<typeof useWords>): string => {
  switch (choice.is) {
    case 'person':
      return named(choice.id)
    case 'entry':
      return `${nameOf(choice.entry)} ${live.words[choice.entry.words] ?? ''}`
    case 'chart':
      return t(`chart.${choice.chart}`)
  }
}

/** Without regard to accents and capitals: the beginning of any word. */
const fits = (spoken: string, sought: string): boolean =>
  ` ${plain(spoken)}`.includes(` ${plain(sought).trim()}`)
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
