// The files that practitioners and researchers published, as they are.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../csv/index.ts'
import { tally } from '../pool.ts'
import { readPool } from './read-pool.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/sortition')
const there = existsSync(folder)

const file = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) })

const numbered = (name: string) =>
  `${name} has no column of ids, so its rows are numbered: leave their order as it is.`

describe.skipIf(!there)(
  `Files of the field${there ? '' : ' (skipped: ../shared/data/sortition is not there)'}`,
  () => {
    it.each([
      [
        'couples_2/respondents.csv',
        'couples_2/categories.csv',
        2,
        1,
        [numbered('couples_2/respondents.csv')],
      ],
      [
        'example_small_20/respondents.csv',
        'example_small_20/categories.csv',
        20,
        2,
        [numbered('example_small_20/respondents.csv')],
      ],
      [
        'example_large_200/respondents.csv',
        'example_large_200/categories.csv',
        200,
        2,
        [numbered('example_large_200/respondents.csv')],
      ],
      ['scotland_22/candidates.csv', 'scotland_22/features.csv', 22, 4, []],
      ['monitoring_30/respondents.csv', 'monitoring_30/categories.csv', 30, 4, []],
      ['syn_hh6_800_36/respondents.csv', 'syn_hh6_800_36/categories.csv', 36, 6, []],
      ['syn_town5_300_30/respondents.csv', 'syn_town5_300_30/categories.csv', 30, 5, []],
    ])('%s', (people, targets, size, features, said) => {
      const { pool, table, warnings } = readPool({ people: file(people), targets: file(targets), size })
      const { n, k } = JSON.parse(readFileSync(join(folder, people, '../reference.json'), 'utf8'))
      expect([pool.people.length, pool.size, pool.features.length]).toEqual([n, k, features])
      expect(table.rows.length).toBe(n)
      expect(warnings).toEqual(said)
      // Each row's words are those of the values that were read from it.
      for (const [f, feature] of pool.features.entries()) {
        const column = table.header.findIndex((name) => name.toLowerCase() === feature.name.toLowerCase())
        const shown = pool.people.map(({ values }) => feature.targets[values[f] ?? -1]?.value)
        expect(shown).toEqual(table.rows.map((cells) => cells[column]))
      }
    })

    it('have the households that their addresses tell', () => {
      const { pool } = readPool({
        people: file('syn_hh6_800_36/respondents.csv'),
        targets: file('syn_hh6_800_36/categories.csv'),
        size: 36,
        sameAddress: ['address', 'postcode'],
      })
      const alone = pool.people.filter(({ household }) => household === null).length
      const shared = new Set(pool.people.flatMap(({ household }) => household ?? [])).size
      expect(alone + shared).toBe(652)
    })

    it('let a replacement draw begin, where the people on the panel and the pool have other columns', () => {
      const { pool, already } = readPool({
        people: file('scotland_22/candidates.csv'),
        targets: file('scotland_22/features.csv'),
        // This file came with another pool and describes people of this one.
        already: file('monitoring_30/already_selected.csv'),
        size: 22,
        sameAddress: ['primary_address1', 'primary_zip'],
      })
      expect([pool.people.length, pool.size]).toEqual([145, 17])
      expect(already).toMatchObject({ people: 5, left: [], housemates: ['p0', 'p1', 'p2', 'p3', 'p4'] })
      const gender = pool.features.findIndex(({ name }) => name === 'Gender')
      expect(pool.features[gender]?.targets.map(({ min, max, flex }) => [min, max, flex])).toEqual([
        [8, 9, { min: 0, max: 9 }],
        [8, 9, { min: 0, max: 10 }],
        [0, 1, { min: 0, max: 1 }],
      ])
      expect(tally(pool.features, pool.people)[gender]?.reduce((sum, count) => sum + count, 0)).toBe(145)
    })

    it('of table groups have their ids where they say', () => {
      const hundred = readTable(file('groups/100i_4j_3k_3d_data.csv'))
      expect([hundred.ids.length, hundred.ids[0]]).toEqual([100, 'AA'])
      const thirty = readTable(file('groups/30i_4j_3k_3d_data.csv'))
      expect([thirty.ids.length, thirty.ids[0], thirty.id]).toEqual([30, '1', 1])
    })
  },
)
