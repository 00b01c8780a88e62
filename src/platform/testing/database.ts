// A database of its own for a test file, with all tables and nothing in them.

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, connect, type Database } from '../database/database.ts'
import { template } from './cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of the cluster that this run of the tests has started. */
    cluster: string
  }
}

export type Fresh = Database & { connection: Connection }

/** Close it after the tests of the file: `afterAll(() => database.close())`. With `empty` it has no tables either. */
export const freshDatabase = async ({ empty = false } = {}): Promise<Fresh> => {
  const name = `test_${randomBytes(8).toString('hex')}`
  const admin = new pg.Client(connectionIn('postgres'))
  await admin.connect()
  await admin.query(`create database ${name} template ${empty ? 'template0' : template}`)
  await admin.end()
  const connection = connectionIn(name)
  return { ...connect(connection), connection }
}

const connectionIn = (database: string): Connection => ({
  host: join(inject('cluster'), 'run'),
  port: 5432,
  user: 'commonwise',
  database,
  ssl: false,
})
