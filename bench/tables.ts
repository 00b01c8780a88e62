// Table groups: pairs who meet, balance and time, against the shuffles that practitioners use.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomnessFrom } from '../src/chance/index.ts'
import { understood } from '../src/convening/sortition/tables/asked.ts'
import { eachOutside, meetingsIn } from '../src/convening/sortition/tables/cost.ts'
import { possiblePairs } from '../src/convening/sortition/tables/figures.ts'
import type { Column, Gathering, Seating } from '../src/convening/sortition/tables/gathering.ts'
import { seatingsFor } from '../src/convening/sortition/tables/plan.ts'
import { clone } from '../src/main/settings.ts'
import { figure, median, table } from './parts/figures.ts'
import { carryOut } from './parts/finally.ts'
import { describeMachine } from './parts/machine.ts'
import { shuffledTables } from './parts/shuffled-tables.ts'

const rounds = 3

const bare = (people: number, tables: number, each: number): Gathering => ({
  ids: Array.from({ length: people }, (_, person) => String(person).padStart(5, '0')),
  tables,
  rounds: each,
  diversify: [],
  cluster: [],
  together: [],
  apart: [],
  fixed: [],
  held: [],
})

/** People with four columns of two to five values, some of them rare. */
const crowd = (people: number, tables: number, each: number): Gathering => {
  const { below } = randomnessFrom(people, 'bench/crowd')
  const column = (name: string, values: number): Column => ({
    name,
    values: Array.from({ length: values }, (_, value) => String(value)),
    of: Array.from({ length: people }, () => Math.min(below(values), below(values + 1))),
  })
  return {
    ...bare(people, tables, each),
    diversify: [column('gender', 2), column('age', 4), column('region', 3), column('origin', 5)],
  }
}

const folder = join(clone, '../shared/data/sortition/groups')

const fromFile = (name: string, tables: number, each: number): Gathering[] => {
  const path = join(folder, name)
  if (!existsSync(path)) {
    console.log(`Left out, as it is not there: ../shared/data/sortition/groups/${name}`)
    return []
  }
  const people = { name, bytes: new Uint8Array(readFileSync(path)) }
  return [
    understood({ people, id: 'ID', tables, rounds: each, diversify: ['gender', 'age', 'region'] }).gathering,
  ]
}

type Way = { name: string; seatings: (gathering: Gathering, seed: number) => readonly Seating[] }

const ways: Way[] = [
  { name: 'Commonwise', seatings: (gathering, seed) => seatingsFor(gathering, seed.toString(16)) ?? [] },
  { name: 'shuffles', seatings: shuffledTables },
]

const measured = (gathering: Gathering, way: Way, seed: number) => {
  // Of the processor, not of the clock: one thread works, and a busy machine shall not count.
  const begun = process.cpuUsage()
  const seatings = way.seatings(gathering, seed)
  const { user, system } = process.cpuUsage(begun)
  const milliseconds = (user + system) / 1_000
  const met = meetingsIn(gathering.ids.length, seatings).filter((times) => times > 0).length / 2
  let outside = 0
  eachOutside(gathering, seatings, (units) => {
    outside += units
  })
  return { met, outside, milliseconds }
}

const sizeOf = ({ ids, tables, rounds: each }: Gathering) => `${ids.length}, ${tables}, ${each}`

const compared = (gatherings: readonly Gathering[]): string[][] =>
  gatherings.flatMap((gathering) => {
    const runs = ways.map(() => [] as ReturnType<typeof measured>[])
    for (let seed = 0; seed < rounds; seed++)
      for (const [place, way] of ways.entries()) runs[place]!.push(measured(gathering, way, seed))
    return ways.map(({ name }, place) => [
      sizeOf(gathering),
      name,
      `${median(runs[place]!.map(({ met }) => met))} of ${possiblePairs(gathering)}`,
      String(median(runs[place]!.map(({ outside }) => outside))),
      figure(median(runs[place]!.map(({ milliseconds }) => milliseconds))),
    ])
  })

/** Tables, people at each, rounds, and how many pairs the best of four seeds is known to reach from earlier work. */
const golf = [
  [5, 3, 7, 105],
  [7, 3, 9, 189],
  [8, 3, 10, 240],
  [5, 4, 5, 150],
  [8, 4, 6, 288],
  [8, 4, 7, 336],
  [8, 4, 8, 384],
  [6, 3, 8, 142],
  [6, 4, 7, 242],
  [8, 4, 10, 454],
  [6, 6, 3, 270],
  [10, 5, 6, 600],
  [10, 6, 5, 750],
  [16, 6, 5, 1_200],
  [20, 8, 4, 2_240],
] as const

await carryOut(async () => {
  console.log(`\n## Table groups\n\n${describeMachine()}\n`)
  const gatherings = [
    ...fromFile('100i_4j_3k_3d_data.csv', 17, 3),
    ...fromFile('30i_4j_3k_3d_data.csv', 6, 5),
    bare(40, 8, 4),
    crowd(160, 20, 4),
    crowd(300, 37, 4),
    crowd(1_000, 125, 5),
  ]
  console.log(
    table(
      ['people, tables, rounds', 'by', 'pairs met', 'people outside their share', 'CPU ms'],
      compared(gatherings),
    ),
  )
  console.log(`\nMedian of ${rounds} seeds, interleaved.\n`)
  console.log(
    table(
      ['tables, people at each, rounds', 'pairs met, best of 4 seeds', 'known', 'bound', 'CPU ms for all 4'],
      golf.map(([tables, size, each, known]) => {
        const gathering = bare(tables * size, tables, each)
        const tries = [0, 1, 2, 3].map((seed) => measured(gathering, ways[0]!, seed))
        return [
          `${tables}, ${size}, ${each}`,
          String(Math.max(...tries.map(({ met }) => met))),
          String(known),
          String(possiblePairs(gathering)),
          figure(tries.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
        ]
      }),
    ),
  )
})
