// Makes sure that what follows runs on a Node that is new enough. A fresh machine may have an old
// one, so this file and its siblings use built-in modules only and run on Node 18 too. Where the
// installed Node is too old, a newer one is fetched from npm into `.runtime/`, without install
// scripts, and the same script goes on under it.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inTurn } from './lock.mjs'

export const clone = dirname(dirname(fileURLToPath(import.meta.url)))

const oldest = [22, 22]
const major = 24
const folder = join(clone, '.runtime')
const stamp = join(folder, 'complete')
const system = process.platform === 'win32' ? 'win' : process.platform
const parcel = `node-${system}-${process.arch}`
const fetchedNode = join(folder, 'node_modules', parcel, 'bin', system === 'win' ? 'node.exe' : 'node')

/** Runs `work` here if this Node is new enough; otherwise runs `script` again, with the same arguments, on one that is. */
export const onRuntime = async (script, work) => {
  try {
    if (isNewEnough(process.versions.node)) await work()
    else await again(await fetched(), fileURLToPath(script))
  } catch (failure) {
    if (!(failure instanceof Stopped)) throw failure
    console.error(failure.message)
    process.exitCode = 1
  }
}

/** What a person at the terminal can do something about: printed as it is, without a stack. */
export class Stopped extends Error {}

const isNewEnough = (version) => {
  const [first, second] = version.split('.').map(Number)
  return first > oldest[0] || (first === oldest[0] && second >= oldest[1])
}

const fetched = () =>
  inTurn(`runtime of ${clone}`, async () => {
    if (existsSync(stamp) && existsSync(fetchedNode)) return fetchedNode
    console.log('Fetching the runtime …')
    // npm takes a half-written folder for a whole one, so nothing is left of an earlier attempt.
    rmSync(folder, { recursive: true, force: true })
    const { code, output } = await npm(['install', '--prefix', folder, '--no-save', `${parcel}@${major}`])
    const why = code === 0 ? whyItDoesNotRun() : lastLine(output)
    if (why)
      throw new Stopped(
        `Commonwise needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node}, and a newer one could ` +
          `not be fetched from npm (${why}). Install Node ${major} yourself, or come back with a network, and start again.`,
      )
    writeFileSync(stamp, `${major}\n`)
    return fetchedNode
  })

/** Some systems (Alpine, for one) cannot run the programs that npm has for their kind. */
const whyItDoesNotRun = () => {
  const { status, error, stderr } = spawnSync(fetchedNode, ['--version'], { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? lastLine(stderr))
}

// Asynchronous, and with signals passed on: a blocking spawn would leave the server behind as an
// orphan when only this process is told to stop. The channel tells the child when this process dies.
const again = (node, script) =>
  new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...process.argv.slice(2)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, PATH: pathOf(node), npm_execpath: npmScript() ?? '' },
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      process.exitCode = code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGTERM' ? 15 : 9)
      resolve()
    })
  })

const pathOf = (node) =>
  [dirname(node), join(clone, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter)

/** Runs the host's npm under this Node, silently; answers its exit code and what it said. Never runs install scripts. */
export const npm = (words) => {
  const script = npmScript()
  if (!script)
    throw new Stopped('npm was not found. Install npm (it usually comes with Node) and start again.')
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  return silently([script, ...words, ...quiet])
}

/** Runs a script in the clone and keeps what it prints, so that it can be shown if it fails. */
export const silently = (words, environment = {}) =>
  new Promise((resolve, reject) => {
    const attended = pathToFileURL(join(clone, 'scripts', 'attended.mjs')).href
    const child = spawn(process.execPath, ['--import', attended, ...words], {
      cwd: clone,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, PATH: pathOf(process.execPath), ...environment },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })

export const lastLine = (output) => {
  const lines = output
    .split('\n')
    .filter((line) => line.trim() && !/A complete log|npm error (?:code|errno|syscall)/.test(line))
  return (lines[0] ?? 'no reason was given').replace(/^npm error /, '').trim()
}

// The fetched runtime brings no npm. The one that started us says where it is; else it lies beside
// this Node, or on the PATH.
const npmScript = () => {
  const told = process.env.npm_execpath
  if (told?.endsWith('npm-cli.js') && existsSync(told)) return told
  const home = dirname(process.execPath)
  const beside = [join(home, '..', 'lib'), home].map(npmIn)
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((place) => [npmIn(place), linkedNpm(join(place, 'npm'))])
  return [...beside, ...onPath].find((place) => place && existsSync(place))
}

const npmIn = (place) => join(place, 'node_modules', 'npm', 'bin', 'npm-cli.js')

const linkedNpm = (link) => {
  if (!existsSync(link)) return null
  const target = realpathSync(link)
  return target.endsWith('npm-cli.js') ? target : null
}

export const version = () => JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')).version
