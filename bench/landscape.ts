// The landscape of opinion, 225,000 to 3 million votes: time and memory against sparse SciPy with scikit-learn, and dense pipelines.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Asked, asked } from './parts/asked.ts'
import { figure, median, quantile, table } from './parts/figures.ts'
import { atTheEnd, carryOut } from './parts/finally.ts'
import { describeMachine } from './parts/machine.ts'
import type { Running, Timed } from './parts/one-landscape.ts'
import { plantedConversation, type Size, sizes, writeConversation } from './parts/planted-conversation.ts'
import { scientificPython } from './parts/scientific-python.ts'

const { values, positionals } = parseArgs({
  options: { cap: { type: 'string', default: '120' }, rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
})
const [cap, rounds] = [Number(values.cap), Number(values.rounds)]
const names = positionals.length ? positionals : Object.keys(sizes)
const folder = mkdtempSync(join(tmpdir(), 'commonwise-landscape-'))

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))
/** Everybody on the same core, one after the other, where the machine can be asked for that. */
const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []
const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }

const titles: Record<string, string> = {
  likePeers: 'Commonwise, the same steps as theirs',
  calibrated: 'Commonwise, calibrated, up to nine groups',
  sparse: 'SciPy sparse + scikit-learn',
  nine: 'the same, up to nine groups',
  dense: 'dense, scikit-learn (as red-dwarf)',
  power: 'dense, power iteration (as Polis)',
}
const stepsTold = ['table', 'components', 'model', 'places', 'k-means', 'silhouettes']

type Side = { job: string; program: Asked; rounds: Timed[]; failed: string | null }

const sidesFor = (file: string, python: string | null): Side[] => {
  const ours = [...pinned, process.execPath, beside('./parts/one-landscape.ts'), file]
  const theirs = python ? [...pinned, python, beside('./peers/landscape.py'), file] : []
  const jobs = ['likePeers', 'calibrated', ...(python ? ['sparse', 'nine', 'dense', 'power'] : [])]
  return jobs.map((job) => {
    const own = job === 'likePeers' || job === 'calibrated'
    const program = asked(own ? ours : theirs, own ? {} : oneThread)
    return { job, program, rounds: [], failed: null }
  })
}

const whole = ({ steps }: Timed): number => Object.values(steps).reduce((sum, ms) => sum + ms, 0)

const rowOf = (title: string, { job, rounds: taken, failed }: Side): string[] => {
  const [first, ...warm] = taken
  if (!first || failed) return [title, titles[job]!, failed ?? '–', ...Array<string>(9).fill('–')]
  const counted = warm.length ? warm : taken
  const middle = (of: (round: Timed) => number) => figure(median(counted.map(of)))
  return [
    title,
    titles[job]!,
    middle((round) => round.cpu),
    middle(whole),
    figure(whole(first)),
    ...stepsTold.map((step) => (step in first.steps ? middle((round) => round.steps[step] ?? 0) : '–')),
    figure(Math.max(...taken.map(({ peakMegabytes }) => peakMegabytes))),
  ]
}

/** The same job of all sides, then again: a machine that is busy for a while is busy for all. */
const inRounds = async (sides: readonly Side[]): Promise<void> => {
  for (let round = 0; round <= rounds; round++)
    for (const side of sides) {
      const fewer = side.job === 'dense' || side.job === 'power' ? Math.min(rounds, 2) : rounds
      if (side.failed || round > fewer) continue
      try {
        side.rounds.push(await side.program.ask<Timed>(side.job, cap))
      } catch (error) {
        side.failed = (error as Error).message
      }
    }
  for (const { program } of sides) program.stop()
}

const described = ({ people, statements, votes }: Size): string =>
  [people, statements, votes]
    .map((count) => count.toLocaleString('en'))
    .join(' × ')
    .replace(/ × (?=\S+$)/, ', ')

const whilePeopleVote = async (file: string, title: string): Promise<string[]> => {
  const program = asked([...pinned, process.execPath, beside('./parts/one-landscape.ts'), file])
  const { micro, refits } = await program.ask<Running>('running', cap)
  const gate = await program.ask<Timed & { verdict: string }>('gate', cap)
  program.stop()
  return [
    title,
    figure(quantile(micro, 0.5)),
    figure(quantile(micro, 0.99)),
    figure(median(refits.map(({ cpu }) => cpu))),
    figure(median(refits.map(({ wall }) => wall))),
    figure(gate.cpu),
    figure(whole(gate)),
  ]
}

await carryOut(async () => {
  atTheEnd(async () => rmSync(folder, { recursive: true, force: true }))
  const unknown = names.filter((name) => !sizes[name])
  if (unknown.length) throw new Error(`No such size: ${unknown}. There are ${Object.keys(sizes).join(', ')}.`)
  const machine = describeMachine()
  const peer = scientificPython()
  const rows: string[][] = []
  const voting: string[][] = []
  for (const name of names) {
    const size = sizes[name]!
    const file = join(folder, `${name}.votes`)
    writeConversation(file, size, plantedConversation(size, 1))
    const sides = sidesFor(file, peer?.python ?? null)
    await inRounds(sides)
    const added = sides.map((side) => rowOf(described(size), side))
    rows.push(...added)
    voting.push(await whilePeopleVote(file, described(size)))
    console.log([...added, voting.at(-1)!].map((cells) => cells.join(' · ')).join('\n'))
  }
  console.log(`\n## The landscape of opinion\n\n${machine}; ${peer?.versions ?? 'no peer'}\n`)
  const head = ['people × statements, votes', 'who', 'CPU ms', 'ms', 'first, ms', ...stepsTold, 'peak MB']
  console.log(table(head, rows))
  console.log('\n### While people vote, and the evidence gate\n')
  const more = ['', 'a vote, p50 µs', 'p99 µs', 'refit, CPU ms', 'refit, ms', 'gate, CPU ms', 'gate, ms']
  console.log(table(more, voting))
  console.log(
    `\nMedian of ${rounds} interleaved rounds (dense: 2) after a first one, one thread each${pinned.length ? ', all on one core' : ''}.`,
  )
})
