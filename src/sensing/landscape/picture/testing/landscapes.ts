// Made-up maps for tests and stories: about a square at night, with the traps that real statements have.

import { randomnessFrom } from '../../../../chance/index.ts'
import type { Landscape, PersonOnMap, StatementOnMap, Verdict } from '../../landscape.ts'

export type Making = Readonly<{
  /** People of each group. */
  sizes: readonly number[]
  /** People in no group. */
  between: number
  verdict: Verdict
  mode?: Landscape['mode']
  seed?: number
  idOf?: (i: number) => string
  textOf?: (i: number) => string
}>

export const texts: readonly string[] = [
  'Concerts on the square end at ten in the evening, also in summer.',
  'There should be benches and trees on the square, so that old people can rest there by day.',
  'Whoever lives above the square has a right to sleep with an open window.',
  'The young need a place that is theirs.',
  'Cameras would make the square safer.',
  'The bars may put tables outside until midnight.',
  'A market on Saturdays would bring life to the square in the morning, when nobody is disturbed.',
  'Somebody has to be there at night whom one can call.',
  'The stage belongs by the river.',
  '晚上十点以后广场上不应该再有音乐，因为住在附近的孩子要睡觉，第二天还要上学。',
  'يجب أن تكون الساحة مفتوحة للجميع، في الليل كما في النهار.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft soll den Platz pflegen.',
  'If it is <b>loud</b> & late, "call the police"; they\'ll come.',
  'Dogs should be on a lead.',
  'The fountain should run again. It was the heart of the square for as long as any of us remembers, children played in it, and since it was turned off in the year of the drought nobody has said why it stays dry, although the drought is long over and the pipes were renewed.',
  'Cars have no business on the square.',
  'Cars should not drive on the square.',
  'I pass the square every day.',
  'The city should ask the neighbours before it gives a permit.',
  'Street musicians may play without amplifiers.',
]

type Counts = Readonly<{ agree: number; disagree: number; seen: number }>

/** Numbers from 0 to 1, and others that lie nearly in a bell about 0. */
const chanceFrom = (seed: number) => {
  const chance = randomnessFrom(seed, 'testing/landscapes')
  const unit = () => chance.below(1e6) / 1e6
  return { unit, below: chance.below, bell: () => (unit() + unit() + unit() + unit() - 2) * 1.7 }
}
type Chance = ReturnType<typeof chanceFrom>

/** Where groups lie. */
const ways = [
  [1, -0.2],
  [-1, -0.3],
  [0.1, 1],
  [0.6, -1],
  [-0.7, 0.8],
]

/** A third of the statements divide, the rest is shared. */
export const made = (making: Making): Landscape => {
  const { sizes, between, verdict, mode = 'calibrated', seed = 1 } = making
  const chance = chanceFrom(seed)
  const people = peopleOf(making, chance)
  const counts = sizes.map((size, g) => texts.map((_, j) => countsOf(size, g, j, chance)))
  return {
    mode,
    version: '0.1.0',
    inputHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    people,
    statements: texts.map((text, j) => statementOf(making.textOf?.(j) ?? text, j, counts, chance)),
    groups: sizes.map((size, id) => ({
      id,
      size,
      representative: representativesOf(id),
      votes: counts[id] ?? [],
    })),
    components: [
      { variance: 0.203, loadings: [] },
      { variance: 0.088, loadings: [] },
    ],
    evidence: evidenceOf(verdict, people.length - between, sizes.length),
    coverage: people.length === 0 ? [] : ['5', '11', '4'],
    redundant: [
      ['18', '19', 0.93],
      ['3', '8', -0.82],
    ],
    flags: [],
    withoutFlagged: null,
  }
}

const peopleOf = (
  { sizes, between, mode, idOf = (i) => `person-${i}` }: Making,
  { below, bell }: Chance,
): PersonOnMap[] =>
  [...sizes.flatMap((size, g) => Array<number>(size).fill(g)), ...Array<number>(between).fill(-1)].map(
    (group, i) => {
      const votes = group < 0 && sizes.length > 0 ? 1 + below(4) : 4 + below(texts.length - 4)
      const [x = 0, y = 0] = ways[group] ?? []
      const far = sizes.length > 1 ? 1 : 0.3
      return {
        id: idOf(i),
        x: far * x + bell() * 0.42,
        y: far * y * 0.7 + bell() * 0.32,
        votes,
        group: group < 0 ? null : group,
        uncertainty: mode === 'polis' ? null : 0.9 / Math.sqrt(votes + 1),
      }
    },
  )

const countsOf = (size: number, g: number, j: number, { unit }: Chance): Counts => {
  const seen = j === 17 ? Math.min(2, size) : Math.round(size * (0.5 + unit() * 0.5))
  const likes = j % 3 === 0 ? ((j / 3 + g) % 2 === 0 ? 0.9 : 0.1) : 0.75 + 0.1 * unit()
  const pass = j === 13 ? 0.6 : 0.08
  const agree = Math.round(seen * likes * (1 - pass))
  return { agree, disagree: Math.round((seen - agree) * (1 - pass) * 0.9), seen }
}

const statementOf = (
  text: string,
  j: number,
  counts: readonly (readonly Counts[])[],
  { bell }: Chance,
): StatementOnMap => {
  const sum = (of: keyof Counts) => counts.reduce((so, group) => so + (group[j]?.[of] ?? 0), 0)
  const [agree, disagree, seen] = [sum('agree'), sum('disagree'), sum('seen')]
  const divided = j % 3 === 0 && counts.length > 1
  const low = Math.max(0, agree / seen - 1.2 / Math.sqrt(seen)) * (divided ? 0.2 : 1)
  return {
    id: String(j + 3),
    text,
    agree,
    disagree,
    pass: seen - agree - disagree,
    seen,
    x: divided ? (j % 2 === 0 ? 0.8 : -0.7) : 0.1 * bell(),
    y: 0.3 * bell(),
    extremity: divided ? 1 : 0.2,
    consensus: 0.4,
    commonGround: seen === 0 ? null : { value: agree / seen, low },
    divide: divided ? { value: 0.7, low: Math.max(0, 0.6 - j / 40) } : { value: 0.02, low: 0 },
    bridging: 0.3,
    priority: 1,
  }
}

const representativesOf = (group: number) =>
  [0, 3, 6, 9, 12].map((j, n) => ({
    statement: String(j + 3),
    direction: (j / 3 + group) % 2 === 0 ? ('agree' as const) : ('disagree' as const),
    share: 0.91 - n * 0.04,
    others: 0.12 + n * 0.05,
    z: 5 - n,
  }))

const evidenceOf = (verdict: Verdict, people: number, groups: number): Landscape['evidence'] => {
  const clear = verdict === 'groups'
  const asked = verdict !== 'too few people'
  const reached = (k: number) => (clear ? 0.62 - Math.abs(k - groups) * 0.09 : 0.38 - k * 0.01)
  return {
    people,
    silhouettes: asked ? [2, 3, 4, 5].map((k) => ({ k, value: reached(k) })) : [],
    null: asked ? { mean: 0.352, max: 0.386, p: clear ? 0.04 : 0.31 } : null,
    gap: asked ? { between: clear ? 2 : 20, around: 21, p: clear ? 0.0001 : 0.5 } : null,
    stability: asked ? (clear ? 0.91 : 0.52) : null,
    verdict,
    sentence: '',
  }
}

export const square = made({ sizes: [74, 46, 19], between: 23, verdict: 'groups' })
/** Where no groups are claimed, there are none. */
const whole = (people: number, verdict: Verdict): Landscape => {
  const map = made({ sizes: [people], between: 0, verdict })
  return { ...map, groups: [], people: map.people.map((person) => ({ ...person, group: null })) }
}
export const unclear = whole(31, 'no clear groups yet')
export const few = whole(8, 'too few people')
export const nobody = whole(0, 'too few people')
export const alone = whole(1, 'too few people')
export const crowd = (): Landscape =>
  made({ sizes: [14_000, 9_000, 4_000, 2_000], between: 4_000, verdict: 'groups' })

/** The same with some people flagged. */
export const flagged: Landscape = {
  ...square,
  flags: [
    {
      kind: 'identical votes',
      people: square.people.slice(0, 12).map(({ id }) => id),
      evidence:
        'Twelve people voted the same on all of 18 statements; by chance not one such pair is expected.',
    },
  ],
  withoutFlagged: {
    groups: square.groups.slice(0, 2),
    evidence: square.evidence,
    statements: square.statements.map(({ id, text, agree, disagree, pass, commonGround }) => ({
      id,
      agree: agree - Math.min(agree, text.startsWith('I pass') ? 2 : 12),
      disagree,
      pass,
      commonGround,
    })),
  },
}
