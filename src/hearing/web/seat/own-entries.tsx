// What one said, and what became of it. Answers can be changed, words struck or erased, by nobody but their speaker.

import type { WordBook } from '../../../kernel/index.ts'
import { Button, useWords } from '../../../kit/index.ts'
import { type Entry, invitationTo, type Member, nameOf, type Opened, stillStands } from '../../index.ts'
import { ActForm, readOnAt } from '../act-form.tsx'
import { EntryLine } from '../charts/index.ts'
import { useHand } from './press.tsx'
import { entriesBy } from './situation.ts'

type Own = {
  state: Opened
  words: WordBook
  member: Member
  /** Entries that the screen above asks about, or will: their answers are not offered twice. */
  asked: readonly Entry[]
}

export const OwnEntries = ({ state, words, member, asked }: Own) => {
  const t = useWords()
  const own = entriesBy(state, member)
  return (
    <section className="seat-own" aria-labelledby="own">
      <h2 id="own" tabIndex={-1}>
        {t('seat.own')}
      </h2>
      {own.length === 0 ? (
        <p className="quiet">{t('seat.own.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots
        <ol role="list" className="chart-lines">
          {own.map((entry) => (
            <li key={entry.id}>
              <EntryLine state={state} words={words} entry={entry} />
              <Choices state={state} entry={entry} asked={asked.includes(entry)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

const backToOwn = () => readOnAt('own')

const Choices = ({ state, entry, asked }: { state: Opened; entry: Entry; asked: boolean }) => {
  const { status } = entry.stage
  if (status === 'erased') return null
  const open = state.status !== 'closed' && stillStands(entry)
  return (
    <div className="seat-choices">
      {open && !asked && <Answers entry={entry} />}
      {open && invitationTo(state, entry.id)?.status === 'open' && <Invited entry={entry} />}
      <TakingBack entry={entry} open={open} />
    </div>
  )
}

/** The other answer than the one that stands. */
const Answers = ({ entry }: { entry: Entry }) => {
  const t = useWords()
  const { acted } = useHand()
  const given = { entry: entry.id, version: entry.version }
  const { stage } = entry
  const confirmed = stage.status === 'confirmed'
  const said = confirmed && stage.by === 'speaker'
  return (
    <div className="row">
      {!said && (
        <ActForm act="confirm-entry" given={given} onActed={acted}>
          <Button weight="quiet">{t(stage.status === 'disputed' ? 'seat.yes.after-all' : 'seat.yes')}</Button>
        </ActForm>
      )}
      {stage.status !== 'disputed' && (
        <ActForm act="dispute-entry" given={given} onActed={acted}>
          <Button weight="quiet">{t(confirmed ? 'seat.not-quite.after-yes' : 'seat.not-quite')}</Button>
        </ActForm>
      )}
    </div>
  )
}

const Invited = ({ entry }: { entry: Entry }) => {
  const t = useWords()
  return (
    <ActForm act="decline-invitation" given={{ concern: entry.id }} onActed={backToOwn}>
      <p className="quiet">{t('seat.own.invited')}</p>
      <Button weight="quiet">{t('seat.own.decline')}</Button>
    </ActForm>
  )
}

const TakingBack = ({ entry, open }: { entry: Entry; open: boolean }) => {
  const t = useWords()
  return (
    <details>
      <summary>{t(open ? 'seat.own.more' : 'seat.own.more.closed', { entry: nameOf(entry) })}</summary>
      {open && (
        <ActForm act="withdraw-entry" given={{ entry: entry.id }} onActed={backToOwn}>
          <p>{t('seat.own.strike.body')}</p>
          <Button>{t('seat.own.strike')}</Button>
        </ActForm>
      )}
      <ActForm act="erase-entry-words" given={{ entry: entry.id }} onActed={backToOwn}>
        <p>{t('seat.own.erase.body')}</p>
        <Button>{t('seat.own.erase')}</Button>
      </ActForm>
    </details>
  )
}
