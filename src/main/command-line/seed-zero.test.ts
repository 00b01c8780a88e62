// 0 is a seed. A program that asks `if (seed)` takes it as none, and draws something else each time.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const clone = join(import.meta.dirname, '../../..')
const people = join(clone, 'docs/examples/people.csv')
const targets = join(clone, 'docs/examples/targets.csv')
const root = mkdtempSync(join(tmpdir(), 'commonwise-seed-'))
afterAll(() => rmSync(root, { recursive: true }))

const commands: readonly (readonly [name: string, words: readonly string[], files: readonly string[]])[] = [
  [
    'draw',
    ['--people', people, '--targets', targets, '--size', '12', '--panels', '1000'],
    ['commitment.json', 'transcript.json', 'panel.csv', 'lottery.csv', 'chances.csv'],
  ],
  ['invite', ['--register', people, '--letters', '20'], ['invited.csv']],
  ['tables', ['--people', people, '--tables', '6', '--rounds', '3'], ['plan.csv']],
]

it.each(commands)(
  '[SO6] commonwise %s: seed 0 gives the same bytes each time, and other ones than seed 1',
  { timeout: 120_000 },
  (command, words, files) => {
    const drawn = (folder: string, seed: string) => {
      const out = join(root, `${command}-${folder}`)
      const program = join(clone, 'src/main/commonwise.ts')
      const ran = spawnSync(process.execPath, [program, command, ...words, '--seed', seed, '--out', out], {
        encoding: 'utf8',
      })
      expect(ran.stderr + ran.stdout + ran.status).toMatch(/0$/)
      return files.map((name) => readFileSync(join(out, name), 'utf8'))
    }
    const zero = drawn('zero', '0')
    expect(drawn('again', '0')).toEqual(zero)
    expect(drawn('one', '1')).not.toEqual(zero)
    if (command === 'draw') expect(JSON.parse(zero[1]!).beacon).toEqual({ kind: 'seed', seed: '0' })
  },
)
