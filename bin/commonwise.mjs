#!/usr/bin/env node
// The command `commonwise`: gets itself ready, then runs the program. Asking for help needs nothing,
// and only a server needs the pages built.

import { prepare } from '../scripts/prepare.mjs'
import { onRuntime } from '../scripts/runtime.mjs'

const [command] = process.argv.slice(2)
const needsLibraries = ['start', 'backup', 'restore', 'host-link', 'doctor']

await onRuntime(import.meta.url, async () => {
  if (needsLibraries.includes(command)) await prepare({ build: command === 'start' })
  await import('../src/main/commonwise.ts')
})
