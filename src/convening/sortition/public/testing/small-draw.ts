// A draw small enough to see through: 45 people, five of them young, panels of four with two young ones.

import { type Panel, poolOf } from '../../pool.ts'
import type { Source } from '../beacon.ts'
import type { Certificate } from '../certificate.ts'
import { commit, type Draft } from '../commitment.ts'
import { keyFromSecret } from '../entrants.ts'

const young = 5
const all = 45

/** Ada to Eve are young; Eve lives with Gus, who is not. */
export const smallPool = poolOf(
  [
    {
      name: 'age',
      targets: [
        { value: 'young', min: 2, max: 2, flex: null },
        { value: 'old', min: 2, max: 2, flex: null },
      ],
    },
  ],
  Array.from({ length: all }, (_, place) => ({
    id: `person-${String(place).padStart(2, '0')}`,
    values: [place < young ? 0 : 1],
    household: place === 4 || place === 5 ? 'Canary Lane 7' : null,
  })),
  4,
)

/** Panels in which every young person stands 2/5 of the times, every old one 2/40, and never both of Canary Lane. */
export const lotteryOf = (panels: number): Panel[] =>
  Array.from({ length: panels }, (_, index) => {
    const youngOnes = [index % 5, (index + 1 + (Math.floor(index / 5) % 2)) % 5]
    const first = (index * 2) % 40
    const oldOnes = [first, first + 1].map((one) => young + one)
    if (youngOnes.includes(4) && oldOnes.includes(5)) return [0, 1, 6, 7]
    return [...youngOnes, ...oldOnes].sort((a, b) => a - b)
  })

/** Eve and Gus are classes of their own, as their household is. */
export const smallClasses = [
  [0, 1, 2, 3],
  [4],
  [5],
  Array.from({ length: all - young - 1 }, (_, place) => place + young + 1),
]

/** Two of forty old, two of five young: nobody can do better. Rows: size, young, old, the household. */
export const smallCertificate: Certificate = {
  kind: 'compact',
  levels: [
    {
      chance: 2 / 40,
      rows: [0, 0, 1, 0],
      weights: [
        [2, 1],
        [3, 39],
      ],
      fixed: [],
    },
    {
      chance: 2 / 5,
      rows: [0, 1, 0, 0],
      weights: [
        [0, 4],
        [1, 1],
      ],
      fixed: [],
    },
  ],
  never: [],
}

export const smallDraft = (source: Source, panels = 20): Draft => ({
  name: 'Willow Street Assembly',
  test: false,
  software: { name: 'commonwise', version: '0.1.0', solver: 'HiGHS 1.15.3' },
  pool: smallPool,
  fairness: 'leximin',
  levels: [
    [2 / 40, 40],
    [2 / 5, 5],
  ],
  lottery: lotteryOf(panels),
  reserves: lotteryOf(panels).map((panel) => reserveFor(panel)),
  reserveRule: 'A free place goes to the first of the reserve with whom all targets hold.',
  classes: smallClasses,
  households: [[[1, 2], 1]],
  certificate: smallCertificate,
  source,
  key: keyFromSecret(new Uint8Array(32)),
})

export const smallCommitment = (source: Source, panels = 20) => commit(smallDraft(source, panels), [], null)

/** Two other young ones and two other old ones; never Eve, whose household may be on the panel. */
const reserveFor = (panel: Panel): Panel => {
  const free = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => place + from).filter((place) => !panel.includes(place))
  return [...free(0, young - 1).slice(0, 2), ...free(10, all).slice(0, 2)]
}
