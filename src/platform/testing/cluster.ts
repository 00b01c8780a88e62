// A throw-away PostgreSQL for tests: fast, because nothing of it survives a power cut.

import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Connection } from '../database/database.ts'
import { create, halt } from '../postgres/cluster.ts'
import { prepare, reach } from '../postgres/embedded.ts'
import { connectionTo } from '../postgres/sessions.ts'

export const template = 'template_of_tests'

export type TestCluster = {
  folder: string
  connection: (database: string) => Connection
  stop: () => Promise<void>
}

export const startCluster = async (): Promise<TestCluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'commonwise-test-'))
  await chmod(folder, 0o755)
  const cluster = await prepare(folder, false)
  await create(cluster)
  const session = await reach(cluster)
  await session.query(`create database ${template}`)
  await session.end()
  return {
    folder,
    connection: (database) => connectionTo(cluster.places, database),
    stop: async () => {
      await halt(cluster)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
