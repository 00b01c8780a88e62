import { afterAll, describe, expect, it } from 'vitest'
import { mapFile } from '../files.ts'
import { landscapeOf } from '../landscape-of.ts'
import { plantedVotes } from '../testing/planted.ts'
import { openMaps } from './maps.ts'

const maps = openMaps(1)
afterAll(() => maps.close())

const wanted = { mode: 'calibrated', groups: 'auto', seed: '0', version: '0.1.0' } as const
const easy = { statements: 40, dividing: 0.5, overlap: 0.2, missing: 0.4, passes: 0.1 }
const small = plantedVotes({ ...easy, sizes: [24, 16], seed: 1 }).votes

describe('Maps in threads', () => {
  it('are those that are made without, and tell how far they are, from 0 to 1', async () => {
    const shares: number[] = []
    const map = await maps.map(small, [], wanted, { watch: (share) => shares.push(share) })
    expect(mapFile(map)).toBe(mapFile(landscapeOf(small, [], wanted)))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(shares.length).toBeGreaterThan(1)
  })

  it('end at once when they are no longer wanted, and the next one is made', async () => {
    const large = plantedVotes({ ...easy, statements: 200, sizes: [900, 700, 400], seed: 1 }).votes
    const giveUp = new AbortController()
    const more = { signal: giveUp.signal, watch: () => giveUp.abort() }
    await expect(maps.map(large, [], wanted, more)).rejects.toMatchObject({ name: 'AbortError' })
    const next = await maps.map(small, [], wanted)
    expect(next.people).toHaveLength(40)
    await expect(maps.map(small, [], wanted, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
