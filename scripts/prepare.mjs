// Brings the clone to where it can run: dependencies as the lock file says, pages as the sources
// say. Each leaves a stamp when it is complete, and only then; so whatever was cut short is done
// again, and what is done is not.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inTurn } from './lock.mjs'
import { clone, lastLine, npm, Stopped, silently } from './runtime.mjs'

const installed = join(clone, 'node_modules', '.commonwise')
const built = join(clone, 'build', '.commonwise')

/** @param {{ tools?: boolean, build?: boolean }} wanted `tools`: also what only tests need; `build`: also the pages. */
export const prepare = async ({ tools = false, build = false } = {}) => {
  if (isInstalled(tools) && (!build || isBuilt())) return
  await inTurn(`preparation of ${clone}`, async () => {
    if (!isInstalled(tools)) await install(tools)
    if (build && !isBuilt()) await buildPages()
  })
}

const isInstalled = (tools) => {
  const stamp = read(installed)
  return stamp === installation(true) || (!tools && stamp === installation(false))
}

const installation = (tools) =>
  `${digest([join(clone, 'package-lock.json')])} ${process.platform}-${process.arch} ${tools ? 'with' : 'without'} tools\n`

const install = async (wanted) => {
  console.log('Installing …')
  // Whoever has the tools of the tests keeps them.
  const tools = wanted || existsSync(join(clone, 'node_modules', 'vitest'))
  rmSync(installed, { force: true })
  const { code, output } = await npm(['ci', '--include=optional', tools ? '--include=dev' : '--omit=dev'])
  if (code !== 0)
    throw new Stopped(`The dependencies could not be installed: ${lastLine(output)}\n${adviceOn(output)}`)
  writeFileSync(installed, installation(tools))
}

const adviceOn = (output) => {
  if (/ENOSPC/.test(output)) return 'The disk is full. Free about 500 MB and start again.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return `The folder ${clone} must be writable for whoever starts Commonwise.`
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output))
    return 'The npm registry cannot be reached. Check the network and start again.'
  return 'Run `npm ci --ignore-scripts` here to see more.'
}

const isBuilt = () => read(built) === digest(sources())

const buildPages = async () => {
  console.log('Building …')
  rmSync(built, { force: true })
  const hash = digest(sources())
  // In a process of its own: the bundler's 300 MB would stay with the server.
  const home = join(clone, 'node_modules', '@react-router', 'dev')
  const program = join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin['react-router'])
  const { code, output } = await silently([program, 'build'], { NODE_ENV: 'production' })
  if (code !== 0) throw new Stopped(`${output}\nThe pages could not be built; the reason stands above.`)
  writeFileSync(built, hash)
}

const sources = () => [
  ...filesIn(join(clone, 'src')),
  ...filesIn(join(clone, 'public')),
  ...['vite.config.ts', 'react-router.config.ts', 'tsconfig.json', 'package-lock.json'].map((name) =>
    join(clone, name),
  ),
]

const filesIn = (folder) =>
  (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesIn(path)
      return /\.test\.tsx?$|\.md$/.test(entry.name) ? [] : [path]
    })

const digest = (files) => {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${relative(clone, file)}\0`)
      .update(existsSync(file) ? readFileSync(file) : '')
      .update('\0')
  return hash.digest('hex')
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)
