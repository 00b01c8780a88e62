#!/usr/bin/env node
// The command `commonwise`: gets itself ready, then runs the program. Asking for help needs nothing,
// and only a server needs the pages built.

import module from 'node:module'
import { join } from 'node:path'
import { prepare } from '../scripts/prepare.mjs'
import { clone, onRuntime } from '../scripts/runtime.mjs'

// React asks for it when it is loaded; pages rendered by its other half cost twice the time.
process.env.NODE_ENV ??= 'production'

const [command] = process.argv.slice(2)
const needsLibraries = [
  ...['start', 'backup', 'restore', 'host-link', 'doctor'],
  ...['invite', 'draw', 'pick', 'replace', 'verify', 'tables', 'map'],
]

await onRuntime(import.meta.url, async () => {
  if (command === 'start') {
    const { isFirstThere } = await import('../src/main/command-line/first.ts')
    if (await isFirstThere()) return
  }
  if (needsLibraries.includes(command)) {
    await prepare({ build: command === 'start' })
    // What was read and compiled once need not be again: it takes a third off every later start.
    module.enableCompileCache?.(join(clone, 'node_modules', '.cache', 'commonwise'))
  }
  await import('../src/main/commonwise.ts')
})
