// The journal on PostgreSQL. A stream's versions are given out under the row lock of its head, so they have
// no gaps and a reader's cursor (stream, version) can miss nothing. An append is one statement: one round
// trip and one commit, unless a projection must be kept in the same transaction.

import type pg from 'pg'
import {
  type Appending,
  type Journal,
  type Key,
  kindIn,
  type Recorded,
  type Remembered,
  refuse,
  type Utterance,
} from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'
import { troubleOf } from '../database/database.ts'

/** Makes the commitment of an utterance and the salt that opens it. */
export type Seal = (utterance: Utterance) => { commitment: string; salt: Uint8Array }

/** Keeps a table in step with the log, inside the transaction of the append. */
export type Projection = {
  /** The kind of streams, and the types of events, that this projection listens to. */
  kind: string
  types: ReadonlySet<string>
  /** What it means, as a refusal's code, when a row of this unique index or constraint stands already. */
  taken?: Readonly<Record<string, string>>
  apply: (transaction: pg.PoolClient, recorded: Recorded) => Promise<void>
}

type JournalParts = {
  database: Database
  seal: Seal
  projections: readonly Projection[]
  wake: Journal['wake']
}

const appendStatement = `
  with head as (
    insert into stream_head as h (stream, community, version) select $1, $2, $3::int + $4::int where $3::int = 0
    on conflict (stream) do nothing returning version
  ), moved as (
    update stream_head set version = $3::int + $4::int
    where stream = $1 and version = $3::int and $3::int > 0 returning version
  ), ours as (select version from head union all select version from moved
  ), events as (
    insert into event (community, stream, version, type, data, commitments, at)
    select $2, $1, $3::int + n, type, data, commitments, $5::bigint
    from rows from (unnest($6::text[]), unnest($7::jsonb[]), unnest($8::jsonb[]))
      with ordinality as e(type, data, commitments, n)
    where exists (select from ours)
  ), said as (
    insert into words (id, community, subject, field, text, salt)
    select id, $2, subject, field, text, salt
    from unnest($9::text[], $10::text[], $11::text[], $12::text[], $13::bytea[]) as w(id, subject, field, text, salt)
    where exists (select from ours)
  ), unsaid as (
    delete from words where id = any($14::text[]) and exists (select from ours) returning id
  ), erasures as (
    insert into erased_words (id, community, erased) select id, $2, $5::bigint from unsaid on conflict do nothing
  ), done as (
    insert into command (key, community, act, actor, body_hash, stream, version, at)
    select $15, $2, $16, $17, $18, $1, $3::int + $4::int, $5::bigint where exists (select from ours)
  )
  select version from ours`

const parametersOf = (batch: Appending, seal: Seal): unknown[] => {
  const says = batch.events.map((one) => one.says.map((utterance) => ({ ...utterance, ...seal(utterance) })))
  const words = says.flat()
  return [
    batch.stream,
    batch.community,
    batch.expected,
    batch.events.length,
    batch.at,
    batch.events.map((one) => (one.event as { type: string }).type),
    batch.events.map((one) => JSON.stringify(one.event)),
    says.map((list) => JSON.stringify(Object.fromEntries(list.map((one) => [one.id, one.commitment])))),
    words.map((one) => one.id),
    words.map((one) => one.subject),
    words.map((one) => one.field),
    words.map((one) => one.text),
    words.map((one) => Buffer.from(one.salt)),
    [...batch.erases],
    batch.key,
    batch.remembered.act,
    batch.remembered.actor,
    batch.remembered.bodyHash,
  ]
}

export const openJournal = (parts: JournalParts): Journal => {
  const { database, seal, projections, wake } = parts
  const listenersOf = (batch: Appending) => {
    const kind = kindIn(batch.stream)
    return projections.filter(
      (one) =>
        one.kind === kind && batch.events.some((e) => one.types.has((e.event as { type: string }).type)),
    )
  }

  return {
    read: async (stream, after) => {
      const { rows } = await database.pool.query({
        name: 'read-stream',
        text: 'select version, data, at from event where stream = $1 and version > $2 order by version',
        values: [stream, after],
      })
      return rows.map((row) => ({ stream, version: row.version, event: row.data, at: Number(row.at) }))
    },

    remembered: async (key: Key): Promise<Remembered | null> => {
      const { rows } = await database.pool.query({
        name: 'remembered',
        text: 'select act, actor, body_hash, stream, version from command where key = $1',
        values: [key],
      })
      const row = rows[0]
      return row
        ? {
            act: row.act,
            actor: row.actor,
            bodyHash: row.body_hash,
            stream: row.stream,
            version: row.version,
          }
        : null
    },

    append: async (batch) => {
      const listeners = listenersOf(batch)
      try {
        if (listeners.length > 0)
          return (await appendAndProject(parts, batch, listeners)) ? 'appended' : 'clash'
        const { rowCount } = await database.pool.query({
          name: 'append',
          text: appendStatement,
          values: parametersOf(batch, seal),
        })
        return rowCount === 0 ? 'clash' : 'appended'
      } catch (error) {
        const taken = takenBy(error, listeners)
        if (taken) return refuse(taken)
        if (troubleOf(error) === 'conflict') return 'clash'
        throw error
      }
    },

    wake,
  }
}

const appendAndProject = async (
  { database, seal }: JournalParts,
  batch: Appending,
  listeners: readonly Projection[],
): Promise<boolean> => {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const values = parametersOf(batch, seal)
    const { rowCount } = await client.query({ name: 'append', text: appendStatement, values })
    if (rowCount !== 0) await project(client, batch, listeners)
    await client.query(rowCount === 0 ? 'rollback' : 'commit')
    client.release()
    return rowCount !== 0
  } catch (error) {
    // A connection in an unknown state is not given back to the pool.
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}

const project = async (client: pg.PoolClient, batch: Appending, listeners: readonly Projection[]) => {
  for (const [index, one] of batch.events.entries()) {
    const event = one.event as { type: string }
    const recorded: Recorded = {
      stream: batch.stream,
      version: batch.expected + index + 1,
      event,
      at: batch.at,
    }
    for (const listener of listeners)
      if (listener.types.has(event.type)) await listener.apply(client, recorded)
  }
}

const takenBy = (error: unknown, listeners: readonly Projection[]): string | undefined => {
  const { constraint } = error as { constraint?: string }
  return constraint === undefined
    ? undefined
    : listeners.find((one) => one.taken?.[constraint])?.taken?.[constraint]
}
