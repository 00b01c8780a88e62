// What is asked twice: a break, and the end.

import { Button, useWords } from '../../../kit/index.ts'
import { charts, entriesOn } from '../../index.ts'
import { ActForm } from '../act-form.tsx'
import { useDesk } from './desk.tsx'
import { Dialog } from './dialog.tsx'
import { openConcerns } from './intent.ts'

export const AskRecess = () => {
  const t = useWords()
  const { dismiss } = useDesk()
  return (
    <Dialog title={t('console.recess')} onClose={dismiss}>
      <p>{t('console.recess-means')}</p>
      <div className="row">
        <ActForm act="call-recess" onActed={dismiss}>
          <Button weight="first" data-first>
            {t('console.recess-yes')}
          </Button>
        </ActForm>
        <Button type="button" onClick={dismiss}>
          {t('console.not-yet')}
        </Button>
      </div>
    </Dialog>
  )
}

/** The safe answer has the focus: a press of Enter by habit does not end a hearing. */
export const AskClose = () => {
  const t = useWords()
  const { dismiss, hearing } = useDesk()
  const written = charts.reduce((sum, chart) => sum + entriesOn(hearing.entries, chart).length, 0)
  const open = openConcerns(hearing).length
  return (
    <Dialog title={t('console.close')} onClose={dismiss}>
      <p>{t('console.close-means', { count: written })}</p>
      {open > 0 && <p>{t('console.close-open-concerns', { count: open })}</p>}
      <div className="row">
        <Button type="button" data-first onClick={dismiss}>
          {t('console.not-yet')}
        </Button>
        <ActForm act="close" onActed={dismiss}>
          <Button weight="first">{t('console.close-yes')}</Button>
        </ActForm>
      </div>
    </Dialog>
  )
}
