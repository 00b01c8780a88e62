// Everything in the database in one portable file, taken while others go on writing: all tables are
// read in one snapshot. The server that comes with Commonwise brings no pg_dump.

import { existsSync } from 'node:fs'
import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { type Contents, contentsOf, isLedger, quoted, spellings, type Table, word } from './contents.ts'
import { type Line, type Manifest, type Row, writeBackup } from './file.ts'

/** Answers how many rows were written. Refuses to overwrite a file. `now` in milliseconds since 1970. */
export const backup = async (
  session: pg.ClientBase,
  path: string,
  made: { program: string; now: number },
): Promise<number> => {
  if (existsSync(path))
    throw new Obstacle(`${path} is there already.`, 'Choose another name, or remove it first.')
  await session.query('begin isolation level repeatable read read only')
  try {
    await session.query(spellings)
    const contents = await contentsOf(session)
    return await writeBackup(path, await manifestOf(session, contents, made), rowsOf(session, contents))
  } finally {
    await session.query('rollback').catch(() => {})
  }
}

const manifestOf = async (
  session: pg.ClientBase,
  contents: Contents,
  made: { program: string; now: number },
): Promise<Manifest> => ({
  backup: 'commonwise',
  format: 1,
  program: made.program,
  postgres:
    (await session.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? '?',
  made: new Date(made.now).toISOString(),
  migrations: await migrationsOf(session, contents),
  ...contents,
})

export const migrationsOf = async (session: pg.ClientBase, { tables }: Contents): Promise<string[]> => {
  if (!tables.some(isLedger)) return []
  const { rows } = await session.query<{ name: string }>('select name from migration order by name')
  return rows.map((row) => row.name)
}

const rowsAtOnce = 500

async function* rowsOf(session: pg.ClientBase, { tables }: Contents): AsyncGenerator<Line> {
  for (const [number, table] of tables.entries()) {
    if (isLedger(table)) continue
    yield { table: number }
    yield* rowsIn(session, table)
  }
}

async function* rowsIn(session: pg.ClientBase, table: Table): AsyncGenerator<Row> {
  const columns = table.columns.map(([name]) => `${word(name)}::text`).join(', ')
  await session.query(`declare reading no scroll cursor for select ${columns} from ${quoted(table)}`)
  for (;;) {
    const { rows } = await session.query<Row>({ text: `fetch ${rowsAtOnce} from reading`, rowMode: 'array' })
    if (rows.length === 0) break
    yield* rows
  }
  await session.query('close reading')
}
