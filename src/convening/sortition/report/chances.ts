// Everybody's chance, from the least to the greatest, in steps of several people.
//
// Chances are no secret: whoever counts in how many of the published panels a pseudonym stands knows its chance. Still, a
// step with one person in it would point at that person; so steps are joined until five people stand on each.

import { leastPublished } from '../public/small-cells.ts'

/** So many people have chances from `low` to `high`; the same number twice where it is one level. */
export type Step = Readonly<{ people: number; low: number; high: number }>

/** @param rising chances in rising order. @param unit what is less apart than half of it is taken for the same. */
export const stepsOf = (rising: readonly number[], unit: number): Step[] => {
  const levels: Step[] = []
  for (const chance of rising) {
    const level = levels.at(-1)
    if (level && chance - level.low < unit / 2)
      levels[levels.length - 1] = { ...level, people: level.people + 1 }
    else levels.push({ people: 1, low: chance, high: chance })
  }
  const steps: Step[] = []
  for (const level of levels) {
    const step = steps.at(-1)
    if (step && step.people < leastPublished) steps[steps.length - 1] = joined(step, level)
    else steps.push(level)
  }
  const last = steps.at(-1)
  const before = steps.at(-2)
  if (last && before && last.people < leastPublished) steps.splice(-2, 2, joined(before, last))
  return steps
}

/** No more than `most` steps: those that are nearest to each other are joined first. */
export const fewerSteps = (steps: readonly Step[], most: number): Step[] => {
  const fewer = [...steps]
  while (fewer.length > Math.max(1, most)) {
    const widths = fewer.slice(1).map((step, i) => step.high - (fewer[i]?.low ?? 0))
    const at = widths.indexOf(Math.min(...widths))
    const [one, other] = [fewer[at], fewer[at + 1]]
    if (one && other) fewer.splice(at, 2, joined(one, other))
  }
  return fewer
}

const joined = (one: Step, other: Step): Step => ({
  people: one.people + other.people,
  low: one.low,
  high: other.high,
})
