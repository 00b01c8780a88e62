// A Commonwise of its own for a story: the real program, as `npm start` runs it, on a data folder that is
// thrown away.

import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(import.meta.dirname, '../src/main/commonwise.ts')

export type OpenedHouse = {
  origin: string
  /** What the terminal printed for whoever becomes the host. */
  hostLink: string
  /** All that the terminal has shown. */
  said: () => string
  close: () => Promise<void>
}

export const openHouse = async (settings: Record<string, string> = {}): Promise<OpenedHouse> => {
  const folder = await mkdtemp(join(tmpdir(), 'commonwise-story-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  const running = spawn(process.execPath, [program, 'start'], {
    env: { ...process.env, PORT: String(port), COMMONWISE_DATA: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (text: unknown) => {
    said += String(text)
  }
  running.stdout.on('data', hear)
  running.stderr.on('data', hear)
  const hostLink = await linkIn(running, () => said)
  return {
    origin: `http://localhost:${port}`,
    hostLink,
    said: () => said,
    close: async () => {
      await ended(running)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const linkIn = (running: ChildProcess, said: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    running.once('exit', () => reject(new Error(`The house did not open:\n${said()}`)))
    const look = () => {
      const link = /http\S+\/host\/\S+/.exec(said())?.[0]
      if (link && said().includes('Ctrl-C')) resolve(link)
    }
    running.stdout?.on('data', look)
  })

const ended = (running: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    running.once('exit', () => resolve())
    running.kill('SIGTERM')
  })

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
