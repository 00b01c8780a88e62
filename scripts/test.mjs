// `npm test`: the whole gate as a list of named steps, the same for a person and in CI.
// `--quick` (npm run check) leaves out what needs a database or a browser.

import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import { clone, onRuntime, silently } from './runtime.mjs'

const quick = process.argv.includes('--quick')
const reports = join(clone, 'artefacts', 'tests')

/** Each answers what passed, what failed and what to read about it. */
const steps = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '--noEmit') },
  { name: 'lint', run: () => tool('@biomejs/biome/bin/biome', 'check', '--colors=off') },
  { name: 'unit and property tests', run: () => tests('unit') },
  { name: 'tests on a real database', run: () => tests('database'), slow: true },
  { name: 'build', run: build, slow: true },
  { name: 'stories in a browser', run: stories, slow: true },
]

await onRuntime(import.meta.url, async () => {
  await prepare({ tools: true })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const total = { passed: 0, failed: 0 }
  for (const step of steps.filter(({ slow }) => !(quick && slow))) {
    const begun = Date.now()
    const result = await step.run()
    total.passed += result.passed
    total.failed += result.failed
    console.log(line(step.name, result, Date.now() - begun))
    if (result.failed > 0) console.log(`\n${result.output}\n`)
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 ? 1 : 0
})

function line(name, { passed, failed, skipped, counted }, milliseconds) {
  const count = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`
  const outcome = skipped ?? (counted ? count : failed > 0 ? 'failed' : 'passed')
  return `${name.padEnd(28)}${outcome.padEnd(22)}${(milliseconds / 1000).toFixed(1).padStart(6)} s`
}

async function tool(path, ...words) {
  const { code, output } = await silently([join(clone, 'node_modules', path), ...words])
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

async function tests(project) {
  const report = join(reports, `${project}.json`)
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json']
  const vitest = join(clone, 'node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await silently([vitest, ...words, `--outputFile.json=${report}`], {
    NO_COLOR: '1',
  })
  const { passed, failed } = counts(report)
  // A file that cannot even be loaded, or a broken set-up, counts as one failure.
  return { passed, failed: failed || (code === 0 ? 0 : 1), counted: true, output }
}

function counts(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

async function build() {
  try {
    await prepare({ tools: true, build: true })
    return { passed: 1, failed: 0 }
  } catch (failure) {
    return { passed: 0, failed: 1, output: failure.message }
  }
}

async function stories() {
  const chromium = await findChromium()
  if (chromium) {
    process.env.CHROMIUM = chromium
    return tests('stories')
  }
  const reason = 'no Chromium on this machine; install the package chromium'
  if (process.env.CI) return { passed: 0, failed: 1, output: `CI needs the stories, but there is ${reason}.` }
  return { passed: 0, failed: 0, skipped: `skipped: ${reason}` }
}
