// The way to another device: a link (or its QR code) from my own page, for a quarter of an hour, once.

import type { PersonId } from '../index.ts'
import { deviceLinkMilliseconds } from './lifetimes.ts'
import { hashOf, isToken, newToken } from './secrets.ts'
import type { Parts } from './sessions.ts'

/** Answers the token for `/device/<token>`. A new one puts the ones before out of use. */
export const makeDeviceLink = async (
  { database, clock, random }: Parts,
  person: PersonId,
): Promise<string> => {
  const token = newToken(random)
  await database.pool.query('delete from device_link where person = $1', [person])
  await database.pool.query('insert into device_link (token_hash, person, expires) values ($1, $2, $3)', [
    hashOf(token),
    person,
    clock() + deviceLinkMilliseconds,
  ])
  return token
}

/** For whom the link is. Looking changes nothing. */
export const deviceLinkFor = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  token: unknown,
): Promise<PersonId | null> => {
  if (!isToken(token)) return null
  const { rows } = await database.pool.query(
    'select person from device_link where token_hash = $1 and used is null and expires > $2',
    [hashOf(token), clock()],
  )
  return rows[0]?.person ?? null
}

/** Uses the link up and answers for whom it was. */
export const spendDeviceLink = async (
  { database, clock }: Pick<Parts, 'database' | 'clock'>,
  token: unknown,
): Promise<PersonId | null> => {
  if (!isToken(token)) return null
  const { rows } = await database.pool.query(
    'update device_link set used = $2 where token_hash = $1 and used is null and expires > $2 returning person',
    [hashOf(token), clock()],
  )
  return rows[0]?.person ?? null
}
