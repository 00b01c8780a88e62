// The database for commands that need no server: a running one is joined, one at rest is started
// for as long as it takes.

import type pg from 'pg'
import { connect, type Database, migrate } from '../../platform/index.ts'
import { openPostgres } from '../../platform/postgres/index.ts'
import { migrations } from '../migrations.ts'
import type { Settings } from '../settings.ts'

/** `migrated: false` where the tables must be left as whatever program runs there knows them. */
export const withDatabase = async <T>(
  settings: Settings,
  { migrated }: { migrated: boolean },
  work: (database: Database) => Promise<T>,
): Promise<T> => {
  const postgres = await openPostgres({ ...settings, say: console.log })
  const database = connect({ ...postgres.connection, max: 1 })
  try {
    if (migrated) await migrate(database, migrations)
    return await work(database)
  } finally {
    await database.close()
    await postgres.stop()
  }
}

/** The one session of it. */
export const withSession = <T>(
  settings: Settings,
  how: { migrated: boolean },
  work: (session: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  withDatabase(settings, how, async (database) => {
    const session = await database.pool.connect()
    return work(session).finally(() => session.release())
  })
