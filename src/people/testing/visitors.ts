// The reception over a fresh database, and visitors with browsers that keep their cookies.

import { randomBytes } from 'node:crypto'
import { isRefusal } from '../../kernel/index.ts'
import { limitBy } from '../../platform/http/limits.ts'
import { type Database, journalMigrations, migrate } from '../../platform/index.ts'
import { type Mail, MailNotSent } from '../../platform/mail/post.ts'
import { freshDatabase } from '../../platform/testing/database.ts'
import { keysFrom, performingOn } from '../../platform/testing/performing.ts'
import { peopleRights } from '../index.ts'
import { actorOf } from '../store/actors.ts'
import { makeHostLink } from '../store/host-link.ts'
import { peopleMigrations } from '../store/migrations.ts'
import { peopleProjections } from '../store/projection.ts'
import { type Reception, type ReceptionParts, receptionFor, type Welcome } from '../web/reception.ts'

const minute = 60_000
export const origin = 'https://river.example'
const somewhen = 1_000_000_000_000

/** The table of rights as `charter/` reads it, which people may not import. */
const may = (standings: readonly string[], act: string) =>
  (peopleRights[act] ?? []).some((one) => standings.includes(one))
    ? null
    : { refusal: 'charter.not-allowed', parameters: {} }

export const openVisits = async () => {
  const database = await freshDatabase({ empty: true })
  await migrate(database, [...journalMigrations, ...peopleMigrations])
  const there = { now: somewhen, mails: [] as Mail[], ended: [] as string[], postWorks: true }
  const clock = () => there.now
  const post = {
    send: async (mail: Mail) => {
      if (!there.postWorks) throw new MailNotSent('no')
      there.mails.push(mail)
    },
    close: () => {},
  }
  const parts = (secure = false): ReceptionParts => ({
    database,
    clock,
    random: randomBytes,
    perform: performingOn(database, { projections: peopleProjections, may, clock }),
    post,
    outbox: null,
    limit: limitBy(clock, { most: 1_000, perMilliseconds: minute }),
    ended: (session) => there.ended.push(session),
    secure,
  })
  return {
    there,
    database,
    parts,
    openBrowser: (secure = false) => openBrowser(parts(secure)),
    hostLink: () => makeHostLink(database, clock, randomBytes),
    nextSecret: keysFrom('secret'),
    /** Begins each test at the same time, with no mail on its way. */
    afresh: async () => {
      Object.assign(there, { now: somewhen, mails: [], ended: [], postWorks: true })
      await database.pool.query('delete from sign_in')
    },
    close: () => database.close(),
  }
}
export type Visits = Awaited<ReturnType<typeof openVisits>>

export const actorBehind = (database: Database, clock: () => number, token: string | null) =>
  actorOf({ database, clock, officesOf: async () => [] }, token)

/** Asks the house anew at each step, as a browser does. */
const openBrowser = (parts: ReceptionParts) => {
  const { database, clock, secure } = parts
  const cookies = new Map<string, string>()
  const keep = (set: readonly string[]) => {
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (/Max-Age=0/.test(one)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const session = () => cookies.get(secure ? '__Host-commonwise' : 'commonwise') ?? null
  const who = () => actorBehind(database, clock, session())
  const at = async (): Promise<Reception> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ cookie, 'user-agent': 'Firefox/128 Android' })
    const visit = {
      signedIn: await who(),
      headers,
      address: '192.0.2.1',
      locale: 'en',
      place: 'River Street',
    } as const
    return receptionFor(parts, visit)
  }
  const enter = async (how: (reception: Reception) => Promise<unknown>): Promise<Welcome> => {
    const entered = (await how(await at())) as Welcome
    if ('cookies' in entered) keep(entered.cookies)
    return entered
  }
  const ask = (email: string, keep = false) =>
    enter((reception) => reception.ask({ email, keep, origin, next: '/' }))
  const byCode = (mail: Mail | undefined) => enter((reception) => reception.enterByCode(codeIn(mail)))
  const byLink = (mail: Mail | undefined) => enter((reception) => reception.enterByLink(tokenIn(mail)))
  return { at, enter, ask, byCode, byLink, who, session }
}
export type Browser = ReturnType<typeof openBrowser>

export const codeIn = (mail: Mail | undefined): string =>
  /^ {4}(\d{3} \d{3})$/m.exec(mail?.text ?? '')?.[1] ?? ''
export const tokenIn = (mail: Mail | undefined): string =>
  /\/sign-in\/link\/([\w-]+)$/m.exec(mail?.text ?? '')?.[1] ?? ''
export const refusalOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.refusal : null)

/** Comes in with a name; answers as whom. */
export const guest = async ({ nextSecret }: Visits, browser: Browser, name: string): Promise<string> =>
  (await browser.enter((reception) => reception.welcomeGuest({ name, secret: nextSecret() }))).person

/** Comes in by mail for the first time; answers as whom. */
export const account = async (
  { there }: Visits,
  browser: Browser,
  name: string,
  email: string,
): Promise<string> => {
  await browser.ask(email)
  await browser.byCode(there.mails.at(-1))
  return (await browser.enter((reception) => reception.enterAs(name))).person
}
