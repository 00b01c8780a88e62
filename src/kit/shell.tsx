// The frame of a reading page: where one is, in which language and light, and as whom. It whispers.

import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Button } from './button.tsx'
import { useSurroundings } from './room.tsx'
import { type Theme, themes } from './surroundings.ts'
import { useWhereabouts } from './whereabouts.ts'
import { languageNames, languageOf, languages } from './words/locales.ts'
import { useWords } from './words/speech.tsx'

type Framed = {
  /** What this page is, for the window's title. */
  title: string
  /** `wide` for lists and tables that want the whole width; reading pages keep their lines short. */
  width?: 'reading' | 'wide'
  children: ReactNode
}

export const Shell = ({ title, width = 'reading', children }: Framed) => {
  const t = useWords()
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <a className="skip" href="#main">
        {t('kit.skip')}
      </a>
      <Head />
      <main id="main" tabIndex={-1} className={`page page-${width}`}>
        {children}
      </main>
      <Foot />
    </>
  )
}

/** The window's title, for pages without a shell: `<PageTitle>The wall</PageTitle>`. */
export const PageTitle = ({ children }: { children: string }) => {
  const t = useWords()
  const name = useWhereabouts().community?.name ?? t('kit.commonwise')
  return <title>{children === name ? name : `${children} – ${name}`}</title>
}

const Head = () => {
  const t = useWords()
  const { community, visitor } = useWhereabouts()
  return (
    <header className="head">
      <a className="head-name" href="/">
        {community?.name ?? t('kit.commonwise')}
      </a>
      <div className="head-corner">
        <Languages />
        {visitor ? (
          <a href="/me">
            <bdi>{visitor.name}</bdi>
          </a>
        ) : (
          <a href="/sign-in">{t('kit.sign-in')}</a>
        )}
      </div>
    </header>
  )
}

/** The page that sent a form is the page to come back to. */
const Back = () => {
  const { pathname, search } = useLocation()
  return <input type="hidden" name="back" value={pathname + search} />
}

const Languages = () => {
  const t = useWords()
  const { locale } = useSurroundings()
  return (
    <form method="post" action="/language" className="row" aria-label={t('kit.language')}>
      <Back />
      {languages
        .filter((language) => language !== locale && (locale === 'de' || language !== languageOf(locale)))
        .map((language) => (
          <Button key={language} weight="quiet" name="language" value={language} lang={language}>
            {languageNames[language]}
          </Button>
        ))}
    </form>
  )
}

const Foot = () => {
  const t = useWords()
  return (
    <footer className="foot">
      <Light />
      <p>
        <a href="/about">{t('kit.about')}</a>
      </p>
    </footer>
  )
}

const Light = () => {
  const t = useWords()
  const { theme, contrast } = useSurroundings()
  const label = (one: Theme) => t(`kit.theme.${one}`)
  return (
    <form method="post" action="/theme" className="row" aria-label={t('kit.theme')}>
      <Back />
      {themes.map((one) => (
        <Button key={one} weight="quiet" name="theme" value={one} aria-pressed={one === theme}>
          {label(one)}
        </Button>
      ))}
      <Button
        weight="quiet"
        name="contrast"
        value={contrast === 'more' ? 'auto' : 'more'}
        aria-pressed={contrast === 'more'}
      >
        {t('kit.contrast.more')}
      </Button>
    </form>
  )
}
