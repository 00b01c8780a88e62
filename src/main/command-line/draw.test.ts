// `commonwise draw` as a keeper meets it: files in, files out, exit codes, and nothing half-done.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomnessFrom } from '../../chance/index.ts'
import { filesFrom, recipes } from '../../convening/sortition/testing/pools.ts'

const clone = join(import.meta.dirname, '../../..')
const root = mkdtempSync(join(tmpdir(), 'commonwise-draw-'))
afterAll(() => rmSync(root, { recursive: true }))
const at = (name: string) => join(root, name)
const text = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

const hall = filesFrom(recipes.hall!)
const given = (people = 'people.csv', targets = 'targets.csv') => [
  ...['--people', at(people), '--targets', at(targets), '--size', '12', '--panels', '200'],
  ...['--same-address', 'address,postcode'],
]
beforeAll(() => {
  writeFileSync(at('people.csv'), hall.people)
  writeFileSync(at('targets.csv'), hall.targets)
})

type Ended = { code: number | null; out: string; err: string }

/** @param told is called with all that was printed so far, and may end the process. */
const commonwise = (
  words: readonly string[],
  told: (out: string, end: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(clone, 'src/main/commonwise.ts'), ...words])
    const ended: Ended = { code: null, out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      ended.out += chunk
      told(ended.out, (signal) => child.kill(signal))
    })
    child.stderr.on('data', (chunk) => {
      ended.err += chunk
    })
    child.on('close', (code) => resolve({ ...ended, code }))
  })

const draw = (out: string, ...words: string[]) => commonwise(['draw', '--out', at(out), ...words])

/** Every file below a folder with the hash of its bytes; what takes time may differ. */
const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => {
        const bytes = readFileSync(join(folder, name), 'utf8').replace(/"seconds": [\d.]+/, '"seconds": 0')
        return [name, createHash('sha256').update(bytes).digest('hex')]
      }),
  )

const rowsOf = (csv: string) => csv.trimEnd().split('\n')

/** The same table with its rows, and its columns but the first, in another order. */
const turned = (csv: string): string => {
  const [head = [], ...rows] = rowsOf(csv).map((line) => line.split(','))
  const columns = randomnessFrom(1, 'test').shuffled(head.map((_, column) => column))
  return [head, ...randomnessFrom(2, 'test').shuffled(rows)]
    .map((cells) => `${columns.map((column) => cells[column]).join(',')}\n`)
    .join('')
}

describe('commonwise draw', { timeout: 60_000 }, () => {
  it('[SO4] writes everything that a draw is, and the panel that the seed picks', async () => {
    const { code, out, err } = await draw('whole', ...given(), '--seed', '0', '--reserve', '--json')
    expect([code, err]).toEqual([0, ''])
    const events = rowsOf(out).map((line) => JSON.parse(line))
    expect(events.at(-1)).toMatchObject({ event: 'drawn', run: 1 })
    expect(readdirSync(at('whole')).sort()).toEqual(
      [
        ...['chances.csv', 'commitment.json', 'log.json', 'lottery.csv', 'panel.csv', 'private'],
        ...['remaining.csv', 'report.html', 'report.json', 'reserve.csv', 'transcript.json', 'verify.html'],
      ].sort(),
    )
    const report = JSON.parse(text('whole', 'report.json'))
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        ...['people', 'size', 'fairness', 'maximin', 'levels', 'gini', 'geometricMean', 'max', 'uncoverable'],
        ...['classes', 'panels', 'largestDeviation', 'certificate', 'seconds', 'solver', 'version'],
      ]),
    )
    expect(report).toMatchObject({ people: 60, size: 12, fairness: 'leximin', panels: 200 })
    const chances = rowsOf(text('whole', 'chances.csv'))
      .slice(1)
      .map((line) => line.split(',')[1]!)
    expect(chances).toHaveLength(60)
    for (const chance of chances) expect(chance).toMatch(/^(0|1\.0{11}|0\.0*[1-9]\d{11})$/)
    expect(chances.reduce((sum, chance) => sum + Number(chance), 0)).toBeCloseTo(12, 8)
    // The panel is the one that the transcript names, each person with all columns; everybody else remains.
    const { index, beacon } = JSON.parse(text('whole', 'transcript.json'))
    expect(beacon).toMatchObject({ kind: 'seed', seed: '0' })
    const ids = rowsOf(text('whole', 'lottery.csv')).filter((line) => line.startsWith(`${index},`))
    const [head, ...panel] = rowsOf(text('whole', 'panel.csv'))
    expect(panel.map((line) => line.split(',')[0]).sort()).toEqual(
      ids.map((line) => line.split(',')[1]).sort(),
    )
    const remaining = rowsOf(text('whole', 'remaining.csv')).slice(1)
    expect([head, ...[...panel, ...remaining].sort()]).toEqual([
      rowsOf(hall.people)[0],
      ...rowsOf(hall.people).slice(1).sort(),
    ])
    expect(rowsOf(text('whole', 'reserve.csv'))).toHaveLength(13)
  })

  it('[SO6] gives the same bytes in another process, and the same lottery whatever the order of rows and columns', async () => {
    writeFileSync(at('people-turned.csv'), turned(hall.people))
    writeFileSync(at('targets-turned.csv'), turned(hall.targets))
    const words = ['--seed', '0', '--reserve', '--id', 'id']
    await draw('two', ...given(), ...words)
    await draw('three', ...given('people-turned.csv', 'targets-turned.csv'), ...words)
    expect(Object.keys(bytesOf(at('whole'))).length).toBeGreaterThan(70)
    expect(bytesOf(at('two'))).toEqual(bytesOf(at('whole')))
    for (const name of ['chances.csv', 'lottery.csv']) expect(text('three', name)).toBe(text('whole', name))
  })

  it('[SO16] fills the place of whoever drops out from the reserve, and nobody else’s', async () => {
    const ids = (name: string) =>
      rowsOf(text('whole', name))
        .slice(1)
        .map((line) => line.split(',')[0]!)
    const [first, second] = ids('panel.csv')
    const gone = await commonwise(['replace', '--out', at('whole'), '--gone', `${first},${second}`])
    expect([gone.code, gone.err]).toEqual([0, ''])
    const now = ids('panel-now.csv')
    const come = now.filter((id) => !ids('panel.csv').includes(id))
    expect(now).toHaveLength(12)
    expect(ids('panel.csv').filter((id) => !now.includes(id))).toEqual([first, second])
    expect(come).toHaveLength(2)
    for (const id of come) expect(ids('reserve.csv')).toContain(id)
    expect(
      (await commonwise(['replace', '--out', at('whole'), '--gone', ids('remaining.csv')[0]!])).code,
    ).toBe(2)
  })

  it('[SO7] refuses a second draw without a reason, and keeps the first with one', async () => {
    writeFileSync(join(at('whole'), 'notes.txt'), 'mine')
    const before = bytesOf(at('whole'))
    const [again, trial] = [
      await draw('whole', ...given(), '--seed', '1'),
      await draw('whole', ...given(), '--test'),
    ]
    expect(again.code).toBe(2)
    expect(again.err).toMatch(/leaves a trace/)
    expect(trial.code).toBe(2)
    expect(trial.err).toMatch(/holds a draw/)
    expect(bytesOf(at('whole'))).toEqual(before)

    const reasoned = await draw('whole', ...given(), '--seed', '1', '--again', 'Two registered late')
    expect([reasoned.code, reasoned.err]).toEqual([0, ''])
    const { 'notes.txt': mine, ...moved } = before
    expect(bytesOf(join(at('whole'), 'run-1'))).toEqual(moved)
    expect(bytesOf(at('whole'))['notes.txt']).toBe(mine)
    const log = JSON.parse(text('whole', 'log.json'))
    expect(log.map(({ run, event }: { run: number; event: string }) => `${run} ${event}`)).toEqual([
      ...['1 committed', '1 picked', '2 committed', '2 picked'],
    ])
    expect(existsSync(join(at('whole'), 'reserve.csv'))).toBe(false)
  })

  it('without a seed picks once: the machine’s chance is kept, and a repetition changes nothing', async () => {
    await draw('machine', ...given())
    const before = bytesOf(at('machine'))
    const { code } = await draw('machine', ...given())
    expect(code).toBe(0)
    expect(bytesOf(at('machine'))).toEqual(before)
    expect(JSON.parse(text('machine', 'transcript.json')).beacon.kind).toBe('machine')
  })

  it('waits for dice, and then takes the panel that they name, once', async () => {
    const { code } = await draw(
      'dice',
      ...given(),
      '--panels',
      '1000',
      '--beacon',
      'dice',
      '--language',
      'de',
    )
    expect(code).toBe(0)
    expect(existsSync(join(at('dice'), 'transcript.json'))).toBe(false)
    // Nobody else on this machine reads pseudonyms and salts.
    expect((statSync(join(at('dice'), 'private')).mode & 0o077).toString(8)).toBe('0')
    expect(existsSync(join(at('dice'), 'panel.csv'))).toBe(false)
    const short = await commonwise(['pick', '--out', at('dice'), '--digits', '41'])
    expect([short.code, short.err]).toEqual([
      2,
      expect.stringContaining('named by 3 digits, from 000 to 999'),
    ])
    expect((await commonwise(['pick', '--out', at('dice'), '--digits', '417'])).code).toBe(0)
    const { index } = JSON.parse(text('dice', 'transcript.json'))
    expect(index).toBe(417)
    expect(text('dice', 'report.html')).toContain('<html lang="de"')
    const before = bytesOf(at('dice'))
    const other = await commonwise(['pick', '--out', at('dice'), '--digits', '418'])
    expect(other.code).toBe(2)
    expect(bytesOf(at('dice'))).toEqual(before)
  })

  it('for drand says which rounds there are, and from which address the signature is', async () => {
    const none = await draw('drand', ...given(), '--beacon', 'drand')
    const round = Number(none.err.match(/in half an hour it is (\d+)/)?.[1])
    expect([none.code, round]).toEqual([2, expect.any(Number)])
    expect((await draw('drand', ...given(), '--beacon', `drand:${round}`)).code).toBe(0)
    const { code, err } = await commonwise(['pick', '--out', at('drand')])
    expect([code, err]).toEqual([2, expect.stringMatching(`/52db9ba7[0-9a-f]+/public/${round}\n`)])
  })

  it('marks a trial in every file, and leaves nothing of it beside a draw', async () => {
    const { code, out } = await draw('trial', ...given(), '--test')
    expect(code).toBe(0)
    expect(out).toContain('NOT A DRAW')
    expect(out).toContain('report.html in ')
    const names = readdirSync(at('trial'))
    expect(names).toEqual(
      expect.arrayContaining(['panel.csv', 'remaining.csv', 'report.json', 'report.html']),
    )
    for (const name of names)
      expect([name, text('trial', name)]).toEqual([name, expect.stringMatching(/NOT A DRAW/i)])
    for (const line of rowsOf(text('trial', 'panel.csv'))) expect(line).toMatch(/,NOT A DRAW$/)

    expect((await draw('trial', ...given(), '--beacon', 'dice')).code).toBe(0)
    for (const name of readdirSync(at('trial')).filter((each) => each !== 'private'))
      expect([name, text('trial', name)]).not.toEqual([name, expect.stringMatching(/NOT A DRAW/)])
    expect(existsSync(join(at('trial'), 'panel.csv'))).toBe(false)
  })

  it('[SO15] ends with 3 where no panel exists, and says what would have to give way', async () => {
    const [head, first = '', ...others] = rowsOf(hall.targets)
    const [category, feature] = first.split(',')
    writeFileSync(at('hard.csv'), [head, `${category},${feature},12,12`, ...others].join('\n'))
    const { code, out } = await draw('hard', ...given('people.csv', 'hard.csv'))
    expect(code).toBe(3)
    expect(out).toContain('No panel can keep these targets.')
    expect(out).toMatch(/minimum 12 → \d/)
    expect(out).toMatch(/report\.html in .*do not publish it/)
    const report = JSON.parse(text('hard', 'report.json'))
    expect(report.feasible).toBe(false)
    expect(report.changes.length).toBeGreaterThan(0)
    expect(readdirSync(at('hard')).sort()).toEqual(['report.html', 'report.json'])
  })

  it('[SO1] refuses with 2 and a sentence what it cannot take, and writes nothing', async () => {
    const line = rowsOf(hall.people)
    writeFileSync(
      at('odd.csv'),
      [...line.slice(0, 16), line[16]!.replace(/^([^,]*,)[^,]*/, '$1strange'), ''].join('\n'),
    )
    const refused: [string[], RegExp][] = [
      [given('nobody.csv'), /nobody\.csv is not there/],
      [given('odd.csv'), /odd\.csv, line 17, column “[^”]+”: .*strange/],
      [[...given(), '--beacon', 'drand:1000'], /Round 1000 has been known/],
      [[...given(), '--seed', 'xyz'], /hexadecimal/],
      [[...given(), '--fairness', 'best'], /no fairness “best”/],
    ]
    for (const [words, sentence] of refused) {
      const { code, err } = await draw('refused', ...words)
      expect([code, err]).toEqual([2, expect.stringMatching(sentence)])
      expect(err).not.toMatch(/\n {4}at /)
    }
    const unwritable = await draw('people.csv/below', ...given(), '--seed', '0')
    expect([unwritable.code, unwritable.err]).toEqual([2, expect.stringMatching(/cannot be written to/)])
    expect(existsSync(at('refused'))).toBe(false)
    expect(text('people.csv')).toBe(hall.people)
  })

  it('writes over no file that it was given', async () => {
    mkdirSync(at('own'))
    writeFileSync(join(at('own'), 'panel.csv'), hall.people)
    const { code, err } = await draw('own', ...given('own/panel.csv'), '--seed', '0')
    expect([code, err]).toEqual([2, expect.stringMatching(/panel\.csv would be written over/)])
    expect(readdirSync(at('own'))).toEqual(['panel.csv'])
    expect(text('own', 'panel.csv')).toBe(hall.people)
  })

  it('writes over no file of somebody else’s, before anybody has waited', async () => {
    mkdirSync(at('theirs'))
    writeFileSync(join(at('theirs'), 'panel.csv'), 'mine')
    writeFileSync(join(at('theirs'), 'notes.txt'), 'mine')
    const { code, err } = await draw('theirs', ...given(), '--seed', '0')
    expect([code, err]).toEqual([2, expect.stringMatching(/^panel\.csv in .* is from no draw/)])
    expect(readdirSync(at('theirs')).sort()).toEqual(['notes.txt', 'panel.csv'])
    expect(text('theirs', 'panel.csv')).toBe('mine')
  })

  it('stops at Ctrl-C with 130, and leaves nothing', async () => {
    const { people, targets } = filesFrom(recipes.n2000!)
    writeFileSync(at('many.csv'), people)
    writeFileSync(at('many-targets.csv'), targets)
    const words = ['--people', at('many.csv'), '--targets', at('many-targets.csv'), '--size', '50', '--json']
    let stopped = false
    const { code, out } = await commonwise(['draw', '--out', at('stopped'), ...words], (soFar, end) => {
      if (!soFar.includes('"progress"') || stopped) return
      stopped = true
      end('SIGINT')
    })
    expect(code).toBe(130)
    expect(JSON.parse(rowsOf(out).at(-1)!)).toMatchObject({ event: 'stopped' })
    expect(existsSync(at('stopped'))).toBe(false)
  })
})
