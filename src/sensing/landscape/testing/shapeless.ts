// Conversations without camps that are no noise either: what a map might take for groups.

import { randomnessFrom } from '../../../chance/index.ts'
import { exponential } from '../numerics.ts'
import type { Votes } from '../votes.ts'
import { tableOf } from './tables.ts'

type Size = Readonly<{ people: number; statements: number; seed: number }>

const chanceFrom = (seed: number) => {
  const chance = randomnessFrom(seed, 'testing/shapeless')
  const unit = () => (chance.below(1e9) + 0.5) / 1e9
  /** Nearly normal. */
  const bell = () => Array.from({ length: 12 }, unit).reduce((sum, x) => sum + x, -6)
  const vote = (leaning: number) => (unit() < 0.1 ? 0 : unit() < 1 / (1 + exponential(-leaning)) ? 1 : -1)
  const list = <T>(length: number, make: () => T) => Array.from({ length }, make)
  return { unit, bell, vote, list }
}

/** People stand everywhere along a line, and statements ask everywhere along it. `steep`: how surely one side agrees. */
export const spectrum = ({ people, statements, seed }: Size, evenly: boolean, steep: number): Votes => {
  const { unit, bell, vote, list } = chanceFrom(seed)
  const standing = list(people, () => (evenly ? (unit() * 2 - 1) * 1.7 : bell()))
  const asked = list(statements, () => ({ way: unit() < 0.5 ? 1 : -1, at: (unit() * 2 - 1) * 2 }))
  return tableOf(people, statements, (i, j) => {
    const { way = 1, at = 0 } = asked[j] ?? {}
    return unit() < 0.5 ? null : vote(steep * way * ((standing[i] ?? 0) - at))
  })
}

/** Some agree with nearly everything, others with nearly nothing, whatever it says. */
export const yeaSayers = ({ people, statements, seed }: Size): Votes => {
  const { unit, bell, vote, list } = chanceFrom(seed)
  const [style, liked] = [list(people, () => 1.2 * bell()), list(statements, bell)]
  return tableOf(people, statements, (i, j) =>
    unit() < 0.5 ? null : vote((style[i] ?? 0) + (liked[j] ?? 0)),
  )
}

/** Few vote on nearly all, most on little; opinions have nothing to do with each other. */
export const unequallyActive = ({ people, statements, seed }: Size): Votes => {
  const { unit, bell, vote, list } = chanceFrom(seed)
  const [active, liked] = [list(people, () => 0.06 / unit()), list(statements, () => 1.2 * bell())]
  return tableOf(people, statements, (i, j) => (unit() > (active[i] ?? 0) ? null : vote(liked[j] ?? 0)))
}

/** Who comes late sees the late statements, who comes early the early ones; `drift`: how far moods change meanwhile. */
export const comingLate = ({ people, statements, seed }: Size, drift: number): Votes => {
  const { unit, bell, vote, list } = chanceFrom(seed)
  const liked = list(statements, () => 1.2 * bell())
  return tableOf(people, statements, (i, j) => {
    const late = Math.abs(i / people - j / statements) >= 0.35
    return unit() > (late ? 0.02 : 0.7) ? null : vote((liked[j] ?? 0) + drift * (i / people - 0.5))
  })
}
