// A whole house over a fresh database, asked through its real web side: for tests that hold for every route.

import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { officesOf } from '../../commons/store/index.ts'
import type { HearingEvent } from '../../hearing/index.ts'
import { hearingKind, hearingStream } from '../../hearing/index.ts'
import { look, type StreamId } from '../../kernel/index.ts'
import { sessionsAlive } from '../../people/store/index.ts'
import type { ApiEnvironment } from '../../platform/http/acts.ts'
import { freshDatabase } from '../../platform/testing/database.ts'
import { openHouse } from '../compose.ts'
import type { IdeasParts } from '../ideas.ts'
import { openWeb } from '../web.ts'
import { hearingOf, live, newKey, type SignInOptions, settle, signIn } from './inhabitants.ts'

export { newJoinCode, newKey } from './inhabitants.ts'

export const origin = 'http://house.test'

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

export const openTestHouse = async ({ pagesFolder = null as string | null, clock = Date.now } = {}) => {
  const database = await freshDatabase()
  const asking = { database, clock, officesOf: officesOf(database) }
  const house = openHouse({
    database,
    connection: database.connection,
    clock,
    actorsOf: (sessions) => sessionsAlive(asking, sessions),
  })
  const parts: IdeasParts = {
    house,
    asking,
    random: randomBytes,
    sessionCookie: 'commonwise',
    publicOrigin: origin,
    phonesOrigin: origin,
    secure: false,
  }
  const app = await openWeb({ ...parts, pagesFolder })
  await settle(database)
  return {
    app,
    parts,
    database,
    house,
    ...asked(app),
    signIn: (person: string, options?: SignInOptions) => signIn(database, person, options),
    hearing: (events: readonly HearingEvent[]) => hearingOf(house.ports.journal, events),
    /** Another stream in which this has happened. */
    lived: (stream: StreamId, of: string, events: readonly { type: string }[]) =>
      live(house.ports.journal, stream, of, events),
    stateOf: (id: string) => look(house.ports, hearingKind, hearingStream(id)),
    close: async () => {
      await house.close()
      await database.close()
    },
  }
}

const asked = (app: Hono<ApiEnvironment>) => ({
  get: (path: string, cookie?: string, headers: Record<string, string> = {}) =>
    app.request(`${origin}${path}`, { headers: { ...(cookie ? { cookie } : {}), ...headers } }),
  post: (path: string, input: unknown, cookie?: string, key = newKey()) =>
    app.request(`${origin}${path}`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(input),
    }),
})
