// The words of a page. `Speech` stands around everything, on the server and in the browser alike.

import {
  createContext,
  createElement,
  Fragment,
  type ReactElement,
  type ReactNode,
  useContext,
  useMemo,
} from 'react'
import type { Id } from './ids.ts'
import { type Sentences, type Speaking, sentencesFrom } from './sentences.ts'

const sentences = createContext<Sentences | null>(null)

export const Speech = ({ locale, catalogue, timeZone, children }: Speaking & { children: ReactNode }) => {
  const spoken = useMemo(() => sentencesFrom({ locale, catalogue, timeZone }), [locale, catalogue, timeZone])
  return <sentences.Provider value={spoken}>{children}</sentences.Provider>
}

/** Sentences as text, for attributes, titles and what is spoken. */
export const useWords = (): Sentences => {
  const spoken = useContext(sentences)
  if (!spoken) throw new Error('Words are only spoken inside <Speech>')
  return spoken
}

type Marked = (children: ReactNode) => ReactNode
const marks: Readonly<Record<string, Marked>> = {
  b: (children) => <strong>{children}</strong>,
  i: (children) => <em>{children}</em>,
  key: (children) => <kbd>{children}</kbd>,
}

/**
 * A sentence with structure inside: `<T id="about.more" values={{ link: (text) => <a href="/">{text}</a> }} />`.
 * `<b>`, `<i>` and `<key>` in a message need no value.
 */
export const T = ({ id, values }: { id: Id; values?: Readonly<Record<string, ReactNode | Marked>> }) => {
  const t = useWords()
  const given = Object.entries({ ...marks, ...values }).map(([name, value]) => [
    name,
    typeof value === 'function' ? (chunks: ReactNode[]) => value(together(chunks)) : value,
  ])
  return together(t.parts<ReactElement>(id, Object.fromEntries(given)))
}

/** Side by side, as written down and not as a list that wants keys. */
const together = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts)
