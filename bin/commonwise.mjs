#!/usr/bin/env node
// The command `commonwise`: gets itself ready, then runs the program. Asking for help needs nothing.

import { prepare } from '../scripts/prepare.mjs'
import { onRuntime } from '../scripts/runtime.mjs'

const [command] = process.argv.slice(2)

await onRuntime(import.meta.url, async () => {
  if (command && !command.startsWith('-') && command !== 'help') await prepare({ build: command === 'start' })
  await import('../src/main/commonwise.ts')
})
