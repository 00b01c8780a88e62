// The words of a page. `Speech` stands around everything, on the server and in the browser alike.

import { type ReactNode, useMemo } from 'react'
import { createIntl, FormattedMessage, RawIntlProvider, useIntl } from 'react-intl'
import type { Id } from './ids.ts'
import type { Locale } from './locales.ts'
import type { Catalogue } from './pseudo.ts'
import { type Sentences, sentencesFrom } from './sentences.ts'

const marks = {
  b: (children: ReactNode) => <strong>{children}</strong>,
  i: (children: ReactNode) => <em>{children}</em>,
  key: (children: ReactNode) => <kbd>{children}</kbd>,
}

type Speaking = { locale: Locale; catalogue: Catalogue; timeZone: string; children: ReactNode }

export const Speech = ({ locale, catalogue, timeZone, children }: Speaking) => {
  const intl = useMemo(
    () =>
      createIntl({
        locale,
        timeZone,
        messages: catalogue as Record<string, string>,
        onError: (error) => console.warn(error.message),
      }),
    [locale, catalogue, timeZone],
  )
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>
}

type Rich = ReactNode | ((children: ReactNode) => ReactNode)

/**
 * A sentence with structure inside: `<T id="about.more" values={{ link: (text) => <a href="/">{text}</a> }} />`.
 * `<b>`, `<i>` and `<key>` in a message need no value.
 */
export const T = ({ id, values }: { id: Id; values?: Readonly<Record<string, Rich>> }) => (
  <FormattedMessage id={id} values={{ ...marks, ...values } as unknown as Record<string, string>} />
)

/** Sentences as text, for attributes, titles and what is spoken. */
export const useWords = (): Sentences => {
  const intl = useIntl()
  return useMemo(() => sentencesFrom(plain(intl), intl.messages as unknown as Catalogue), [intl])
}

/** Text has no marks: `<b>` inside a message that goes into an attribute is read without it. */
const plain = (intl: ReturnType<typeof useIntl>): Parameters<typeof sentencesFrom>[0] => ({
  ...intl,
  formatMessage: (descriptor, values) =>
    intl.formatMessage(descriptor, { ...values, b: unmarked, i: unmarked, key: unmarked }) as string,
})
const unmarked = (children: ReactNode) => (Array.isArray(children) ? children.join('') : String(children))
