// Sessions: a device that acts as a person until it is signed out, here or from another device.

import type { Clock } from '../../kernel/index.ts'
import type { Database } from '../../platform/index.ts'
import type { PersonId } from '../index.ts'
import { sessionMilliseconds } from './lifetimes.ts'
import { hashOf, newKey, newToken, type Random } from './secrets.ts'

export type Parts = { database: Database; clock: Clock; random: Random }

/** `device` in plain words, for example `Firefox · Android`. Milliseconds since 1970. */
export type Session = {
  id: string
  person: PersonId
  device: string
  began: number
  seen: number
  expires: number
}

export type SessionRow = Omit<Session, 'began' | 'seen' | 'expires'> &
  Record<'began' | 'seen' | 'expires', string>

export const sessionFrom = ({ id, person, device, began, seen, expires }: SessionRow): Session => ({
  id,
  person,
  device,
  began: Number(began),
  seen: Number(seen),
  expires: Number(expires),
})

/** A new session with a token of its own; the token is told once, here. Ends the session that the same browser had before. */
export const beginSession = async (
  { database, clock, random }: Parts,
  { person, device, before }: { person: PersonId; device: string; before: string | null },
): Promise<string> => {
  const token = newToken(random)
  const now = clock()
  await database.pool.query(
    `with ended as (update session set ended = $5 where id = $7 and ended is null)
     insert into session (id, token_hash, person, device, began, seen, expires) values ($1, $2, $3, $4, $5, $5, $6)`,
    [newKey(random), hashOf(token), person, device, now, now + sessionMilliseconds, before],
  )
  return token
}

/** Ends one session of these persons. Answers whether there was one to end. */
export const revokeSession = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  { session, persons }: { session: string; persons: readonly PersonId[] },
): Promise<boolean> => {
  const { rowCount } = await database.pool.query(
    'update session set ended = $3 where id = $1 and person = any($2) and ended is null',
    [session, [...persons], clock()],
  )
  return rowCount === 1
}

/** Where these persons are signed in now, the most recently seen first. */
export const mySessions = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  persons: readonly PersonId[],
): Promise<Session[]> => {
  const { rows } = await database.pool.query<SessionRow>(
    `select id, person, device, began, seen, expires from session
     where person = any($1) and ended is null and expires > $2 order by seen desc, id limit 200`,
    [[...persons], clock()],
  )
  return rows.map(sessionFrom)
}

/** Whether a device of this person was ever signed out. */
export const everSignedOut = async (database: Database, person: PersonId): Promise<boolean> => {
  const { rows } = await database.pool.query(
    'select 1 from session where person = $1 and ended is not null limit 1',
    [person],
  )
  return rows.length > 0
}
