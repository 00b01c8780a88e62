// The search over panels is the way for pools whose bound no panels reach. It must be as exact as the bound is elsewhere,
// however small chances are: an end at 5e-4, as is usual, is larger than the chances of a large pool.

import { describe, expect, it } from 'vitest'
import { type Classes, type Composition, classesOf, compositionOf, perPerson } from '../classes.ts'
import { draw } from '../draw.ts'
import { type Pool, poolOf } from '../pool.ts'
import { panelSearch } from '../solver/panel-search.ts'
import { loadSolver } from '../solver/programme.ts'
import { poolFrom, recipes } from '../testing/pools.ts'
import { panelsFrame } from './frame.ts'
import { levels, leximin } from './leximin.ts'

const solver = await loadSolver()

/** Leximin by the search alone, from one panel on. */
const searched = (classes: Classes, first: Composition): Float64Array => {
  const search = panelSearch(solver, classes)
  const frame = panelsFrame(solver, classes, 'largest', levels(classes.classes.length), [first], search)
  try {
    return leximin(
      frame,
      () => {},
      () => false,
    ).chances
  } finally {
    frame.programme.close()
    search.close()
  }
}

const target = (value: string, min: number, max: number) => ({ value, min, max, flex: null })

const crowd = (name: string, count: number, values: readonly number[]) =>
  Array.from({ length: count }, (_, place) => ({
    id: `${name}${String(place).padStart(4, '0')}`,
    values,
    household: null as string | null,
  }))

describe('[SO3] the search over panels', () => {
  it('goes on where a further panel would add only one in four thousand', () => {
    const features = [{ name: 'side', targets: [target('a', 0, 1), target('b', 0, 1)] }]
    const pool = poolOf(features, [...crowd('a', 4_000, [0]), ...crowd('b', 4_000, [1])], 1)
    const classes = classesOf(pool)
    const chances = perPerson(classes, searched(classes, [1, 0]))
    for (const chance of new Set(chances)) expect(Math.abs(chance - 1 / 8_000)).toBeLessThan(1e-9)
  })

  it('has the chances that the bound has, where panels reach it', { timeout: 120_000 }, () => {
    const pool = poolFrom({ ...recipes.hall!, people: 40, size: 10, features: 3 })
    const classes = classesOf(pool)
    const {
      chances,
      certificate,
      lottery,
      levels: steps,
    } = draw(solver, pool, { fairness: 'leximin', panels: 10 })
    const found = perPerson(classes, searched(classes, compositionOf(classes, lottery[0]!)))
    expect(certificate?.kind).toBe('compact')
    expect(steps.length).toBeGreaterThan(3)
    for (const [place, chance] of chances.entries())
      expect(Math.abs(found[place]! - chance)).toBeLessThan(1e-7)
  })

  it('tells from a bound that is out of reach by one in three thousand', () => {
    const { pool, ada, ben, alike, each } = outOfReach(1_000, 2_000)
    const { chances, uncoverable, certificate } = draw(solver, pool, { fairness: 'leximin', panels: 10 })
    expect(certificate?.kind).toBe('search')
    expect(uncoverable).toEqual([ada])
    for (const place of alike) expect(Math.abs(chances[place]! - each)).toBeLessThan(1e-9)
    expect(chances[ben]).toBeCloseTo(1_000 * each, 7)
  })
})

/**
 * Two seats, one of each value of two features. Ben (1, 1) needs a (0, 0) beside him, and Ada is one, but lives with him: she
 * is on no panel. Expected numbers do not see that, and promise her as much as everybody has.
 */
const outOfReach = (zeros: number, mixed: number) => {
  const features = ['one', 'two'].map((name) => ({ name, targets: [target('0', 1, 1), target('1', 1, 1)] }))
  const pool: Pool = poolOf(
    features,
    [
      { id: 'ada', values: [0, 0], household: 'home' },
      { id: 'ben', values: [1, 1], household: 'home' },
      ...crowd('c', zeros, [0, 0]),
      ...crowd('d', mixed, [0, 1]),
      ...crowd('e', mixed, [1, 0]),
    ],
    2,
  )
  const alike = [...pool.people.keys()].filter((place) => pool.people[place]!.household === null)
  return { pool, ada: 0, ben: 1, alike, each: 1 / (zeros + mixed) }
}
