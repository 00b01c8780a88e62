// Proofs of translation. Words that somebody wrote into a page instead of a catalogue stay as they are,
// a layout that English just fits bursts, and a margin on the wrong side shows.

import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'

/** A message as it was written, or as it was parsed at the build. */
export type Message = string | MessageFormatElement[]
export type Catalogue = Readonly<Record<string, Message>>

const plain = 'aAbcCdDeEgGhHiIjJkKlLnNoOrRsStTuUwWyYzZ'
const accented = 'åÅƀçÇðÐéÉĝĜĥĤîÎĵĴķĶļĻñÑöÖŕŔšŠţŢûÛŵŴýÝžŽ'
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]))

const lengthen = (text: string): string => {
  const letters = [...text].map((letter) => accents.get(letter) ?? letter).join('')
  const more = '~'.repeat(Math.round(text.trim().length * 0.3))
  return letters + more.replace(/~{8}/g, '~~~~~~~ ')
}
/** U+200F tells the algorithm of Unicode that the line runs from right to left; nothing is overridden. */
const fromTheRight = (text: string): string => `\u200f${text}\u200f`

const throughout = (
  elements: MessageFormatElement[],
  change: (text: string) => string,
): MessageFormatElement[] =>
  elements.map((element) => {
    if ('children' in element) return { ...element, children: throughout(element.children, change) }
    if ('options' in element) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: throughout(option.value, change) },
      ])
      return { ...element, options: Object.fromEntries(options) }
    }
    if (element.type !== 0) return element
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(element.value) ?? []
    return words ? { ...element, value: before + change(words) + after } : element
  })

const bracketed = (elements: MessageFormatElement[]): MessageFormatElement[] => [
  { type: 0, value: '⟦' },
  ...elements,
  { type: 0, value: '⟧' },
]

const each = (catalogue: Catalogue, change: (elements: MessageFormatElement[]) => MessageFormatElement[]) =>
  Object.fromEntries(
    Object.entries(catalogue).map(([id, message]) => [
      id,
      change(typeof message === 'string' ? parse(message, { captureLocation: false }) : message),
    ]),
  )

/** `en-XA`: ⟦åççéñţéð~~~⟧, about a third longer. Placeholders, plurals and tags keep working. */
export const accentedWords = (catalogue: Catalogue): Catalogue =>
  each(catalogue, (elements) => bracketed(throughout(elements, lengthen)))

/** `ar-XB`: the same words in a line from right to left. */
export const wordsFromTheRight = (catalogue: Catalogue): Catalogue =>
  each(catalogue, (elements) => throughout(elements, fromTheRight))
