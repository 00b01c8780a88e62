// Each idea's README lists its rules with ids; each id is named by the title of at least one test.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const filesIn = (folder: string, wanted: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => wanted.test(name))
        .map((name) => join(folder, name))
    : []

const rulesIn = (readme: string): string[] =>
  [...readFileSync(readme, 'utf8').matchAll(/^[-*]\s+\[([A-Z]{2}\d+)\]/gm)].map(([, id]) => id ?? '')

const titlesIn = (test: string): string[] =>
  [
    ...readFileSync(test, 'utf8').matchAll(
      /\b(?:it|test|describe|story)(?:\.\w+)*(?:\([^)]*\))?\(\s*(['"`])([\s\S]*?)\1/g,
    ),
  ].map(([, , title]) => title ?? '')

describe('the rules of the ideas', () => {
  const readmes = filesIn(join(root, 'src'), /README\.md$/)
  const rules = readmes.flatMap((readme) => rulesIn(readme))
  const titles = [
    ...filesIn(join(root, 'src'), /\.(test|contract)\.tsx?$/),
    ...filesIn(join(root, 'stories'), /\.story\.ts$/),
  ].flatMap(titlesIn)

  it('have one meaning each', () => {
    expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([])
    expect(rules.length).toBeGreaterThan(8)
  })

  it('are each named by a test', () => {
    expect(rules.filter((id) => !titles.some((title) => title.includes(`[${id}]`)))).toEqual([])
  })

  it('are not named by a test after they have gone', () => {
    const named = titles.flatMap((title) =>
      [...title.matchAll(/\[([A-Z]{2}\d+)\]/g)].map(([, id]) => id ?? ''),
    )
    expect([...new Set(named)].filter((id) => !rules.includes(id))).toEqual([])
  })
})
