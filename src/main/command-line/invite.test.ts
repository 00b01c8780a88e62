import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settingsFrom } from '../settings.ts'
import { run } from './invite.ts'

let folder: string
let said: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'invite-'))
  said = []
  const hear = (line: string) => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** 60 people in two districts, two at each address. */
const register = () => {
  const rows = Array.from({ length: 60 }, (_, place) => {
    const district = place < 40 ? 'North' : ' south'
    return `n${place};${district};"${place >> 1} Main Street, Aix"`
  })
  return file('register.csv', `Number;District;Address\n${rows.join('\n')}\n`)
}

const invite = (...words: string[]) =>
  run(settingsFrom({}), ['--register', register(), '--seed', '0', ...words])

const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')

const column = (text: string, place: number): string[] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.match(/("[^"]*"|[^;]*)(?:;|$)/g)?.[place]?.replace(/;$/, '') ?? '')

const strata = ['--by', 'district', '--same-address', 'address']

describe('commonwise invite', () => {
  it('writes who is invited, and how the letters were shared', async () => {
    expect(await invite('--letters', '10', ...strata, '--out', join(folder, 'first'))).toBe(0)
    const invited = read('first', 'invited.csv')
    expect(invited.split('\n')[0]).toBe('Number;District;Address')
    expect(new Set(column(invited, 2)).size).toBe(10)
    expect(JSON.parse(read('first', 'report.json'))).toMatchObject({
      register: 60,
      letters: 10,
      notInvited: 50,
      by: ['District'],
      strata: [
        { values: ['North'], people: 40, available: 20, letters: 7 },
        { values: ['south'], people: 20, available: 10, letters: 3 },
      ],
      seed: '0',
    })
    expect(said.at(-1)).toBe(
      `10 of 60 are invited. invited.csv and report.json are in ${join(folder, 'first')}.`,
    )
  })

  it('[SO12] the second wave meets nobody of the first, and goes where answers are missing', async () => {
    await invite('--letters', '10', ...strata, '--out', join(folder, 'first'))
    const earlier = ['--already', join(folder, 'first', 'invited.csv')]
    const answers = file('answers.csv', 'DISTRICT,answers\nsouth,3\nnorth,1\n')
    expect(
      await invite(
        '--letters',
        '13',
        ...strata,
        ...earlier,
        '--lagging',
        answers,
        '--out',
        join(folder, 'second'),
      ),
    ).toBe(0)
    const [first, second] = [read('first', 'invited.csv'), read('second', 'invited.csv')]
    expect(new Set([...column(first, 2), ...column(second, 2)]).size).toBe(23)
    expect(new Set(column(second, 1))).toEqual(new Set(['North']))
    said = []
    expect(
      await invite('--letters', '14', ...strata, ...earlier, '--lagging', answers, '--out', folder),
    ).toBe(2)
    expect(said).toEqual([
      '14 letters are asked for, and there are 13 addresses where answers are missing. Ask for fewer, or look at the columns that make an address.',
    ])
  })

  it('never writes one wave over another; the same draw may be written again', async () => {
    expect(await invite('--letters', '10', '--out', folder)).toBe(0)
    expect(await invite('--letters', '10', '--out', folder)).toBe(0)
    const first = read('invited.csv')
    expect(await invite('--letters', '10', '--already', join(folder, 'invited.csv'), '--out', folder)).toBe(2)
    expect(said.at(-1)).toBe(
      `${join(folder, 'invited.csv')} holds another draw of letters. Name another folder with --out, or move it away.`,
    )
    expect(read('invited.csv')).toBe(first)
  })

  it('reckons the letters from places and a rate of response', async () => {
    expect(await invite('--panel', '2', '--response-rate', '10%', '--out', folder)).toBe(0)
    expect(column(read('invited.csv'), 0).length).toBe(30)
  })

  it.each([
    [['--letters', '0'], '--letters 0 is not a whole number from 1 up.'],
    [['--panel', '3'], '--response-rate is missing.'],
    [[], '--letters is missing.'],
    [['--panel', '3', '--response-rate', '5'], '--response-rate 5 is not a share of the letters.'],
    [['--letters', '3', '--panel', '3'], '--letters says how many already.'],
    [['--letters', '3', '--seed', 'x'], '--seed x is not made of hexadecimal digits.'],
    [['--letters', '61'], '61 letters are asked for, and there are 60 addresses.'],
    [['--letters', '3', '--by', 'age'], 'register.csv, line 1: there is no column “age”.'],
    [['--letters', '3', '--lagging', 'x.csv'], '--lagging needs strata to tell which of them lag.'],
    [
      ['--letters', '3', '--already', 'nowhere.csv'],
      'nowhere.csv is not there. Look at the name and the folder.',
    ],
  ])('refuses %j', async (words, sentence) => {
    expect(await invite('--out', folder, ...words)).toBe(2)
    expect(said.join('\n')).toContain(sentence)
  })

  it('[SO1] answers of a stratum that nobody is in, or that are no number, are refused with their place', async () => {
    const lagging = async (text: string) => {
      said = []
      const words = ['--letters', '3', ...strata, '--lagging', file('answers.csv', text), '--out', folder]
      expect(await invite(...words)).toBe(2)
      return said
    }
    expect(await lagging('district,answers\nwest,3\n')).toEqual([
      'answers.csv, line 2: nobody in the register is “west”. Correct the row, or remove it.',
    ])
    expect(await lagging('district,responses\nnorth,few\n')).toEqual([
      'answers.csv, line 2, column “responses”: “few” is not a whole number from 0 up. Write how many answered, in digits.',
    ])
    expect(await lagging('district,number\nnorth,3\n')).toEqual([
      'answers.csv, line 1: there is no column “answers”, which says how many answered. Correct the name. The columns are “district” and “number”.',
    ])
  })
})
