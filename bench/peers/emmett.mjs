// Emmett's event store on PostgreSQL behind the same Hono, appending the same event to a stream per hearing: no
// sessions, no rights, no keys of commands, no erasable words.

import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const store = getPostgreSQLEventStore(process.env.DATABASE_URL)
await store.schema.migrate()

const app = new Hono()
app.post('/hearings/:id/entries', async (c) => {
  const { entry, chart, text } = await c.req.json()
  const recorded = { type: 'EntryRecorded', data: { entry, chart, text, speaker: null, turn: null } }
  const { nextExpectedStreamVersion } = await store.appendToStream(`hearing-${c.req.param('id')}`, [recorded])
  return c.json({ version: Number(nextExpectedStreamVersion) })
})
serve({ fetch: app.fetch, port: Number(process.env.PORT) }, () => console.log('ready'))
