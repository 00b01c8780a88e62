import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { type Fresh, freshDatabase } from '../testing/database.ts'
import { backup, restore } from './index.ts'

const tables = `
  create table migration (name text primary key);
  insert into migration values ('one'), ('two');
  create table person (id integer generated always as identity primary key, name text not null, leader integer references person);
  create table words (id text primary key, text text not null, salt bytea not null, by_person integer references person);
  create table erased_words (id text primary key, erased bigint not null);
  create table everything (
    "odd ""name" jsonb, moment timestamptz, span interval, list text[], number double precision, big numeric,
    bytes bytea, flag boolean, doubled integer generated always as (2) stored, written xid8 default pg_current_xact_id()
  );
  create unlogged table passing (value text);
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
  create trigger append_only before update or delete on person for each row execute function refuse();`

const contents = `
  insert into person (name, leader) values ('Ada', null), ('Ben', 1), ('Chi', 2);
  insert into words values ('w-1', E'tab\\tline\\nquote" back\\\\slash ñ 🌍', '\\x00ff10', 1), ('w-2', '', '\\x', null);
  insert into everything values
    ('{"a": [1, null, "\\u00e9"]}', '2026-11-22 12:00:00.123456+02', '1 month -3 days 04:05', '{"a,b",null,"c\\"d"}', 0.1, 12345678901234567890.123, '\\xdeadbeef', true),
    (null, 'infinity', null, '{}', 'NaN', null, '', false);
  insert into passing values ('forgotten');`

const folder = await mkdtemp(join(tmpdir(), 'commonwise-backup-'))
const opened: Fresh[] = []
let files = 0
const newFile = () => join(folder, `${++files}.backup`)

const database = async (...statements: string[]): Promise<Fresh> => {
  const fresh = await freshDatabase({ empty: true })
  opened.push(fresh)
  for (const statement of statements) await fresh.pool.query(statement)
  return fresh
}

const withSession = async <T>(
  { pool }: Fresh,
  work: (session: import('pg').PoolClient) => Promise<T>,
): Promise<T> => {
  const session = await pool.connect()
  return work(session).finally(() => session.release())
}
const saved = (from: Fresh, file: string) =>
  withSession(from, (session) => backup(session, file, { program: '0.1.0', now: 0 }))
const restored = (to: Fresh, file: string, replace = false) =>
  withSession(to, (session) => restore(session, file, replace))

const all = async ({ pool }: Fresh) => {
  const read = async (query: string) => (await pool.query(query)).rows
  return {
    persons: await read('select * from person order by id'),
    words: await read('select id, text, salt, by_person from words order by id'),
    erased: await read('select * from erased_words order by id'),
    everything: await read(
      'select (e.*)::text from (select "odd ""name", moment, span, list, number, big, bytes, flag, doubled from everything) e order by 1',
    ),
  }
}

describe('A backup', () => {
  let source: Fresh
  let file: string
  beforeAll(async () => {
    source = await database(tables, contents)
    file = newFile()
    await saved(source, file)
  })
  afterAll(async () => {
    await Promise.all(opened.map((one) => one.close()))
    await rm(folder, { recursive: true, force: true })
  })

  it('brings everything back into an empty database, and life goes on there', async () => {
    const target = await database(tables)
    expect(await restored(target, file)).toMatchObject({ rows: 7, erasedAgain: 0 })
    expect(await all(target)).toEqual(await all(source))
    const { rows } = await target.pool.query(`insert into person (name) values ('Dov') returning id`)
    expect(rows, 'numbers go on after the last one').toEqual([{ id: 4 }])
    await expect(target.pool.query(`update person set name = 'Eve'`), 'triggers are back').rejects.toThrow(
      'no',
    )
    await expect(
      target.pool.query(`insert into words values ('w-9', '', '', 99)`),
      'so are references',
    ).rejects.toThrow('foreign key')
  })

  it('is one file that only its owner reads, and overwrites nothing', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await expect(saved(source, file)).rejects.toThrow('is there already')
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  it('[PL3] is one moment, although others go on writing', async () => {
    const busy = await database('create table pair_a (n integer); create table pair_b (n integer)')
    await busy.pool.query(
      'insert into pair_a select generate_series(1, 5000); insert into pair_b select generate_series(1, 5000)',
    )
    let going = true
    const writing = (async () => {
      for (let n = 5001; going; n++)
        await busy.pool.query(`with a as (insert into pair_a values (${n})) insert into pair_b values (${n})`)
    })()
    const one = newFile()
    await saved(busy, one)
    going = false
    await writing
    const copy = await database('create table pair_a (n integer); create table pair_b (n integer)')
    await restored(copy, one)
    const { rows } = await copy.pool.query(
      'select (select count(*) from pair_a) as a, (select count(*) from pair_b) as b',
    )
    expect(rows[0].a).toBe(rows[0].b)
  })

  it('goes over what is there only where that is wanted, and only while nobody uses it', async () => {
    const target = await database(tables, `insert into person (name) values ('somebody else')`)
    await expect(restored(target, file)).rejects.toThrow('is not empty; nothing was restored')
    const user = await target.pool.connect()
    await expect(restored(target, file, true)).rejects.toThrow('Somebody uses this database')
    user.release(true)
    await expect.poll(() => restored(target, file, true).then(() => 'restored', String)).toBe('restored')
    expect(await all(target)).toEqual(await all(source))
  })

  it('[PL3] does not bring back words that were erased after it was made', async () => {
    const target = await database(tables)
    await restored(target, file)
    await target.pool.query(`delete from words where id = 'w-1'; insert into erased_words values ('w-1', 77)`)
    expect(await restored(target, file, true)).toMatchObject({ erasedAgain: 1 })
    expect((await all(target)).words.map((row) => row.id)).toEqual(['w-2'])
    expect((await all(target)).erased).toEqual([{ id: 'w-1', erased: '77' }])
  })

  it('is refused when a single bit is wrong, when it is cut short, and when it is something else', async () => {
    const target = await database(tables)
    const whole = readFileSync(file)
    const text = gunzipSync(whole).toString()
    const broken: Record<string, Buffer> = {
      'is damaged or cut short': whole.subarray(0, whole.length - 20),
      'is damaged or cut short; nothing': gzipSync(text.replace('Ada', 'Eva')),
      'is damaged or cut short; nothing was': gzipSync(text.slice(0, text.lastIndexOf('{"end"'))),
      'is not a backup of Commonwise': randomBytes(500),
      'is not a backup of Commonwise.': gzipSync('{"other": 1}\n'),
    }
    for (const [sentence, bytes] of Object.entries(broken)) {
      const path = newFile()
      writeFileSync(path, bytes)
      await expect(restored(target, path)).rejects.toThrow(sentence)
      await expect(restored(target, path)).rejects.toBeInstanceOf(Obstacle)
    }
    await expect(restored(target, join(folder, 'nowhere'))).rejects.toThrow('There is no file')
    expect((await all(target)).persons).toEqual([])
  })

  it('[PL3] is there completely or not at all', async () => {
    const strict = await database(
      tables,
      'alter table everything add check (not flag)',
      `insert into person (name) values ('still here')`,
    )
    await expect(restored(strict, file, true)).rejects.toThrow('check constraint')
    expect((await all(strict)).persons.map((row) => row.name)).toEqual(['still here'])
  })

  it('is refused by a program with other tables', async () => {
    const older = await database(tables, `delete from migration where name = 'two'`)
    await expect(restored(older, file)).rejects.toThrow('Update this program')
    const newer = await database(
      tables,
      `insert into migration values ('three')`,
      'alter table words add more text',
    )
    await expect(restored(newer, file)).rejects.toThrow('Restore it with that version')
  })
})
