import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { areThere, fromConversation, unless } from '../../sensing/landscape/reading/testing/conversations.ts'
import { settingsFrom } from '../settings.ts'
import { run } from './map.ts'

const program = join(import.meta.dirname, '../commonwise.ts')

let folder: string
let said: string[]
let complained: string[]

/** Two camps of twenty that agree about one thing, as rows; nobody has seen everything. */
const rows = Array.from({ length: 40 }, (_, person) =>
  Array.from({ length: 9 }, (_, statement) => {
    const camp = person % 2 ? 1 : -1
    const vote = statement === 0 ? 1 : statement % 2 ? camp : -camp
    return (person * 5 + statement) % 7 === 0 ? [] : [`p${person},s${statement},${vote}`]
  }).flat(),
).flat()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonwise-map-'))
  said = []
  complained = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
  vi.spyOn(console, 'error').mockImplementation((line) => void complained.push(String(line)))
  put('votes.csv', ['person,statement,vote', ...rows])
  put('statements.csv', [
    'id,text',
    ...Array.from({ length: 9 }, (_, statement) => `s${statement},"Text, number ${statement}"`),
  ])
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const put = (name: string, lines: readonly string[]) =>
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
const map = (...words: string[]) =>
  run(settingsFrom({}), [
    ...['--votes', join(folder, 'votes.csv'), '--statements', join(folder, 'statements.csv')],
    ...['--out', join(folder, 'out'), ...words],
  ])
const written = (name: string, out = 'out') => readFileSync(join(folder, out, name), 'utf8')
const all = (out = 'out') =>
  Object.fromEntries(readdirSync(join(folder, out)).map((name) => [name, written(name, out)]))

describe('commonwise map', () => {
  it('writes the map for programs, for spreadsheets, as a picture and as a page, and says what came of it', async () => {
    expect(await map()).toBe(0)
    expect(Object.keys(all()).sort()).toEqual([
      'map.json',
      'map.svg',
      'people.csv',
      'report.html',
      'statements.csv',
    ])
    const told = JSON.parse(written('map.json'))
    expect(Object.keys(told).slice(0, 11)).toEqual(
      'mode version inputHash people statements groups components evidence coverage redundant flags'.split(
        ' ',
      ),
    )
    expect(told).toMatchObject({ mode: 'calibrated', inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(told.people).toHaveLength(40)
    expect(told.statements[0]).toMatchObject({ id: 's0', text: 'Text, number 0', disagree: 0 })
    expect(written('people.csv').split('\n')).toHaveLength(1 + 40 + 1)
    expect(written('statements.csv')).toContain('\ns3,"Text, number 3",')
    expect(said.join('\n')).toContain(`40 people, 9 statements, ${rows.length} votes; calibrated mode.`)
    expect(said.join('\n')).toContain(told.evidence.sentence)
  })

  it('[LA1] gives the same bytes whatever the order of rows', async () => {
    await map()
    const first = all()
    put('votes.csv', ['person,statement,vote', ...rows.toReversed()])
    await map()
    expect(all()).toEqual(first)
  })

  it.skipIf(!areThere)(`[LA1] also of a real log${unless}`, async () => {
    const [header = '', ...log] = new TextDecoder()
      .decode(fromConversation('15-per-hour-seattle', 'votes.csv').bytes)
      .trim()
      .split('\n')
    put('votes.csv', [header, ...log])
    await map()
    const first = all()
    put('votes.csv', [header, ...log.toReversed()])
    await map()
    expect(all()).toEqual(first)
  })

  it('takes the published groups in Polis mode', async () => {
    const cells = (person: number) =>
      Array.from(
        { length: 9 },
        (_, statement) =>
          rows
            .find((row) => row.startsWith(`p${person},s${statement},`))
            ?.split(',')
            .at(-1) ?? '',
      )
    put('votes.csv', [
      `participant,group-id,${Array.from({ length: 9 }, (_, statement) => `s${statement}`).join(',')}`,
      ...Array.from({ length: 40 }, (_, person) =>
        [`p${person}`, person < 30 ? '0' : person < 38 ? '1' : '', ...cells(person)].join(','),
      ),
    ])
    expect(await map('--mode', 'polis', '--groups', 'published')).toBe(0)
    const told = JSON.parse(written('map.json'))
    expect(told.groups.map(({ size }: { size: number }) => size)).toEqual([30, 8])
    expect(told.mode).toBe('polis')
  })

  it('speaks JSON where it is asked to', async () => {
    expect(await map('--json')).toBe(0)
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ event: 'mapped', people: 40, votes: rows.length })
  })

  it.each([
    [['--mode', 'pretty'], 'There is no mode “pretty”.'],
    [['--groups', '10'], '--groups 10 cannot be had.'],
    [['--groups', 'published'], 'votes.csv: this file tells no groups.'],
    [['--seed', 'x'], '--seed x is not made of hexadecimal digits.'],
    [['--language', 'fr'], 'There is no report in “fr”.'],
    [['--votes', 'nowhere.csv'], 'nowhere.csv is not there'],
    [['--colour'], "Unknown option '--colour'"],
    [['more'], '“more” stands there without an option.'],
  ])('refuses %j in a sentence, with exit code 2, and writes nothing', async (words, sentence) => {
    expect(await map(...words)).toBe(2)
    expect(complained.join('\n')).toContain(sentence)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('[LA8] says where a file goes wrong', async () => {
    put('votes.csv', ['person,statement,vote', 'Ada,s1,1', 'Ben,s1,maybe'])
    expect(await map()).toBe(2)
    expect(complained).toEqual([
      'votes.csv, line 3, column “vote”: “maybe” is no vote. Write 1 or agree, -1 or disagree, 0 or pass; remove what is no answer.',
    ])
  })

  it('stops at Ctrl-C, with exit code 130, and writes nothing', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 3000 }, (_, person) =>
      Array.from(
        { length: 60 },
        (_, statement) => `${person},${statement},${((person * statement) % 3) - 1}`,
      ),
    )
    put('votes.csv', ['person,statement,vote', ...many.flat()])
    const words = ['map', '--votes', join(folder, 'votes.csv'), '--out', join(folder, 'out'), '--json']
    const ran = spawn(process.execPath, [program, ...words])
    let told = ''
    ran.stdout.on('data', (piece) => {
      if (told === '') ran.kill('SIGINT')
      told += piece
    })
    expect(await new Promise((resolve) => ran.on('close', resolve))).toBe(130)
    expect(told.trim().split('\n').at(-1)).toBe('{"event":"stopped"}')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('is a command of the program', { timeout: 60_000 }, () => {
    const words = ['map', '--votes', join(folder, 'votes.csv'), '--out', join(folder, 'out'), '--json']
    const { status, stdout } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
    expect(status).toBe(0)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ event: 'mapped', people: 40 })
  })
})
