// Pools with known leximin chances, reckoned elsewhere by another program: the published examples, and large invented ones.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Drawn, draw } from './draw.ts'
import { geometricMean, gini } from './figures.ts'
import { faultsOf } from './pool.ts'
import { readPool } from './reading/read-pool.ts'
import { loadSolver } from './solver/programme.ts'
import { leximinOf } from './testing/brute-force.ts'
import { type Tiny, tinyPool } from './testing/tiny.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/sortition')
const there = existsSync(folder)
const missing = there ? '' : ' (skipped: ../shared/data/sortition is not there)'

type Reference = {
  levels: [number, number][]
  maximin: number
  gini: number
  geometricMean: number
  uncoverable: number
  chances: number[]
}

const sets: readonly (readonly [
  set: string,
  people: string,
  targets: string,
  size: number,
  address: string[],
])[] = [
  ['example_small_20', 'respondents', 'categories', 20, []],
  ['example_large_200', 'respondents', 'categories', 200, []],
  ['couples_2', 'respondents', 'categories', 2, []],
  ['scotland_22', 'candidates', 'features', 22, []],
  ['monitoring_30', 'respondents', 'categories', 30, []],
  ['syn_town5_300_30', 'respondents', 'categories', 30, []],
  ['syn_hh6_800_36', 'respondents', 'categories', 36, ['address', 'postcode']],
]

const read = (set: string, people: string, targets: string, size: number, sameAddress: string[]) => {
  const file = (name: string) => ({ name, bytes: readFileSync(join(folder, set, `${name}.csv`)) })
  return readPool({ people: file(people), targets: file(targets), size, sameAddress })
}

/** What holds of every draw, whatever its pool. */
const expectSound = ({ pool, lottery, chances, shares, largestDeviation }: Drawn) => {
  expect(lottery).toHaveLength(1_000)
  expect(lottery.flatMap((panel) => faultsOf(pool, panel))).toEqual([])
  const counted = pool.people.map(() => 0)
  for (const panel of lottery) for (const place of panel) counted[place]! += 1 / 1_000
  for (const [place, share] of counted.entries()) {
    expect(shares[place]).toBeCloseTo(share, 9)
    expect(Math.abs(share - chances[place]!)).toBeLessThan(largestDeviation + 1e-9)
  }
  expect(largestDeviation).toBeLessThan(0.003)
}

describe.skipIf(!there)(`Pools whose chances are known${missing}`, () => {
  it.each(sets)(
    '[SO3] [SO4] [SO5] %s: every level, every panel, every share',
    { timeout: 120_000 },
    async (set, people, targets, size, address) => {
      const { pool, table } = read(set, people, targets, size, address)
      const reference: Reference = JSON.parse(readFileSync(join(folder, set, 'reference.json'), 'utf8'))
      const drawn = draw(await loadSolver(), pool, { fairness: 'leximin', panels: 1_000 })
      expectSound(drawn)
      const place = placesInFile(set, people, table.rows)
      for (const [row, chance] of reference.chances.entries())
        expect(Math.abs(drawn.chances[place[row]!]! - chance)).toBeLessThan(1e-5)
      expect(drawn.levels).toHaveLength(reference.levels.length)
      for (const [at, [chance, number]] of reference.levels.entries()) {
        expect(Math.abs(drawn.levels[at]![0] - chance)).toBeLessThan(1e-5)
        expect(drawn.levels[at]![1]).toBe(number)
      }
      expect(drawn.uncoverable).toHaveLength(reference.uncoverable)
      expect(Math.abs(gini(drawn.chances) - reference.gini)).toBeLessThan(5e-4)
      expect(Math.abs(geometricMean(drawn.chances) - reference.geometricMean)).toBeLessThan(1e-5)
    },
  )
})

/** Where in the pool each line of the file has come to stand; of equal lines, it does not matter which. */
const placesInFile = (set: string, people: string, rows: readonly (readonly string[])[]): number[] => {
  const lines = readFileSync(join(folder, set, `${people}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
  // Without what a cell may be wrapped in: no parser of our own, and none of the reading's.
  const bare = (text: string) => text.replace(/[", ]/g, '')
  const free = Map.groupBy(rows.keys(), (place) => bare(rows[place]!.join('')))
  return lines.map((line) => free.get(bare(line))?.shift() ?? -1)
}

describe.skipIf(!there)(`40 tiny pools, half of them with a gap${missing}`, () => {
  const tiny: Tiny[] = there ? JSON.parse(readFileSync(join(folder, 'tiny.json'), 'utf8')) : []
  it.each(tiny.map((each, place) => [place, each] as const))(
    '[SO3] pool %i: the chances, and whether the bound of expected numbers is reached',
    async (_, each) => {
      const pool = tinyPool(each)
      const drawn = draw(await loadSolver(), pool, { fairness: 'leximin', panels: 1_000 })
      expectSound(drawn)
      for (const [place, chance] of each.expected_leximin.entries())
        expect(Math.abs(drawn.chances[place]! - chance)).toBeLessThan(1e-7)
      expect(drawn.certificate?.kind).toBe(each.compact_equal ? 'compact' : 'search')
      // The reference itself, once more and without rounding.
      for (const [place, chance] of leximinOf(pool).chances.entries())
        expect(Math.abs(drawn.chances[place]! - chance)).toBeLessThan(1e-8)
    },
  )
})
