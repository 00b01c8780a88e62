// From expected numbers to real panels.
//
// An expected composition q (how many of each class on average) lies in a polytope P. If it is a mixture of whole-numbered
// points of P, it is a lottery over panels. This finds one the way in which Carathéodory's theorem is proved (1911; as an
// algorithm Grötschel, Lovász and Schrijver, 1988): take a whole-numbered point c of the smallest face on which q lies,
// give it the largest share λ with which the rest stays in P, and go on with the rest, which lies on a smaller face. Each step
// makes one more row or bound tight, so there are at most as many panels as rows and classes.
//
// P may have corners that are not whole. Then a face can be without panels although q lies on it, and the caller is told
// how much is left; whether a lottery exists at all is then decided by pricing (`attain.ts`).

import { randomnessFrom } from '../../../chance/index.ts'
import type { Classes, Composition } from '../classes.ts'
import type { Limits, PanelSearch } from '../solver/panel-search.ts'

export type Decomposition = Readonly<{ compositions: Composition[]; shares: number[]; left: number }>

/** @param expected how many of each class on average: chance × people. @param watch is told what is left, from 1 to 0. */
export const decompose = (
  classes: Classes,
  search: PanelSearch,
  expected: ArrayLike<number>,
  watch: (left: number) => void,
): Decomposition => {
  const rest = { q: Float64Array.from(expected), mass: 1 }
  const compositions: Composition[] = []
  const shares: number[] = []
  const chance = randomnessFrom(0, 'commonwise/v1/decompose')
  const most = classes.classes.length + classes.rows.length + 50
  while (rest.mass > 1e-9 && compositions.length < most) {
    const composition = panelOnFace(classes, search, rest, () => chance.below(1000) / 1e5)
    if (!composition) break
    const share = largestShare(classes, rest, composition)
    // A face found too small by rounding leads nowhere; pricing takes it from here.
    if (share <= 0) break
    for (const [t, drawn] of composition.entries()) rest.q[t] = (rest.q[t] ?? 0) - share * drawn
    rest.mass -= share
    compositions.push(composition)
    shares.push(share)
    watch(Math.max(0, rest.mass))
  }
  return { compositions, shares, left: Math.max(0, rest.mass) }
}

type Rest = { q: Float64Array; mass: number }

/** Expected numbers are sums of thousands of terms known to nine digits or so. */
const slack = 1e-7

const panelOnFace = (
  classes: Classes,
  search: PanelSearch,
  rest: Rest,
  noise: () => number,
): Composition | null => {
  const face = faceOf(classes, rest)
  const averages = Array.from(rest.q, (q) => q / rest.mass)
  const box: Limits = {
    rows: face.rows,
    classes: face.classes.map(([lower, upper], t) => {
      const average = averages[t] ?? 0
      return [
        Math.max(lower, Math.floor(average + slack)),
        Math.min(upper, Math.ceil(average - slack)),
      ] as const
    }),
  }
  // Classes of which the most is left over go first: the step that follows is the longer for it.
  const weights = averages.map((average) => average - Math.floor(average) + noise())
  return (
    search.some(weights, box) ?? search.some(weights, face) ?? search.best(weights, face)?.composition ?? null
  )
}

const faceOf = ({ classes, rows }: Classes, { q, mass }: Rest): Limits => ({
  classes: classes.map(({ people }, t) => {
    const drawn = q[t] ?? 0
    if (drawn <= slack * mass) return [0, 0] as const
    if (drawn >= people.length * mass - slack * mass) return [people.length, people.length] as const
    return [0, people.length] as const
  }),
  rows: rows.map((row) => {
    const activity = row.entries.reduce((sum, [t]) => sum + (q[t] ?? 0), 0)
    if (activity <= row.lower * mass + slack * mass) return [row.lower, row.lower] as const
    if (activity >= row.upper * mass - slack * mass) return [row.upper, row.upper] as const
    return [row.lower, row.upper] as const
  }),
})

/** The largest λ for which (q − λc) / (mass − λ) still keeps all rows and bounds. */
const largestShare = ({ classes, rows }: Classes, { q, mass }: Rest, composition: Composition): number => {
  let share = mass
  const atMost = (limit: number, per: number) => {
    if (per > 0) share = Math.min(share, Math.max(0, limit) / per)
  }
  for (const [t, { people }] of classes.entries()) {
    const drawn = composition[t] ?? 0
    const left = q[t] ?? 0
    if (left > slack * mass || drawn > 0) atMost(left, drawn)
    if (left < people.length * mass - slack * mass) atMost(people.length * mass - left, people.length - drawn)
  }
  for (const { lower, upper, entries } of rows) {
    const left = entries.reduce((sum, [t]) => sum + (q[t] ?? 0), 0)
    const drawn = entries.reduce((sum, [t]) => sum + (composition[t] ?? 0), 0)
    if (left - lower * mass > slack * mass) atMost(left - lower * mass, drawn - lower)
    if (upper * mass - left > slack * mass) atMost(upper * mass - left, upper - drawn)
  }
  return share
}
