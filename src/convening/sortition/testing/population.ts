// An invented country, from which the pools of tests and measurements are drawn. Nobody in it is real.
//
// Its people belong to milieus; within a milieu features are independent, so that across the country they hang together as
// they do in real ones: graduates live in cities, the old own their homes. All weights are whole numbers.

export type Trait = Readonly<{
  name: string
  values: readonly string[]
  /** How readily people with this value answer a letter of invitation, out of 12. */
  answering: readonly number[]
  /** `within[milieu][value]`, in parts of their sum. */
  within: readonly (readonly number[])[]
}>

/** Students and starters, families in suburbs, the old in villages, workers of the industrial towns, newcomers to cities. */
export const milieus: readonly number[] = [18, 30, 24, 20, 8]

export const traits: readonly Trait[] = [
  {
    name: 'gender',
    values: ['female', 'male', 'other'],
    answering: [11, 12, 12],
    within: [
      [48, 49, 3],
      [52, 47, 1],
      [53, 47, 0],
      [44, 55, 1],
      [48, 51, 1],
    ],
  },
  {
    name: 'age',
    values: ['16-29', '30-44', '45-59', '60+'],
    answering: [5, 8, 11, 12],
    within: [
      [70, 25, 4, 1],
      [5, 50, 38, 7],
      [1, 4, 25, 70],
      [20, 26, 33, 21],
      [30, 40, 22, 8],
    ],
  },
  {
    name: 'education',
    values: ['none', 'school', 'vocational', 'degree'],
    answering: [2, 4, 7, 12],
    within: [
      [3, 42, 10, 45],
      [5, 15, 38, 42],
      [25, 30, 33, 12],
      [22, 28, 43, 7],
      [28, 26, 18, 28],
    ],
  },
  {
    name: 'region',
    values: ['capital', 'coast', 'highlands', 'lakes', 'plains', 'valleys'],
    answering: [12, 10, 11, 12, 9, 10],
    within: [
      [40, 15, 8, 8, 14, 15],
      [22, 20, 10, 16, 18, 14],
      [6, 22, 22, 20, 18, 12],
      [10, 18, 12, 8, 30, 22],
      [52, 16, 4, 4, 14, 10],
    ],
  },
  {
    name: 'climate',
    values: ['very concerned', 'somewhat concerned', 'hardly concerned', 'not concerned'],
    answering: [12, 8, 4, 3],
    within: [
      [55, 32, 9, 4],
      [38, 42, 14, 6],
      [28, 44, 18, 10],
      [22, 40, 24, 14],
      [30, 42, 20, 8],
    ],
  },
  {
    name: 'living',
    values: ['town', 'country'],
    answering: [12, 11],
    within: [
      [94, 6],
      [78, 22],
      [44, 56],
      [82, 18],
      [98, 2],
    ],
  },
  {
    name: 'born',
    values: ['here', 'abroad'],
    answering: [12, 7],
    within: [
      [86, 14],
      [90, 10],
      [96, 4],
      [88, 12],
      [12, 88],
    ],
  },
  {
    name: 'home',
    values: ['owned', 'rented', 'council'],
    answering: [12, 10, 6],
    within: [
      [14, 74, 12],
      [70, 26, 4],
      [78, 14, 8],
      [42, 34, 24],
      [12, 56, 32],
    ],
  },
]

/** What people of one household have in common. */
export const sharedAtHome: ReadonlySet<string> = new Set(['region', 'living', 'home'])

/** The part of the whole country that has each value: what targets are made from. */
export const sharesOf = ({ within, values }: Trait): number[] =>
  values.map((_, value) => {
    let share = 0
    for (const [milieu, weights] of within.entries())
      share += ((milieus[milieu] ?? 0) * (weights[value] ?? 0)) / sum(weights)
    return share / sum(milieus)
  })

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
