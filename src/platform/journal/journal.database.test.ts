import { createHmac, randomBytes } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { keyFrom } from '../../kernel/index.ts'
import { batch, journalContract } from '../../kernel/testing/journal.contract.ts'
import { commitTo, saltBytes } from '../../record/index.ts'
import { freshDatabase } from '../testing/database.ts'
import { openJournal, type Projection, type Seal } from './journal.ts'

const mac = (key: Uint8Array, message: string) => createHmac('sha256', key).update(message).digest('hex')
const seal: Seal = ({ field, text }) => {
  const salt = randomBytes(saltBytes)
  return { salt, commitment: commitTo(mac, salt, field, text) }
}
const newKey = () => keyFrom(randomBytes(20))

const database = await freshDatabase()
afterAll(() => database.close())
const open = (projections: readonly Projection[] = []) =>
  openJournal({ database, seal, projections, wake: () => {} })
const wordsOf = async (id: string) =>
  (await database.pool.query('select text from words where id = $1', [id])).rows[0]?.text ?? null

const journal = open()
journalContract('on PostgreSQL', async () => ({ journal, wordsOf }))

await database.pool.query('create table tally (stream text primary key, noted integer not null)')
const tally: Projection = {
  kind: 'test',
  types: new Set(['Noted', 'Broken']),
  apply: async (client, { stream, event }) => {
    if (event.type === 'Broken') throw new Error('this projection cannot')
    await client.query(
      'insert into tally values ($1, 1) on conflict (stream) do update set noted = tally.noted + 1',
      [stream],
    )
  },
}
journalContract('that keeps a projection', async () => ({ journal: open([tally]), wordsOf }))

describe('the journal on PostgreSQL', () => {
  it('[KE2] keeps projections in the transaction of the append: both or neither', async () => {
    const projected = open([tally])
    const stream = `test/${newKey()}` as const
    await projected.append(batch(stream, 0))
    const broken = batch(stream, 1, {
      events: [
        { event: { type: 'Noted' }, says: [] },
        { event: { type: 'Broken' }, says: [] },
      ],
    })
    await expect(projected.append(broken)).rejects.toThrow('cannot')
    expect(await projected.read(stream, 0)).toHaveLength(1)
    expect((await database.pool.query('select noted from tally where stream = $1', [stream])).rows).toEqual([
      { noted: 1 },
    ])
    expect(await projected.append(batch(stream, 1))).toBe('appended')
  })

  it('[KE8] keeps a commitment that the salt opens, and that erasure leaves standing alone', async () => {
    const stream = `test/${newKey()}` as const
    const id = `w-${newKey()}` as const
    const said = {
      event: { type: 'Noted', text: id },
      says: [{ id, text: 'so that we sleep', field: 'entry', subject: 'chi' }],
    }
    await journal.append(batch(stream, 0, { events: [said] }))
    const { rows } = await database.pool.query(
      'select data, commitments, (select salt from words where id = $2) from event where stream = $1',
      [stream, id],
    )
    expect(JSON.stringify(rows[0].data)).not.toContain('sleep')
    expect(rows[0].commitments).toEqual({ [id]: commitTo(mac, rows[0].salt, 'entry', 'so that we sleep') })
    await journal.append(batch(stream, 1, { erases: [id] }))
    const left = await database.pool.query('select 1 from words where id = $1', [id])
    expect(left.rowCount).toBe(0)
    expect((await database.pool.query('select 1 from erased_words where id = $1', [id])).rowCount).toBe(1)
    expect(await journal.read(stream, 0)).toHaveLength(2)
  })

  it('[KE8] lets nobody change or remove what stands in the log', async () => {
    const stream = `test/${newKey()}` as const
    await journal.append(batch(stream, 0))
    for (const statement of [
      'delete from event where stream = $1',
      `update event set data = '{}' where stream = $1`,
    ])
      await expect(database.pool.query(statement, [stream])).rejects.toThrow('append-only')
  })

  it('[KE4] gives a stream no gap and no repeat under many writers', async () => {
    const stream = `test/${newKey()}` as const
    const write = async () => {
      for (let done = 0; done < 10; ) {
        const expected = (await journal.read(stream, 0)).length
        if ((await journal.append(batch(stream, expected))) === 'appended') done++
      }
    }
    await Promise.all(Array.from({ length: 6 }, write))
    const versions = (await journal.read(stream, 0)).map((one) => one.version)
    expect(versions).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})
