// The languages of the house. The last two are proofs, not languages: `en-XA` lengthens and accents every
// sentence, `ar-XB` sets it from right to left. They are never offered, but may be chosen.

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const locales = ['en', 'de', 'en-XA', 'ar-XB'] as const
export type Locale = (typeof locales)[number]

/** Each language under the name it gives itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

export const isLocale = (text: unknown): text is Locale => locales.includes(text as Locale)
export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar-XB' ? 'rtl' : 'ltr')

/** By whose customs numbers and days are written. Our English is that of Europe: 22 November 2026, 14:05. */
export const customs: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  de: 'de',
  'en-XA': 'en-GB',
  'ar-XB': 'ar',
}

/** The catalogue from which a locale is made. */
export const languageOf = (locale: Locale): Language => (locale === 'de' ? 'de' : 'en')

/** What was chosen, else the first language of the browser that we speak, else the community's, else English. */
export const negotiate = (
  chosen: string | undefined,
  acceptLanguage: string | null | undefined,
  community?: string | null,
): Locale => {
  if (isLocale(chosen)) return chosen
  for (const tag of byPreference(acceptLanguage ?? '')) {
    const spoken = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (spoken) return spoken
  }
  return isLocale(community) ? community : 'en'
}

const byPreference = (header: string): string[] =>
  header
    .slice(0, 400)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { tag, quality: quality ? Number(quality.slice(2)) || 0 : 1 }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
