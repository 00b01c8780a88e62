import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable, written } from '../../../csv/index.ts'
import { file, people, reading, targets } from './testing/small-pool.ts'

describe('[SO2] the order of rows and columns, case and surrounding space decide nothing', () => {
  const grid = (text: string): string[][] =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(','))
  const otherCase = (cell: string, mask: number): string =>
    `${' '.repeat(mask % 3)}${[...cell].map((letter, place) => ((mask >> place) & 1 ? letter.toUpperCase() : letter)).join('')}${' '.repeat(mask % 2)}`

  const shuffledLike = <T>(things: readonly T[], keys: readonly number[]): T[] =>
    things
      .map((thing, place) => ({ thing, key: keys[place] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ thing }) => thing)

  it('people, targets and columns in any order and spelling make the same pool', () => {
    const plain = reading({ sameAddress: ['street', 'town'] }).pool
    const keys = fc.array(fc.nat(), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(
        keys,
        keys,
        keys,
        keys,
        fc.array(fc.nat(255), { minLength: 30, maxLength: 30 }),
        (rows, columns, targetRows, targetColumns, masks) => {
          const [header = [], ...others] = grid(people)
          const respelled = others.map((row, r) =>
            row.map((cell, c) => (c === 0 ? ` ${cell} ` : otherCase(cell, masks[(r * 5 + c) % 30] ?? 0))),
          )
          const mixed = [
            header.map((cell, c) => otherCase(cell, masks[c] ?? 0)),
            ...shuffledLike(respelled, rows),
          ].map((row) => shuffledLike(row, columns))
          const [targetHeader = [], ...targetLines] = grid(targets)
          const mixedTargets = [targetHeader, ...shuffledLike(targetLines, targetRows)].map((row) =>
            shuffledLike(row, targetColumns),
          )
          const { pool } = reading({
            people: mixed.map((row) => row.join(';')).join('\n'),
            targets: mixedTargets.map((row) => row.join('\t')).join('\n'),
            sameAddress: ['Town', 'STREET'],
          })
          expect(pool).toEqual(plain)
        },
      ),
    )
  })

  it('letters are compared as they look, however they are composed', () => {
    const { pool } = reading({
      people: 'id,région\n1,E\u0301tat\n2, \u00c9TAT\n',
      targets: 'feature,value,min,max\nRE\u0301GION,\u00e9tat,1,1\n',
    })
    expect(pool.people.map(({ values }) => values)).toEqual([[0], [0]])
    expect(pool.features[0]?.targets[0]?.value).toBe('\u00e9tat')
  })

  it('targets are shown as the convener ordered them', () => {
    const { asWritten, pool } = reading({})
    const shown = asWritten.map(({ feature, values }) => [
      pool.features[feature]?.name,
      values.map((value) => pool.features[feature]?.targets[value]?.value),
    ])
    expect(shown).toEqual([
      ['gender', ['female', 'male']],
      ['age', ['young', 'old']],
    ])
  })
})

describe('Ids', () => {
  const idsOf = (text: string, more: { id?: string; features?: string[] } = {}) =>
    readTable({ ...file('people.csv', text), ...more })

  it('are in the column named, else in one called like an id, else in the first', () => {
    expect(idsOf('name,Unique ID,nr\na,b,c\n', { id: 'NR' }).ids).toEqual(['c'])
    expect(idsOf('name,Unique ID,nr\na,b,c\n').ids).toEqual(['b'])
    expect(idsOf('name,nr\na,b\n').ids).toEqual(['a'])
  })

  it('are numbers in the order of the file where the first column is what people are like', () => {
    const { ids, id, warnings } = idsOf(`age,gender\n${'young,male\n'.repeat(10)}`, {
      features: ['Age', 'gender'],
    })
    expect(ids).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'])
    expect([...ids].sort()).toEqual(ids)
    expect(id).toBe(null)
    expect(warnings).toEqual([
      'people.csv has no column of ids, so its rows are numbered: leave their order as it is.',
    ])
  })

  it('of identical rows count once, and rows without are left out, both with a warning', () => {
    const { ids, table, warnings } = idsOf('id,a\n1,x\n1,x\n ,y\n2,z\n,w\n1,x\n')
    expect(ids).toEqual(['1', '2'])
    expect(table.lines).toEqual([2, 5])
    expect(warnings).toEqual([
      'people.csv: lines 4 and 6 are without id and were left out.',
      'people.csv: lines 3 and 7 are identical with an earlier row and were left out.',
    ])
  })
})

describe('A pool', () => {
  it('keeps every column, row by row like its people', () => {
    const { pool, table } = reading({
      people: 'town,id,gender,age\nAix, zoe ,Female,OLD\n" B, c ",al,male,young\n',
    })
    expect(pool.people.map(({ id }) => id)).toEqual(['al', 'zoe'])
    expect(written(table.header, table.rows)).toBe(
      'town,id,gender,age\n" B, c ",al,male,young\nAix, zoe ,Female,OLD\n',
    )
  })

  it('knows who lives together, by an address without case, spaces and punctuation', () => {
    const rows = [
      'a,female,old,"12, Main  St.",Aix',
      'b,male,old,12 main st,AIX',
      'c,male,old,1 2 Main St,Aix',
      'd,female,old,12 Main St,Bex',
      'e,female,old,,',
      'f,female,old, ,-',
    ]
    const { pool } = reading({
      people: `id,gender,age,street,town\n${rows.join('\n')}\n`,
      sameAddress: ['street', 'town'],
    })
    expect(pool.people.map(({ household }) => household)).toEqual(['a', 'a', null, null, null, null])
  })

  it('says where one address is that of a crowd', () => {
    const rows = Array.from({ length: 13 }, (_, place) => `${place + 10},female,old,Aix`)
    const { warnings } = reading({
      people: `id,gender,age,town\n${rows.join('\n')}\n`,
      sameAddress: ['town'],
    })
    expect(warnings).toEqual([
      'people.csv: 13 people have one address (lines 2, 3, 4 and 10 more), so at most one of them is drawn.',
    ])
  })

  it('says where a spreadsheet would compute, and leaves telephone numbers alone', () => {
    const { warnings, table } = reading({
      people: 'id,gender,age,remark,phone\na,female,old,"=1+1",+49 30 123\nb,female,old,"@SUM(A1)",-\n',
    })
    expect(warnings).toEqual([
      'people.csv: a spreadsheet would compute what stands in line 2, column “remark” and line 3, column “remark”. It is passed on as it is.',
    ])
    expect(table.rows[0]?.[3]).toBe('=1+1')
  })

  it('reads targets as three tools of the field write them', () => {
    const asTools = [
      targets,
      'feature,value,min,max\ngender,female,1,2\ngender,male,0,2\nage,young,1,2\nage,old,0,2\n',
      'category,name,suggest min,suggest max,Current #,min,max\ngender,female,9,9,9,1,2\ngender,male,,,,0,2\nage,young,,,,1,2\nage,old,,,,0,2\n',
    ]
    const [first, ...others] = asTools.map((text) => reading({ targets: text }))
    for (const other of others) {
      expect(other.pool).toEqual(first?.pool)
      expect(other.warnings).toEqual([])
    }
    const flexible = reading({
      targets: 'feature,value,min,max,min_flex,max_flex\ngender,female,1,2,0,2\ngender,male,0,2,,\n',
    })
    expect(flexible.pool.features[0]?.targets.map(({ flex }) => flex)).toEqual([{ min: 0, max: 2 }, null])
    expect(
      reading({ targets: targets.replaceAll('\n', ',x\n').replace('max,x', 'max,note') }).warnings,
    ).toEqual(['targets.csv: nothing is made of the column “note”.'])
  })
})

describe('People on the panel already', () => {
  const already = 'town,AGE,nr,id,street,Gender\nAIX,Young,7,ada,1 main street,FEMALE\n'

  it('take their places, and their households are out of the draw', () => {
    const { pool, table, already: taken } = reading({ size: 3, already, sameAddress: ['street', 'town'] })
    expect(pool.size).toBe(2)
    expect(pool.people.map(({ id }) => id)).toEqual(['cleo', 'dan', 'eve'])
    expect(table.rows.map(([id]) => id)).toEqual(['cleo', 'dan', 'eve'])
    expect(taken).toMatchObject({ people: 1, left: ['ada'], housemates: ['ben'], whole: { size: 3 } })
    const targetsLeft = pool.features.map((feature) =>
      feature.targets.map(({ value, min, max }) => [value, min, max]),
    )
    expect(targetsLeft).toEqual([
      [
        ['old', 0, 2],
        ['young', 0, 1],
      ],
      [
        ['female', 0, 1],
        ['male', 0, 2],
      ],
    ])
  })

  it('may be nobody yet', () => {
    expect(reading({ already: 'id,gender,age\n' }).pool).toEqual(reading({}).pool)
  })

  it('that nobody could find in the pool, for want of ids, are said', () => {
    const { warnings } = reading({ people: 'gender,age\nmale,old\nmale,young\n', already })
    expect(warnings).toContain(
      'Without ids in people.csv and panel.csv, nobody on the panel already can be found in the pool.',
    )
  })
})
