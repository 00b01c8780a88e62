import { expect, it } from 'vitest'
import { style } from './style.ts'

it('the report uses no colour that it does not have', () => {
  const sheet = style(null)
  const declared = new Set([...sheet.matchAll(/--([\w-]+):/g)].map(([, name]) => name))
  for (const [, name] of sheet.matchAll(/var\(--([\w-]+)\)/g)) expect(declared.has(name), name).toBe(true)
  const outside = sheet.replace(/--[\w-]+:[^;}]+/g, '')
  expect(outside).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl/i)
})
