// Good questions for a moment when none comes to mind. Out of the way until they are asked for.

import { useWords } from '../../../kit/index.ts'
import { useDesk } from './desk.tsx'

const moments = {
  begin: ['begin-1', 'begin-2'],
  purge: ['purge-1', 'purge-2', 'purge-3'],
  reflect: ['reflect-1', 'reflect-2', 'reflect-3'],
  attack: ['attack-1', 'attack-2'],
  concern: ['concern-1', 'concern-2', 'concern-3'],
  problem: ['problem-1', 'problem-2'],
  mess: ['mess-1', 'mess-2'],
  quiet: ['quiet-1', 'quiet-2'],
} as const

export const Questions = () => {
  const t = useWords()
  const { questions } = useDesk()
  if (!questions) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <aside className="questions" aria-labelledby="questions-heading" tabIndex={0}>
      <h2 id="questions-heading" className="console-label">
        {t('console.questions')}
      </h2>
      <dl>
        {Object.entries(moments).map(([moment, asked]) => (
          <div key={moment} className="questions-moment">
            <dt>{t(`console.moment.${moment as keyof typeof moments}`)}</dt>
            {asked.map((one) => (
              <dd key={one}>
                <q>{t(`console.ask.${one}`)}</q>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </aside>
  )
}
