import { describe, expect, it } from 'vitest'
import { estimateSheets, linesOf } from './estimate.ts'

describe('the guess at sheets before anything can be measured', () => {
  it('counts lines as short as those of the wall', () => {
    expect(linesOf('Close at ten')).toBe(1)
    expect(linesOf('How can the young have a place that is theirs?')).toBe(4)
    expect(linesOf('Verkehrsberuhigungsmaßnahmenchaos')).toBe(2)
    expect(linesOf('One\nTwo')).toBe(2)
  })

  it('begins a new sheet after about a dozen short entries', () => {
    const sheets = estimateSheets(Array.from({ length: 25 }, () => 'Close at ten'))
    expect(sheets.map(({ first, end }) => end - first)).toEqual([10, 10, 5])
  })

  it('has no sheet where there is no entry', () => {
    expect(estimateSheets([])).toEqual([])
  })
})
