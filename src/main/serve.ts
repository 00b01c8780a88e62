// Everything in one process group: the database, the house over it, its web side, and the way to stop all in order.

import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { officesOf } from '../commons/store/index.ts'
import { hostsOf, sessionsAlive } from '../people/store/index.ts'
import { sessionCookieName } from '../people/web/cookies.ts'
import { connect, migrate, troubleOf } from '../platform/index.ts'
import { openSmtp } from '../platform/mail/smtp.ts'
import { Obstacle } from '../platform/obstacle.ts'
import { openPostgres } from '../platform/postgres/index.ts'
import { openHouse } from './compose.ts'
import { hostLinkAt } from './host-link.ts'
import type { IdeasParts } from './ideas.ts'
import { migrations } from './migrations.ts'
import { networkAddress } from './network.ts'
import { clone, type Settings } from './settings.ts'
import { openSockets } from './sockets.ts'
import { openWeb } from './web.ts'

export type Served = {
  /** Addresses as they are printed: here, in the local network (null without one). */
  here: string
  network: string | null
  /** A one-time link that makes its first visitor the host; null where there is a host already. */
  hostLink: string | null
  /** Stops taking requests, ends what is open, closes the database and gives it back. */
  stop: () => Promise<void>
}

const random = (bytes: number) => randomBytes(bytes)

/** @param pages false serves the interface alone, without pages having been built. */
export const serve = async (settings: Settings, pages = true): Promise<Served> => {
  const postgres = await openPostgres({ ...settings, alone: true, say: console.log })
  const database = connect(postgres.connection)
  const giveBack = async () => {
    await database.close()
    await postgres.stop()
  }
  try {
    await migrate(database, migrations)
    const clock = Date.now
    const asking = { database, clock, officesOf: officesOf(database) }
    const actorsOf = (sessions: readonly string[]) => sessionsAlive(asking, sessions)
    const house = openHouse({ database, connection: postgres.connection, clock, actorsOf })
    const addresses = addressesOf(settings)
    const mail = settings.smtpUrl === null ? undefined : openSmtp(settings.smtpUrl, addresses.phonesOrigin)
    const parts: IdeasParts = { house, asking, random, mail, ...addresses }
    const app = await openWeb({ ...parts, pagesFolder: pages ? join(clone, 'build') : null })
    const server = createServer(getRequestListener(app.fetch))
    const sockets = openSockets(server, parts)
    await listening(server, settings.port)
    return {
      here: addresses.here,
      network: addresses.network,
      hostLink:
        (await hostsOf(database)).length > 0
          ? null
          : await hostLinkAt(database, parts.publicOrigin ?? addresses.here),
      stop: async () => {
        sockets.close()
        await closed(server)
        await house.close()
        await giveBack()
      },
    }
  } catch (error) {
    await giveBack()
    throw troubleOf(error) === 'unreachable' ? wentAway(error) : error
  }
}

const wentAway = (error: unknown) =>
  new Obstacle(
    'The database cannot be used: it went away while the house was opening.',
    'Start again.',
    error,
  )

const addressesOf = ({ port, publicUrl }: Settings) => {
  const here = `http://localhost:${port}`
  const address = networkAddress()
  const network = publicUrl?.origin ?? (address && `http://${address}:${port}`)
  const secure = publicUrl?.protocol === 'https:'
  const sessionCookie = sessionCookieName(secure)
  return {
    here,
    network,
    publicOrigin: publicUrl?.origin ?? null,
    phonesOrigin: network ?? here,
    secure,
    sessionCookie,
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** What is under way may end; what merely idles is cut. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2_000).unref()
  })
