import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { read, sources } from '../testing/sources.ts'
import { words as hallInGerman } from './de/hall.ts'
import { words as german } from './de/index.ts'
import { words as hall } from './en/hall.ts'
import { words as english } from './en/index.ts'

/** A page's module and all that it brings along. */
const broughtBy = (page: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(page) || /kit\/words\/(en|de)\//.test(page)) return seen
  seen.add(page)
  for (const [, path = ''] of read(page).matchAll(/\bfrom '(\.{1,2}\/[^']+\.tsx?)'/g))
    broughtBy(join(dirname(page), path), seen)
  return seen
}
/** What is brought along from a domain ring names refusals and says nothing. */
const saidBy = (page: string): string[] =>
  [...broughtBy(page)]
    .filter((file) => /^kit\/|\/web\//.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/(['"])([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)\1/g)]
        .map(([, , id = '']) => id)
        .filter((id) => id in english),
    )

describe('the words for a whole hall', () => {
  const pages = sources(/\.tsx$/).filter((path) => /handle = \{ words: 'hall' \}/.test(read(path)))

  it('[KI8] are all that its pages say', () => {
    for (const page of pages)
      expect(
        [...new Set(saidBy(page))].filter((id) => !(id in hall)),
        page,
      ).toEqual([])
    expect(pages.length).toBeGreaterThan(0)
  })

  it('are the same in every language, and much fewer than all', () => {
    expect(Object.keys(hallInGerman)).toEqual(Object.keys(hall))
    for (const [id, sentence] of Object.entries(hallInGerman)) expect(sentence).toBe(german[id as never])
    expect(Object.keys(hall).length).toBeLessThan(Object.keys(english).length / 2)
  })
})
