import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../chance/index.ts'
import { mapFile } from './files.ts'
import type { Landscape, Mode } from './landscape.ts'
import { type LandscapeWanted, landscapeOf } from './landscape-of.ts'
import { conversation, skipped, there } from './polis/testing/conversations.ts'
import { plantedVotes } from './testing/planted.ts'
import { inAnyOrder, shareOf, statementsFor, tableOf } from './testing/tables.ts'
import type { Votes } from './votes.ts'

const mapOf = (votes: Votes, wanted: Partial<LandscapeWanted> = {}): Landscape =>
  landscapeOf(votes, statementsFor(votes), {
    mode: 'calibrated',
    groups: 'auto',
    seed: '0',
    version: '0.1.0',
    ...wanted,
  })

const modes: Mode[] = ['calibrated', 'polis']
const easy = { statements: 40, dividing: 0.5, overlap: 0.2, missing: 0.4, passes: 0.1 }
const camps = plantedVotes({ ...easy, sizes: [24, 16], seed: 1 })
const three = plantedVotes({ ...easy, sizes: [30, 25, 20], seed: 3 })

const chanceOfVotes = (people: number, statements: number, seed: number): Votes => {
  const chance = randomnessFrom(seed, 'testing/landscape-of')
  return tableOf(people, statements, () => {
    const drawn = chance.below(5)
    return drawn > 2 ? null : ((drawn - 1) as -1 | 0 | 1)
  })
}

describe('[LA1] the order of votes changes nothing', () => {
  it('in either mode, of small conversations as chance makes them, with or without structure', () => {
    const size = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(size, size, fc.nat(1000), fc.constantFrom(...modes), (people, statements, seed, mode) => {
        const votes = chanceOfVotes(people, statements, seed)
        const other = inAnyOrder(votes, randomnessFrom(seed, 'testing/order'))
        expect(mapFile(mapOf(other, { mode }))).toBe(mapFile(mapOf(votes, { mode })))
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('of people of two opinions, among whom all distances are tied', () => {
    const votes = tableOf(30, 10, (i, j) => ((i + j) % 2 ? 1 : -1))
    for (const mode of modes)
      for (const seed of [1, 2, 3]) {
        const other = inAnyOrder(votes, randomnessFrom(seed, 'testing/order'))
        expect(mapFile(mapOf(other, { mode }))).toBe(mapFile(mapOf(votes, { mode })))
      }
  })

  it.skipIf(!there)(`of a real conversation, with its statements in any order too${skipped}`, () => {
    const { votes, statements } = conversation('15-per-hour-seattle')
    const chance = randomnessFrom(5, 'testing/order')
    for (const mode of modes) {
      const wanted = { mode, groups: 'auto', seed: '0', version: '0.1.0' } as const
      const other = landscapeOf(inAnyOrder(votes, chance), chance.shuffled(statements), wanted)
      expect(mapFile(other)).toBe(mapFile(landscapeOf(votes, statements, wanted)))
    }
  })

  it('and another process gives the same bytes; 0, 00 and 7 are seeds', () => {
    const script = `
      const { mapFile, landscapeOf } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))})
      const { plantedVotes } = await import(${JSON.stringify(join(import.meta.dirname, 'testing/planted.ts'))})
      const { votes } = plantedVotes(${JSON.stringify({ ...easy, sizes: [24, 16], seed: 1 })})
      process.stdout.write(mapFile(landscapeOf(votes, [], { mode: 'calibrated', groups: 'auto', seed: '0', version: '1' })))`
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    })
    const here = (seed: string) =>
      mapFile(landscapeOf(camps.votes, [], { mode: 'calibrated', groups: 'auto', seed, version: '1' }))
    expect(here('0')).toBe(told)
    expect(here('00')).toBe(told)
    expect(JSON.parse(here('7')).groups).toHaveLength(2)
  })
})

describe('Groups that somebody asked for', () => {
  it('[LA4] stand on the map without evidence, and the sentence says so', () => {
    const { groups, evidence } = mapOf(chanceOfVotes(40, 30, 1), { groups: 3 })
    expect(groups).toHaveLength(3)
    expect(evidence.verdict).toBe('no clear groups yet')
    expect(evidence.sentence).toMatch(
      /^No clear groups yet .*; 3 groups are shown all the same, as they were asked for\.$/,
    )
  })

  it('[LA4] are weighed as so many, even where another number is clear', () => {
    const { groups, evidence } = mapOf(camps.votes, { groups: 7 })
    expect(groups).toHaveLength(7)
    expect(evidence.verdict).toBe('no clear groups yet')
    expect(mapOf(camps.votes, { groups: 2 }).evidence.verdict).toBe('groups')
  })

  it('are no more than there are different points', () => {
    const { groups, evidence } = mapOf(
      tableOf(30, 10, (i, j) => ((i + j) % 2 ? 1 : -1)),
      { groups: 9 },
    )
    expect(groups.map(({ size }) => size)).toEqual([15, 15])
    expect(evidence.silhouettes).toEqual([{ k: 2, value: 1 }])
  })
})

describe('Groups that were given', () => {
  const published = (votes: Votes, of: (i: number) => number) =>
    Int32Array.from(votes.people, (_, i) => of(i))

  it('keep their ids, and numbers that nobody has are no groups', () => {
    for (const mode of modes) {
      const given = published(camps.votes, (i) => (i % 3 === 0 ? -1 : i % 3 === 1 ? 2 : 40))
      const { groups, people } = mapOf(camps.votes, { mode, groups: 'published', published: given })
      expect(groups.map(({ id, size }) => [id, size])).toEqual([
        [2, 13],
        [40, 13],
      ])
      expect(people.slice(0, 4).map(({ group }) => group)).toEqual([null, 2, 40, null])
    }
  })

  it('[LA4] are borne if they are those that the votes show, and not if they are others', () => {
    const wanted = { groups: 'published', published: camps.groups } as const
    expect(mapOf(camps.votes, wanted).evidence.verdict).toBe('groups')
    const other = { groups: 'published', published: published(camps.votes, (i) => i % 2) } as const
    const { evidence } = mapOf(camps.votes, other)
    expect(evidence.verdict).toBe('no clear groups yet')
    expect(evidence.sentence).toMatch(/the groups given agree to .* 2 groups are shown all the same/)
  })

  it('where nobody has one, are as if none were given', () => {
    for (const mode of modes) {
      const none = mapOf(camps.votes, {
        mode,
        groups: 'published',
        published: published(camps.votes, () => -1),
      })
      expect(mapFile(none)).toBe(mapFile(mapOf(camps.votes, { mode })))
    }
  })
})

describe('Those who are flagged', () => {
  const people = camps.votes.people.slice(0, 5)
  const flag = { kind: 'identical votes', people, evidence: 'The same votes.' } as const

  it('[LA7] stay on the map as it is, and beside it stands what is without them', () => {
    const plain = mapOf(camps.votes, { flags: [] })
    const { flags, withoutFlagged, ...map } = mapOf(camps.votes, { flags: [flag] })
    expect({ ...map, flags: [], withoutFlagged: null }).toEqual(plain)
    expect(flags).toEqual([flag])
    const seen = (list: readonly { agree: number; disagree: number; pass: number }[]) =>
      list.reduce((sum, { agree, disagree, pass }) => sum + agree + disagree + pass, 0)
    const theirs = map.people.slice(0, 5).reduce((sum, { votes }) => sum + votes, 0)
    expect(seen(plain.statements) - seen(withoutFlagged?.statements ?? [])).toBe(theirs)
    expect(withoutFlagged?.evidence.people).toBe(plain.evidence.people - 5)
  })

  it('[LA12] leave their groups the ids that they have on the map, though the larger may now be the smaller', () => {
    const large = camps.votes.people.filter((_, i) => camps.groups[i] === 0)
    const { groups, withoutFlagged } = mapOf(camps.votes, {
      flags: [{ ...flag, people: large.slice(0, 14) }],
    })
    expect(groups.map(({ size }) => size)).toEqual([24, 16])
    expect(withoutFlagged?.groups.map(({ id }) => id)).toEqual([0, 1])
    expect(withoutFlagged?.groups[0]?.size).toBeLessThan(withoutFlagged?.groups[1]?.size ?? 0)
  })
})

describe('How far a map is', () => {
  it('only rises, from 0 to 1, and what it throws ends it', () => {
    const flags = [{ kind: 'identical votes', people: camps.votes.people.slice(0, 3), evidence: '' }] as const
    for (const mode of modes)
      for (const given of [[], flags]) {
        const shares: number[] = []
        mapOf(camps.votes, { mode, flags: given, watch: (share) => shares.push(share) })
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect(shares[0]).toBe(0)
        expect(shares.length).toBeGreaterThan(1)
        expect(shares.at(-1)).toBe(1)
        const stop = () => {
          throw new Error('enough')
        }
        expect(() => mapOf(camps.votes, { mode, flags: given, watch: stop })).toThrow('enough')
      }
  })
})

describe('[LA12] a map that follows another', () => {
  /** From three fifths of the votes to all, by a twentieth each time. */
  const following = (votes: Votes): Landscape[] => {
    const maps: Landscape[] = []
    for (let share = 60; share <= 100; share += 5) {
      const before = maps.at(-1)
      const now = shareOf(votes, share, randomnessFrom(7, 'testing/grow'))
      const wanted = before ? { before: { people: before.people, groups: before.groups.length } } : {}
      maps.push(mapOf(now, { flags: [], ...wanted }))
    }
    return maps
  }

  it.each([
    ['two', { ...easy, sizes: [40, 30], overlap: 0.3, missing: 0.5, seed: 2 }],
    ['three', { ...easy, sizes: [50, 40, 30], overlap: 0.25, missing: 0.5, seed: 1 }],
    ['four', { ...easy, sizes: [40, 40, 40, 40], overlap: 0.25, seed: 1 }],
  ])(
    'of %s planted groups claims them once, and they neither come and go nor change their ids',
    (_, planting) => {
      const maps = following(plantedVotes(planting).votes)
      const numbers = maps.map(({ groups }) => groups.length)
      const first = numbers.findIndex((number) => number > 0)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(numbers.at(-1)).toBe(planting.sizes.length)
      const since = numbers.slice(first)
      expect(since, 'they become more with more votes, if they change').toEqual(
        since.toSorted((a, b) => a - b),
      )
      for (const [at, map] of maps.entries()) {
        const before = maps[at - 1]
        if (!before) continue
        const moves = map.people.map(({ x, y }, i) =>
          Math.hypot(x - before.people[i]!.x, y - before.people[i]!.y),
        )
        const spread = Math.sqrt(
          map.people.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / map.people.length,
        )
        expect(moves.toSorted((a, b) => a - b)[moves.length >> 1]).toBeLessThan(0.25 * spread)
        const stayed = map.people.filter(({ group }, i) => before.people[i]!.group === group).length
        if (numbers[at] === numbers[at - 1]) expect(stayed).toBeGreaterThan(0.85 * map.people.length)
      }
    },
    60_000,
  )

  it('keeps ids that are not the smallest', () => {
    const { people } = mapOf(three.votes)
    const ids = [5, 0, 3]
    const before = {
      people: people.map((each) => ({ ...each, group: ids[each.group ?? 0] ?? 0 })),
      groups: 3,
    }
    expect(mapOf(three.votes, { before }).people.map(({ group }) => group)).toEqual(
      before.people.map(({ group }) => group),
    )
  })
})
