// What still wants something: a "not quite" that has no better wording yet, a concern for which nothing was said.

import { useWords } from '../../../kit/index.ts'
import { type Entry, nameOf } from '../../index.ts'
import { markers } from '../charts/index.ts'
import { useDesk } from './desk.tsx'
import { openConcerns } from './intent.ts'

export const Unfinished = () => {
  const t = useWords()
  const { hearing } = useDesk()
  const disputed = hearing.entries.filter((entry) => entry.stage.status === 'disputed')
  const concerns = openConcerns(hearing)
  if (hearing.status === 'closed' || disputed.length + concerns.length === 0) return null
  return (
    <div className="unfinished">
      <Names label={t('console.to-amend')} of={disputed} />
      <Names label={t('console.to-turn')} of={concerns} />
    </div>
  )
}

const Names = ({ label, of }: { label: string; of: readonly Entry[] }) => {
  const { perform, select, live } = useDesk()
  if (of.length === 0) return null
  return (
    <p className="key-row">
      <span className="console-label">{label}</span>
      {of.map((entry) => (
        <button
          key={entry.id}
          type="button"
          className="entry-name"
          data-marker={markers[entry.chart]}
          title={live.words[entry.words] ?? undefined}
          onClick={() => {
            perform({ show: 'latest' })
            select(entry.id)
          }}
        >
          {nameOf(entry)}
        </button>
      ))}
    </p>
  )
}
