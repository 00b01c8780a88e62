// The one mail that people write: a link and a code, and what they are for. No pictures, no second address.

import { type Locale, sentencesIn } from '../../kit/words/index.ts'
import type { Mail } from '../../platform/mail/post.ts'
import { signInMinutes } from '../store/lifetimes.ts'

type SignInLetter = { to: string; locale: Locale; place: string; code: string; link: string }

export const signInLetter = ({ to, locale, place, code, link }: SignInLetter): Mail => {
  const t = sentencesIn(locale)
  const paragraphs = [
    t('people.letter.hello', { place }),
    t('people.letter.code'),
    `    ${code.slice(0, 3)} ${code.slice(3)}`,
    t('people.letter.link'),
    `    ${link}`,
    t('people.letter.until', { minutes: signInMinutes }),
    t('people.letter.not-you'),
  ]
  return { to, subject: t('people.letter.subject', { place }), text: `${paragraphs.join('\n\n')}\n` }
}
