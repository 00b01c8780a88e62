import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputFault } from '../../../csv/index.ts'
import type { Asked } from './asked.ts'
import { cardsPage } from './cards.ts'
import { costOf, leastCost, meetingsIn } from './cost.ts'
import { figuresOf, possiblePairs } from './figures.ts'
import { peopleFile, planFile, reportFile } from './files.ts'
import type { Seating } from './gathering.ts'
import { planTables, seatingsFor } from './plan.ts'
import { fileOf, gatherings, plainGathering, smallestCost } from './testing/gatherings.ts'

const planned = (
  gathering: Parameters<typeof seatingsFor>[0],
  seed = '0',
  effort = 1,
): readonly Seating[] => {
  const seatings = seatingsFor(gathering, seed, effort)
  if (!seatings) throw new Error('no room')
  return seatings
}

const pairsMet = (people: number, seatings: readonly Seating[]): number =>
  meetingsIn(people, seatings).filter((times) => times > 0).length / 2

describe('a plan of tables', () => {
  it('costs as little as the best of all plans, where these can all be tried', () => {
    fc.assert(
      fc.property(gatherings(6, 3), (gathering) => {
        fc.pre(gathering.rounds - gathering.held.length <= 2)
        const smallest = smallestCost(gathering)
        expect(costOf(gathering, planned(gathering, '0', 0.03))).toBe(smallest)
        // Only a wish that is given up can cost less than the bound, which counts on all of them.
        if (smallest < 500) expect(leastCost(gathering)).toBeLessThanOrEqual(smallest)
      }),
      { numRuns: 40 },
    )
  })

  it('costs least for six people, two tables and two rounds, with a feature to mirror', () => {
    const gathering = {
      ...plainGathering(6, 2, 2),
      diversify: [{ name: 'age', values: ['old', 'young'], of: [0, 0, 0, 1, 1, 1] }],
    }
    // Each table of three meets two of another in the second round, so two pairs meet again: 2 · 3.
    expect(smallestCost(gathering)).toBe(6)
    expect(costOf(gathering, planned(gathering))).toBe(6)
  })

  // Steiner systems and the like: solvable by construction, and a hard test for any search.
  it.each([
    ['Kirkman’s fifteen schoolgirls', 5, 3, 7, 105],
    ['eight threes', 8, 3, 10, 240],
    ['five fours', 5, 4, 5, 150],
    ['eight fours', 8, 4, 7, 336],
    ['six sixes', 6, 6, 3, 270],
    ['ten sixes', 10, 6, 5, 750],
    ['sixteen sixes', 16, 6, 5, 1_200],
    ['twenty eights', 20, 8, 4, 2_240],
  ])('lets nobody meet anybody twice: %s', (_, tables, size, rounds, pairs) => {
    const gathering = plainGathering(tables * size, tables, rounds)
    expect(possiblePairs(gathering)).toBe(pairs)
    expect(pairsMet(tables * size, planned(gathering, '3', 4))).toBe(pairs)
  })

  it('claims no more pairs than can meet', () => {
    fc.assert(
      fc.property(gatherings(12, 4), fc.nat({ max: 9 }), (gathering, seed) => {
        const seatings = planned(gathering, String(seed), 0.01)
        const { pairs, wishes } = figuresOf(gathering, seatings)
        fc.pre(wishes.apart.kept === wishes.apart.of)
        expect(pairs.met).toBe(pairsMet(gathering.ids.length, [...gathering.held, ...seatings]))
        expect(pairs.met).toBeLessThanOrEqual(pairs.possible)
      }),
      { numRuns: 100 },
    )
  })
})

const columns = 'id,name,age,side,speaks'
const row = (person: number): string => {
  const id = `P${String(person).padStart(2, '0')}`
  return [
    id,
    `Person ${person}`,
    person % 3 ? 'old' : 'young',
    person % 4 ? 'left' : 'right',
    person < 4 ? 'Romani' : '',
  ].join()
}
const everybody = Array.from({ length: 29 }, (_, person) => row(person))

const asked = (rows: readonly string[], more: Partial<Asked> = {}): Asked => ({
  people: fileOf('people.csv', [columns, ...rows]),
  tables: 6,
  rounds: 3,
  diversify: ['age', 'side'],
  cluster: ['speaks'],
  together: fileOf('together.csv', ['P05,P06', 'P07,P08,P09']),
  apart: fileOf('apart.csv', ['P10,P11,P12']),
  fixed: fileOf('fixed.csv', ['id,table,round', 'P13,1,', 'P14,2,2']),
  ...more,
})

const filesOf = (wishes: Asked, seed = '0') => {
  const plan = planTables(wishes, seed, 0.05)
  return {
    plan: planFile(plan),
    people: peopleFile(plan),
    report: reportFile(plan, '1'),
    cards: cardsPage(plan, { language: 'en', names: null, font: null }),
  }
}

describe('the same people', () => {
  it('[SO14] the same people, wishes and seed give the same plan, in whatever order they stand in the files', () => {
    const first = filesOf(asked(everybody))
    expect(filesOf(asked(everybody))).toEqual(first)
    fc.assert(
      fc.property(fc.shuffledSubarray(everybody, { minLength: everybody.length }), (rows) => {
        const wishes = {
          diversify: ['side', 'age'],
          together: fileOf('together.csv', ['P09,P08', 'P06,P05', 'P07,P08']),
          apart: fileOf('apart.csv', ['P12,P11', 'P11,P10', 'P10,P12']),
          fixed: fileOf('fixed.csv', ['round,id,table', '2,P14,2', '3,P13,1', '1,P13,1', '2,P13,1']),
        }
        const { plan, people } = filesOf(asked(rows, wishes))
        expect(plan).toBe(first.plan)
        expect(people).toBe(first.people)
      }),
      { numRuns: 5 },
    )
  })

  it('[SO14] sit elsewhere with another seed, and 0 is a seed', () => {
    const plans = ['0', '1', '00ff'].map((seed) => filesOf(asked(everybody), seed).plan)
    expect(new Set(plans).size).toBe(3)
    expect(filesOf(asked(everybody), '0').plan).toBe(plans[0])
  })
})

describe('when some have left and others have come', () => {
  const rowsOf = (plan: string) => plan.trim().split('\n').slice(1)

  it('[SO13] rounds that were held stay as they were, and those to come seat everybody who is there', () => {
    const earlier = filesOf(asked(everybody)).plan
    fc.assert(
      fc.property(
        fc.subarray(everybody, { minLength: 12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 2 }),
        (stayed, late, held) => {
          const there = [...stayed, ...Array.from({ length: late }, (_, one) => row(50 + one))]
          const { plan } = filesOf(
            asked(there, {
              tables: 4,
              already: fileOf('plan.csv', [earlier.trim()]),
              held,
              fixed: undefined,
              together: fileOf('together.csv', ['P05,P06']),
            }),
          )
          const isHeld = (line: string) => Number(line.split(',')[0]) <= held
          expect(rowsOf(plan).filter(isHeld)).toEqual(rowsOf(earlier).filter(isHeld))
          for (let round = held + 1; round <= 3; round++) {
            const seats = rowsOf(plan)
              .map((line) => line.split(','))
              .filter(([number]) => Number(number) === round)
            expect(seats.map(([, , id]) => id).sort()).toEqual(there.map((line) => line.split(',')[0]).sort())
            const sizes = [1, 2, 3, 4].map((table) => seats.filter(([, at]) => Number(at) === table).length)
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('counts whom they have met already', () => {
    const people = everybody.slice(0, 16)
    const bare = {
      diversify: [],
      cluster: [],
      together: undefined,
      apart: undefined,
      fixed: undefined,
      tables: 4,
    }
    const first = planTables(asked(people, { ...bare, rounds: 1 }), '0')
    const next = planTables(
      asked(people, { ...bare, rounds: 5, already: fileOf('plan.csv', [planFile(first).trim()]) }),
      '0',
    )
    // Five rounds of four fours in which all sixteen meet all others: the affine plane of order 4.
    expect(next.figures.pairs).toEqual({ met: 120, possible: 120, again: 0 })
    expect(next.figures.others).toEqual({ least: 15, most: 15 })
  })

  it('lets go wishes about those who have left, and refuses an id that was never there', () => {
    const earlier = filesOf(asked(everybody)).plan
    const already = fileOf('plan.csv', [earlier.trim()])
    const there = everybody.filter((line) => !line.startsWith('P05'))
    expect(planTables(asked(there, { already, held: 1 }), '0', 0.05).left).toEqual(['P05'])
    expect(() => planTables(asked(there), '0', 0.05)).toThrow(
      'together.csv, line 1: nobody has the id “P05”. Correct it, or remove it.',
    )
  })
})

describe('wishes', () => {
  it('are kept, and what could not be had is told', () => {
    const { figures } = planTables(asked(everybody), '0', 0.2)
    expect(figures.wishes).toMatchObject({
      together: { of: 6, kept: 6 },
      apart: { of: 9, kept: 9 },
      fixed: { of: 4, kept: 4 },
      cluster: [{ column: 'speaks', value: 'Romani', people: 4, fewest: 1, tables: [1, 1, 1] }],
    })
    expect(figures.notKept).toEqual([])
    const crowd = planTables(asked(everybody, { apart: fileOf('apart.csv', allPairs(7)) }), '0', 0.05)
    expect(crowd.figures.notKept[0]).toMatch(
      /^“P\d\d” and “P\d\d” were to sit apart, and share table \d in round 1\.$/,
    )
  })

  it('for groups that find no room together are refused', () => {
    const threes = [
      'P00,P01,P02',
      'P03,P04,P05',
      'P06,P07,P08',
      'P09,P10,P11',
      'P12,P13,P14',
      'P15,P16,P17',
      'P18,P19,P20',
    ]
    expect(() =>
      planTables(asked(everybody, { together: fileOf('together.csv', threes), fixed: undefined }), '0'),
    ).toThrow(InputFault)
  })
})

/** Seven people each apart from each, at six tables, line by line. */
const allPairs = (people: number): string[] =>
  Array.from({ length: people }, (_, a) => Array.from({ length: a }, (_, b) => `P2${a},P2${b}`)).flat()

const folder = join(import.meta.dirname, '../../../../../shared/data/sortition/groups')
const there = existsSync(folder)

describe.skipIf(!there)(
  `the groups of ../shared${there ? '' : ' (skipped: ../shared/data/sortition is not there)'}`,
  () => {
    const read = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })

    it('all 735 pairs of 100 people at 17 tables meet, and every table mirrors the whole', () => {
      const people = read('100i_4j_3k_3d_data.csv')
      for (const seed of ['0', '1', '2']) {
        const diversify = ['gender', 'age', 'region']
        const { figures } = planTables({ people, tables: 17, rounds: 3, diversify }, seed)
        expect(figures.pairs).toEqual({ met: 735, possible: 735, again: 0 })
        expect(figures.outside).toBe(0)
      }
    })

    it('at least 287 of 300 pairs of 30 people at 6 tables meet in five rounds', () => {
      const people = read('30i_4j_3k_3d_data.csv')
      const { figures } = planTables(
        { people, id: 'ID', tables: 6, rounds: 5, diversify: ['gender', 'age', 'region'] },
        '0',
      )
      expect(figures.pairs.possible).toBe(300)
      expect(figures.pairs.met).toBeGreaterThanOrEqual(287)
      expect(figures.outside).toBe(0)
    })
  },
)
