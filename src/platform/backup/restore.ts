// Puts a backup into a database that has the same tables: verified before anything is touched, in
// one transaction, so that it is there completely or not at all. Words that were erased since the
// backup was made stay erased.

import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { migrationsOf } from './backup.ts'
import { type Contents, contentsOf, isLedger, quoted, spellings, type Table, word } from './contents.ts'
import { linesIn, type Manifest, type Row, verify } from './file.ts'

export type Restored = { rows: number; made: string; erasedAgain: number }

/** Throws an `Obstacle` if the file is damaged or of another schema, or the database not empty and `replace` not given. */
export const restore = async (session: pg.ClientBase, path: string, replace: boolean): Promise<Restored> => {
  const manifest = await verify(path)
  await session.query('begin')
  try {
    await session.query(`${spellings}; set local lock_timeout to '10s'`)
    const present = await contentsOf(session)
    await requireSameSchema(session, manifest, present)
    const restored = await replaceContents(session, path, manifest, replace)
    await session.query('commit')
    return { ...restored, made: manifest.made }
  } catch (error) {
    await session.query('rollback').catch(() => {})
    throw (error as { code?: string }).code === '55P03' ? busy(error) : error
  }
}

const requireSameSchema = async (
  session: pg.ClientBase,
  manifest: Manifest,
  present: Contents,
): Promise<void> => {
  const [theirs, here] = [manifest.migrations, await migrationsOf(session, present)]
  const same = JSON.stringify([theirs, manifest.tables]) === JSON.stringify([here, present.tables])
  if (same) return
  const newer = theirs.some((name) => !here.includes(name))
  throw new Obstacle(
    `This backup was made by Commonwise ${manifest.program}, whose tables differ from these.`,
    newer
      ? 'Update this program and restore again.'
      : `Restore it with that version into an empty data folder; the next start of this version brings the tables up to date.`,
  )
}

const replaceContents = async (
  session: pg.ClientBase,
  path: string,
  { tables, sequences }: Manifest,
  replace: boolean,
): Promise<{ rows: number; erasedAgain: number }> => {
  const filled = tables.filter((table) => !isLedger(table))
  const names = filled.map(quoted).join(', ')
  await session.query(`lock table ${names} in access exclusive mode`)
  if (replace) await requireNobodyElse(session)
  else await requireEmpty(session, filled)
  await session.query(
    'create temporary table erased_before (id text primary key, erased_row jsonb) on commit drop',
  )
  const erasing = filled.find((table) => table.name === 'erased_words')
  if (erasing)
    await session.query(
      `insert into erased_before select e.id, to_jsonb(e) from ${quoted(erasing)} e on conflict do nothing`,
    )
  const restraints = await loosen(session, filled)
  await session.query(`truncate ${names}`)
  const rows = await fill(session, path, tables)
  for (const { schema, name, value } of sequences)
    if (value !== null)
      await session.query('select setval($1::regclass, $2::bigint)', [quoted({ schema, name }), value])
  const erasedAgain = erasing ? await eraseAgain(session, erasing, filled) : 0
  await restraints.fasten()
  return { rows, erasedAgain }
}

const requireEmpty = async (session: pg.ClientBase, tables: Table[]): Promise<void> => {
  for (const table of tables) {
    const { rowCount } = await session.query(`select from ${quoted(table)} limit 1`)
    if (rowCount)
      throw new Obstacle(
        'This database is not empty; nothing was restored.',
        'Choose an empty data folder with COMMONWISE_DATA, or replace what is there: commonwise restore FILE --replace',
      )
  }
}

/** A running house remembers what it has read, and so do its browsers: its past must not change under it. */
const requireNobodyElse = async (session: pg.ClientBase): Promise<void> => {
  const { rowCount } = await session.query(
    `select from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' limit 1`,
  )
  if (rowCount)
    throw new Obstacle(
      'Somebody uses this database; nothing was replaced.',
      'Stop Commonwise there first, then restore.',
    )
}

/** Foreign keys and triggers are for the living; rows of a backup arrive in the order of tables. All within the transaction. */
const loosen = async (session: pg.ClientBase, tables: Table[]): Promise<{ fasten: () => Promise<void> }> => {
  const { rows: keys } = await session.query<{ owner: string; name: string; definition: string }>(`
    select conrelid::regclass::text as owner, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conparentid = 0`)
  for (const { owner, name } of keys)
    await session.query(`alter table ${owner} drop constraint ${word(name)}`)
  for (const table of tables) await session.query(`alter table ${quoted(table)} disable trigger user`)
  return {
    fasten: async () => {
      for (const table of tables) await session.query(`alter table ${quoted(table)} enable trigger user`)
      for (const { owner, name, definition } of keys)
        await session.query(`alter table ${owner} add constraint ${word(name)} ${definition}`)
    },
  }
}

const rowsAtOnce = 500

const fill = async (session: pg.ClientBase, path: string, tables: Table[]): Promise<number> => {
  let table: Table | undefined
  let waiting: Row[] = []
  let rows = 0
  const flush = async () => {
    if (table && waiting.length > 0) await insert(session, table, waiting)
    rows += waiting.length
    waiting = []
  }
  for await (const line of linesIn(path)) {
    if (Array.isArray(line)) waiting.push(line)
    if (!Array.isArray(line) || waiting.length === rowsAtOnce) await flush()
    if (!Array.isArray(line)) table = tables[line.table]
  }
  await flush()
  return rows
}

const insert = async (session: pg.ClientBase, table: Table, rows: Row[]): Promise<void> => {
  const names = table.columns.map(([name]) => word(name))
  const values = table.columns.map(([, type], index) => `u.c${index}::${type}`)
  const lists = table.columns.map((_, index) => `$${index + 1}::text[]`)
  await session.query(
    `insert into ${quoted(table)} (${names.join(', ')}) overriding system value
     select ${values.join(', ')} from unnest(${lists.join(', ')}) as u(${lists.map((_, index) => `c${index}`).join(', ')})`,
    table.columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  )
}

/** Answers how many words of the backup were erased again. */
const eraseAgain = async (session: pg.ClientBase, erasing: Table, tables: Table[]): Promise<number> => {
  const list = quoted(erasing)
  await session.query(`insert into ${list} select r.* from erased_before b, jsonb_populate_record(null::${list}, b.erased_row) r
    on conflict do nothing`)
  const words = tables.find((table) => table.schema === erasing.schema && table.name === 'words')
  if (!words) return 0
  const { rowCount } = await session.query(`delete from ${quoted(words)} w using ${list} e where w.id = e.id`)
  return rowCount ?? 0
}

const busy = (cause: unknown) =>
  new Obstacle(
    'The database was too busy to be restored into.',
    'Stop what uses it and restore again.',
    cause,
  )
