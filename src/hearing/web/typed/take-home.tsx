// The ways in which the charts leave the screen.

import { type Id, useWords } from '../../../kit/index.ts'
import { printSizes } from './print-sizes.ts'

export const TakeHome = ({ id }: { id: string }) => {
  const t = useWords()
  const page = `/hearings/${id}/charts`
  return (
    <section className="take-home no-print" aria-labelledby="take-home">
      <h2 id="take-home">{t('charts.take')}</h2>
      <dl>
        <dt>{t('charts.print')}</dt>
        {printSizes.map((size) => (
          <dd key={size}>
            <a href={`${page}?print=${size}`}>{t(`charts.print.${size}` satisfies Id)}</a>
          </dd>
        ))}
        <dt>{t('charts.download')}</dt>
        <dd>
          <a href={`${page}.md`} download>
            {t('charts.download.markdown')}
          </a>
        </dd>
        <dd>
          <a href={`${page}.json`} download>
            {t('charts.download.json')}
          </a>
        </dd>
      </dl>
    </section>
  )
}
