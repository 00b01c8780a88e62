import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invite } from '../invitations.ts'
import { readRegister } from './read-register.ts'
import { file } from './testing/small-pool.ts'

const rows = [
  'a1,North,Main Street 1',
  'b2,South,Main Street 2',
  'c3,north ,Main Street 3',
  'd4,East,Side Street 1',
]

const register = (lines: readonly string[]) =>
  file('register.csv', `id,district,address\n${lines.join('\n')}\n`)

describe('A register', () => {
  it('[SO2] in any order of its rows leads to the same letters', () => {
    const letters = (lines: readonly string[]) => {
      const { register: people, table } = readRegister({ register: register(lines), by: ['District'] })
      return invite(people, 2, 'c0ffee').invited.map((place) => table.rows[place])
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (mixed) => {
        expect(letters(mixed)).toEqual(letters(rows))
      }),
    )
  })

  it('has its strata in the order of their values, whatever their case', () => {
    const { register: people, by } = readRegister({ register: register(rows), by: ['DISTRICT'] })
    expect(by).toEqual(['district'])
    expect(people.strata).toEqual([['East'], ['North'], ['South']])
    expect(people.people.map(({ stratum }) => stratum)).toEqual([1, 2, 1, 0])
  })

  it('[SO1] without ids has no second wave, no more than 1,000 strata, and no addresses that are not told', () => {
    const unnamed = file('register.csv', 'district,age\nnorth,7\n')
    const first = file('invited.csv', 'id,district\na1,north\n')
    expect(() => readRegister({ register: unnamed, by: ['district'], already: first })).toThrow(
      'register.csv: there is no column of ids, so a second wave could meet the first. Add one, or name it.',
    )
    expect(() =>
      readRegister({ register: register(rows), sameAddress: ['address'], already: first }),
    ).toThrow(
      'invited.csv, line 1: there is no column “address”, without which a second letter could go to an address of the first wave.',
    )
  })
})
