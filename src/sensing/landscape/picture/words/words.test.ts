import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'

/** Every sentence by its name, functions called with the number, or with it as a word where they take words. */
const sentencesOf = (words: object, number: number, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, said]): [string, string][] => {
    const id = path ? `${path}.${name}` : name
    if (typeof said === 'string') return [[id, said]]
    if (typeof said === 'function')
      return [[id, String(said(...Array.from({ length: said.length }, () => givenTo(id, number))))]]
    return sentencesOf(said as object, number, id)
  })

const givenTo = (id: string, number: number): number | string[] =>
  /^(mapGroups|mapPostsText)$/.test(id) ? ['one', 'two', 'three'] : number

const numbers = [1, 2, 7, 1_234]

describe('the words of the map', () => {
  it('are there in German as in English', () => {
    const names = (words: object) => sentencesOf(words, 2).map(([id]) => id)
    expect(names(de)).toEqual(names(en))
    for (const number of numbers) {
      const german = new Map(sentencesOf(de, number))
      for (const [id, said] of sentencesOf(en, number)) {
        expect(said.trim(), id).not.toBe('')
        expect(german.get(id)?.trim(), id).not.toBe('')
        if (/ \w{3,} /.test(said)) expect(german.get(id), id).not.toBe(said)
      }
    }
  })

  it('have real quotation marks and dashes, and nothing missing', () => {
    for (const words of [en, de])
      for (const number of numbers)
        for (const [id, said] of sentencesOf(words, number))
          expect(said, id).not.toMatch(/["'`]| - |--|\.\.\.|undefined|NaN|null|\[object/)
  })

  it('say one of anything in the singular', () => {
    // Figures of groups, of large numbers of people and of the least number of votes are never about one.
    for (const words of [en, de])
      for (const [id, said] of sentencesOf(words, 1).filter(
        ([id]) => !/^(size|verdict|polis|unborne|shuffle|unknownFew)/.test(id),
      ))
        expect(said, id).not.toMatch(
          /\b(1|one|One|eine?|Eine?) (people|statements|votes|Menschen|Aussagen|Stimmen)\b/,
        )
  })
})
