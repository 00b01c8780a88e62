import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { placeOf, refuseOld } from './external.ts'
import { openPostgres } from './open.ts'

const open = (databaseUrl: string) => openPostgres({ databaseUrl, dataFolder: '/nowhere' })

describe('A database of the host’s own', () => {
  it('is used as it is, and left running', async () => {
    const fresh = await freshDatabase()
    const { host, database } = fresh.connection
    const url = `postgres://commonwise@/${database}?host=${encodeURIComponent(String(host))}`
    const postgres = await open(url)
    expect(postgres).toMatchObject({ kind: 'external', version: expect.stringMatching(/^18/) })
    await postgres.stop()
    await fresh.pool.query('select 1')
    await fresh.close()
  })

  it('is refused in one sentence when nobody listens, and when it is unknown there', async () => {
    const unused = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number }
        server.close(() => resolve(port))
      })
    })
    await expect(open(`postgres://ada:secret@127.0.0.1:${unused}/house`)).rejects.toThrow(
      `The database at 127.0.0.1:${unused}/house cannot be used: nobody listens there. Is the server running, and is the port right?`,
    )
    const fresh = await freshDatabase()
    const host = encodeURIComponent(String(fresh.connection.host))
    await expect(open(`postgres://commonwise@/missing?host=${host}`)).rejects.toThrow(
      'has no database of that name',
    )
    await fresh.close()
  })

  it('is refused when it is too old', () => {
    expect(() => refuseOld('14.11', 140_011, 'db/house')).toThrow(
      'The database at db/house is PostgreSQL 14.11, which is too old.',
    )
    expect(() => refuseOld('15.0', 150_000, 'db/house')).not.toThrow()
  })

  it('is named without its password', () => {
    expect(placeOf('postgres://ada:secret@db.example.org:5433/house')).toBe('db.example.org:5433/house')
  })
})
