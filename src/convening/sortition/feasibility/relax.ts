// The least that has to give way so that a panel exists.
//
//   min Σ (1 + 2/min)·r⁻ + Σ r⁺   with one panel under min − r⁻ and max + r⁺, all whole numbers
//
// A lowered minimum weighs more the smaller it is: from one person to none, a voice goes missing. The weights are those of the
// field (Flanigan et al., Nature 596, 2021, supplement). Where the convener has said how far each target may give, no further.

import { type Classes, classesOf } from '../classes.ts'
import { type Panel, type Pool, poolOf, type Target } from '../pool.ts'
import { panelSearch } from '../solver/panel-search.ts'
import type { Solver } from '../solver/programme.ts'

export type Change = Readonly<{
  feature: string
  value: string
  bound: 'min' | 'max'
  from: number
  to: number
}>

export type Relaxation = Readonly<{
  changes: readonly Change[]
  /** The weight of all changes together. */
  weight: number
  /** Whether the changes keep within what the convener allows, where that was said. */
  withinFlex: boolean
  /** Places of the people who would be on no panel even then. */
  never: readonly number[]
}>

/** Whether any panel keeps all targets and households. */
export const isFeasible = (solver: Solver, pool: Pool): boolean =>
  relaxed(solver, classesOf(pool), 'none') !== null

/** Some panel, for a trial; the same for the same pool. Null if there is none. */
export const anyPanel = (solver: Solver, pool: Pool): Panel | null => {
  const classes = classesOf(pool)
  const found = relaxed(solver, classes, 'none')
  if (!found) return null
  const taken = new Map<number, number>()
  return classes.classes
    .flatMap(({ people, type }, t) => dealt(classes, people, type, found.composition[t] ?? 0, taken, t))
    .sort((a, b) => a - b)
}

/** Null if a panel exists already, or if even with free hands none could: fewer people, or households, than places. */
export const relax = (solver: Solver, pool: Pool): Relaxation | null => {
  const classes = classesOf(pool)
  const within = relaxed(solver, classes, 'flex')
  const found = within ?? relaxed(solver, classes, 'free')
  if (!found || found.changes.length === 0) return null
  const features = pool.features.map((feature) => ({
    ...feature,
    targets: feature.targets.map((target) => ({
      ...target,
      min: changed(found.changes, feature.name, target, 'min'),
      max: changed(found.changes, feature.name, target, 'max'),
    })),
  }))
  return {
    changes: found.changes,
    weight: found.weight,
    withinFlex: within !== null,
    never: neverOn(solver, poolOf(features, pool.people, pool.size)),
  }
}

type Room = 'none' | 'flex' | 'free'
type Relaxed = { changes: Change[]; weight: number; composition: number[] }

const relaxed = (solver: Solver, classes: Classes, room: Room): Relaxed | null => {
  const { pool } = classes
  const all = pool.features.flatMap(({ name, targets }) =>
    targets.map((target) => ({ feature: name, target })),
  )
  const count = classes.classes.length
  const programme = solver.open(
    'least',
    [
      ...classes.classes.map(({ people }) => ({ lower: 0, upper: people.length, whole: true })),
      ...all.map(({ target }) => ({
        cost: target.min > 0 ? 1 + 2 / target.min : 0,
        upper: lowering(target, room),
        whole: true,
      })),
      ...all.map(({ target }) => ({ cost: 1, upper: raising(target, room, pool.size), whole: true })),
    ],
    classes.rows.flatMap((row, r) => {
      const target = r - 1
      if (target < 0 || target >= all.length) return [row]
      const lower = count + target
      return [
        { ...row, upper: Number.POSITIVE_INFINITY, entries: [...row.entries, [lower, 1] as const] },
        {
          ...row,
          lower: Number.NEGATIVE_INFINITY,
          entries: [...row.entries, [lower + all.length, -1] as const],
        },
      ]
    }),
  )
  try {
    const solved = programme.solve()
    if (!solved) return null
    const whole = Array.from(solved.columns, Math.round)
    const changes = all.flatMap(({ feature, target }, at) => {
      const [less, more] = [whole[count + at] ?? 0, whole[count + all.length + at] ?? 0]
      const { value, min, max } = target
      return [
        ...(less > 0 ? [{ feature, value, bound: 'min' as const, from: min, to: min - less }] : []),
        ...(more > 0 ? [{ feature, value, bound: 'max' as const, from: max, to: max + more }] : []),
      ]
    })
    return { changes, weight: solved.value, composition: whole.slice(0, count) }
  } finally {
    programme.close()
  }
}

const lowering = ({ min, flex }: Target, room: Room): number => {
  if (room === 'none') return 0
  return room === 'flex' && flex ? Math.max(0, min - flex.min) : min
}

const raising = ({ max, flex }: Target, room: Room, size: number): number => {
  if (room === 'none') return 0
  return room === 'flex' && flex ? Math.max(0, flex.max - max) : size
}

const changed = (changes: readonly Change[], feature: string, target: Target, bound: 'min' | 'max'): number =>
  changes.find(
    (change) => change.feature === feature && change.value === target.value && change.bound === bound,
  )?.to ?? target[bound]

/** Those who are on no panel: panels are sought with as many new classes as can be, until no panel has one. */
const neverOn = (solver: Solver, pool: Pool): number[] => {
  const classes = classesOf(pool)
  const search = panelSearch(solver, classes)
  const missing = new Set(classes.classes.keys())
  try {
    while (missing.size > 0) {
      const found = search.best(classes.classes.map((_, t) => (missing.has(t) ? 1 : 0)))
      if (!found || found.weight === 0) break
      for (const [t, drawn] of found.composition.entries()) if (drawn > 0) missing.delete(t)
    }
  } finally {
    search.close()
  }
  return [...missing].flatMap((t) => classes.classes[t]?.people ?? []).sort((a, b) => a - b)
}

/** The first people of a class; of household types, the first households that are still free. */
const dealt = (
  classes: Classes,
  people: readonly number[],
  type: number | null,
  wanted: number,
  taken: Map<number, number>,
  t: number,
): number[] => {
  if (type === null) return people.slice(0, wanted)
  const { classes: own, households } = classes.types[type] ?? { classes: [], households: [] }
  const first = taken.get(type) ?? 0
  taken.set(type, first + wanted)
  return households.slice(first, first + wanted).flatMap((home) => home[own.indexOf(t)]?.[0] ?? [])
}
