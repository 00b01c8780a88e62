import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { style } from './style.ts'
import { colours, contrasting, face } from './tokens.ts'

const css = readFileSync(join(import.meta.dirname, '../../../kit/style/tokens.css'), 'utf8')
const tokensIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(([, name, light, dark]) => [
      name,
      [light, dark],
    ]),
  )
const block = (from: string) => css.slice(css.indexOf(from)).split('}')[0] ?? ''

describe('the report', () => {
  it('has the colours and the face of the house', () => {
    expect(tokensIn(block('[data-theme] {'))).toMatchObject(colours)
    expect(tokensIn(block("[data-contrast='more'] {"))).toEqual(contrasting)
    expect(/--face:\s*([^;]+);/.exec(css)?.[1]).toBe(face)
  })

  it('uses no colour that it does not have', () => {
    const sheet = style(null)
    const declared = new Set([...sheet.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
    for (const [, name] of sheet.matchAll(/var\(--([\w-]+)\)/g)) expect(declared.has(name), name).toBe(true)
    const outside = sheet.replace(/--[\w-]+:[^;}]+/g, '')
    expect(outside).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl/i)
  })
})
