// People with sessions, and hearings in which something has happened, put straight into a database: for
// tests and measurements that begin where a hearing is under way.

import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type HearingEvent, hearingStream, joinCodeFrom } from '../../hearing/index.ts'
import { community } from '../../hearing/testing/cast.ts'
import { type Journal, keyFrom, type StreamId } from '../../kernel/index.ts'
import type { Database } from '../../platform/index.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

export const newKey = () => keyFrom(randomBytes(20))
export const newJoinCode = () => joinCodeFrom(randomInt)

/** The community of the cast. */
export const settle = async ({ pool }: Database) => {
  await pool.query(`insert into community values ($1, 'w-none', 'w-none', 'en', 1) on conflict do nothing`, [
    community,
  ])
}

export type SignInOptions = { host?: boolean; keeper?: boolean; removed?: boolean; expired?: boolean }

/** A person of that id with a session, and its cookie. */
export const signIn = async (
  { pool }: Database,
  person: string,
  options: SignInOptions = {},
): Promise<string> => {
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

/** A new hearing in which this has happened. Answers its id. */
export const hearingOf = async (journal: Journal, events: readonly HearingEvent[]): Promise<string> => {
  const id = newKey()
  const joinCode = newJoinCode()
  const own = events.map((event) => (event.type === 'HearingMandated' ? { ...event, joinCode } : event))
  await live(journal, hearingStream(id), community, own)
  return id
}

/** A stream in which this has happened, in that community. */
export const live = async (
  journal: Journal,
  stream: StreamId,
  of: string,
  events: readonly { type: string }[],
): Promise<void> => {
  const appended = await journal.append({
    stream,
    community: of,
    expected: 0,
    events: events.map((event) => ({ event, says: [] })),
    erases: [],
    at: Date.now(),
    key: newKey(),
    remembered: { act: 'test', actor: null, bodyHash: '' },
  })
  if (appended !== 'appended') throw new Error(`The stream ${stream} of the test could not be kept`)
}
