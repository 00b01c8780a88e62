import { describe, expect, it } from 'vitest'
import { read, sources } from '../testing/sources.ts'

const sheets = sources(/\.css$/).map((path) => ({ path, css: read(path).replace(/\/\*[\s\S]*?\*\//g, '') }))
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|(?:left|right|top|bottom)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/

describe('the style sheets', () => {
  it('[KI4] speak of start and end, so that pages can run from the right', () => {
    for (const { path, css } of sheets) expect(physical.exec(css)?.[0], path).toBeUndefined()
    expect(physical.test('a { padding-left: 1em }')).toBe(true)
    expect(physical.test('a { border-start-start-radius: 1em; inset-inline-start: 0 }')).toBe(false)
  })

  it('use only tokens that exist', () => {
    const known = new Set(
      sheets.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
    )
    const used = sheets.flatMap(({ path, css }) =>
      [...css.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => ({ path, name })),
    )
    expect(used.filter(({ name }) => !known.has(name))).toEqual([])
  })

  it('name colours in one place', () => {
    for (const { path, css } of sheets.filter(({ path }) => !/kit\/style\/(tokens|last)\.css$/.test(path)))
      expect(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl/i.exec(css)?.[0], path).toBeUndefined()
  })

  it('belong to a layer, so that nothing outshouts the rest by chance', () => {
    for (const { path, css } of sheets.filter(({ path }) => !/\/(font|index)\.css$/.test(path)))
      expect(css.trim(), path).toMatch(/^@layer \w+ \{[\s\S]*\}$/)
  })
})
