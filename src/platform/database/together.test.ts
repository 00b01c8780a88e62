import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { askedTogether } from './together.ts'

describe('questions asked together', () => {
  it('go at once while few are under way, and then as one', async () => {
    const batches: number[][] = []
    const square = askedTogether(async (keys: readonly number[]) => {
      batches.push([...keys])
      await pause(5)
      return new Map(keys.filter((key) => key !== 7).map((key) => [key, key * key]))
    })
    const answers = await Promise.all([1, 2, 3, 4, 3, 7].map(square))
    expect(answers).toEqual([1, 4, 9, 16, 9, undefined])
    expect(batches).toEqual([[1], [2], [3, 4, 7]])
  })

  it('never take an answer that was asked for before', async () => {
    let truth = 0
    const look = askedTogether(async (keys: readonly string[]) => {
      const now = truth
      await pause(5)
      return new Map(keys.map((key) => [key, now]))
    })
    const early = [look('a'), look('b')]
    truth = 1
    expect(await look('a')).toBe(1)
    expect(await Promise.all(early)).toEqual([0, 0])
  })

  it('fail together and may be asked again', async () => {
    let away = true
    const look = askedTogether(async (keys: readonly string[]) => {
      if (away) throw new Error('away')
      return new Map(keys.map((key) => [key, key]))
    })
    await expect(look('a')).rejects.toThrow('away')
    away = false
    expect(await look('a')).toBe('a')
  })
})
