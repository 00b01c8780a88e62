// The peer of `sortition`: column generation for maximin and leximin in the way it is published (Flanigan, Gölz, Gupta,
// Hennig and Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596, 2021, and its supplement),
// written from the paper for this comparison, on the same HiGHS as ours.
//
// One binary variable for each person; panels to begin with by multiplicative weights; the dual over the panels known; the
// panel that breaks it most by an integer programme; an end at 5e-4. Kept from the programs in use: more panels from one
// solve of the dual by scaling its weights. Models stay open, so that each solve begins where the last one ended.

import loadHighs, { type Highs, type Model } from 'highs'
import { randomnessFrom } from '../../src/chance/index.ts'
import type { Panel, Pool } from '../../src/convening/sortition/pool.ts'

const tolerance = 5e-4
const mostExtraPanels = 10

export type Generated = {
  /** What the best lottery over the panels found gives the least likely person, among those known to be on some panel. */
  leastChance: number
  /** Proved: no lottery has a greater least chance. Infinite as long as nothing is proved. */
  bound: number
  finished: boolean
  phase: string
  panels: number
  levels: number
  chances: Float64Array
}

class OutOfTime extends Error {}

export const columnGeneration = async (
  pool: Pool,
  fairness: 'maximin' | 'leximin',
  /** Of processor time. */
  capSeconds: number,
): Promise<Generated> => {
  const highs = await loadHighs()
  const search = panelSearch(highs, pool, cpuSeconds() + capSeconds)
  const found = panelsFound(pool)
  const state = {
    phase: 'seeding',
    bound: Number.POSITIVE_INFINITY,
    levels: 0,
    fixed: new Map<number, number>(),
  }
  let finished = true
  try {
    seed(pool, search, found, fairness === 'maximin' ? pool.people.length : 3 * pool.people.length)
    state.phase = 'covering'
    const nowhere = cover(pool, search, found)
    for (const place of nowhere) state.fixed.set(place, 0)
    state.phase = 'generating'
    stages(highs, pool, search, found, state, fairness)
    state.phase = 'finished'
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error
    finished = false
  } finally {
    search.close()
  }
  const targets = fairness === 'leximin' && finished ? state.fixed : null
  const chances = lotteryOver(highs, pool, found.panels, targets)
  const drawn = [...chances].filter((_, place) => state.fixed.get(place) !== 0)
  return {
    leastChance: drawn.length ? Math.min(...drawn) : 0,
    bound: state.bound,
    finished,
    phase: state.phase,
    panels: found.panels.length,
    levels: state.levels,
    chances,
  }
}

type Search = {
  /** The panel with the greatest sum of weights. */
  best: (weights: Float64Array) => Panel
  remainingSeconds: () => number
  close: () => void
}

/** A busy machine takes nothing away from whoever is capped by this. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const panelSearch = (highs: Highs, pool: Pool, deadline: number): Search => {
  const n = pool.people.length
  const model = emptyModel(highs, -1)
  model.addVars(new Float64Array(n), new Float64Array(n).fill(1))
  model.changeColsIntegrality(
    { kind: 'range', from: 0, to: n - 1 },
    Array.from({ length: n }, () => highs.constants.variableType.integer),
  )
  const among = (places: readonly number[], lower: number, upper: number) =>
    model.addRow(lower, upper, { indices: places, values: places.map(() => 1) })
  const all = [...pool.people.keys()]
  among(all, pool.size, pool.size)
  for (const [f, { targets }] of pool.features.entries())
    for (const [v, { min, max }] of targets.entries())
      among(
        all.filter((place) => pool.people[place]!.values[f] === v),
        min,
        max,
      )
  for (const [household, places] of Map.groupBy(all, (place) => pool.people[place]!.household))
    if (household !== null && places.length > 1) among(places, 0, 1)
  const remainingSeconds = () => deadline - cpuSeconds()
  return {
    remainingSeconds,
    close: () => model.dispose(),
    best: (weights) => {
      if (remainingSeconds() <= 0) throw new OutOfTime()
      model.zeroAllClocks()
      model.options.set('time_limit', Math.max(0.01, remainingSeconds()))
      model.changeColsCost({ kind: 'range', from: 0, to: n - 1 }, weights)
      const { modelStatus } = model.run()
      if (modelStatus === highs.constants.modelStatus.timeLimit) throw new OutOfTime()
      if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`No panel: ${modelStatus}`)
      const { colValue } = model.getSolution()
      return all.filter((place) => colValue[place]! > 0.5)
    },
  }
}

type Found = { panels: Panel[]; covered: Set<number>; add: (panel: Panel) => boolean }

const panelsFound = (pool: Pool): Found => {
  const known = new Set<string>()
  const panels: Panel[] = []
  const covered = new Set<number>()
  return {
    panels,
    covered,
    add: (panel) => {
      if (panel.length !== pool.size) throw new Error(`A panel of ${panel.length}`)
      const key = panel.join()
      if (known.has(key)) return false
      known.add(key)
      panels.push(panel)
      for (const place of panel) covered.add(place)
      return true
    },
  }
}

const seed = (pool: Pool, search: Search, found: Found, rounds: number) => {
  const chance = randomnessFrom(0, 'bench/column-generation')
  let weights = Float64Array.from(pool.people, () => 0.99 + chance.below(10_000) / 1_000_000)
  for (let round = 0; round < rounds; round++) {
    const panel = search.best(weights)
    if (found.add(panel)) for (const place of panel) weights[place]! *= 0.8
    else weights = weights.map((weight) => 0.9 * weight + 0.1)
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length
    weights = weights.map((weight) => weight / mean)
  }
}

/** Returns who is on no panel at all. */
const cover = (pool: Pool, search: Search, found: Found): number[] => {
  const nowhere: number[] = []
  for (const place of pool.people.keys()) {
    if (found.covered.has(place)) continue
    found.add(search.best(Float64Array.from(pool.people, (_, other) => (other === place ? 1 : 0))))
    if (!found.covered.has(place)) nowhere.push(place)
  }
  return nowhere
}

type State = { bound: number; levels: number; fixed: Map<number, number> }

const stages = (
  highs: Highs,
  pool: Pool,
  search: Search,
  found: Found,
  state: State,
  fairness: 'maximin' | 'leximin',
) => {
  const n = pool.people.length
  const dual = dualModel(highs, pool, state.fixed)
  try {
    for (const panel of found.panels) dual.add(panel)
    while (state.fixed.size < n) {
      const { weights, cap } = dual.solve(search.remainingSeconds())
      const panel = search.best(weights)
      const value = panel.reduce((sum, place) => sum + weights[place]!, 0)
      if (state.levels === 0) state.bound = Math.min(state.bound, value)
      if (value > cap + tolerance && found.add(panel)) {
        dual.add(panel)
        addMorePanels({ weights, cap, panel, value }, search, found, dual)
        continue
      }
      state.levels++
      if (fairness === 'maximin') return
      // Whoever has a positive dual is bound at this value in every optimum of the stage.
      const bound = [...pool.people.keys()].filter(
        (place) => !state.fixed.has(place) && weights[place]! > tolerance,
      )
      const level = Math.max(0, dual.value())
      for (const place of bound) {
        state.fixed.set(place, level)
        dual.fix(place, level)
      }
      if (bound.length === 0) throw new Error('A stage that fixes nobody')
    }
  } finally {
    dual.close()
  }
}

type Broken = { weights: Float64Array; cap: number; panel: Panel; value: number }

/** The weights on the new panel are scaled down until it is kept, and the next panel is searched without another solve. */
const addMorePanels = (broken: Broken, search: Search, found: Found, dual: Dual) => {
  let { weights, cap, panel, value } = broken
  for (let extra = 0; extra < mostExtraPanels; extra++) {
    const scale = cap / value
    weights = Float64Array.from(weights)
    for (const place of panel) weights[place]! *= scale
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (!(sum > 0)) return
    weights = weights.map((weight) => weight / sum)
    cap /= sum
    panel = search.best(weights)
    value = panel.reduce((total, place) => total + weights[place]!, 0)
    if (value <= cap + tolerance || !found.add(panel)) return
    dual.add(panel)
  }
}

type Dual = {
  add: (panel: Panel) => void
  fix: (place: number, chance: number) => void
  /** The weights of people and the cap that no known panel breaks. */
  solve: (seconds: number) => { weights: Float64Array; cap: number }
  /** Of the stage: the cap less what the fixed people have. */
  value: () => number
  close: () => void
}

/** Least cap − Σ chance·weight of the fixed, no panel above the cap, weights of the others adding up to 1. */
const dualModel = (highs: Highs, pool: Pool, nowhere: ReadonlyMap<number, number>): Dual => {
  const n = pool.people.length
  const model = emptyModel(highs, 1)
  const upper = Float64Array.from(pool.people, (_, place) => (nowhere.has(place) ? 0 : highs.infinity))
  model.addVars(new Float64Array(n), upper)
  model.addVar(0, highs.infinity)
  model.changeColCost(n, 1)
  model.addRow(1, 1, { indices: [...pool.people.keys()], values: pool.people.map(() => 1) })
  return {
    add: (panel) =>
      model.addRow(-highs.infinity, 0, { indices: [...panel, n], values: [...panel.map(() => 1), -1] }),
    fix: (place, chance) => {
      model.changeCoefficient(0, place, 0)
      model.changeColCost(place, -chance)
    },
    solve: (seconds) => {
      if (seconds <= 0) throw new OutOfTime()
      model.zeroAllClocks()
      model.options.set('time_limit', Math.max(0.01, seconds))
      const { modelStatus } = model.run()
      if (modelStatus === highs.constants.modelStatus.timeLimit) throw new OutOfTime()
      if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`No dual: ${modelStatus}`)
      const { colValue } = model.getSolution()
      return { weights: colValue.slice(0, n).map((weight) => Math.max(0, weight)), cap: colValue[n]! }
    },
    value: () => model.getObjectiveValue(),
    close: () => model.dispose(),
  }
}

/**
 * The lottery over the panels found: for leximin as near to the chances aimed at as possible, otherwise with the greatest
 * least chance. Whoever is on none of them has 0.
 */
const lotteryOver = (
  highs: Highs,
  pool: Pool,
  panels: readonly Panel[],
  aims: ReadonlyMap<number, number> | null,
): Float64Array => {
  const chances = new Float64Array(pool.people.length)
  const covered = [...new Set(panels.flat())].sort((a, b) => a - b)
  if (covered.length === 0) return chances
  const rowOf = new Map(covered.map((place, row) => [place, row]))
  const model = emptyModel(highs, aims ? 1 : -1)
  try {
    // The first variable is the least chance, or how far the chances fall short of the aims.
    model.addVar(0, highs.infinity)
    model.changeColCost(0, 1)
    for (const place of covered)
      model.addRow(aims?.get(place) ?? 0, highs.infinity, { indices: [0], values: [aims ? 1 : -1] })
    model.addRow(1, 1, { indices: [], values: [] })
    for (const panel of panels) {
      const indices = [...panel.map((place) => rowOf.get(place)!), covered.length]
      model.addCol(0, 0, highs.infinity, { indices, values: indices.map(() => 1) })
    }
    model.options.set('time_limit', 60)
    const { modelStatus } = model.run()
    if (modelStatus !== highs.constants.modelStatus.optimal) return chances
    const { colValue } = model.getSolution()
    const shares = panels.map((_, column) => Math.max(0, colValue[column + 1]!))
    const sum = shares.reduce((total, share) => total + share, 0)
    for (const [place, panel] of panels.entries())
      for (const person of panel) chances[person]! += shares[place]! / sum
    return chances
  } finally {
    model.dispose()
  }
}

const emptyModel = (highs: Highs, sense: 1 | -1): Model => {
  const model = highs.createModel()
  model.options.set({ output_flag: false, random_seed: 0, mip_rel_gap: 0 })
  const { minimize, maximize } = highs.constants.objectiveSense
  model.changeObjectiveSense(sense === 1 ? minimize : maximize)
  return model
}
