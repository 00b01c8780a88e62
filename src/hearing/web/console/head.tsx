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
        <Mode />
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

/** The facilitator's to change, and for the scribe to know. */
const Mode = () => {
  const t = useWords()
  const { hearing, meant } = useDesk()
  if (hearing.status === 'closed') return null
  if ('do' in meant('set-mode'))
    return <KeyButton command="set-mode" pressed={hearing.mode === 'recording'} />
  return <span className="console-mode">{t(`console.mode.${hearing.mode}`)}</span>
}
