// Asking for the floor, having it, and having been heard.

import type { WordBook } from '../../../kernel/index.ts'
import { T, useWords } from '../../../kit/index.ts'
import type { Member, Turn } from '../../index.ts'
import { Press, Screen } from './press.tsx'

export const Holding = ({ turn }: { turn: Turn }) => {
  const t = useWords()
  return (
    <Screen
      headline={t('seat.holding')}
      acts={
        <>
          <p className="quiet">{t('seat.heard.body')}</p>
          <Heard turn={turn} />
          <Press act="yield-floor" given={{ turn: turn.id }} weight="quiet">
            {t('seat.yield')}
          </Press>
        </>
      }
    >
      <p className="lead">{t('seat.holding.body')}</p>
    </Screen>
  )
}

const Heard = ({ turn }: { turn: Turn }) => {
  const t = useWords()
  return (
    <Press key={`heard ${turn.id}`} act="mark-heard" given={{ turn: turn.id }}>
      {t('seat.heard')}
    </Press>
  )
}

export const Paused = ({ turn }: { turn: Turn }) => {
  const t = useWords()
  return (
    <Screen
      headline={t('seat.paused')}
      acts={
        <>
          <Heard turn={turn} />
          <Press act="yield-floor" given={{ turn: turn.id }} weight="quiet">
            {t('seat.paused.enough')}
          </Press>
        </>
      }
    >
      <p className="lead">{t('seat.paused.body')}</p>
    </Screen>
  )
}

type Other = { speaker: Member | null; words: WordBook }

/** `told`: the request has reached the facilitator, and does not wait here for the line to come back. */
export const Waiting = ({ turn, speaker, words, told }: Other & { turn: Turn; told: boolean }) => {
  const t = useWords()
  return (
    <Screen
      headline={t('seat.waiting')}
      acts={
        <Press key="withdraw" act="withdraw-request" given={{ turn: turn.id }}>
          {t('seat.waiting.withdraw')}
        </Press>
      }
    >
      <p className="lead">{t(told ? 'seat.waiting.body' : 'seat.waiting.kept')}</p>
      {speaker && (
        <p className="quiet">
          <Speaking speaker={speaker} words={words} />
        </p>
      )}
    </Screen>
  )
}

export const Listening = ({ speaker, unheard, words }: Other & { unheard: Turn | null }) => {
  const t = useWords()
  return (
    <Screen
      headline={speaker ? <Speaking speaker={speaker} words={words} /> : t('seat.free')}
      acts={
        <>
          {unheard && (
            <>
              <p className="quiet">{t('seat.unheard')}</p>
              <Heard turn={unheard} />
            </>
          )}
          <Press key="ask" act="ask-for-floor" weight="first">
            {t('seat.ask')}
          </Press>
        </>
      }
    />
  )
}

const Speaking = ({ speaker, words }: { speaker: Member; words: WordBook }) => (
  <T id="seat.speaking" values={{ name: <bdi key="name">{words[speaker.name] ?? '…'}</bdi> }} />
)
