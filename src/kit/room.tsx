// The surroundings as the parts of a page see them. In the browser they are read from <html>, where the
// server wrote them.

import { createContext, type ReactNode, useContext } from 'react'
import { isContrast, isTheme, type Surroundings } from './surroundings.ts'
import { directionOf, isLocale } from './words/locales.ts'
import type { Catalogue } from './words/pseudo.ts'
import { Speech } from './words/speech.tsx'

const surroundings = createContext<Surroundings>({
  locale: 'en',
  dir: 'ltr',
  theme: 'auto',
  contrast: 'auto',
  timeZone: 'UTC',
})

type Furnished = { around: Surroundings; catalogue: Catalogue; children: ReactNode }

export const Room = ({ around, catalogue, children }: Furnished) => (
  <surroundings.Provider value={around}>
    <Speech locale={around.locale} timeZone={around.timeZone} catalogue={catalogue}>
      {children}
    </Speech>
  </surroundings.Provider>
)

export const useSurroundings = (): Surroundings => useContext(surroundings)

/** The attributes of <html>, and back. */
export const written = ({ locale, dir, theme, contrast, timeZone }: Surroundings) => ({
  lang: locale,
  dir,
  'data-theme': theme,
  'data-contrast': contrast,
  'data-time-zone': timeZone,
})
export const readFrom = ({ lang, dataset }: HTMLElement): Surroundings => {
  const locale = isLocale(lang) ? lang : 'en'
  return {
    locale,
    dir: directionOf(locale),
    theme: isTheme(dataset.theme) ? dataset.theme : 'auto',
    contrast: isContrast(dataset.contrast) ? dataset.contrast : 'auto',
    timeZone: dataset.timeZone ?? 'UTC',
  }
}
