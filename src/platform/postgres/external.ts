// A PostgreSQL of the host's own, given by DATABASE_URL. Any from version 15 on.

import pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import type { Postgres } from './open.ts'

const oldest = 15

export const openExternal = async (databaseUrl: string): Promise<Postgres> => {
  const connection = { connectionString: databaseUrl }
  const where = placeOf(databaseUrl)
  const session = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000 })
  session.on('error', () => {})
  try {
    await session.connect()
    const { rows } = await session.query<{ name: string; number: number }>(
      `select current_setting('server_version') as name, current_setting('server_version_num')::integer as number`,
    )
    const { name = '?', number = 0 } = rows[0] ?? {}
    refuseOld(name, number, where)
    return { connection, kind: 'external', version: name, stop: async () => {} }
  } catch (error) {
    throw error instanceof Obstacle ? error : whyNot(error, where)
  } finally {
    await session.end().catch(() => {})
  }
}

export const refuseOld = (name: string, number: number, where: string): void => {
  if (number >= oldest * 10_000) return
  throw new Obstacle(
    `The database at ${where} is PostgreSQL ${name}, which is too old.`,
    `Commonwise needs version ${oldest} or newer: update that server, or leave DATABASE_URL empty to use the one that comes with Commonwise.`,
  )
}

/** Host, port and database, without the password. */
export const placeOf = (databaseUrl: string): string => {
  // A socket's folder stands in the query, and then there may be no host, which a URL does not allow.
  const url = new URL(databaseUrl.replace('@/', '@localhost/'))
  return `${url.searchParams.get('host') ?? (url.host || 'this machine')}${url.pathname}`
}

const sentences: Record<string, [what: string, whatToDo: string]> = {
  ECONNREFUSED: ['nobody listens there', 'Is the server running, and is the port right?'],
  ENOENT: ['nobody listens there', 'Is the server running, and is the socket’s folder right?'],
  ENOTFOUND: ['there is no machine of that name', 'Check the name in DATABASE_URL.'],
  EAI_AGAIN: ['the name of that machine cannot be looked up now', 'Check the network and DATABASE_URL.'],
  ETIMEDOUT: ['it does not answer', 'Check the network, its firewall and DATABASE_URL.'],
  EHOSTUNREACH: ['there is no way to that machine', 'Check the network and DATABASE_URL.'],
  '28P01': ['it refuses the name or the password', 'Check both in DATABASE_URL.'],
  '28000': ['it does not let this user in', 'Check the user in DATABASE_URL and the server’s pg_hba.conf.'],
  '3D000': ['the server has no database of that name', 'Create it (createdb), or correct DATABASE_URL.'],
  '53300': ['it has too many connections already', 'Allow it more, or close others.'],
  '57P03': ['it is starting or stopping just now', 'Try again in a moment.'],
}

const whyNot = (error: unknown, where: string): Error => {
  const first = error instanceof AggregateError ? error.errors[0] : error
  const { code = '', message = '' } = first as { code?: string; message?: string }
  const [what, whatToDo] = sentences[code] ??
    (/timeout/i.test(message) ? sentences.ETIMEDOUT : undefined) ?? [message, 'Check DATABASE_URL.']
  return new Obstacle(`The database at ${where} cannot be used: ${what}.`, whatToDo, error)
}
