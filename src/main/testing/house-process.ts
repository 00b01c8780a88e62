// A house as a process of its own, as a test or a measurement starts, kills and starts it again.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type HouseProcess = {
  port: number
  /** The process that serves now. */
  pid: () => number
  /** All that it has said since it was first started. */
  said: () => string
  start: () => Promise<void>
  kill: () => Promise<void>
  stop: () => Promise<void>
}

export type HouseSettings = {
  port: number
  dataFolder: string
  /** Another house's database instead of an own one. */
  databaseUrl?: string
  /** What to run; without pages if nothing else is said. */
  program?: readonly string[]
  /** What it says when it serves. */
  ready?: string
}

const serving = fileURLToPath(new URL('serving.ts', import.meta.url))

export const houseProcess = (settings: HouseSettings): HouseProcess => {
  const { port, dataFolder, databaseUrl = '', program = [serving], ready = 'open\n' } = settings
  let child: ChildProcess | null = null
  let said = ''

  const start = async () => {
    const before = said.length
    const started = spawn(process.execPath, [...program], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        COMMONWISE_DATA: dataFolder,
        DATABASE_URL: databaseUrl,
        PUBLIC_URL: '',
        SMTP_URL: '',
      },
    })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    while (!said.includes(ready, before)) {
      if (started.exitCode !== null || started.signalCode !== null)
        throw new Error(`The house at ${port} ended before it was open: ${said.slice(before)}`)
      await pause(5)
    }
  }

  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ending = child
    child = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  return {
    port,
    pid: () => child?.pid ?? 0,
    said: () => said,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
