// Refusals are codes here; their sentences stand in the catalogues. Both are read as text, so that this ring
// imports nothing from outside.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acts } from './commands.ts'

const folder = import.meta.dirname
const actNames = new Set<string>(Object.values(acts).map(({ name }) => name))

/** What is put together at run time: the stage of an entry, the kind of a link, what is wrong with a name. */
const endings: Record<string, readonly string[]> = {
  'hearing.entry-': ['withdrawn', 'moved', 'erased'],
  'hearing.cannot-link-': ['answers', 'worries-about'],
  'hearing.name': ['-missing', '-too-long'],
}

const codes = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/['`](hearing\.[a-z-]+)/g)])
  .flatMap(([, code = '']) => endings[code]?.map((ending) => code + ending) ?? [code])
  .filter((code) => !actNames.has(code))

const sentences = (language: string): string[] => {
  const catalogue = readFileSync(join(folder, '../kit/words', language, 'hearing-refusals.ts'), 'utf8')
  return [...catalogue.matchAll(/'refusal\.(hearing\.[a-z-]+)'/g)].map(([, code]) => code ?? '')
}

describe('every refusal', () => {
  it('is found by this test', () => {
    expect(codes).toContain('hearing.entry-withdrawn')
    expect(new Set(codes).size).toBeGreaterThan(50)
  })

  for (const language of ['en', 'de'])
    it(`says in "${language}" what can be done instead`, () => {
      expect([...new Set(codes)].filter((code) => !sentences(language).includes(code))).toEqual([])
    })
})
