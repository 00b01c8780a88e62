import { describe, expect, it } from 'vitest'
import {
  anew,
  blankSheet,
  cleared,
  finished,
  onChart,
  type Purpose,
  putBy,
  textOf,
  turnedTo,
  typed,
  type Writing,
} from './writing.ts'

const solution: Purpose = { kind: 'record', chart: 'solutions', toward: null }
const amending: Purpose = { kind: 'amend', entry: 'e1', version: 1 }
const chartOf = ({ purpose }: Writing) => (purpose.kind === 'record' ? purpose.chart : purpose.kind)

describe('the line in which one writes', () => {
  it('keeps what was written when the chart changes', () => {
    const begun = typed(turnedTo(blankSheet, solution), 'so that the square')
    const other = onChart(begun, 'concerns')
    expect([chartOf(other), textOf(other)]).toEqual(['concerns', 'so that the square'])
  })

  it('keeps a half-written entry while another one is amended', () => {
    const begun = typed(blankSheet, 'How can')
    const amended = typed(turnedTo(begun, amending, 'Close at ten'), 'Close at eleven')
    expect(textOf(amended)).toBe('Close at eleven')
    expect(textOf(cleared(amended))).toBe('How can')
  })

  it('keeps a half-written amendment that is put by', () => {
    const begun = typed(turnedTo(blankSheet, amending, 'Close at ten'), 'Close at')
    const back = turnedTo(putBy(begun), amending, 'Close at ten')
    expect(textOf(putBy(begun))).toBe('')
    expect(textOf(back)).toBe('Close at')
  })

  it('goes to another chart by /s and a space, before or after the words', () => {
    expect(chartOf(typed(blankSheet, '/s'))).toBe('problems')
    const before = typed(blankSheet, '/s ')
    expect([chartOf(before), textOf(before)]).toEqual(['solutions', ''])
    const after = typed(blankSheet, 'Three break-ins /D ')
    expect([chartOf(after), textOf(after)]).toEqual(['data', 'Three break-ins '])
  })

  it('takes a switch at the very end when Enter is pressed', () => {
    const done = finished(typed(blankSheet, ' Three\nbreak-ins /d'))
    expect([chartOf(done), textOf(done)]).toEqual(['data', 'Three break-ins'])
  })

  it('leaves a stroke inside the words alone', () => {
    const text = '5 m/s and/or /x and /s in the middle '
    expect(textOf(typed(blankSheet, text))).toBe(text)
    expect(textOf(typed(turnedTo(blankSheet, amending), 'mine /s '))).toBe('mine /s ')
  })

  it('takes up struck or refused words beside what was begun', () => {
    const begun = typed(blankSheet, 'half')
    const again = onChart(turnedTo(begun, anew('concerns', 's3'), 'A lit path'), 'solutions')
    expect([chartOf(again), textOf(again)]).toEqual(['solutions', 'A lit path'])
    expect(textOf(cleared(again))).toBe('half')
  })

  it('stays on its chart for the next entry, and forgets what the last one was for', () => {
    const answering: Purpose = { ...solution, toward: { as: 'forConcern', entry: 'c4' } }
    expect(cleared(typed(turnedTo(blankSheet, answering), 'A guide')).purpose).toEqual(solution)
  })
})
