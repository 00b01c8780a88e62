// Everything in one process group: the database, the server, and the way to stop both in order.

import { serve as listen } from '@hono/node-server'
import { Hono } from 'hono'
import { connect, migrate } from '../platform/index.ts'
import { openPostgres } from '../platform/postgres/index.ts'
import { migrations } from './migrations.ts'
import { networkAddress } from './network.ts'
import type { Settings } from './settings.ts'

export type Served = {
  /** Addresses as they are printed: here, in the local network (null without one). */
  here: string
  network: string | null
  /** A one-time link that makes its first visitor the host; null where there is a host already. */
  hostLink: string | null
  /** Stops taking requests, ends what is open, closes the database and gives it back. */
  stop: () => Promise<void>
}

export const serve = async (settings: Settings): Promise<Served> => {
  const postgres = await openPostgres({ ...settings, alone: true, say: console.log })
  try {
    const database = connect(postgres.connection)
    await migrate(database, migrations)
    const app = new Hono().get('/', (context) => context.text('Commonwise'))
    const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
      const opened = listen({ fetch: app.fetch, port: settings.port }, () => resolve(opened))
      opened.once('error', reject)
    })
    const address = networkAddress()
    return {
      here: `http://localhost:${settings.port}`,
      network: settings.publicUrl?.origin ?? (address && `http://${address}:${settings.port}`),
      hostLink: null,
      stop: async () => {
        await new Promise((resolve) => server.close(resolve))
        await database.close()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
