// What a database consists of, read from its own catalogue: a new table is backed up without
// anybody having to think of it.

import type pg from 'pg'

export type Table = { schema: string; name: string; columns: [name: string, type: string][] }
type Sequence = { schema: string; name: string; value: string | null }
export type Contents = { tables: Table[]; sequences: Sequence[] }

const ours = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'`

/**
 * Every lasting table with the columns that can be written. Left out: unlogged tables, which may be
 * forgotten; computed columns; and transaction numbers (xid8), which mean nothing in another cluster.
 */
export const contentsOf = async (session: pg.ClientBase): Promise<Contents> => {
  const { rows: tables } = await session.query<Table>(`
    select n.nspname as schema, c.relname as name,
           json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) order by a.attname) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where ${ours} and c.relkind = 'r' and c.relpersistence = 'p'
      and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
    group by 1, 2 order by 1, 2`)
  const { rows: sequences } = await session.query<Sequence>(`
    select n.nspname as schema, c.relname as name, s.last_value::text as value
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_sequences s on s.schemaname = n.nspname and s.sequencename = c.relname
    where ${ours} and c.relkind = 'S' order by 1, 2`)
  return { tables, sequences }
}

/** The note of which migrations ran: it describes the tables rather than being among their contents. */
export const isLedger = ({ schema, name }: Pick<Table, 'schema' | 'name'>): boolean =>
  schema === 'public' && name === 'migration'

export const quoted = ({ schema, name }: { schema: string; name: string }): string =>
  `${word(schema)}.${word(name)}`
export const word = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Values are written and read as PostgreSQL's own text, which holds all of them without loss in these spellings. */
export const spellings = `
  set local datestyle to iso, ymd; set local intervalstyle to postgres; set local bytea_output to hex;
  set local timezone to 'UTC'; set local extra_float_digits to 1`
