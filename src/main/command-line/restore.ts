// `commonwise restore FILE [--replace]`

import { resolve } from 'node:path'
import { restore } from '../../platform/backup/index.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import type { Command } from '../commonwise.ts'
import { withSession } from './database.ts'

export const run: Command = async (settings, words) => {
  const [file, ...more] = words.filter((word) => word !== '--replace')
  if (!file || file.startsWith('-') || more.length > 0)
    throw new Obstacle('Which backup shall be restored?', 'commonwise restore FILE [--replace]')
  const { rows, made, erasedAgain } = await withSession(settings, { migrated: true }, (session) =>
    restore(session, resolve(file), words.includes('--replace')),
  )
  console.log(`Restored ${rows} rows as they were on ${new Date(made).toLocaleString()}.`)
  if (erasedAgain > 0) console.log(`${erasedAgain} words that were erased since then have been erased again.`)
  return 0
}
