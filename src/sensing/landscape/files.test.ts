import { describe, expect, it } from 'vitest'
import { tableIn } from '../../csv/index.ts'
import { mapFile, peopleFile, statementsFile } from './files.ts'
import type { Landscape } from './landscape.ts'

const map: Landscape = {
  mode: 'calibrated',
  version: '0.1.0',
  inputHash: 'ab',
  people: [
    { id: '1', x: 0.1, y: -0.30000000000000004, votes: 3, group: 0, uncertainty: 0.25 },
    { id: 'Ada', x: 1e-7, y: 0, votes: 1, group: null, uncertainty: null },
  ],
  statements: [
    {
      id: 'a',
      text: 'Streets, "quiet"\nand green',
      agree: 2,
      disagree: 0,
      pass: 1,
      seen: 3,
      x: 1 / 3,
      y: 0,
      extremity: 0.5,
      consensus: 0.75,
      commonGround: { value: 0.75, low: 0.5 },
      divide: null,
      bridging: null,
      priority: 1,
    },
  ],
  groups: [
    {
      id: 0,
      size: 1,
      representative: [{ statement: 'a', direction: 'agree', share: 1, others: 0.5, z: 1.5 }],
    },
  ],
  components: [{ variance: 0.2, loadings: [1] }],
  evidence: {
    people: 2,
    silhouettes: [{ k: 2, value: 0.4 }],
    null: null,
    stability: null,
    gap: null,
    verdict: 'too few people',
    sentence: 'Two people are no crowd.',
  },
  coverage: ['a'],
  redundant: [['a', 'b', 0.9]],
  flags: [],
  withoutFlagged: null,
}

/** The same values, put together the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}

describe('The files of a map', () => {
  it('map.json holds the whole map, every number with all its digits', () => {
    expect(JSON.parse(mapFile(map))).toEqual(map)
    expect(mapFile(map)).toContain('"y":-0.30000000000000004')
  })

  it('its members stand in the order that is told, whatever order they were put together in', () => {
    const text = mapFile(map)
    const told =
      'mode version inputHash people statements groups components evidence coverage redundant flags'.split(
        ' ',
      )
    expect(Object.keys(JSON.parse(text)).slice(0, told.length)).toEqual(told)
    expect(Object.keys(JSON.parse(text).people[0])).toEqual(['id', 'x', 'y', 'votes', 'group', 'uncertainty'])
    expect(Object.keys(JSON.parse(text).statements[0]).join(' ')).toBe(
      'id text agree disagree pass seen x y extremity consensus commonGround divide bridging priority',
    )
    expect(Object.keys(JSON.parse(text).evidence).join(' ')).toBe(
      'people silhouettes null stability gap verdict sentence',
    )
    expect(mapFile(reversed(map) as Landscape)).toBe(text)
  })

  it('how each group voted stands in no file, as in a small one that tells of each of its people', () => {
    const groups = map.groups.map((group) => ({ ...group, votes: [{ agree: 1, disagree: 0, seen: 1 }] }))
    const { evidence } = map
    const bringing = { ...map, groups, withoutFlagged: { groups, evidence, statements: [] } }
    expect(mapFile(bringing)).not.toContain('votes":[')
    expect(JSON.parse(mapFile(bringing)).groups).toEqual(map.groups)
  })

  it('a number that is none is a fault, not a null, and so is a member that has no place', () => {
    const broken = { ...map, components: [{ variance: Number.NaN, loadings: [] }] }
    expect(() => mapFile(broken)).toThrow('variance is NaN')
    expect(() => mapFile({ ...map, colour: 'red' } as Landscape)).toThrow('No place for the member colour')
  })

  it('people.csv and statements.csv are read again as they were written', () => {
    const read = (text: string) => {
      const { table } = tableIn({ name: 'x.csv', bytes: new TextEncoder().encode(text) }, 100)
      return [table.header, ...table.rows]
    }
    expect(read(peopleFile(map))).toEqual([
      ['id', 'x', 'y', 'votes', 'group', 'uncertainty'],
      ['1', '0.1', '-0.30000000000000004', '3', '0', '0.25'],
      ['Ada', '1e-7', '0', '1', '', ''],
    ])
    const [header = [], row = []] = read(statementsFile(map))
    expect(Object.fromEntries(header.map((name, column) => [name, row[column]]))).toEqual({
      id: 'a',
      text: 'Streets, "quiet"\nand green',
      agree: '2',
      disagree: '0',
      pass: '1',
      seen: '3',
      x: String(1 / 3),
      y: '0',
      extremity: '0.5',
      consensus: '0.75',
      commonGround: '0.75',
      commonGroundLow: '0.5',
      divide: '',
      divideLow: '',
      bridging: '',
      priority: '1',
    })
  })
})
