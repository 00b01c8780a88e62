// "Am I getting this right?", put to the one who said it. A press is an answer; no typing is needed.

import type { WordBook } from '../../../kernel/index.ts'
import { Button, Letter, TextArea, useWords } from '../../../kit/index.ts'
import { type Entry, letters, nameOf } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { EntryWords, markers } from '../charts/index.ts'
import { Press, Screen, useHand } from './press.tsx'
import type { Asked as AskedSituation } from './situation.ts'

const worded = ({ id, version }: Entry) => ({ entry: id, version })

type Asked = { situation: AskedSituation; words: WordBook; onYes: (entry: Entry) => void }

export const Asked = ({ situation, words, onYes }: Asked) => {
  const t = useWords()
  const { entry, changed, waiting, turn } = situation
  const before = changed ? entry.earlier.at(-1) : undefined
  return (
    <Screen
      above={turn?.status === 'holding' && t('seat.holding')}
      headline={t(changed ? 'seat.asked.changed' : 'seat.asked')}
      acts={
        <div key={`${entry.id} ${entry.version}`} className="seat-answers">
          <Press act="confirm-entry" given={worded(entry)} weight="first" onPressed={() => onYes(entry)}>
            {t('seat.yes')}
          </Press>
          <Press act="dispute-entry" given={worded(entry)}>
            {t('seat.not-quite')}
          </Press>
          {!turn && (
            <Press act="ask-for-floor" weight="quiet">
              {t('seat.ask')}
            </Press>
          )}
        </div>
      }
    >
      <Quote entry={entry} words={words} />
      {before && (
        <div className="quiet">
          <p>{t('seat.asked.before')}</p>
          <p>
            <q dir="auto">{words[before]}</q>
          </p>
        </div>
      )}
      {waiting.length > 0 && <p className="quiet">{t('seat.asked.more', { count: waiting.length })}</p>}
    </Screen>
  )
}

/** The words in question, the largest on the screen, and where they stand. */
const Quote = ({ entry, words }: { entry: Entry; words: WordBook }) => {
  const t = useWords()
  return (
    <figure className="seat-quote">
      <blockquote>
        <EntryWords entry={entry} words={words} />
      </blockquote>
      <figcaption className="row">
        <Letter marker={markers[entry.chart]}>{letters[entry.chart]}</Letter>
        <span>
          {nameOf(entry)} · {t(`chart.${entry.chart}`)}
        </span>
      </figcaption>
    </figure>
  )
}

/** What somebody is writing about an entry; kept while other things come and go. */
export type Draft = { entry: Entry['id']; text: string }
export type Drafting = { draft: Draft | null; onDraft: (draft: Draft | null) => void }

type Disputed = Drafting & { entry: Entry; words: WordBook }

/** "Not quite" was said. Saying it aloud is enough; whoever would rather write may. */
export const Disputed = ({ entry, words, ...drafting }: Disputed) => {
  const t = useWords()
  const wrote = entry.disputes.at(-1)?.words
  return (
    <section className="seat-disputed" aria-labelledby={`disputed-${entry.id}`}>
      <h2 id={`disputed-${entry.id}`}>{t('seat.disputed')}</h2>
      <Quote entry={entry} words={words} />
      {wrote ? (
        <p>
          {t('seat.disputed.wrote')} <q dir="auto">{words[wrote]}</q>
        </p>
      ) : (
        <>
          <p>{t('seat.disputed.body')}</p>
          <Meant entry={entry} {...drafting} />
        </>
      )}
      <Press act="confirm-entry" given={worded(entry)} weight="quiet">
        {t('seat.yes.after-all')}
      </Press>
    </section>
  )
}

const Meant = ({ entry, draft, onDraft }: Drafting & { entry: Entry }) => {
  const t = useWords()
  const { acted } = useHand()
  const begun = draft?.entry === entry.id ? draft.text : undefined
  const sent = () => {
    onDraft(null)
    acted()
  }
  return (
    <ActForm act="dispute-entry" given={worded(entry)} className="stack" onActed={sent}>
      <TextArea
        name="words"
        label={t('seat.disputed.field')}
        hint={t('seat.disputed.readers')}
        defaultValue={begun}
        onFocus={(event) => onDraft({ entry: entry.id, text: event.currentTarget.value })}
        onInput={(event) => onDraft({ entry: entry.id, text: event.currentTarget.value })}
        onBlur={(event) => !event.currentTarget.value.trim() && onDraft(null)}
        maxLength={2000}
        rows={2}
        dir="auto"
      />
      <Button>{t('seat.disputed.send')}</Button>
    </ActForm>
  )
}

/** A wrong press can be taken back. */
export const Answered = ({ entry }: { entry: Entry }) => {
  const t = useWords()
  return (
    <div className="seat-answered row">
      <p>{t('seat.answered.yes', { entry: nameOf(entry) })}</p>
      <Press act="dispute-entry" given={worded(entry)} weight="quiet">
        {t('seat.answered.take-back')}
      </Press>
    </div>
  )
}
