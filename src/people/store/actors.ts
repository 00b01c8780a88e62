// Who is behind a session. Asked at every request and for every open feed, never remembered: what was
// revoked a moment ago is refused now.

import type { Actor, Clock } from '../../kernel/index.ts'
import { askedTogether, type Database } from '../../platform/index.ts'
import { actorFrom, type OfficesOf, type PersonId } from '../index.ts'
import { hashOf, isToken } from './secrets.ts'
import { type Session, type SessionRow, sessionFrom } from './sessions.ts'

export type Asking = { database: Database; clock: Clock; officesOf: OfficesOf }

const seenEveryMilliseconds = 300_000

const statement = (where: string) => `
  select s.id, s.token_hash, s.person, s.device, s.began, s.seen, s.expires, p.language,
    p.host or exists (select from claim c join person g on g.id = c.guest where c.account = p.id and g.host) as host,
    array(select guest from claim where account = p.id order by claimed, guest) as guests,
    array(select account from claim where guest = p.id) as accounts,
    array(select b.guest from claim a join claim b on b.account = a.account where a.guest = p.id) as siblings
  from session s join person p on p.id = s.person
  where ${where} and s.ended is null and s.expires > $2`

const byTokens = { name: 'sessions-by-token', text: statement('s.token_hash = any($1)') }
const byIds = { name: 'sessions-by-id', text: statement('s.id = any($1)') }

type Row = SessionRow & {
  token_hash: string
  language: string | null
  host: boolean
  guests: PersonId[]
  accounts: PersonId[]
  siblings: PersonId[]
}

const personsOf = ({ person, guests }: Row): PersonId[] => [person, ...guests]
const kinOf = (row: Row): PersonId[] => [...new Set([...personsOf(row), ...row.accounts, ...row.siblings])]

const actorsFrom = async (rows: readonly Row[], officesOf: OfficesOf): Promise<Actor[]> => {
  const offices = rows.length === 0 ? [] : await officesOf([...new Set(rows.flatMap(kinOf))])
  return rows.map((row) => actorFrom({ persons: personsOf(row), kin: kinOf(row), host: row.host }, offices))
}

export type SignedIn = { actor: Actor; session: Session; language: string | null }

/** Who holds this token, or null where it is none, has expired or was revoked. */
export const actorOf = async (asking: Asking, token: unknown): Promise<SignedIn | null> =>
  isToken(token) ? ((await holders(asking, [hashOf(token)])).get(hashOf(token)) ?? null) : null

/** The same for many at once, who ask at the same time. */
export const actorsTogether = (asking: Asking): ((token: unknown) => Promise<SignedIn | null>) => {
  const holderOf = askedTogether((hashes: readonly string[]) => holders(asking, hashes))
  return async (token) => (isToken(token) ? ((await holderOf(hashOf(token))) ?? null) : null)
}

const holders = async (
  { database, clock, officesOf }: Asking,
  hashes: readonly string[],
): Promise<Map<string, SignedIn>> => {
  const now = clock()
  const { rows } = await database.pool.query<Row>({ ...byTokens, values: [[...hashes], now] })
  const actors = await actorsFrom(rows, officesOf)
  return new Map(
    rows.flatMap((row, index) => {
      const actor = actors[index]
      if (!actor) return []
      const session = sessionFrom(row)
      if (now - session.seen > seenEveryMilliseconds) noteSeen(database, session.id, now)
      return [[row.token_hash, { actor, session, language: row.language }]]
    }),
  )
}

/** Beside the request and without an outcome: a full disk must not keep anybody from reading. */
const noteSeen = (database: Database, session: string, now: number): void => {
  database.pool
    .query('update session set seen = $2 where id = $1 and seen < $2', [session, now])
    .catch(() => {})
}

/** The actor behind each of these sessions now, null where it has ended: for feeds that stay open. */
export const sessionsAlive = async (
  { database, clock, officesOf }: Asking,
  sessions: readonly string[],
): Promise<Map<string, Actor | null>> => {
  const { rows } = await database.pool.query<Row>({ ...byIds, values: [[...sessions], clock()] })
  const actors = await actorsFrom(rows, officesOf)
  const alive = new Map(rows.map((row, index) => [row.id, actors[index] ?? null]))
  return new Map(sessions.map((session) => [session, alive.get(session) ?? null]))
}
