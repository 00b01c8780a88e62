import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageStyle } from './style.ts'
import { colours, contrasting, face } from './tokens.ts'

const css = readFileSync(join(import.meta.dirname, '../kit/style/tokens.css'), 'utf8')
const tokensIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)].map(([, name, light, dark]) => [
      name,
      [light, dark],
    ]),
  )
const block = (from: string) => css.slice(css.indexOf(from)).split('}')[0] ?? ''

describe('a page that lives alone', () => {
  it('has the colours and the face of the house', () => {
    expect(tokensIn(block('[data-theme] {'))).toMatchObject(colours)
    expect(tokensIn(block("[data-contrast='more'] {"))).toEqual(contrasting)
    expect(/--face:\s*([^;]+);/.exec(css)?.[1]).toBe(face)
  })

  it('carries a font, and nothing else that somebody hands it as one', () => {
    expect(pageStyle('d09GMg==', '')).toContain('base64,d09GMg==)')
    expect(pageStyle('a)}</style>', '')).not.toContain('</style>')
    expect(pageStyle(null, '')).not.toContain('@font-face')
  })
})
