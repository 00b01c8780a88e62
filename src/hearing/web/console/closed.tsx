import { ButtonLink, useWords } from '../../../kit/index.ts'
import { useDesk } from './desk.tsx'

/** After the closing there is nothing to write any more, and something to take home. */
export const Closed = () => {
  const t = useWords()
  const { id } = useDesk()
  return (
    <div className="notice notice-well">
      <p className="notice-title">{t('console.closed')}</p>
      <p>{t('console.closed.body')}</p>
      <div className="row">
        <ButtonLink weight="first" href={`/hearings/${id}/charts`}>
          {t('console.to-charts')}
        </ButtonLink>
        <ButtonLink href={`/hearings/${id}`}>{t('console.to-hearing')}</ButtonLink>
      </div>
    </div>
  )
}
