// What the wall says quietly below its charts: who speaks, how entries are taken down, what all of it is about.

import type { WordBook } from '../../../kernel/index.ts'
import { useWords } from '../../../kit/index.ts'
import { holding, memberById, type Opened } from '../../index.ts'

type Below = { state: Opened; words: WordBook; lost: boolean }

export const WallFoot = ({ state, words, lost }: Below) => {
  const t = useWords()
  return (
    <footer className="wall-foot">
      <p className="wall-now">
        <Now state={state} words={words} />
      </p>
      {state.status === 'sitting' && <p className="quiet">{t(`wall.mode.${state.mode}`)}</p>}
      {lost && <p className="wall-lost">{t('wall.lost')}</p>}
      <p className="wall-about">
        <bdi>{words[state.mandate.issue]}</bdi>
      </p>
    </footer>
  )
}

const Now = ({ state, words }: Pick<Below, 'state' | 'words'>) => {
  const t = useWords()
  if (state.status === 'recess')
    return <span>{t(state.sitting === 0 ? 'wall.about-to-begin' : 'wall.recess')}</span>
  if (state.status === 'closed') return <span>{t('wall.closed')}</span>
  const turn = holding(state)
  const speaker = turn && memberById(state, turn.member)
  const name = speaker && words[speaker.name]
  if (!speaker) return <span className="quiet">{t('wall.floor-free')}</span>
  return name ? (
    <>
      <bdi className="wall-speaker">{name}</bdi> <span className="quiet">{t('wall.speaks')}</span>
    </>
  ) : (
    <span>{t('wall.somebody-speaks')}</span>
  )
}
