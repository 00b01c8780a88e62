// The entries, newest first. The one in hand shows what can be done with it.

import { memo, useEffect, useRef } from 'react'
import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { type Entry, invitationTo, nameOf, type Opened, stillStands } from '../../index.ts'
import { EntryLine, markers } from '../charts/index.ts'
import { type Live, useDesk } from './desk.tsx'
import type { View } from './intent.ts'
import { KeyButton } from './key-button.tsx'
import { usePen } from './line.tsx'
import { SheetsOf } from './strip.tsx'
import { anew } from './writing.ts'

export const Entries = () => {
  const t = useWords()
  const { listed, view, entry: inHand, hearing, live, named, select } = useDesk()
  const place = useInSight()
  return (
    <section className="entries" aria-labelledby="entries-heading" ref={place}>
      <h2 id="entries-heading" className="console-label">
        {titleOf(view, t)}
      </h2>
      {listed.length === 0 ? (
        <p className="entries-none">{t(view === 'latest' ? 'console.no-entries' : `chart.empty.${view}`)}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without their dots
        <ol role="list" className="entries-list">
          {listed.map((entry) => (
            <Listed
              key={entry.id}
              entry={entry}
              inHand={entry.id === inHand?.id}
              newest={entry.id === listed[0]?.id}
              pending={isPending(live, entry.id)}
              hearing={hearing}
              words={live.words}
              speaker={entry.speaker === null ? '' : named(entry.speaker)}
              onPick={select}
            />
          ))}
        </ol>
      )}
      {view !== 'latest' && <SheetsOf chart={view} />}
    </section>
  )
}

/** What somebody here has taken in hand or just made is in sight. What others make moves nothing. */
const useInSight = () => {
  const { selection } = useDesk()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (selection.turn === 0) return
    const entry = selection.entry && document.getElementById(`entry-${selection.entry}`)
    if (entry) entry.scrollIntoView({ block: 'nearest' })
    else place.current?.scrollTo(0, 0)
  }, [selection])
  return place
}

const titleOf = (view: View, t: ReturnType<typeof useWords>): string =>
  view === 'latest' ? t('console.latest') : t(`chart.${view}`)

type OneListed = {
  entry: Entry
  inHand: boolean
  newest: boolean
  pending: boolean
  hearing: Opened
  words: WordBook
  speaker: string
  onPick: (entry: string) => void
}

/** Among hundreds of entries only those are drawn anew that changed. */
const unchanged = (before: OneListed, now: OneListed): boolean =>
  before.entry === now.entry &&
  before.inHand === now.inHand &&
  before.newest === now.newest &&
  before.pending === now.pending &&
  before.speaker === now.speaker &&
  before.hearing.links === now.hearing.links &&
  before.hearing.invitations === now.hearing.invitations &&
  before.words[before.entry.words] === now.words[now.entry.words]

const Listed = memo(({ entry, inHand, newest, pending, hearing, words, speaker, onPick }: OneListed) => {
  const t = useWords()
  return (
    <li
      id={`entry-${entry.id}`}
      className="listed"
      data-marker={markers[entry.chart]}
      data-in-hand={inHand}
      data-new={newest}
    >
      <EntryLine state={hearing} words={words} entry={entry} without={['not-quite']} />
      <p className="listed-who">
        <bdi>{speaker}</bdi>
        {pending && <span className="listed-pending"> {t('console.pending-entry')}</span>}
      </p>
      {!inHand && (
        <button type="button" className="listed-pick" onClick={() => onPick(entry.id)}>
          <span className="spoken-only">{t('console.take-in-hand', { entry: nameOf(entry) })}</span>
        </button>
      )}
      {entry.stage.status === 'disputed' && <NotQuite entry={entry} inHand={inHand} />}
      {inHand && <WithIt entry={entry} />}
    </li>
  )
}, unchanged)

/** Made here and not yet confirmed by the server: an entry bears the key of the command that made it. */
const isPending = ({ pending }: Live, id: string): boolean =>
  pending.some(({ key, input }) => key === id || (input as { entry?: string }).entry === id)

/** What the speaker meant instead, where they said so. */
const NotQuite = ({ entry, inHand }: { entry: Entry; inHand: boolean }) => {
  const t = useWords()
  const { live, named, perform } = useDesk()
  const dispute = entry.disputes.at(-1)
  const said = dispute?.words ? live.words[dispute.words] : null
  return (
    <div className="not-quite">
      <p>
        {t('console.not-quite', { name: named(entry.speaker) })}
        {said && <q dir="auto">{said}</q>}
      </p>
      {inHand ? (
        <KeyButton command="amend" />
      ) : (
        <button
          type="button"
          className="key-button"
          onClick={() => perform({ write: { kind: 'amend', entry: entry.id, version: entry.version } })}
        >
          {t('console.amend-entry', { entry: nameOf(entry) })}
        </button>
      )}
    </div>
  )
}

const WithIt = ({ entry }: { entry: Entry }) => {
  const t = useWords()
  const { hearing, live } = useDesk()
  const { write } = usePen()
  const asking = hearing.mode === 'reflecting'
  const invited = invitationTo(hearing, entry.id)?.status === 'open'
  if (entry.stage.status === 'withdrawn')
    return (
      <div className="key-row">
        <button
          type="button"
          className="key-button"
          onClick={() => write(anew(entry.chart, entry.id), live.words[entry.words] ?? '')}
        >
          {t('console.do.write-again')}
        </button>
      </div>
    )
  if (!stillStands(entry) || hearing.status === 'closed') return null
  return (
    <div className="key-row">
      {asking && <KeyButton command="reflect" />}
      {asking && <KeyButton command="observe-entry" />}
      {entry.stage.status !== 'disputed' && <KeyButton command="amend" />}
      {invited && <KeyButton command="invite" />}
      {invited && <KeyButton command="decline" />}
      {entry.chart === 'concerns' && <KeyButton command="reframe" />}
      {(entry.chart === 'solutions' || entry.chart === 'concerns') && <KeyButton command="link" />}
      <KeyButton command="move" />
      <KeyButton command="withdraw" />
    </div>
  )
}
