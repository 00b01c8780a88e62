import { Shell } from '../shell.tsx'
import { T, useWords } from '../words/speech.tsx'

export default function About() {
  const t = useWords()
  return (
    <Shell title={t('about.title')}>
      <h1>{t('about.title')}</h1>
      <p className="lead">{t('about.lead')}</p>
      <p>{t('about.commons')}</p>
      <p>{t('about.hearing')}</p>
      <h2>{t('about.promises')}</h2>
      <ul>
        <li>{t('about.promise.words')}</li>
        <li>{t('about.promise.heard')}</li>
        <li>{t('about.promise.power')}</li>
        <li>{t('about.promise.erase')}</li>
        <li>{t('about.promise.network')}</li>
      </ul>
      <h2>{t('about.yours')}</h2>
      <p>
        <T
          id="about.licence"
          values={{
            licence: (name) => (
              <a href="https://www.gnu.org/licenses/agpl-3.0.html" rel="noreferrer">
                {name}
              </a>
            ),
          }}
        />
      </p>
    </Shell>
  )
}
