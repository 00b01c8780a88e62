// The draw for pools so small that every panel can be listed: what the real one must agree with. Nothing here knows of
// classes, bounds or columns made when needed; chances are exact fractions.

import { type Feature, type Panel, type Pool, tally } from '../pool.ts'
import { type Column, decimal, type Fraction, fraction, greatest, plus, times } from './exact-simplex.ts'

/** Every panel that keeps sizes, targets and households. @throws RangeError above 16 people. */
export const panelsOf = (pool: Pool): Panel[] => {
  if (pool.people.length > 16) throw new RangeError('Too many people to list their panels')
  const panels: Panel[] = []
  const complete = (panel: readonly number[], next: number) => {
    if (panel.length === pool.size) {
      if (keepsMinima(pool, panel)) panels.push(panel)
      return
    }
    if (pool.people.length - next < pool.size - panel.length) return
    const joined = [...panel, next]
    if (keepsMaxima(pool, joined)) complete(joined, next + 1)
    complete(panel, next + 1)
  }
  complete([], 0)
  return panels
}

/** Whether each person stands on some panel. */
export const coveredBy = (pool: Pool, panels: readonly Panel[]): boolean[] =>
  pool.people.map((_, place) => panels.some((panel) => panel.includes(place)))

/**
 * The leximin-fairest chances, in the order of the pool: the least of them as great as it can be, then the next, and so on.
 * Stage by stage, as Flanigan et al. (Nature 596, 2021) define it: whoever has a positive dual value is bound in every
 * optimum of the stage (complementary slackness, exact here) and keeps that chance. People on no panel have 0.
 */
export const leximinOf = (pool: Pool, panels = panelsOf(pool)): { chances: number[]; stages: number } => {
  const fixed: (Fraction | null)[] = coveredBy(pool, panels).map((covered) => (covered ? null : fraction(0)))
  let stages = 0
  for (; fixed.includes(null); stages++) {
    const { value, binding } = leastChance(panels, fixed)
    for (const place of binding) fixed[place] = value
  }
  return { chances: fixed.map((chance) => decimal(chance ?? fraction(0))), stages }
}

/** The greatest least chance of those who stand on a panel at all. */
export const maximinOf = (pool: Pool, panels = panelsOf(pool)): number => {
  const fixed = coveredBy(pool, panels).map((covered) => (covered ? null : fraction(0)))
  return decimal(leastChance(panels, fixed).value)
}

/** Greatest z where those not fixed have a chance of at least z and the fixed ones at least theirs. */
const leastChance = (
  panels: readonly Panel[],
  fixed: readonly (Fraction | null)[],
): { value: Fraction; binding: number[] } => {
  // Row i, scaled to whole numbers: chance of i − z or 0 − slack = what is fixed or 0. The last row: shares add up to 1.
  const scale = fixed.map((chance) => chance?.under ?? 1n)
  const last = fixed.length
  const columns: Column[] = [
    ...panels.map((panel) => [
      ...panel.map((place) => [place, scale[place] ?? 1n] as const),
      [last, 1n] as const,
    ]),
    ...fixed.map((_, place) => [[place, -1n]] as Column),
    fixed.flatMap((chance, place) => (chance ? [] : [[place, -1n] as const])),
  ]
  const costs = columns.map((_, column) => (column === columns.length - 1 ? 1n : 0n))
  const optimum = greatest({ columns, costs, right: [...fixed.map((chance) => chance?.over ?? 0n), 1n] })
  if (!optimum) throw new RangeError('No lottery: is there a panel at all?')
  const binding = fixed.flatMap((chance, place) =>
    chance === null && optimum.dual[place]?.over !== 0n ? [place] : [],
  )
  return { value: optimum.value, binding }
}

/**
 * The chances with the greatest product (Nash), among those who stand on a panel. Shares wander from the panel that is worth
 * least to the one worth most (pairwise Frank–Wolfe with exact steps); the worth of a panel is the sum of 1 / chance over
 * its members. It ends when no panel is worth more than there are people, by `tolerance`, which bounds what the sum of
 * logarithms lacks.
 */
export const nashOf = (pool: Pool, panels = panelsOf(pool), tolerance = 1e-11): number[] => {
  const people = coveredBy(pool, panels).filter(Boolean).length
  const shares = panels.map(() => 1 / panels.length)
  for (let step = 0; step < 200_000; step++) {
    const chances = chancesFrom(pool, panels, shares)
    const worths = panels.map((panel) => panel.reduce((total, place) => total + 1 / (chances[place] ?? 1), 0))
    const [best, worst] = [placeOf(worths, shares, 1), placeOf(worths, shares, -1)]
    if ((worths[best] ?? 0) - people <= tolerance) return chances
    const moved = bestStep(chances, panels[best] ?? [], panels[worst] ?? [], shares[worst] ?? 0)
    shares[best] = (shares[best] ?? 0) + moved
    shares[worst] = moved === shares[worst] ? 0 : (shares[worst] ?? 0) - moved
  }
  throw new RangeError('No end of steps to the greatest product')
}

/** The panel worth most, or with −1 the one worth least among those that have a share. */
const placeOf = (worths: readonly number[], shares: readonly number[], sign: 1 | -1): number => {
  let chosen = -1
  for (const [place, worth] of worths.entries())
    if (
      (sign === 1 || (shares[place] ?? 0) > 0) &&
      (chosen < 0 || sign * worth > sign * (worths[chosen] ?? 0))
    )
      chosen = place
  return chosen
}

/** How much share to move, at most `most`: where the slope of the sum of logarithms is zero, found by halving. */
const bestStep = (chances: readonly number[], to: Panel, from: Panel, most: number): number => {
  const up = to.filter((place) => !from.includes(place)).map((place) => chances[place] ?? 0)
  const down = from.filter((place) => !to.includes(place)).map((place) => chances[place] ?? 0)
  const slope = (step: number) =>
    up.reduce((total, chance) => total + 1 / (chance + step), 0) -
    down.reduce((total, chance) => total + 1 / (chance - step), 0)
  if (slope(most) >= 0) return most
  let [low, high] = [0, most]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  return low
}

export const chancesFrom = (pool: Pool, panels: readonly Panel[], shares: readonly number[]): number[] => {
  const chances = pool.people.map(() => 0)
  for (const [place, panel] of panels.entries())
    for (const person of panel) chances[person] = (chances[person] ?? 0) + (shares[place] ?? 0)
  return chances
}

/**
 * (n/k) · greatest chance + γ · (k/n) / least chance (Baharav and Flanigan, "Fair, Manipulation-Robust, and Transparent
 * Sortition", EC 2024), n being everybody in the pool. Whoever is on no panel does not count as least.
 */
export const goldilocksObjective = (pool: Pool, chances: readonly number[], gamma = 1): number => {
  const drawn = chances.filter((chance) => chance > 0)
  const even = pool.size / pool.people.length
  return Math.max(...drawn) / even + (gamma * even) / Math.min(...drawn)
}

/**
 * The least that objective can be, to about 1e-9. The least possible greatest chance M(z) is convex in the least chance z,
 * and an exact linear program gives its value and slope at any z: tangents are laid until the best point under all of them
 * is as good as they promise (Kelley's cutting planes, of one variable).
 */
export const goldilocksOf = (pool: Pool, panels = panelsOf(pool), gamma = 1): number => {
  const covered = coveredBy(pool, panels)
  const even = pool.size / pool.people.length
  const open = covered.map((is) => (is ? null : fraction(0)))
  const { value } = leastChance(panels, open)
  const highest = (value.over * grid) / value.under
  const tangents: Tangent[] = []
  const measure = (least: number, cap: number) => cap / even + (gamma * even) / least
  const promised = (least: number) =>
    measure(least, Math.max(...tangents.map(({ start, slope }) => start + slope * least)))
  for (let next = highest; tangents.length < 200; ) {
    const tangent = leastCap(panels, covered, fraction(next, grid))
    const least = Number(next) / Number(grid)
    const reached = measure(least, tangent.start + tangent.slope * least)
    tangents.push(tangent)
    const best = lowest(promised, Number(highest) / Number(grid))
    if (reached - promised(best) < 1e-9) return reached
    next = BigInt(Math.max(1, Math.round(best * Number(grid))))
  }
  throw new RangeError('No end of tangents')
}

const grid = 2n ** 40n

/** Where a convex function from 0 to `most` is least, by thirds. */
const lowest = (value: (at: number) => number, most: number): number => {
  let [low, high] = [0, most]
  for (let cut = 0; cut < 120; cut++) {
    const third = (high - low) / 3
    if (value(low + third) <= value(high - third)) high -= third
    else low += third
  }
  return Math.min(most, (low + high) / 2)
}

/** The line start + slope · z, which M(z) touches and never falls below. */
type Tangent = Readonly<{ start: number; slope: number }>

/** Of the least M where everybody's chance is from `least` to M; its dual values are the line. */
const leastCap = (panels: readonly Panel[], covered: readonly boolean[], least: Fraction): Tangent => {
  const people = covered.flatMap((is, place) => (is ? [place] : []))
  const rowOf = new Map(people.map((place, row) => [place, row]))
  const [half, last] = [people.length, 2 * people.length]
  // Row i: chance − slack = least, in whole numbers. Row half + i: chance + slack − M = 0. The last: shares add up to 1.
  const columns: Column[] = [
    ...panels.map((panel) => {
      const rows = panel.flatMap((place) => rowOf.get(place) ?? [])
      return [
        ...rows.map((row) => [row, least.under] as const),
        ...rows.map((row) => [half + row, 1n] as const),
        [last, 1n] as const,
      ]
    }),
    ...people.map((_, row): Column => [[row, -1n]]),
    ...people.map((_, row): Column => [[half + row, 1n]]),
    people.map((_, row) => [half + row, -1n] as const),
  ]
  const costs = columns.map((_, column) => (column === columns.length - 1 ? -1n : 0n))
  const right = [...people.map(() => least.over), ...people.map(() => 0n), 1n]
  const optimum = greatest({ columns, costs, right })
  if (!optimum) throw new RangeError('No lottery has so great a least chance')
  const slope = optimum.dual.slice(0, half).reduce(plus, fraction(0))
  const start = optimum.dual[last] ?? fraction(0)
  return { start: -decimal(start), slope: -decimal(times(slope, least.under)) }
}

const keepsMinima = (pool: Pool, panel: Panel): boolean =>
  countsOf(pool, panel).every((counts, f) =>
    counts.every((count, v) => count >= (pool.features[f]?.targets[v]?.min ?? 0)),
  )

const keepsMaxima = (pool: Pool, panel: Panel): boolean => {
  const homes = panel.flatMap((place) => pool.people[place]?.household ?? [])
  return (
    new Set(homes).size === homes.length &&
    countsOf(pool, panel).every((counts, f) =>
      counts.every((count, v) => count <= (pool.features[f]?.targets[v]?.max ?? 0)),
    )
  )
}

const countsOf = (pool: Pool, panel: Panel): number[][] =>
  tally(
    pool.features,
    panel.flatMap((place) => pool.people[place] ?? []),
  )

/**
 * The least weight of changes under which one panel exists: 1 + 2/min for each person that a minimum is lowered by, 1 for each
 * that a maximum is raised by. @param open the same features with the widest targets that may be tried.
 */
export const leastChangeOf = (pool: Pool, open: readonly Feature[]): number => {
  const weights = panelsOf({ ...pool, features: open }).map((panel) => {
    const counts = tally(
      pool.features,
      panel.flatMap((place) => pool.people[place] ?? []),
    )
    return pool.features.reduce(
      (sum, { targets }, f) =>
        targets.reduce((weight, { min, max }, v) => {
          const count = counts[f]?.[v] ?? 0
          const lacking = Math.max(0, min - count)
          return weight + (lacking > 0 ? lacking * (1 + 2 / min) : 0) + Math.max(0, count - max)
        }, sum),
      0,
    )
  })
  return Math.min(...weights)
}
