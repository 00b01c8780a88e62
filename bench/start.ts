// Cold and warm start until the first page answers, against a bare Hocuspocus server.

import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clone } from '../src/main/settings.ts'
import { freePort } from '../src/main/testing/house-process.ts'
import { figure, median, table } from './parts/figures.ts'
import { atTheEnd, carryOut } from './parts/finally.ts'
import { describeMachine } from './parts/machine.ts'

const coldRounds = 2
const warmRounds = 5
const patienceMilliseconds = 120_000
const packages = ['@hocuspocus/server@4.7.0', 'yjs@13.6.33']
/** As on a fresh machine: the clone's own programs find npm and the runtime on the PATH alone. */
const { npm_execpath: _, ...environment } = process.env

type Server = {
  name: string
  seconds: { cold: number[]; warm: number[] }
  prepare: () => void
  start: () => Start
}
type Start = { words: string[]; cwd: string; environment: Record<string, string> }

/** Seconds until the first page has answered; then it is stopped, in order. */
const timed = async (
  { words, cwd, environment: own }: Start,
  begun: number,
  port: number,
): Promise<number> => {
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...environment, ...own, NODE_ENV: 'production', PORT: String(port) },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  process.once('exit', () => child.kill('SIGKILL'))
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
    if (answer && answer.status < 500) {
      await answer.text()
      break
    }
    if (child.exitCode !== null || performance.now() - begun > patienceMilliseconds)
      throw new Error(`${words.join(' ')} did not open`)
    await pause(10)
  }
  const seconds = (performance.now() - begun) / 1_000
  child.kill('SIGTERM')
  await gone
  return seconds
}

const run = (program: string, words: string[], cwd: string) => {
  const { status, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${stderr}`)
}

await carryOut(async () => {
  const machine = describeMachine()
  // Open to the user as whom the database runs, also where root measures.
  const root = mkdtempSync(join(tmpdir(), 'commonwise-start-'))
  spawnSync('chmod', ['755', root])
  atTheEnd(async () => rmSync(root, { recursive: true, force: true }))
  let round = 0
  const ours: Server = {
    name: 'Commonwise',
    seconds: { cold: [], warm: [] },
    prepare: () => run('git', ['clone', '--quiet', clone, join(root, `ours-${round}`)], root),
    start: () => ({
      words: ['scripts/start.mjs'],
      cwd: join(root, `ours-${round}`),
      environment: {
        COMMONWISE_DATA: join(root, `data-${round}`),
        DATABASE_URL: '',
        PUBLIC_URL: '',
        SMTP_URL: '',
      },
    }),
  }
  const theirs: Server = {
    name: 'Hocuspocus',
    seconds: { cold: [], warm: [] },
    prepare: () => {
      const folder = join(root, `theirs-${round}`)
      mkdirSync(folder)
      writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
      copyFileSync(join(clone, 'bench', 'peers', 'bare-hocuspocus.mjs'), join(folder, 'server.mjs'))
      run(
        'npm',
        ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...packages],
        folder,
      )
    },
    start: () => ({ words: ['server.mjs'], cwd: join(root, `theirs-${round}`), environment: {} }),
  }

  for (; round < coldRounds; round++)
    for (const server of [ours, theirs]) {
      const begun = performance.now()
      server.prepare()
      server.seconds.cold.push(await timed(server.start(), begun, await freePort()))
    }
  round = coldRounds - 1
  for (let warm = 0; warm < warmRounds; warm++)
    for (const server of [ours, theirs])
      server.seconds.warm.push(await timed(server.start(), performance.now(), await freePort()))

  console.log(`\n## Start until the first page answers\n\n${machine}; ${packages.join(', ')}\n`)
  console.log(
    table(
      ['server', 'cold s', 'warm s', 'best warm s'],
      [ours, theirs].map(({ name, seconds }) => [
        name,
        figure(median(seconds.cold)),
        figure(median(seconds.warm)),
        figure(Math.min(...seconds.warm)),
      ]),
    ),
  )
  console.log(
    `\nMedian of ${coldRounds} and ${warmRounds} interleaved rounds. Cold: a fresh clone (theirs: an empty folder), its packages from npm's ` +
      'cache where that has them, the build of the pages, a new database. Theirs is the bare server: no pages, no database, one line of text.',
  )
})
