// The command line. Each command is a file of its own and is loaded only when it is wanted, so that
// asking for help needs nothing installed.

import { help } from './command-line/help.ts'
import { usages } from './command-line/usages.ts'
import { programVersion, type Settings, settingsFrom } from './settings.ts'

/** Answers the exit code. */
export type Command = (settings: Settings, words: string[]) => Promise<number>

const commands: Record<string, () => Promise<{ run: Command }>> = {
  start: () => import('./command-line/start.ts'),
  backup: () => import('./command-line/backup.ts'),
  restore: () => import('./command-line/restore.ts'),
  'host-link': () => import('./command-line/host-link.ts'),
  doctor: () => import('./command-line/doctor.ts'),
  draw: () => import('./command-line/draw.ts'),
  pick: () => import('./command-line/pick.ts'),
  replace: () => import('./command-line/replace.ts'),
  invite: () => import('./command-line/invite.ts'),
  verify: () => import('./command-line/verify.ts'),
  tables: () => import('./command-line/tables.ts'),
  map: () => import('./command-line/map.ts'),
}

const [name = '--help', ...words] = process.argv.slice(2)

const main = async (): Promise<number> => {
  if (['--version', '-v'].includes(name)) {
    console.log(programVersion())
    return 0
  }
  const own = Object.hasOwn(usages, name) ? usages[name] : undefined
  if (own && (words.length === 0 || words.includes('--help'))) {
    console.log(own)
    return words.length === 0 ? 2 : 0
  }
  if (['--help', '-h', 'help'].includes(name) || words.includes('--help')) {
    console.log(help)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    console.error(`There is no command “${name}”. commonwise --help lists them.`)
    return 2
  }
  const { run } = await load()
  return run(settingsFrom(process.env), words)
}

// What has been carried out has been: nothing that still idles shall keep the terminal waiting.
try {
  process.exit(await main())
} catch (error) {
  const { sentenceFor } = await import('./command-line/sentence.ts')
  console.error(sentenceFor(error))
  process.exit(1)
}
