// The wall before the opening: what is asked, by whom, what comes of it, and how to come in.

import type { WordBook } from '../../../kernel/index.ts'
import { QrCode, useWords } from '../../../kit/index.ts'
import { type Mandated, present } from '../../index.ts'

type Before = { state: Mandated; words: WordBook; publicUrl: string; lost: boolean }

export const WallLobby = ({ state, words, publicUrl, lost }: Before) => {
  const t = useWords()
  const issue = words[state.mandate.issue] ?? t('hearing.erased')
  const code = state.join.open ? state.join.code : null
  return (
    <main className={code ? 'wall-lobby wall-lobby-open' : 'wall-lobby'}>
      <div className="wall-issue">
        <h1 dir="auto" data-length={lengthOf(issue)}>
          {issue}
        </h1>
        <Promises state={state} words={words} />
        <Names state={state} words={words} />
        {lost && <p className="wall-lost">{t('wall.lost')}</p>}
      </div>
      {code ? (
        <div className="wall-door">
          <QrCode className="wall-door-qr" value={joinAddress(publicUrl, code)} />
          <p>{t('wall.come-in')}</p>
          <p className="wall-address">
            <bdi>{placeOf(publicUrl)}</bdi>
          </p>
          <p className="wall-code wall-code-big">{spelled(code)}</p>
        </div>
      ) : null}
    </main>
  )
}

/** In letters: how large the issue can stand. */
const lengthOf = (issue: string): 'short' | 'long' | 'very-long' => {
  const { length } = [...issue]
  if (length <= 90) return 'short'
  return length <= 320 ? 'long' : 'very-long'
}

const Promises = ({ state: { mandate }, words }: Pick<Before, 'state' | 'words'>) => {
  const t = useWords()
  const convener = words[mandate.convenedBy]
  const responder = mandate.responder && words[mandate.responder]
  const day = mandate.replyBy && t.day(Date.parse(`${mandate.replyBy}T12:00:00`))
  return (
    <ul className="wall-promises">
      <li>{t(mandate.outcomeOpen ? 'hearing.outcome.open' : 'hearing.outcome.decided')}</li>
      {convener && <li>{t('wall.convened-by', { name: convener })}</li>}
      <li>
        {responder
          ? t(day ? 'wall.answers-by' : 'wall.answers', { name: responder, day })
          : t('hearing.reply.nobody')}
      </li>
    </ul>
  )
}

/** People see their name arrive. */
const Names = ({ state, words }: Pick<Before, 'state' | 'words'>) => {
  const t = useWords()
  const names = present(state).flatMap((member) => words[member.name] ?? [])
  if (names.length === 0) return null
  return (
    <div className="wall-here">
      <p className="quiet">{t('wall.here', { count: names.length })}</p>
      <ul className="wall-names">
        {names.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
          <li key={place}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What a person types: without the scheme. */
const placeOf = (publicUrl: string): string => `${publicUrl.replace(/^https?:\/\//, '')}/join`
const joinAddress = (publicUrl: string, code: string): string => `${publicUrl}/join/${code}`
/** In two groups, as it is easily read out: `ktx-4pm`. */
const spelled = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`
