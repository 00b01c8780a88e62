import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'

/** Every sentence by its name, functions called with each of some numbers. */
const sentencesOf = (words: object, number: number, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, said]): [string, string][] => {
    const id = path ? `${path}.${name}` : name
    if (typeof said === 'string') return [[id, said]]
    if (typeof said === 'function') {
      const given = Array.from({ length: said.length }, (_, at) => givenTo(id, at, number))
      return [[id, String(said(...given))]]
    }
    return sentencesOf(said as object, number, id)
  })
/** A number, but for the parameters that are words, or lists of them. */
const givenTo = (id: string, at: number, number: number): number | string | string[] => {
  if (/^why(Max|Min|Left)$/.test(id) && at === 1) return [`${number}`, `${number}`]
  return /^(title|trialTitle|infeasibleTitle)$/.test(id) || (id === 'stepPanels' && at === 1)
    ? `${number}`
    : number
}

const numbers = [1, 2, 3, 7, 1_234]
const names = (words: object) => sentencesOf(words, 2).map(([id]) => id)

describe('the words of the report', () => {
  it('are there in German as in English', () => {
    expect(names(de)).toEqual(names(en))
    for (const number of numbers) {
      const german = new Map(sentencesOf(de, number))
      for (const [id, said] of sentencesOf(en, number)) {
        expect(said.trim(), id).not.toBe('')
        expect(german.get(id)?.trim(), id).not.toBe('')
        // What is the same in both languages is a name or a number.
        if (/ \w{3,} /.test(said)) expect(german.get(id), id).not.toBe(said)
      }
    }
  })

  it('have real quotation marks and dashes, and nothing missing', () => {
    for (const words of [en, de])
      for (const number of numbers)
        for (const [id, said] of sentencesOf(words, number)) {
          expect(said, id).not.toMatch(/["'`]| - |--|\.\.\.|undefined|NaN|null|\[object/)
          if (words === de) expect(said, id).not.toMatch(/„[^“]*[”"]|”|’/)
          else expect(said, id).not.toMatch(/„|[^\s(]“/)
        }
  })

  it('say one person in the singular', () => {
    // Whom a division counts are five people or more.
    for (const words of [en, de])
      for (const [id, said] of sentencesOf(words, 1).filter(([id]) => !/^why(Max|Min|Left)$/.test(id)))
        expect(said, id).not.toMatch(/\b1 (people|places|panels|Menschen|Plätze|Gruppen)\b/)
  })
})
