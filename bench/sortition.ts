// The fair draw, 150 to 5,000 people: time, memory and gap against column generation as published, on the same solver.

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { recipes } from '../src/convening/sortition/testing/pools.ts'
import { figure, table } from './parts/figures.ts'
import { carryOut } from './parts/finally.ts'
import { describeMachine } from './parts/machine.ts'
import type { Outcome } from './parts/one-draw.ts'
import { pythonReference, runPython } from './parts/python-reference.ts'
import type { Ten } from './parts/ten-draws.ts'

const { values, positionals } = parseArgs({
  options: { cap: { type: 'string', default: '120' } },
  allowPositionals: true,
})
const cap = Number(values.cap)
const names = positionals.length ? positionals : Object.keys(recipes).filter((name) => name !== 'hall')
const unknown = names.filter((name) => !recipes[name])
/** Leximin begins with three times as many integer programmes as maximin, which by then does not end. */
const mostPeopleForTheirLeximin = 300

const program = (name: string) => fileURLToPath(new URL(`./parts/${name}.ts`, import.meta.url))
/** One core for each draw, where the machine can be asked for that. */
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []

const said = <Result>(words: readonly string[]): Result => {
  const { status, stdout, stderr } = spawnSync(words[0]!, words.slice(1), {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`)
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

const drawn = (side: string, name: string): Outcome =>
  said([...pinned, process.execPath, program('one-draw'), side, name, String(cap)])

const percent = (chance: number): string => `${(100 * chance).toFixed(4)} %`

/** In percentage points: how much the least likely person lacks. */
const gap = (exact: number, reached: number): string =>
  exact - reached < 1e-8 ? '0' : (100 * (exact - reached)).toFixed(4)

/** The furthest that anybody's chance is from the exact one; what maximin does not even aim at. */
const furthest = (exact: Outcome, other: Outcome): string => {
  const distance = exact.chances.reduce(
    (most, chance, place) => Math.max(most, Math.abs(chance - other.chances[place]!)),
    0,
  )
  return distance < 1e-8 ? '0' : (100 * distance).toFixed(4)
}

const rowOf = (name: string, who: string, outcome: Outcome, exact: Outcome, all: boolean): string[] => [
  name,
  who,
  figure(outcome.seconds),
  outcome.finished
    ? figure(outcome.cpuSeconds)
    : `stopped at ${figure(outcome.cpuSeconds)}, ${outcome.phase}`,
  figure(outcome.peakMegabytes),
  percent(outcome.leastChance),
  Number.isFinite(Number(outcome.bound)) ? percent(Number(outcome.bound)) : 'none',
  gap(exact.leastChance, outcome.leastChance),
  all ? furthest(exact, outcome) : '–',
  outcome.levels ? String(outcome.levels) : '–',
]

await carryOut(async () => {
  if (unknown.length)
    throw new Error(`No such pool: ${unknown.join(', ')}. There are ${Object.keys(recipes).join(', ')}.`)
  const machine = describeMachine()
  const python = pythonReference()
  const rows: string[][] = []
  for (const name of names) {
    const recipe = recipes[name]!
    const exact = drawn('ours', name)
    const title = `${recipe.people} for ${recipe.size}, ${recipe.features} features${recipe.households ? ', households' : ''}`
    rows.push(rowOf(title, 'Commonwise, leximin', exact, exact, true))
    const fairnesses = recipe.people <= mostPeopleForTheirLeximin ? ['leximin', 'maximin'] : ['maximin']
    for (const fairness of fairnesses) {
      const outcome = drawn(fairness, name)
      rows.push(
        rowOf(
          title,
          `column generation, ${fairness}`,
          outcome,
          exact,
          fairness === 'leximin' && outcome.finished,
        ),
      )
    }
    if (python) {
      const outcome = runPython(recipe, pinned, cap)
      const figures =
        'words' in outcome
          ? [outcome.words, '–', '–']
          : [figure(outcome.seconds), '–', figure(outcome.peakMegabytes)]
      rows.push([title, `sortition-algorithms ${python}, maximin`, ...figures, '–', '–', '–', '–', '–'])
    }
    console.log(
      rows
        .filter(([of]) => of === title)
        .map((cells) => cells.join(' · '))
        .join('\n'),
    )
  }

  console.log(`\n## The fair draw\n\n${machine}\n`)
  console.log(
    table(
      [
        'pool',
        'who',
        's',
        'CPU s',
        'peak MB',
        'least chance',
        'proved bound',
        'lacks, points',
        'anybody off by, points',
        'levels',
      ],
      rows,
    ),
  )
  const ten: Ten | null = positionals.length ? null : said([process.execPath, program('ten-draws')])
  console.log(
    `\nEach draw in a process of its own${pinned.length ? ' on one core' : ''}, to the exact chances and 1,000 panels; theirs to the lottery over ` +
      `its panels, stopped after ${cap} s of processor time. Python's sortition-algorithms: ${python ?? 'not installed'}.`,
  )
  if (!ten) return
  console.log('\n### Ten draws asked for at once, 1,000 people each, in workers on two threads\n')
  const seconds = (list: readonly number[]) => list.map((each) => each.toFixed(1)).join(' ')
  console.log(
    table(
      ['', 's', 'CPU s', 'peak MB'],
      [['all ten', figure(ten.seconds), figure(ten.cpuSeconds), figure(ten.peakMegabytes)]],
    ),
  )
  console.log(`\nBegun after ${seconds(ten.begun)} s, done after ${seconds(ten.done)} s, in the order asked.`)
})
