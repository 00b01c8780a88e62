// The entries, newest first. The one in hand shows what can be done with it.

import { useEffect, useRef } from 'react'
import { useWords } from '../../../kit/index.ts'
import { type Entry, invitationTo, nameOf, stillStands } from '../../index.ts'
import { EntryLine, markers } from '../charts/index.ts'
import { useDesk } from './desk.tsx'
import type { View } from './intent.ts'
import { KeyButton } from './key-button.tsx'
import { SheetsOf } from './strip.tsx'
import { anew } from './writing.ts'

export const Entries = () => {
  const t = useWords()
  const { listed, view, entry: inHand } = useDesk()
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
            <Listed key={entry.id} entry={entry} inHand={entry.id === inHand?.id} />
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

const Listed = ({ entry, inHand }: { entry: Entry; inHand: boolean }) => {
  const t = useWords()
  const { live, hearing, named, select, listed } = useDesk()
  const name = nameOf(entry)
  const pending = useIsPending(entry.id)
  return (
    <li
      id={`entry-${entry.id}`}
      className="listed"
      data-marker={markers[entry.chart]}
      data-in-hand={inHand}
      data-new={entry.id === listed[0]?.id}
    >
      <EntryLine state={hearing} words={live.words} entry={entry} without={['not-quite']} />
      <p className="listed-who">
        {entry.speaker && <bdi>{named(entry.speaker)}</bdi>}
        {pending && <span className="listed-pending"> {t('console.pending-entry')}</span>}
      </p>
      {!inHand && (
        <button type="button" className="listed-pick" onClick={() => select(entry.id)}>
          <span className="spoken-only">{t('console.take-in-hand', { entry: name })}</span>
        </button>
      )}
      {entry.stage.status === 'disputed' && <NotQuite entry={entry} inHand={inHand} />}
      {inHand && <WithIt entry={entry} />}
    </li>
  )
}

/** Made here and not yet confirmed by the server: an entry bears the key of the command that made it. */
const useIsPending = (id: string): boolean => {
  const { pending } = useDesk().live
  return pending.some(({ key, input }) => key === id || (input as { entry?: string }).entry === id)
}

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
  const { hearing, live, line } = useDesk()
  const asking = hearing.mode === 'reflecting'
  const invited = invitationTo(hearing, entry.id)?.status === 'open'
  if (entry.stage.status === 'withdrawn')
    return (
      <div className="key-row">
        <button
          type="button"
          className="key-button"
          onClick={() => line.write(anew(entry.chart, entry.id), live.words[entry.words] ?? '')}
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
