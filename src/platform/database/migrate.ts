// Migrations: each idea lists its own, `main/` joins the lists. Each runs once, in one transaction of
// its own together with the note that it ran; two programs that start at once take turns.

import { Obstacle } from '../obstacle.ts'
import type { Database } from './database.ts'

/** `name` is `idea-NNNN-what`, for ever. `sql` may hold several statements. */
export type Migration = { name: string; sql: string }

const turn = 7_305_412

/** Brings the database to the present schema. Returns the names that were applied now. Throws an `Obstacle` for a newer one. */
export const migrate = async (database: Database, migrations: readonly Migration[]): Promise<string[]> => {
  const client = await database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await client.query(
      'create table if not exists migration (name text primary key, applied timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string }>('select name from migration')
    const applied = new Set(rows.map((row) => row.name))
    const known = new Set(migrations.map((one) => one.name))
    const strange = [...applied].filter((name) => !known.has(name))
    if (strange.length > 0)
      throw new Obstacle(
        `This database was written by a newer Commonwise (it knows ${strange.join(', ')}).`,
        'Update this program.',
      )
    const missing = migrations.filter((one) => !applied.has(one.name))
    for (const one of missing) {
      await client.query('begin')
      try {
        await client.query(one.sql)
        await client.query('insert into migration (name) values ($1)', [one.name])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    }
    return missing.map((one) => one.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [turn]).catch(() => {})
    client.release()
  }
}
