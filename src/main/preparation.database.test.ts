// How a clone prepares itself, in a small clone of its own whose only library is a bundler that
// takes as long as the test wants. Real npm, real processes, really killed.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone } from './settings.ts'

const bundler = `
const fs = require('node:fs')
fs.appendFileSync('bundlings', process.pid + '\\n')
setTimeout(() => fs.mkdirSync('build/client', { recursive: true }), Number(process.env.BUNDLING_MILLISECONDS ?? 0))`

const places = { root: '' }
const write = async (name: string, text: string) => {
  const path = join(places.root, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, text)
}

type Run = {
  child: ChildProcess
  said: () => string
  says: (what: string) => Promise<void>
  ended: Promise<string>
}

const commonwise = (words: string[], environment: NodeJS.ProcessEnv = {}): Run => {
  const child = spawn(process.execPath, [join(places.root, 'bin', 'commonwise.mjs'), ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return {
    child,
    said: () => said,
    says: async (what) => {
      while (!said.includes(what)) await pause(10)
    },
    ended: new Promise((resolve) => child.once('close', () => resolve(said))),
  }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

beforeAll(async () => {
  places.root = await mkdtemp(join(tmpdir(), 'commonwise-clone-'))
  for (const folder of ['bin', 'scripts'])
    await cp(join(clone, folder), join(places.root, folder), { recursive: true })
  await write('src/main/commonwise.ts', `console.log('ran', ...process.argv.slice(2))`)
  await write('src/main/command-line/first.ts', 'export const isFirstThere = () => false')
  await write(
    'bundler/package.json',
    '{"name":"@react-router/dev","version":"1.0.0","bin":{"react-router":"bin.cjs"}}',
  )
  await write('bundler/bin.cjs', bundler)
  await write(
    'package.json',
    '{"name":"clone","version":"1.0.0","type":"module","dependencies":{"@react-router/dev":"file:bundler"}}',
  )
  const made = spawnSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit'], {
    cwd: places.root,
  })
  expect(made.status).toBe(0)
})
afterAll(() => rm(places.root, { recursive: true, force: true }))

// Each begins where the one before has left the clone.
describe('A clone', { timeout: 60_000 }, () => {
  it('needs nothing to tell what it can do', async () => {
    expect(await commonwise(['--help']).ended).toBe('ran --help\n')
  })

  it('is installed once by two that start at the same moment', async () => {
    const both = [commonwise(['doctor']), commonwise(['doctor'])]
    const said = (await Promise.all(both.map((one) => one.ended))).join('')
    expect(said.match(/Installing …/g)).toHaveLength(1)
    expect(said.match(/ran doctor/g)).toHaveLength(2)
  })

  it('builds pages only for a command that serves them, and again after kill -9 in the middle', async () => {
    const first = commonwise(['start'], { BUNDLING_MILLISECONDS: '60000' })
    const bundlings = join(places.root, 'bundlings')
    let pid = 0
    while (!pid) {
      await pause(20)
      pid = Number(await readFile(bundlings, 'utf8').catch(() => ''))
    }
    first.child.kill('SIGKILL')
    expect(first.said()).toBe('Building …\n')
    await expect
      .poll(() => isAlive(pid), { message: 'the bundler leaves with its starter', timeout: 10_000 })
      .toBe(false)
    expect(await commonwise(['start']).ended).toBe('Building …\nran start\n')
    expect(await commonwise(['start']).ended).toBe('ran start\n')
  })

  it('builds again when a source has changed, and not for a test or a text', async () => {
    await write('src/hearing/README.md', 'words')
    await write('src/hearing/floor.test.ts', 'words')
    expect(await commonwise(['start']).ended).toBe('ran start\n')
    await write('src/hearing/floor.ts', '// words')
    expect(await commonwise(['start']).ended).toBe('Building …\nran start\n')
  })

  it('installs again when the lock file has changed, and after kill -9 in the middle', async () => {
    await appendFile(join(places.root, 'package-lock.json'), '\n')
    const first = commonwise(['doctor'])
    await first.says('Installing …')
    await pause(150)
    first.child.kill('SIGKILL')
    expect(await commonwise(['doctor']).ended).toBe('Installing …\nran doctor\n')
    expect(await commonwise(['doctor']).ended).toBe('ran doctor\n')
  })
})
