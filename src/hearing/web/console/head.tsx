// The head of the console: the issue, how the sitting goes, and how the line to the house is.

import { useWords } from '../../../kit/index.ts'
import { type Live, useDesk } from './desk.tsx'
import { KeyButton } from './key-button.tsx'

export const Head = () => {
  const t = useWords()
  const { id, live, hearing, questions } = useDesk()
  return (
    <header className="console-head">
      <h1 className="console-issue">
        <a href={`/hearings/${id}`} dir="auto">
          {live.words[hearing.mandate.issue] ?? t('console.hearing')}
        </a>
      </h1>
      <LineState live={live} />
      <nav className="console-acts" aria-label={t('console.sitting')}>
        {hearing.status !== 'closed' && (
          <KeyButton command="set-mode" always pressed={hearing.mode === 'recording'} />
        )}
        <KeyButton command="people" />
        {!questions && <KeyButton command="questions" quiet />}
        <KeyButton
          command="recess"
          label={hearing.status === 'recess' ? t('console.do.begin-sitting') : undefined}
        />
        <KeyButton command="close" />
        <KeyButton command="keys" />
      </nav>
    </header>
  )
}

/** Silent while all is well. */
const LineState = ({ live: { line, pending } }: { live: Live }) => {
  const t = useWords()
  if (line !== 'cut' && pending.length === 0) return null
  return (
    <p className="console-line" data-line={line}>
      {line === 'cut' && t('console.line-cut')}{' '}
      {pending.length > 0 && t('console.pending', { count: pending.length })}
    </p>
  )
}
