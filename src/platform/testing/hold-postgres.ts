// A program for tests to kill: opens the database of a folder, says so, and holds it until told to
// let go by SIGTERM. Arguments: the folder, and `alone` or `together`.

import { InUse, openPostgres } from '../postgres/index.ts'

const [dataFolder = '', how] = process.argv.slice(2)
const say = (line: string) => console.log(line)

try {
  const postgres = await openPostgres({ databaseUrl: null, dataFolder, alone: how === 'alone', say })
  const stay = setInterval(() => {}, 1_000)
  process.once('SIGTERM', async () => {
    clearInterval(stay)
    await postgres.stop()
    say('let go')
  })
  say('open')
} catch (error) {
  say(error instanceof InUse ? 'in use' : `failed: ${(error as Error).message}`)
  process.exitCode = 1
}
