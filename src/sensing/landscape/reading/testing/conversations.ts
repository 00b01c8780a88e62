// Files of votes made up for tests, and the four real conversations where they are there.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputFile } from '../../../../csv/index.ts'

export const fileOf = (text: string, name = 'votes.csv'): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
})

export const lines = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('')

const folder = join(import.meta.dirname, '../../../../../../shared/data/opinion')

/** False where they are not: they are not ours to keep. */
export const areThere = existsSync(folder)

export const unless = areThere ? '' : ' (skipped: ../shared/data/opinion is not there)'

export const conversations = [
  '15-per-hour-seattle',
  'brexit-consensus',
  'canadian-electoral-reform',
  'vtaiwan.uberx',
] as const

export const fromConversation = (set: (typeof conversations)[number], name: string): InputFile => ({
  name,
  bytes: readFileSync(join(folder, set, name)),
})
