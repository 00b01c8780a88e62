// The erasable table of words, read by those who already know which words they may see.

import type { StreamId, WordBook, WordsId } from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'

/** The texts behind ids; `null` for what was erased (or never said). */
export const readWords = async (database: Database, ids: readonly WordsId[]): Promise<WordBook> => {
  if (ids.length === 0) return {}
  const { rows } = await database.pool.query<{ id: WordsId; text: string }>({
    name: 'read-words',
    text: 'select id, text from words where id = any($1)',
    values: [[...new Set(ids)]],
  })
  const found = new Map(rows.map((row) => [row.id, row.text]))
  return Object.fromEntries(ids.map((id) => [id, found.get(id) ?? null]))
}

/** The present versions of streams, for those that have any. */
export const headsOf = async (
  database: Database,
  streams: readonly StreamId[],
): Promise<Map<StreamId, number>> => {
  const { rows } = await database.pool.query<{ stream: StreamId; version: number }>({
    name: 'heads',
    text: 'select stream, version from stream_head where stream = any($1)',
    values: [[...streams]],
  })
  return new Map(rows.map((row) => [row.stream, row.version]))
}
