import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { freshDatabase } from '../testing/database.ts'
import { letterBox } from '../testing/letter-box.ts'
import { mailMigrations, openOutbox, readOutbox } from './outbox.ts'
import { type Mail, MailNotSent, type Post } from './post.ts'
import { openSmtp } from './smtp.ts'

type Office = { post: Post; broken: Post; received: () => Promise<Mail[]>; close: () => Promise<void> }

const closedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const offices: Record<string, () => Promise<Office>> = {
  'by SMTP': async () => {
    const box = await letterBox()
    return {
      post: openSmtp(box.url, 'https://commons.example'),
      broken: openSmtp(`smtp://127.0.0.1:${await closedPort()}`, 'https://commons.example'),
      received: async () => box.received(),
      close: box.close,
    }
  },
  'into the outbox': async () => {
    const database = await freshDatabase({ empty: true })
    await migrate(database, mailMigrations)
    const nowhere = connect({ host: '127.0.0.1', port: await closedPort() })
    return {
      post: openOutbox(database, () => 1_000),
      broken: openOutbox(nowhere, () => 1_000),
      received: async () => {
        const posted = await readOutbox(database, () => 2_000)
        return posted.reverse().map(({ to, subject, text }) => ({ to, subject, text }))
      },
      close: async () => {
        await nowhere.close()
        await database.close()
      },
    }
  },
}

describe.each(Object.entries(offices))('mail %s', (_name, open) => {
  let office: Office
  beforeAll(async () => {
    office = await open()
  })
  afterAll(() => office.close())

  const first: Mail = {
    to: 'ada@example.org',
    subject: 'Grüße – 481 516',
    text: 'Dear Ada,\n.\n..a dot\n\nπ “q”\n',
  }
  const second: Mail = { to: 'ben+tag@example.org', subject: 'x'.repeat(150), text: 'y '.repeat(600).trim() }

  it('arrives as it was written, once, in order', async () => {
    await office.post.send(first)
    await office.post.send(second)
    const received = await office.received()
    expect(received.map((mail) => ({ ...mail, text: mail.text.trimEnd() }))).toEqual(
      [first, second].map((mail) => ({ ...mail, text: mail.text.trimEnd() })),
    )
  })

  it('[PL10] is not sent where a line break would make a header or an address of its own', async () => {
    const before = (await office.received()).length
    const bcc = '\r\nBcc: eve@example.org'
    await expect(office.post.send({ ...first, subject: `Hello${bcc}` })).rejects.toThrow(MailNotSent)
    await expect(office.post.send({ ...first, to: `ada@example.org${bcc}` })).rejects.toThrow(MailNotSent)
    expect(await office.received()).toHaveLength(before)
  })

  it('says so where it could not be handed over', async () => {
    await expect(office.broken.send(first)).rejects.toThrow(MailNotSent)
  })
})

it('the outbox forgets a mail after a day', async () => {
  const database = await freshDatabase({ empty: true })
  await migrate(database, mailMigrations)
  let now = 0
  const post = openOutbox(database, () => now)
  await post.send({ to: 'ada@example.org', subject: 'One', text: '' })
  now = 86_400_001
  expect(await readOutbox(database, () => now)).toEqual([])
  await post.send({ to: 'ada@example.org', subject: 'Two', text: '' })
  const { rows } = await database.pool.query('select subject from outbox_mail')
  expect(rows).toEqual([{ subject: 'Two' }])
  await database.close()
})
