// In what language and light a page is read: chosen by the reader, kept in cookies, applied by the server,
// so that a page without script, and the first picture of one with script, is already right.

import { directionOf, type Locale, negotiate } from './words/locales.ts'

/** `auto` follows the device. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const contrasts = ['auto', 'more'] as const
export type Contrast = (typeof contrasts)[number]

export type Surroundings = {
  locale: Locale
  dir: 'ltr' | 'rtl'
  theme: Theme
  contrast: Contrast
  /** Of the server: a hearing is where its facilitator is, and both ends of a page must write the same time. */
  timeZone: string
}

/** The names of the cookies. They say nothing about a person and are the same for everybody on one device. */
export const choices = { language: 'language', theme: 'theme', contrast: 'contrast' } as const
const yearSeconds = 31_536_000

export const isTheme = (text: unknown): text is Theme => themes.includes(text as Theme)
export const isContrast = (text: unknown): text is Contrast => contrasts.includes(text as Contrast)

export const cookiesOf = (header: string | null | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (header ?? '').split(';').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name.trim(), value.join('=').trim()]
    }),
  )

/** @param community the language of the community, for those who chose none and whose browser speaks none of ours. */
export const surroundingsOf = (headers: Headers, community?: string | null): Surroundings => {
  const cookies = cookiesOf(headers.get('cookie'))
  const locale = negotiate(cookies[choices.language], headers.get('accept-language'), community)
  const theme = cookies[choices.theme]
  const contrast = cookies[choices.contrast]
  return {
    locale,
    dir: directionOf(locale),
    theme: isTheme(theme) ? theme : 'auto',
    contrast: isContrast(contrast) ? contrast : 'auto',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

export const choiceCookie = (name: keyof typeof choices, value: string, secure: boolean): string =>
  `${choices[name]}=${value}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`

/** Where a form returns to: a path of this site, and of no other. */
export const pathHere = (text: unknown): string =>
  typeof text === 'string' && /^\/(?![/\\])[!-[\]-\uffff]*$/.test(text) && text.length < 2_000 ? text : '/'
