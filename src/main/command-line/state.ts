// A note in the data folder of who serves from it and where. It is only a hint: what counts is the
// lock that the database keeps (`platform/postgres`). A note left by a kill is recognised as stale. A
// database of the host's own may be served by many, and gets no note.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Served } from '../serve.ts'
import type { Settings } from '../settings.ts'

export type State = { pid: number; since: number; here: string; network: string | null }

const fileIn = ({ dataFolder }: Settings) => join(dataFolder, 'serving.json')

export const writeState = async (settings: Settings, { here, network }: Served): Promise<void> => {
  if (settings.databaseUrl) return
  const state: State = { pid: process.pid, since: Date.now(), here, network }
  const file = fileIn(settings)
  await mkdir(settings.dataFolder, { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(state))
  await rename(`${file}.new`, file)
}

export const removeState = async (settings: Settings): Promise<void> => {
  if (!settings.databaseUrl) await rm(fileIn(settings), { force: true })
}

/** Who serves, if somebody answers there. With patience, waits for one who is just starting. */
export const readState = async (settings: Settings, { patience = 0 } = {}): Promise<State | null> => {
  if (settings.databaseUrl) return null
  for (const end = Date.now() + patience; ; await pause(200)) {
    const text = await readFile(fileIn(settings), 'utf8').catch(() => null)
    const state = text && (JSON.parse(text) as State)
    if (state && (await answers(state))) return state
    if (Date.now() >= end) return null
  }
}

const answers = async ({ here }: State): Promise<boolean> =>
  fetch(here, { redirect: 'manual', signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    () => false,
  )
