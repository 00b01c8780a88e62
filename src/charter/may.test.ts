import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinRights, mayBy, type Rights } from './index.ts'

const names: fc.Arbitrary<string> = fc.constantFrom('host', 'keeper', 'person', 'self', 'anonymous')
const standings = fc.uniqueArray(names)
const tables: fc.Arbitrary<Rights> = fc.dictionary(fc.constantFrom('a.read', 'a.write', 'b.open'), standings)

describe('the table of rights', () => {
  it('[CH1] allows exactly what a row allows to one of somebody’s standings', () => {
    fc.assert(
      fc.property(
        tables,
        standings,
        fc.constantFrom('a.read', 'b.open', 'c.unheard-of'),
        (table, mine, act) => {
          const allowed = Object.hasOwn(table, act) && table[act]?.some((one) => mine.includes(one)) === true
          expect(mayBy(table)(mine, act) === null).toBe(allowed)
        },
      ),
    )
  })

  it('[CH1] denies what is no row of its own, whatever objects inherit', () => {
    for (const act of ['constructor', 'toString', '__proto__'])
      expect(mayBy({})(['host'], act), act).toMatchObject({ refusal: 'charter.not-allowed' })
  })

  it('[CH2] asks who one is before it says no', () => {
    const may = mayBy({ 'a.write': ['keeper'] })
    expect(may(['anonymous'], 'a.write')).toMatchObject({ refusal: 'charter.sign-in' })
    expect(may(['person'], 'a.write')).toEqual({
      refusal: 'charter.not-allowed',
      parameters: { act: 'a.write' },
    })
  })

  it('[CH3] is joined from tables that do not overlap', () => {
    const table = { 'a.write': ['keeper'] }
    expect(joinRights(table, { 'b.open': ['host'] })).toEqual({ 'a.write': ['keeper'], 'b.open': ['host'] })
    expect(() => joinRights(table, { 'a.write': ['host'] })).toThrow('a.write')
  })
})
