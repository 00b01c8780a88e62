import { describe, expect, it } from 'vitest'
import { words as german } from '../../../kit/words/de/index.ts'
import { words as english } from '../../../kit/words/en/index.ts'
import { commandFor, keycap, keys, type Press } from './keys.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})

describe('the keys of the console', () => {
  it('are each used once', () => {
    const all = keys.flatMap((row) => [row.key, ...('also' in row ? row.also : [])])
    expect(new Set(all).size).toBe(all.length)
  })

  it('are each explained in both languages', () => {
    for (const { command } of keys) {
      expect(english).toHaveProperty([`console.key.${command}`])
      expect(german).toHaveProperty([`console.key.${command}`])
    }
  })

  it('open each chart by its letter, and show it whole with Shift', () => {
    expect(['p', 's', 'c', 'd'].map((key) => commandFor(press(key)))).toEqual([
      'write-problem',
      'write-solution',
      'write-concern',
      'write-data',
    ])
    expect(commandFor(press('S', { shiftKey: true }))).toBe('show-solutions')
  })

  it('mean the same with Caps Lock', () => {
    expect(commandFor(press('S'))).toBe('write-solution')
    expect(commandFor(press('s', { shiftKey: true }))).toBe('show-solutions')
  })

  it('follow the letters of the layout, not the places of an American keyboard', () => {
    expect(commandFor(press('z', { code: 'KeyY' }))).toBe('recess')
    expect(commandFor(press('y', { code: 'KeyZ' }))).toBe('yield')
    expect(commandFor(press('a', { code: 'KeyQ' }))).toBe('amend')
  })

  it('work on keyboards of other alphabets', () => {
    expect(commandFor(press('ы', { code: 'KeyS' }))).toBe('write-solution')
    expect(commandFor(press('ρ', { code: 'KeyR' }))).toBe('reflect')
  })

  it('take brackets as a German keyboard types them, with Alt Gr', () => {
    expect(commandFor(press('[', { ctrlKey: true, altKey: true }))).toBe('earlier-sheet')
    expect(commandFor(press(']', { altKey: true }))).toBe('later-sheet')
    expect(commandFor(press(','))).toBe('earlier-sheet')
  })

  it('leave the shortcuts of browser and system alone', () => {
    expect(commandFor(press('c', { ctrlKey: true }))).toBeNull()
    expect(commandFor(press('r', { metaKey: true }))).toBeNull()
    expect(commandFor(press('d', { altKey: true }))).toBeNull()
    expect(commandFor(press('ß'))).toBeNull()
    expect(commandFor(press('Tab'))).toBeNull()
  })

  it('are shown as keycaps show them', () => {
    expect(['g', 'P', 'ArrowUp', '?'].map(keycap)).toEqual(['g', '⇧ P', '↑', '?'])
  })
})
