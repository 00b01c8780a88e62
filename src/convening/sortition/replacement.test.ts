import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draw } from './draw.ts'
import { type Feature, faultsOf, type Person, poolOf } from './pool.ts'
import { readPool } from './reading/read-pool.ts'
import { nextFor } from './replacement.ts'
import { loadSolver } from './solver/programme.ts'
import { poolFrom, recipes } from './testing/pools.ts'

const target = (value: string, min: number, max: number) => ({ value, min, max, flex: null })
const features: Feature[] = [
  { name: 'age', targets: [target('young', 1, 2), target('old', 1, 2)] },
  { name: 'gender', targets: [target('female', 1, 2), target('male', 1, 2)] },
]
const person = (id: string, age: number, gender: number, household: string | null = null): Person => ({
  id,
  values: [age, gender],
  household,
})
const ada = person('ada', 1, 0, 'one')
const ben = person('ben', 1, 1)

describe('who comes next', () => {
  it('is the first of the reserve with whom all targets are kept', () => {
    const order = [person('cleo', 1, 0), person('dan', 0, 1), person('eve', 0, 0)]
    expect(nextFor(features, [ada, ben], order)).toEqual({ person: order[1], off: 0 })
  })

  it('[SO16] is nobody who lives with somebody on the panel', () => {
    const order = [person('dan', 0, 1, 'one'), person('eve', 0, 0)]
    expect(nextFor(features, [ada, ben], order)).toEqual({ person: order[1], off: 0 })
    expect(nextFor(features, [ada, ben], order.slice(0, 1))).toBeNull()
  })

  it('is the first with whom the fewest are missing or too many, where nobody fits', () => {
    // A third old person is one too many, and the young one is still missing.
    const order = [person('fay', 1, 0), person('gus', 1, 1)]
    expect(nextFor(features, [ada, ben], order)).toEqual({ person: order[0], off: 2 })
  })

  it('is nobody where nobody is left', () => {
    expect(nextFor(features, [ada, ben], [])).toBeNull()
  })

  it('keeps the targets as long as the reserve can: one drop-out of a whole panel after the other', async () => {
    const pool = poolFrom(recipes.hall!)
    const drawn = draw(await loadSolver(), pool, { fairness: 'leximin', panels: 10, reserve: true })
    const at = (place: number) => pool.people[place]!
    for (const [number, panel] of drawn.lottery.entries())
      for (const gone of panel) {
        const stay = panel.filter((place) => place !== gone).map(at)
        const order = drawn.reserves![number]!.map(at)
        const next = nextFor(pool.features, stay, order)!
        const now = [...stay, next.person].map(({ id }) => pool.people.findIndex((each) => each.id === id))
        expect(faultsOf(pool, now).length > 0).toBe(next.off > 0)
        // Nobody of the reserve would do better, and nobody before them as well.
        const offBy = (one: Person) => nextFor(pool.features, stay, [one])?.off ?? Number.POSITIVE_INFINITY
        expect(next.off).toBe(Math.min(...order.map(offBy)))
        expect(order.find((one) => offBy(one) === next.off)?.id).toBe(next.person.id)
      }
  })
})

const folder = join(import.meta.dirname, '../../../../shared/data/sortition')
const there = existsSync(folder)

describe('a draw for the places that are still free', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const pool = poolFrom(recipes.hall!)
  const header = ['id', ...pool.features.map(({ name }) => name), 'home']
  const row = ({ id, values, household }: Person) =>
    [id, ...values.map((value, f) => pool.features[f]!.targets[value]!.value), household ?? ''].join(',')
  const people = [header.join(','), ...pool.people.map(row), ''].join('\n')
  const targets = [
    'feature,value,min,max',
    ...pool.features.flatMap(({ name, targets: each }) =>
      each.map(({ value, min, max }) => `${name},${value},${min},${max}`),
    ),
    '',
  ].join('\n')

  it('[SO4] [SO16] takes no place twice: with those who are there the whole panel keeps its targets and its households', async () => {
    const solver = await loadSolver()
    const panel = draw(solver, pool, { fairness: 'leximin', panels: 1 }).lottery[0]!
    const there = panel.filter((place) => pool.people[place]!.household !== null).slice(0, 3)
    const staying = [...there, ...panel.filter((place) => !there.includes(place)).slice(0, 5)]
    const read = readPool({
      people: { name: 'people.csv', bytes: bytes(people) },
      targets: { name: 'targets.csv', bytes: bytes(targets) },
      already: {
        name: 'panel.csv',
        bytes: bytes([header.join(','), ...staying.map((place) => row(pool.people[place]!)), ''].join('\n')),
      },
      size: pool.size,
      sameAddress: ['home'],
    })
    expect(read.pool.size).toBe(pool.size - staying.length)
    const homes = new Set(staying.flatMap((place) => pool.people[place]!.household ?? []))
    expect(homes.size).toBeGreaterThan(0)
    const { lottery } = draw(solver, read.pool, { fairness: 'leximin', panels: 20 })
    const placeOf = new Map(pool.people.map(({ id }, place) => [id, place]))
    for (const added of lottery) {
      const whole = [...staying, ...added.map((place) => placeOf.get(read.pool.people[place]!.id)!)]
      expect(faultsOf(pool, whole)).toEqual([])
    }
  })

  it.skipIf(!there)(
    `completes a published panel of which a few people are there already${there ? '' : ' (skipped: ../shared is not there)'}`,
    async () => {
      const file = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })
      const targets = file('scotland_22/features.csv')
      const already = file('monitoring_30/already_selected.csv')
      const { pool: staying } = readPool({ people: already, targets, size: 22 })
      const { pool } = readPool({ people: file('scotland_22/candidates.csv'), targets, already, size: 22 })
      expect(pool.size).toBe(22 - staying.people.length)
      const all = poolOf(staying.features, [...staying.people, ...pool.people], 22)
      const placeOf = new Map(all.people.map(({ id }, place) => [id, place]))
      const { lottery, chances } = draw(await loadSolver(), pool, { fairness: 'leximin', panels: 100 })
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(pool.size, 9)
      for (const panel of lottery) {
        const people = [...staying.people, ...panel.map((place) => pool.people[place]!)]
        expect(
          faultsOf(
            all,
            people.map(({ id }) => placeOf.get(id)!),
          ),
        ).toEqual([])
      }
    },
  )
})
