// The head of the console: the issue, and what concerns the whole sitting.

import { useWords } from '../../../kit/index.ts'
import { useDesk } from './desk.tsx'
import { KeyButton } from './key-button.tsx'

export const Head = () => {
  const t = useWords()
  const { id, live, hearing, questions } = useDesk()
  return (
    <header className="console-head">
      <h1 className="console-issue">
        <a href={`/hearings/${id}`} dir="auto" title={live.words[hearing.mandate.issue] ?? undefined}>
          {live.words[hearing.mandate.issue] ?? t('console.hearing')}
        </a>
      </h1>
      <nav className="console-acts" aria-label={t('console.sitting')}>
        {hearing.status !== 'closed' && (
          <KeyButton command="set-mode" always pressed={hearing.mode === 'recording'} />
        )}
        <KeyButton command="people" />
        <KeyButton command="questions" pressed={questions} />
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
