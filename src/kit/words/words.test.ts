import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { read, sources } from '../testing/sources.ts'
import { words as german } from './de/index.ts'
import { words as english } from './en/index.ts'

const catalogues: Record<string, Record<string, string>> = { en: english, de: german }

/** What a message asks for: `count plural`, `link tag`, … */
const asked = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    const own = 'value' in element && element.type !== 0 ? [`${element.value} ${element.type}`] : []
    if ('children' in element) return [...own, ...asked(element.children)]
    if ('options' in element)
      return [...own, ...Object.values(element.options).flatMap(({ value }) => asked(value))]
    return own
  })
const placeholders = (message: string) => [...new Set(asked(parse(message)))].sort()

const code = sources()
  .filter((file) => !/kit\/words\/(en|de)\//.test(file))
  .map((file) => read(file))
const all = code.join('\n')
const quoted = new Set(
  [...all.matchAll(/(['"`])([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\1/g)].map(([, , id]) => id),
)
/** `t(`hearing.chart.${chart}`)` uses every sentence that begins and ends so. */
const patterns = [...all.matchAll(/`([a-z][a-z0-9-]*\.[a-z0-9.-]*)\$\{[^}]*\}([a-z0-9.-]*)`/g)].map(
  ([, start = '', end = '']) => ({ start, end }),
)
const isUsed = (id: string) =>
  quoted.has(id) || patterns.some(({ start, end }) => id.startsWith(start) && id.endsWith(end))

describe('the catalogues of words', () => {
  it('[KI1] say the same in every language', () => {
    for (const [language, catalogue] of Object.entries(catalogues))
      expect(Object.keys(catalogue).sort(), language).toEqual(Object.keys(english).sort())
  })

  it('[KI1] ask for the same placeholders in every language', () => {
    for (const [id, message] of Object.entries(english))
      expect(placeholders(german[id as keyof typeof german] ?? ''), id).toEqual(placeholders(message))
  })

  it('hold nothing that no page says', () => {
    const refusals = (id: string) => id.startsWith('refusal.') && quoted.has(id.slice('refusal.'.length))
    expect(Object.keys(english).filter((id) => !isUsed(id) && !refusals(id))).toEqual([])
  })

  it('[KI5] have a sentence for every refusal that an act can give', () => {
    const codes = [...all.matchAll(/\b(?:refuse\(\s*|refusal: )'([a-z.-]+)'/g)].map(
      ([, refusal]) => `refusal.${refusal}`,
    )
    expect(codes.length).toBeGreaterThan(10)
    expect([...new Set(codes)].filter((id) => !(id in english)).sort()).toEqual([])
  })

  it('use typographic apostrophes, quotation marks and dashes', () => {
    for (const [language, catalogue] of Object.entries(catalogues))
      for (const [id, message] of Object.entries(catalogue))
        expect(message.replace(/<[^>]*>/g, ''), `${language} ${id}`).not.toMatch(/['"]|\.\.\.|--| - /)
  })
})
