import { expect, it } from 'vitest'
import { timesAsLong } from '../../../main/testing/ratio.ts'
import { readPool } from './read-pool.ts'

it('50,000 people with 20 columns and addresses are read in some times what splitting the text takes', () => {
  const names = Array.from({ length: 19 }, (_, column) => `column${column}`)
  const rows = Array.from({ length: 50_000 }, (_, place) => {
    const values = names.slice(2).map((_, column) => ` Value ${(place * (column + 1)) % 7}`)
    return [`p${place}`, `${(place * 7919) % 30_000} Main Street`, 'Aix', ...values].join(',')
  })
  const people = new TextEncoder().encode(['id', ...names].join(',').concat('\n', rows.join('\n')))
  const values = names
    .slice(2, 10)
    .flatMap((name) => [0, 1, 2, 3, 4, 5, 6].map((v) => `${name},value ${v},0,100`))
  const targets = new TextEncoder().encode(`category,feature,min,max\n${values.join('\n')}\n`)
  const read = () => {
    const { pool } = readPool({
      people: { name: 'people.csv', bytes: people },
      targets: { name: 'targets.csv', bytes: targets },
      size: 100,
      sameAddress: ['column0', 'column1'],
    })
    expect(pool.people.length).toBe(50_000)
  }
  const split = () => {
    const cells = new TextDecoder()
      .decode(people)
      .split('\n')
      .map((line) => line.split(','))
    expect(cells.length).toBe(50_001)
  }
  const ratio = timesAsLong(read, split)
  expect(ratio).toBeLessThan(40)
})
