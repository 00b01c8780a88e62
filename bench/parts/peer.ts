// Peers are installed by the measurement itself, into a folder under the system's temporary one, never by
// the product. Their versions stand here, so that a repeat measures the same.

import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))

export type Peer = { folder: string; names: readonly string[] }

/** @param packages as npm takes them, with versions: `yjs@13.6.33`. */
export const installPeer = async (name: string, packages: readonly string[]): Promise<Peer> => {
  const folder = join(tmpdir(), 'commonwise-bench', name)
  const complete = join(folder, `complete-${packages.join('+').replaceAll('/', '-')}`)
  if (!existsSync(complete)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    console.log(`Installing ${packages.join(', ')} …`)
    const { npm } = await import(pathToFileURL(join(home, '..', 'scripts', 'runtime.mjs')).href)
    const { code, output } = await npm(['install', '--prefix', folder, ...packages])
    if (code !== 0) throw new Error(`The peer could not be installed: ${output}`)
    writeFileSync(complete, '')
  }
  return { folder, names: packages }
}

/** A module of the peer's, for clients that speak its protocol. */
// biome-ignore lint/suspicious/noExplicitAny: a foreign module, loaded at run time
export const peerModule = (peer: Peer, path: string): Promise<any> =>
  import(pathToFileURL(join(peer.folder, 'node_modules', path)).href)

export type Running = { pid: number; stop: () => Promise<void> }

/** Runs a program of `bench/peers` inside the peer's folder until it says `ready`. */
export const runPeer = async (
  { folder }: Peer,
  program: string,
  environment: Record<string, string>,
): Promise<Running> => {
  const copy = join(folder, program)
  copyFileSync(join(home, 'peers', program), copy)
  return running(
    spawn(process.execPath, [copy], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...environment },
    }),
    'ready',
  )
}

export const running = async (child: ChildProcess, ready: string): Promise<Running> => {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-20_000)
    })
  process.once('exit', () => child.kill('SIGKILL'))
  while (!said.includes(ready)) {
    if (child.exitCode !== null) throw new Error(`The peer ended: ${said}`)
    await pause(5)
  }
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    },
  }
}
