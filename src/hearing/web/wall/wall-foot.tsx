// What the wall says quietly below its charts: who speaks, how entries are taken down, how to come in.

import type { WordBook } from '../../../kernel/index.ts'
import { QrCode, useWords } from '../../../kit/index.ts'
import { holding, memberById, type Opened } from '../../index.ts'

type Below = { state: Opened; words: WordBook; publicUrl: string; lost: boolean }

export const WallFoot = ({ state, words, publicUrl, lost }: Below) => {
  const t = useWords()
  const code = state.join.open ? state.join.code : null
  return (
    <footer className="wall-foot">
      <p className="wall-now">
        <Now state={state} words={words} />
      </p>
      {state.status === 'sitting' && <p className="quiet">{t(`wall.mode.${state.mode}`)}</p>}
      {lost && <p className="wall-lost">{t('wall.lost')}</p>}
      {code && state.status !== 'closed' ? (
        <div className="wall-join">
          <p>
            <bdi>{placeOf(publicUrl)}</bdi> <strong className="wall-code">{spelled(code)}</strong>
          </p>
          <QrCode className="wall-qr" value={joinAddress(publicUrl, code)} />
        </div>
      ) : (
        <p className="wall-about" dir="auto">
          {words[state.mandate.issue]}
        </p>
      )}
    </footer>
  )
}

const Now = ({ state, words }: Pick<Below, 'state' | 'words'>) => {
  const t = useWords()
  if (state.status === 'recess') return t(state.sitting === 0 ? 'wall.about-to-begin' : 'wall.recess')
  if (state.status === 'closed') return t('wall.closed')
  const turn = holding(state)
  const speaker = turn && memberById(state, turn.member)
  const name = speaker && words[speaker.name]
  if (!speaker) return <span className="quiet">{t('wall.floor-free')}</span>
  return name ? (
    <>
      <bdi className="wall-speaker">{name}</bdi> <span className="quiet">{t('wall.speaks')}</span>
    </>
  ) : (
    t('wall.somebody-speaks')
  )
}

/** What a person types: without the scheme. */
export const placeOf = (publicUrl: string): string => `${publicUrl.replace(/^https?:\/\//, '')}/join`
export const joinAddress = (publicUrl: string, code: string): string => `${publicUrl}/join/${code}`
/** In two groups, as it is easily read out: `ktx-4pm`. */
export const spelled = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`
