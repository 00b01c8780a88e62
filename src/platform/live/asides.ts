// Asides are shown and forgotten: which sheet the wall shows. They never enter the log.

import type { StreamId } from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'

type Aside = { stream: StreamId; kind: string; value: unknown; turn: number }

export const setAside = async (
  database: Database,
  stream: StreamId,
  kind: string,
  value: unknown,
): Promise<void> => {
  await database.pool.query(
    `insert into aside (stream, kind, value, turn) values ($1, $2, $3, nextval('aside_turn'))
     on conflict (stream, kind) do update set value = excluded.value, turn = excluded.turn`,
    [stream, kind, JSON.stringify(value)],
  )
}

export const asidesOf = async (
  database: Database,
  streams: readonly StreamId[],
  after = 0,
): Promise<Aside[]> => {
  const { rows } = await database.pool.query(
    'select stream, kind, value, turn from aside where stream = any($1) and turn > $2 order by turn',
    [[...streams], after],
  )
  return rows.map((row) => ({ ...row, turn: Number(row.turn) }))
}
