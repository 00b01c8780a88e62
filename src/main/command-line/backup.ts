// `commonwise backup FILE`

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { backup } from '../../platform/backup/index.ts'
import { Obstacle } from '../../platform/obstacle.ts'
import { hasCluster } from '../../platform/postgres/index.ts'
import type { Command } from '../commonwise.ts'
import { programVersion } from '../settings.ts'
import { withSession } from './database.ts'

export const run: Command = async (settings, [file, ...more]) => {
  if (!file || file.startsWith('-') || more.length > 0)
    throw new Obstacle('Where shall the backup go?', 'commonwise backup FILE')
  if (!settings.databaseUrl && !hasCluster(settings.dataFolder))
    throw new Obstacle(
      `There is nothing to back up in ${settings.dataFolder} yet.`,
      'Set COMMONWISE_DATA if it lies elsewhere.',
    )
  const path = resolve(file)
  const rows = await withSession(settings, { migrated: false }, (session) =>
    backup(session, path, { program: programVersion(), now: Date.now() }),
  )
  console.log(
    `${path}: ${rows} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB. It holds people’s words and addresses: keep it safe.`,
  )
  return 0
}
