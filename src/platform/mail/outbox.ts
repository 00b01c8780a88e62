// Mail where there is no mail server: it stands in a table until the host reads it aloud, or a day has passed.

import type { Clock } from '../../kernel/index.ts'
import type { Database } from '../database/database.ts'
import type { Migration } from '../database/migrate.ts'
import { checked, type Mail, MailNotSent, type Post } from './post.ts'

export const mailMigrations: Migration[] = [
  {
    name: 'mail-0001-outbox',
    sql: `
      create table outbox_mail (
        number bigint generated always as identity primary key,
        recipient text not null,
        subject text not null,
        text text not null,
        at bigint not null
      );
    `,
  },
]

const dayMilliseconds = 86_400_000

export const openOutbox = (database: Database, clock: Clock): Post => ({
  send: async (mail) => {
    const { to, subject, text } = checked(mail)
    const now = clock()
    try {
      await database.pool.query('delete from outbox_mail where at < $1', [now - dayMilliseconds])
      await database.pool.query(
        'insert into outbox_mail (recipient, subject, text, at) values ($1, $2, $3, $4)',
        [to, subject, text, now],
      )
    } catch (error) {
      throw new MailNotSent('The outbox cannot be written', { cause: error })
    }
  },
  close: () => {},
})

export type Posted = Mail & { number: number; at: number }

/** The mails of the last day, the newest first. Whoever may read this may sign in as anybody who asked to. */
export const readOutbox = async (database: Database, clock: Clock): Promise<Posted[]> => {
  const { rows } = await database.pool.query(
    'select number, recipient, subject, text, at from outbox_mail where at >= $1 order by number desc limit 100',
    [clock() - dayMilliseconds],
  )
  return rows.map(({ number, recipient, subject, text, at }) => ({
    number: Number(number),
    to: recipient,
    subject,
    text,
    at: Number(at),
  }))
}
