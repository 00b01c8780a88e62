import { describe, expect, it } from 'vitest'
import { InputFault } from '../../../csv/index.ts'
import { type Asked, understood } from './asked.ts'
import { fileOf } from './testing/gatherings.ts'

const people = fileOf('people.csv', [
  'id,age,side',
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map(
    (id, place) => `${id},${place % 2 ? 'Old' : ' old'},${place}`,
  ),
])

const refusalOf = (wishes: Partial<Asked>): string => {
  try {
    understood({ people, tables: 3, rounds: 2, ...wishes })
  } catch (error) {
    expect(error).toBeInstanceOf(InputFault)
    return (error as InputFault).message
  }
  return 'not refused'
}

const together = (...lines: string[]) => ({ together: fileOf('together.csv', lines) })
const apart = (...lines: string[]) => ({ apart: fileOf('apart.csv', lines) })
const fixed = (...lines: string[]) => ({ fixed: fileOf('fixed.csv', ['id,table,round', ...lines]) })
const already = (...lines: string[]) => ({ already: fileOf('plan.csv', ['round,table,id', ...lines]) })

describe('what contradicts itself is refused, by file and line', () => {
  it.each<[Partial<Asked>, string]>([
    [{ tables: 9 }, 'people.csv: there are 8 people for 9 tables. Take fewer tables.'],
    [
      { diversify: ['height'] },
      'people.csv, line 1: there is no column “height”. Correct the name. The columns are “id”, “age” and “side”.',
    ],
    [
      { diversify: ['age'], cluster: ['AGE'] },
      'people.csv, line 1, column “age”: this column is named twice among those to mix and to keep close. Every column is either mixed (diversify) or kept close (cluster).',
    ],
    [
      together('A,B', 'A,Z'),
      'together.csv, line 2: nobody has the id “Z”. Correct it, or remove it. Capitals and small letters count.',
    ],
    [together('A'), 'together.csv, line 1: this line names one person. Write two ids or more in a line.'],
    [together('A,B,A'), 'together.csv, line 1: “A” stands twice in this line. Remove one of them.'],
    [
      together('A,B,C,D'),
      'together.csv, line 1: 4 people are to sit together, and the largest table has 3 places. Make the group smaller, or take fewer tables.',
    ],
    [
      together('A,B', 'C,D', '', 'B,C'),
      'together.csv, line 4: with the lines before, 4 people are to sit together (“A”, “B”, “C” and 1 more), and the largest table has 3 places. Make the group smaller, or take fewer tables.',
    ],
    [
      { ...together('A,B', 'B,C'), ...apart('D,E', 'C,A') },
      'apart.csv, line 2: “A” and “C” are to sit apart, and together as well. Remove one of the two wishes.',
    ],
    [
      apart('A,B,C,D'),
      'apart.csv, line 1: 4 people cannot all be apart at 3 tables. Name fewer people in this line, or take more tables.',
    ],
    [fixed('A,4,'), 'fixed.csv, line 2, column “table”: “4” is not a number from 1 to 3. Correct it.'],
    [fixed('A,1,3'), 'fixed.csv, line 2, column “round”: “3” is not a number from 1 to 2. Correct it.'],
    [
      fixed('A,1,', 'A,2,2'),
      'fixed.csv, line 3: “A” has two places in round 2: table 1 (line 2) and table 2. Remove one of the two.',
    ],
    [
      { ...together('A,B'), ...fixed('A,1,1', 'B,2,1') },
      'fixed.csv, line 3: “A” and “B” are to sit together, and in round 1 one has a place at table 1 (line 2), the other at table 2. Remove one of the two.',
    ],
    [
      { ...apart('A,B'), ...fixed('A,1,2', 'B,1,2') },
      'fixed.csv, line 3: “B” and “A” are to sit apart, and in round 2 both have places at table 1. Remove one of the wishes.',
    ],
    [
      { ...together('C,D'), ...fixed('A,1,1', 'B,1,1', 'C,1,1') },
      'fixed.csv, line 4: in round 1 table 1 has 3 places, and 4 people are to sit there, counting those who sit with them. Give somebody another table.',
    ],
    [
      already('1,1,A', '1,2,A'),
      'plan.csv, line 3: “A” sits at a table in round 1 already, in line 2. Remove one of the two lines.',
    ],
    [
      already('2,1,A'),
      'plan.csv: nobody sits anywhere in round 1. Rounds that were held are numbered from 1 without a gap.',
    ],
    [
      already('1,1,A', '2,1,A'),
      'plan.csv: rounds 1 to 2 were held, and 2 are wanted in all, so none is left to plan. Say how many of these rounds were held, or ask for more rounds.',
    ],
    [
      { ...already('1,one,A') },
      'plan.csv, line 2, column “table”: “one” is not a number from 1 to 500000. Correct it.',
    ],
  ])('%#', (wishes, message) => {
    expect(refusalOf(wishes)).toBe(message)
  })
})

it('a column with a value for each of very many people is refused, as nothing can be mixed by it', () => {
  const crowd = fileOf('crowd.csv', [
    'id,name',
    ...Array.from({ length: 101 }, (_, one) => `p${one},n${one}`),
  ])
  expect(refusalOf({ people: crowd, diversify: ['name'] })).toBe(
    'crowd.csv, line 1, column “name”: this column has 101 different values, and at most 100 are looked at. Name another column, or write alike what is alike.',
  )
})

describe('what is understood', () => {
  it('compares values without case and surrounding space', () => {
    const { gathering } = understood({ people, tables: 3, rounds: 2, diversify: ['age'] })
    expect(gathering.diversify).toEqual([{ name: 'age', values: ['Old'], of: Array(8).fill(0) }])
  })

  it('gives nobody a value whose cell is empty, and says so', () => {
    const some = fileOf('people.csv', ['id;age', 'B;', 'A;old', 'C;young'])
    const { gathering, notes } = understood({ people: some, tables: 1, rounds: 1, diversify: ['age'] })
    expect(gathering.diversify[0]?.of).toEqual([0, -1, 1])
    expect(notes).toEqual(['In column “age” 1 of 3 cells are empty.'])
  })

  it('joins groups that share somebody, and splits lines of those apart into pairs', () => {
    const { gathering } = understood({
      people,
      tables: 3,
      rounds: 2,
      ...together('C,A', 'B,C'),
      ...apart('F,D,E', 'E,F'),
    })
    expect(gathering.together).toEqual([[0, 1, 2]])
    expect(gathering.apart).toEqual([
      [3, 4],
      [3, 5],
      [4, 5],
    ])
  })

  it('reads earlier rounds as far as they were held, with who has left and who is new', () => {
    const read = understood({
      people,
      tables: 3,
      rounds: 3,
      held: 1,
      ...already('1,2,B', '1,1,X', '1,1,A', '2,1,C'),
    })
    expect(read.gathering.held).toEqual([[0, 1, -1, -1, -1, -1, -1, -1]])
    expect(read.sat.map(({ id }) => id)).toEqual(['A', 'X', 'B'])
    expect(read.left).toEqual(['X'])
    expect(read.late).toEqual(['C', 'D', 'E', 'F', 'G', 'H'])
  })
})
