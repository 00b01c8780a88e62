import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputFault } from '../../../csv/index.ts'
import { people, reading, targets } from './testing/small-pool.ts'

const faultOf = (more: Parameters<typeof reading>[0]): InputFault => {
  try {
    reading(more)
  } catch (error) {
    if (error instanceof InputFault) return error
    throw error
  }
  throw new Error('It was read')
}

describe('[SO1] every fault of a file names file, line and column and says what to do', () => {
  const peopleWith = (line: string): string => `${people}${line}\n`
  const targetsWith = (line: string): string => `${targets}${line}\n`

  it.each<[string, Parameters<typeof reading>[0], string]>([
    [
      'a value without target',
      { people: peopleWith('fay,female,45-60,,') },
      'people.csv, line 7, column “age”: there is no target for “45-60”. Add it to targets.csv, or correct the cell.',
    ],
    [
      'several values without target: the first, a few, and how many more',
      { people: peopleWith('fay,divers,45-60,,\ngil,male,x,,\nhal,divers,y,,\nida,divers,z,,') },
      'people.csv, line 7, column “gender”: there is no target for “divers”; nor for line 7, column “age” “45-60”, line 8, column “age” “x”, line 9, column “gender” “divers” and 3 more. Add it to targets.csv, or correct the cell.',
    ],
    [
      'an empty value',
      { people: peopleWith('fay,female, ,,') },
      'people.csv, line 7, column “age”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      'a feature that is no column',
      { targets: targetsWith('tenure,owner,0,1') },
      'people.csv, line 1: there is no column “tenure”, which is a feature in targets.csv, line 6. Correct the name. The columns are “id”, “gender”, “age”, “street” and “town”.',
    ],
    [
      'a feature that is two columns',
      { people: 'id,gender,age,Gender\nada,female,young,male\n' },
      'people.csv, line 1, column “gender”: 2 columns have this name. Rename all but one.',
    ],
    [
      'two people with one id',
      { people: peopleWith('ben,female,old,,') },
      'people.csv, line 7, column “id”: “ben” stands also in line 3, with other cells. Remove one of the two rows, or correct the id; name the column of ids if it is another one.',
    ],
    [
      'an id column that is not there',
      { id: 'number' },
      'people.csv, line 1: there is no column “number”. Correct the name. The columns are “id”, “gender”, “age”, “street” and “town”.',
    ],
    [
      'a column of addresses that is not there',
      { sameAddress: ['street', 'zip'] },
      'people.csv, line 1: there is no column “zip”. Correct the name. The columns are “id”, “gender”, “age”, “street” and “town”.',
    ],
    [
      'nobody',
      { people: 'id,gender,age\n' },
      'people.csv: there is a header and nothing below it. Add one row for each person.',
    ],
    [
      'a minimum above its maximum',
      { targets: targetsWith('age,middle,3,2') },
      'targets.csv, line 6, column “min”: the minimum of “middle” is 3 and its maximum 2. Lower the minimum or raise the maximum.',
    ],
    [
      'a negative minimum',
      { targets: targetsWith('age,middle,-1,2') },
      'targets.csv, line 6, column “min”: “-1” is not a whole number from 0 up. Write how many people it is, in digits.',
    ],
    [
      'half a person',
      { targets: targetsWith('age,middle,0,1.5') },
      'targets.csv, line 6, column “max”: “1.5” is not a whole number from 0 up. Write how many people it is, in digits.',
    ],
    [
      'no maximum',
      { targets: targetsWith('age,middle,0,') },
      'targets.csv, line 6, column “max”: this cell is empty. Write how many people it is, in digits.',
    ],
    [
      'a target without value',
      { targets: targetsWith('age,,0,1') },
      'targets.csv, line 6, column “feature”: this cell is empty. Fill it in, or remove the row.',
    ],
    [
      'one value twice',
      { targets: targetsWith('Age, YOUNG ,0,1') },
      'targets.csv, line 6, column “feature”: “YOUNG” of “Age” stands also in line 4. Remove one of the two rows.',
    ],
    [
      'no targets',
      { targets: 'category,feature,min,max\n' },
      'targets.csv: there is no target. Add a row for each value of each feature.',
    ],
    [
      'a column of targets missing',
      { targets: 'category,feature,min\ngender,female,1\n' },
      'targets.csv, line 1: there is no column “max”. Targets have the columns category, feature, min and max, or feature, value, min and max.',
    ],
    [
      'half of the flex limits',
      { targets: 'feature,value,min,max,min_flex\ngender,female,1,2,0\n' },
      'targets.csv, line 1, column “min_flex”: this column stands without its other half. Write both min_flex and max_flex, or neither.',
    ],
    [
      'flex limits inside the target',
      { targets: 'feature,value,min,max,min_flex,max_flex\ngender,female,1,2,0,1\n' },
      'targets.csv, line 2, column “max_flex”: 0 to 1 is narrower than the target itself, 1 to 2. Flex limits say how far a target may be relaxed, so they lie around it.',
    ],
    [
      'more on the panel already than a target allows',
      { size: 4, already: 'id,age,gender\nx,old,female\ny,old,female\nz,young,female\n' },
      'targets.csv, line 2, column “max”: 3 people of “gender” “female” are on the panel already, and 2 is the maximum. Raise it, or correct panel.csv.',
    ],
    [
      'a full panel',
      { already: 'id,age,gender\nx,old,female\ny,old,male\n' },
      'panel.csv: 2 people are on the panel already, and it has 2 places. Nothing is left to draw, unless the panel is larger or the file is another one.',
    ],
    [
      'somebody on the panel already whose value is not known',
      { already: 'id,age,gender\nx,ancient,female\n' },
      'panel.csv, line 2, column “age”: there is no target for “ancient”. Add it to targets.csv, or correct the cell.',
    ],
    [
      'a feature of theirs that is not told',
      { already: 'id,gender\nx,female\n' },
      'panel.csv, line 1: there is no column “age”, which is a feature in targets.csv, line 4. Correct the name. The columns are “id” and “gender”.',
    ],
    [
      'their addresses not told',
      { sameAddress: ['street'], already: 'id,gender,age\nx,female,old\n' },
      'panel.csv, line 1: there is no column “street”, without which their households are not known. Correct the name. The columns are “id”, “gender” and “age”.',
    ],
  ])('%s', (_, files, message) => expect(faultOf(files).message).toBe(message))

  it('tells its parts to a program, too', () => {
    const { file: name, line, column } = faultOf({ people: peopleWith('fay,female,45-60,,') })
    expect({ name, line, column }).toEqual({ name: 'people.csv', line: 7, column: 'age' })
  })

  it('is the only thing that ever goes wrong, whatever the files hold', () => {
    const cell = fc.constantFrom(
      'id',
      'gender',
      'age',
      'female',
      'young',
      'feature',
      'value',
      'min',
      'max',
      '1',
      '2',
      '',
      '"',
      'Ä',
    )
    const text = fc
      .array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })
      .map((rows) => rows.map((row) => row.join(',')).join('\n'))
    const files = fc.record({ people: text, targets: text, already: text }, { requiredKeys: [] })
    fc.assert(
      fc.property(files, (given) => {
        try {
          reading(given)
        } catch (error) {
          expect(error).toBeInstanceOf(InputFault)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
