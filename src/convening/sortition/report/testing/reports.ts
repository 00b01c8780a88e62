// Reports to test the page with: a made-up pool, targets laid around one of its panels, chances that look like chances.
// Nothing here was computed by a draw.

import { type Randomness, randomnessFrom } from '../../../../chance/index.ts'
import { type Feature, type Person, type Pool, poolOf, tally } from '../../pool.ts'
import { quicknet } from '../../public/quicknet.ts'
import type { Report } from '../report.ts'

export type Making = Readonly<{
  seed: number
  people: number
  size: number
  /** Name of each feature and its values; the first values have most people. */
  features: readonly (readonly [string, readonly string[]])[]
  /** How far targets reach to both sides of the panel. */
  slack?: number
  idOf?: (n: number) => string
}>

export const assembly: Making = {
  seed: 7,
  people: 300,
  size: 30,
  features: [
    ['Age', ['16–29', '30–44', '45–59', '60–74', '75 and over']],
    ['Gender', ['women', 'men', 'other']],
    ['School leaving certificate', ['university entrance', 'intermediate', 'lower secondary', 'none yet']],
    ['Where people live', ['town', 'village', 'far out']],
  ],
}

export const reportOf = (making: Making, more: Partial<Report> = {}): Report => {
  const chance = randomnessFrom(making.seed, 'testing/report')
  const open = openPool(making, chance)
  const panel = chance
    .shuffled(open.people.map((_, place) => place))
    .slice(0, making.size)
    .sort((a, b) => a - b)
  const pool = { ...open, features: around(open, panel, making.slack ?? 1) }
  const { chances, legacy } = chancesOf(pool)
  return {
    name: 'The square at night',
    run: 1,
    drawn: {
      pool,
      fairness: 'leximin',
      chances,
      legacy,
      uncoverable: [],
      lottery: Array.from({ length: 1_000 }, () => panel),
      largestDeviation: 0.001_73,
      certificate: null,
    },
    picked: { number: 417, panel },
    source: { kind: 'drand', chain: quicknet.chain, round: 34_278_300 },
    commitment: '3f9a0c52d1b7e86470a1c9d35be2f40816d97a3c5e0b82f14d6c7a9e31f05b28',
    warnings: [],
    test: false,
    version: '0.1.0',
    ...more,
  }
}

/** Multipliers of a certificate, from one for each target. */
export const rowsOf = (report: Report, at: (f: number, v: number) => number) => [
  0,
  ...report.drawn.pool.features.flatMap(({ targets }, f) => targets.map((_, v) => at(f, v))),
]
/** With a certificate whose first level is this one. */
export const proved = (report: Report, chance: number, rows: readonly number[]): Report => ({
  ...report,
  drawn: {
    ...report.drawn,
    certificate: { kind: 'compact', levels: [{ chance, rows, weights: [], fixed: [] }], never: [] },
  },
})

const openPool = ({ people, size, features, idOf }: Making, chance: Randomness): Pool => {
  const asked: Feature[] = features.map(([name, values]) => ({
    name,
    targets: values.map((value) => ({ value, min: 0, max: size, flex: null })),
  }))
  const named = idOf ?? ((n: number) => `p${String(n).padStart(5, '0')}`)
  const answering: Person[] = Array.from({ length: people }, (_, n) => ({
    id: named(n + 1),
    household: null,
    // The product of two draws: the first values are frequent, the last ones rare.
    values: features.map(([, values]) => chance.below(chance.below(values.length) + 1)),
  }))
  return poolOf(asked, answering, size)
}

const around = (pool: Pool, panel: readonly number[], slack: number): Feature[] => {
  const counts = tally(
    pool.features,
    panel.flatMap((place) => pool.people[place] ?? []),
  )
  return pool.features.map(({ name, targets }, f) => ({
    name,
    targets: targets.map(({ value }, v) => {
      const count = counts[f]?.[v] ?? 0
      return { value, min: Math.max(0, count - slack), max: Math.min(pool.size, count + slack), flex: null }
    }),
  }))
}

/** Rarer people have greater chances, more so with the older method. */
const chancesOf = (pool: Pool): { chances: Float64Array; legacy: Float64Array } => {
  const counts = tally(pool.features, pool.people)
  const rarity = pool.people.map(({ values }) =>
    values.reduce((product, value, f) => product * (pool.people.length / (counts[f]?.[value] ?? 1)), 1),
  )
  const scaled = (power: number) => {
    const raw = rarity.map((x) => x ** power)
    const total = raw.reduce((sum, x) => sum + x, 0)
    return Float64Array.from(raw, (x) => Math.min(1, (pool.size * x) / total))
  }
  return { chances: scaled(0.12), legacy: scaled(0.35) }
}
