// A whole house over a fresh database, asked through its real web side: for tests that hold for every route.

import { createHash, randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { officesOf } from '../../commons/store/index.ts'
import type { HearingEvent } from '../../hearing/index.ts'
import { hearingStream } from '../../hearing/index.ts'
import { community } from '../../hearing/testing/cast.ts'
import { keyFrom, look } from '../../kernel/index.ts'
import { sessionsAlive } from '../../people/store/index.ts'
import type { ApiEnvironment } from '../../platform/http/acts.ts'
import { type Fresh, freshDatabase } from '../../platform/testing/database.ts'
import { openHouse } from '../compose.ts'
import { openWeb } from '../web.ts'

export const origin = 'http://house.test'
const codeLetters = 'abcdefghjkmnpqrstwxyz23456789'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

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
  const app = await openWeb({
    house,
    asking,
    random: randomBytes,
    sessionCookie: 'commonwise',
    publicOrigin: origin,
    phonesOrigin: origin,
    secure: false,
    pagesFolder,
  })
  await settle(database)
  return {
    app,
    database,
    house,
    ...asked(app),
    signIn: (person: string, options?: SignInOptions) => signIn(database, person, options),
    hearing: (events: readonly HearingEvent[]) => hearingOf(house, events),
    stateOf: (id: string) => look(house.ports, hearingStream, `hearing/${id}`),
    close: async () => {
      await house.close()
      await database.close()
    },
  }
}

/** The community of the cast. */
const settle = async ({ pool }: Fresh) => {
  await pool.query(`insert into community values ($1, 'w-none', 'w-none', 'en', 1)`, [community])
}

type SignInOptions = { host?: boolean; keeper?: boolean; removed?: boolean; expired?: boolean }

/** A person of that id with a session, and its cookie. */
const signIn = async ({ pool }: Fresh, person: string, options: SignInOptions = {}): Promise<string> => {
  const { host = false, keeper = false, removed = false, expired = false } = options
  await pool.query(
    `insert into person (id, name, way, host, arrived) values ($1, 'w-none', 'guest', $2, 1) on conflict do nothing`,
    [person, host],
  )
  if (keeper)
    await pool.query('insert into keeper values ($1, $2) on conflict do nothing', [community, person])
  if (removed)
    await pool.query('insert into removed values ($1, $2) on conflict do nothing', [community, person])
  const token = randomBytes(32).toString('base64url')
  await pool.query(
    `insert into session (id, token_hash, person, device, began, seen, expires) values ($1, $2, $3, '', 1, 1, $4)`,
    [newKey(), hash(token), person, expired ? Date.now() - 1 : Date.now() + 3_600_000],
  )
  return `commonwise=${token}`
}

export const newKey = () => keyFrom(randomBytes(20))
export const newJoinCode = () =>
  Array.from(randomBytes(6), (byte) => codeLetters[byte % codeLetters.length]).join('')

/** A new hearing in which this has happened. Answers its id. */
const hearingOf = async (
  house: ReturnType<typeof openHouse>,
  events: readonly HearingEvent[],
): Promise<string> => {
  const id = newKey()
  const joinCode = newJoinCode()
  const own = events.map((event) => (event.type === 'HearingMandated' ? { ...event, joinCode } : event))
  const appended = await house.ports.journal.append({
    stream: `hearing/${id}`,
    community,
    expected: 0,
    events: own.map((event) => ({ event, says: [] })),
    erases: [],
    at: Date.now(),
    key: newKey(),
    remembered: { act: 'test', actor: null, bodyHash: '' },
  })
  if (appended !== 'appended') throw new Error('The hearing of the test could not be kept')
  return id
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
