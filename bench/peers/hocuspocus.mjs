// A Hocuspocus server as its documentation has it, with its database extension on PostgreSQL. Stored at every
// change (no debounce), so that as little as possible is lost; what is shown is shown before it is stored.

import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
await pool.query('create table if not exists document (name text primary key, data bytea not null)')

const server = new Server({
  port: Number(process.env.PORT),
  quiet: true,
  debounce: 0,
  maxDebounce: 0,
  // Its clients would say every few seconds that they are there; ours never do, which spares the server that.
  timeout: 600_000,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query('select data from document where name = $1', [documentName])
        return rows[0]?.data ?? null
      },
      store: async ({ documentName, state }) => {
        await pool.query(
          'insert into document values ($1, $2) on conflict (name) do update set data = excluded.data',
          [documentName, state],
        )
      },
    }),
  ],
})
await server.listen()
console.log('ready')
