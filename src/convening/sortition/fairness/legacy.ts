// LEGACY: the greedy draw that many assemblies have used, kept as what one would compare with. It fills the most urgent
// target first and draws somebody for it, until the panel is full or a target is out of reach; then it begins again. What
// chance it gives to whom is nobody's choice, and can be far from equal (Flanigan et al., Nature 596, 2021, whose
// supplement describes it).

import type { Randomness } from '../../../chance/index.ts'
import type { Panel, Pool } from '../pool.ts'

/**
 * Chances by counting: as many panels as wanted. Null if for one of them 1,000 beginnings all led nowhere, or if all of them
 * took more than `most`, as it may be the thousandth each time.
 */
export const legacyPanels = (
  pool: Pool,
  chance: Randomness,
  count: number,
  most = Number.POSITIVE_INFINITY,
): Panel[] | null => {
  const draw = legacyDraw(pool, chance)
  const panels: Panel[] = []
  let inVain = 0
  for (let beginnings = 0; panels.length < count && inVain < 1000 && beginnings < most; beginnings++) {
    const panel = draw()
    inVain = panel ? 0 : inVain + 1
    if (panel) panels.push(panel)
  }
  return panels.length === count ? panels : null
}

/** What a beginning changes, in lists of whole numbers, as there are thousands of beginnings. */
type Beginning = { gone: Uint8Array; selected: Int32Array; remaining: Int32Array; panel: number[] }

/** Values of all features, numbered through. */
type Layout = Readonly<{
  values: readonly (readonly number[])[]
  /** Who lives with somebody, themselves included. */
  mates: readonly (readonly number[])[]
  having: readonly (readonly number[])[]
  min: readonly number[]
  max: readonly number[]
}>

const legacyDraw = (pool: Pool, chance: Randomness): (() => Panel | null) => {
  const layout = layoutOf(pool)
  const empty: Beginning = {
    gone: new Uint8Array(pool.people.length),
    selected: new Int32Array(layout.having.length),
    remaining: Int32Array.from(layout.having, (people) => people.length),
    panel: [],
  }
  for (const [value, people] of layout.having.entries())
    if (layout.max[value] === 0) for (const i of people) remove(layout, empty, i)
  return () => {
    const beginning = {
      gone: empty.gone.slice(),
      selected: empty.selected.slice(),
      remaining: empty.remaining.slice(),
      panel: [],
    }
    return filled(layout, beginning, pool.size, chance)
  }
}

const layoutOf = (pool: Pool): Layout => {
  const targets = pool.features.flatMap((feature) => feature.targets)
  // Without targets everybody has the one value that can be drawn.
  if (targets.length === 0)
    return layoutOf({
      ...pool,
      features: [{ name: '', targets: [{ value: '', min: 0, max: pool.size, flex: null }] }],
      people: pool.people.map((person) => ({ ...person, values: [0] })),
    })
  const first = pool.features.map(
    (_, f) => pool.features.slice(0, f).flatMap((feature) => feature.targets).length,
  )
  const values = pool.people.map((person) => person.values.map((value, f) => (first[f] ?? 0) + value))
  const having = targets.map((): number[] => [])
  for (const [i, own] of values.entries()) for (const value of own) having[value]?.push(i)
  const homes = new Map<string, number[]>()
  for (const [i, { household }] of pool.people.entries())
    if (household !== null)
      homes
        .set(household, homes.get(household) ?? [])
        .get(household)
        ?.push(i)
  const mates = pool.people.map(({ household }) => (household === null ? [] : (homes.get(household) ?? [])))
  return { values, mates, having, min: targets.map(({ min }) => min), max: targets.map(({ max }) => max) }
}

const filled = (layout: Layout, beginning: Beginning, size: number, chance: Randomness): Panel | null => {
  while (beginning.panel.length < size) {
    const urgent = mostUrgent(layout, beginning)
    const one = urgent === null ? null : drawn(layout, beginning, urgent, chance)
    if (one === null || !takeIn(layout, beginning, one)) return null
  }
  const kept = beginning.selected.every((count, value) => count >= (layout.min[value] ?? 0))
  return kept ? beginning.panel.sort((a, b) => a - b) : null
}

/** The value of which the largest part of what remains is still needed; null where a target is out of reach. */
const mostUrgent = ({ min, max }: Layout, { selected, remaining }: Beginning): number | null => {
  let urgent: number | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let value = 0; value < selected.length; value++) {
    const left = remaining[value] ?? 0
    const needed = (min[value] ?? 0) - (selected[value] ?? 0)
    if (needed > left) return null
    if (left > 0 && max[value] !== 0 && needed / left > most) {
      most = needed / left
      urgent = value
    }
  }
  return urgent
}

const drawn = (
  { having }: Layout,
  { gone, remaining }: Beginning,
  value: number,
  chance: Randomness,
): number | null => {
  const people = having[value] ?? []
  const left = remaining[value] ?? 0
  if (left === 0) return null
  // Whoever is gone is drawn in vain; where most are gone, counting is quicker.
  for (let attempt = 0; attempt < 8; attempt++) {
    const one = people[chance.below(people.length)] ?? 0
    if (!gone[one]) return one
  }
  let nth = chance.below(left)
  for (const one of people) if (!gone[one] && nth-- === 0) return one
  return null
}

const takeIn = (layout: Layout, beginning: Beginning, one: number): boolean => {
  const { selected, remaining, panel } = beginning
  panel.push(one)
  remove(layout, beginning, one)
  for (const mate of layout.mates[one] ?? []) remove(layout, beginning, mate)
  const own = layout.values[one] ?? []
  for (const value of own) selected[value] = (selected[value] ?? 0) + 1
  for (const value of own)
    if ((selected[value] ?? 0) >= (layout.max[value] ?? 0))
      for (const other of layout.having[value] ?? []) remove(layout, beginning, other)
  for (let value = 0; value < selected.length; value++)
    if ((selected[value] ?? 0) + (remaining[value] ?? 0) < (layout.min[value] ?? 0)) return false
  return true
}

const remove = ({ values }: Layout, { gone, remaining }: Beginning, one: number): void => {
  if (gone[one]) return
  gone[one] = 1
  for (const value of values[one] ?? []) remaining[value] = (remaining[value] ?? 0) - 1
}

export const sharesIn = (pool: Pool, panels: readonly Panel[]): Float64Array => {
  const counts = new Float64Array(pool.people.length)
  for (const panel of panels) for (const place of panel) counts[place] = (counts[place] ?? 0) + 1
  return counts.map((count) => count / panels.length)
}
