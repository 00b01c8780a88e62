import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settingsFrom } from '../settings.ts'
import { run } from './tables.ts'

let folder: string
let said: string[]
let complained: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonwise-tables-'))
  said = []
  complained = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)))
  const rows = Array.from({ length: 12 }, (_, person) => `p${person + 10},${person % 2 ? 'old' : 'young'}`)
  writeFileSync(join(folder, 'people.csv'), ['id,age', ...rows, ''].join('\n'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const tables = (...words: string[]) =>
  run(settingsFrom({}), ['--people', join(folder, 'people.csv'), '--out', join(folder, 'out'), ...words])
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')

describe('commonwise tables', () => {
  it('writes the plan, the people, the figures and the cards, and says what came of it', async () => {
    expect(await tables('--tables', '4', '--rounds', '3', '--diversify', 'age')).toBe(0)
    expect(said.join('\n')).toContain('12 people at 4 tables of 3; 3 rounds.')
    expect(said.join('\n')).toMatch(/Met \d+ of the 36 pairs that 3 rounds can give/)
    expect(written('plan.csv').split('\n')).toHaveLength(1 + 36 + 1)
    expect(written('people.csv')).toMatch(
      /^id,age,table in round 1,table in round 2,table in round 3\np10,young,[1-4],[1-4],[1-4]\n/,
    )
    expect(JSON.parse(written('report.json'))).toMatchObject({
      people: 12,
      tables: 4,
      rounds: 3,
      sizes: [3],
      seed: '0',
    })
    expect(written('cards.html')).toContain('p10')
  })

  it('goes on from its own plan', async () => {
    await tables('--tables', '4', '--rounds', '2')
    const first = written('plan.csv')
    expect(
      await tables(
        '--tables',
        '4',
        '--rounds',
        '3',
        '--already',
        join(folder, 'out', 'plan.csv'),
        '--seed',
        '5',
      ),
    ).toBe(0)
    expect(written('plan.csv').startsWith(first)).toBe(true)
    expect(written('plan.csv').split('\n')).toHaveLength(1 + 36 + 1)
  })

  it('speaks JSON where it is asked to', async () => {
    expect(await tables('--tables', '4', '--rounds', '1', '--json')).toBe(0)
    expect(said).toHaveLength(1)
    expect(JSON.parse(said[0] ?? '')).toMatchObject({
      event: 'planned',
      pairs: { met: 12, possible: 12, again: 0 },
    })
  })

  it.each([
    [
      ['--tables', '13', '--rounds', '1'],
      'people.csv: there are 12 people for 13 tables. Take fewer tables.',
    ],
    [['--tables', 'four', '--rounds', '1'], '--tables four is not a whole number'],
    [['--rounds', '1'], '--tables is missing.'],
    [['--tables', '4', '--rounds', '1', '--seed', 'x'], '--seed x is not made of hexadecimal digits.'],
    [['--tables', '4', '--rounds', '1', '--apart', 'nowhere.csv'], 'nowhere.csv is not there'],
    [['--tables', '4', '--rounds', '1', '--held', '1'], '--held needs the rounds that were held.'],
    [['--tables', '4', '--rounds', '101'], '--rounds 101 is too many.'],
    [['--tables', '4', '--rounds', '1', '--language', 'fr'], 'There are no cards in “fr”.'],
    [['--tables', '4', '--rounds', '1', '--name', 'surname'], 'there is no column “surname”'],
  ])('refuses %j in a sentence, with exit code 2, and writes nothing', async (words, sentence) => {
    expect(await tables(...words)).toBe(2)
    expect(complained.join('\n')).toContain(sentence)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})
