import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { type Pool, tally } from '../pool.ts'
import { filesFrom, poolFrom, recipes } from './pools.ts'

const examples = join(import.meta.dirname, '../../../../docs/examples')

describe('invented pools', () => {
  it('are the same on every machine: the committed example is what its recipe makes', () => {
    const { people, targets } = filesFrom(recipes.hall!)
    expect(readFileSync(join(examples, 'people.csv'), 'utf8')).toBe(people)
    expect(readFileSync(join(examples, 'targets.csv'), 'utf8')).toBe(targets)
  })

  it.each(Object.keys(recipes))('leave room for a panel: %s', async (name) => {
    expect(await hasPanel(poolFrom(recipes[name]!))).toBe(true)
  })

  it('have more graduates than the country, and targets that know', () => {
    const { features, people, size } = poolFrom(recipes.n1727!)
    const education = features.findIndex(({ name }) => name === 'education')
    const degree = features[education]!.targets.findIndex(({ value }) => value === 'degree')
    const inPool = tally(features, people)[education]![degree]! / people.length
    expect(inPool).toBeGreaterThan((1.3 * features[education]!.targets[degree]!.max) / size)
  })

  it('have households only where asked for, and some of them alike', () => {
    expect(poolFrom(recipes.n300!).people.every(({ household }) => household === null)).toBe(true)
    const homes = Map.groupBy(
      poolFrom({ ...recipes.n800!, features: 3 }).people,
      ({ household }) => household,
    )
    homes.delete(null)
    const kinds = [...homes.values()].map((people) =>
      people
        .map(({ values }) => values.join())
        .sort()
        .join(' '),
    )
    expect(kinds.length).toBeGreaterThan(80)
    expect(new Set(kinds).size).toBeLessThan(kinds.length)
  })
})

const hasPanel = async (pool: Pool): Promise<boolean> => {
  const highs = await loadHighs()
  return highs.withModel((model) => {
    const all = [...pool.people.keys()]
    model.options.set('output_flag', false)
    model.addVars(
      all.map(() => 0),
      all.map(() => 1),
    )
    model.changeColsIntegrality(
      { kind: 'range', from: 0, to: all.length - 1 },
      all.map(() => highs.constants.variableType.integer),
    )
    const among = (places: readonly number[], lower: number, upper: number) =>
      model.addRow(lower, upper, { indices: places, values: places.map(() => 1) })
    among(all, pool.size, pool.size)
    for (const [f, { targets }] of pool.features.entries())
      for (const [v, { min, max }] of targets.entries())
        among(
          all.filter((place) => pool.people[place]!.values[f] === v),
          min,
          max,
        )
    for (const [home, places] of Map.groupBy(all, (place) => pool.people[place]!.household))
      if (home !== null) among(places, 0, 1)
    return model.run().modelStatus === highs.constants.modelStatus.optimal
  })
}
