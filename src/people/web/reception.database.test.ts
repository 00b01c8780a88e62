import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, isRefusal, nobody } from '../../kernel/index.ts'
import { limitBy } from '../../platform/http/limits.ts'
import { journalMigrations, migrate } from '../../platform/index.ts'
import type { Mail } from '../../platform/mail/post.ts'
import { MailNotSent } from '../../platform/mail/post.ts'
import { type Fresh, freshDatabase } from '../../platform/testing/database.ts'
import { keysFrom, type Performing, performingOn } from '../../platform/testing/performing.ts'
import { peopleRights } from '../index.ts'
import { actorOf } from '../store/actors.ts'
import { makeHostLink } from '../store/host-link.ts'
import { peopleMigrations } from '../store/migrations.ts'
import { peopleProjections } from '../store/projection.ts'
import { type Reception, receptionFor, type Welcome } from './reception.ts'

const minute = 60_000
let database: Fresh
let perform: Performing
let now: number
let mails: Mail[]
let postWorks: boolean
const clock = () => now
const nextSecret = keysFrom('secret')

/** The table of rights as `charter/` reads it, which people may not import. */
const may = (standings: readonly string[], act: string) =>
  (peopleRights[act] ?? []).some((one) => standings.includes(one))
    ? null
    : { refusal: 'charter.not-allowed', parameters: {} }

beforeAll(async () => {
  database = await freshDatabase({ empty: true })
  await migrate(database, [...journalMigrations, ...peopleMigrations])
  perform = performingOn(database, { projections: peopleProjections, may, clock })
})
afterAll(() => database.close())
beforeEach(async () => {
  now = 1_000_000_000_000
  mails = []
  postWorks = true
  await database.pool.query('delete from sign_in')
})

const post = {
  send: async (mail: Mail) => {
    if (!postWorks) throw new MailNotSent('no')
    mails.push(mail)
  },
  close: () => {},
}

/** A browser keeps its cookies and asks the house anew at each step. */
const openBrowser = (secure = false) => {
  const cookies = new Map<string, string>()
  const keep = (set: readonly string[]) => {
    for (const one of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (/Max-Age=0/.test(one)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const session = () => cookies.get(secure ? '__Host-commonwise' : 'commonwise') ?? null
  const who = () => actorOf({ database, clock, officesOf: async () => [] }, session())
  const at = async (): Promise<Reception> =>
    receptionFor(
      {
        database,
        clock,
        random: randomBytes,
        perform,
        post,
        outbox: null,
        limit: limitBy(clock, { most: 1_000, perMilliseconds: minute }),
        secure,
      },
      {
        signedIn: await who(),
        headers: new Headers({ cookie: header(), 'user-agent': 'Firefox/128 Android' }),
        address: '192.0.2.1',
        locale: 'en',
        place: 'River Street',
      },
    )
  const enter = async (how: (reception: Reception) => Promise<unknown>) => {
    const entered = (await how(await at())) as Welcome
    if ('cookies' in entered) keep(entered.cookies)
    return entered
  }
  return { at, enter, who, session, cookies }
}
type Browser = ReturnType<typeof openBrowser>

const origin = 'https://river.example'
const ask = (browser: Browser, email: string, keep = false) =>
  browser.enter((reception) => reception.ask({ email, keep, origin, next: '/' }))
const codeIn = (mail: Mail | undefined) => /^ {4}(\d{3} \d{3})$/m.exec(mail?.text ?? '')?.[1] ?? ''
const tokenIn = (mail: Mail | undefined) => /\/sign-in\/link\/([\w-]+)$/m.exec(mail?.text ?? '')?.[1] ?? ''
const refusalOf = (answer: unknown) => (isRefusal(answer) ? answer.refusal : null)
const guest = async (browser: Browser, name: string) =>
  (await browser.enter((reception) => reception.welcomeGuest({ name, secret: nextSecret() }))).person
const account = async (browser: Browser, name: string, email: string) => {
  await ask(browser, email)
  await browser.enter((reception) => reception.enterByCode(codeIn(mails.at(-1))))
  return (await browser.enter((reception) => reception.enterAs(name))).person
}

describe('guests', () => {
  it('[PE1] come in with nothing but a name, and their device is remembered', async () => {
    const phone = openBrowser()
    const chi = await guest(phone, 'Chi')
    expect((await phone.who())?.actor).toEqual({ ...nobody, persons: [chi] })
    expect((await phone.who())?.session.device).toBe('Firefox · Android')
    expect(
      refusalOf(
        await phone.enter((reception) => reception.welcomeGuest({ name: ' ', secret: nextSecret() })),
      ),
    ).toBe('people.name-missing')
  })

  it('[PE11] the same form twice is one arrival, and not after signing out', async () => {
    const phone = openBrowser()
    const form = { name: 'Chi', secret: nextSecret() }
    const first = await phone.enter((reception) => reception.welcomeGuest(form))
    const again = await openBrowser().enter((reception) => reception.welcomeGuest(form))
    expect(again.person).toBe(first.person)
    await (await phone.at()).leave()
    expect(refusalOf(await openBrowser().enter((reception) => reception.welcomeGuest(form)))).toBe(
      'people.arrived-already',
    )
  })

  it('[PE11] who knows a person’s id cannot arrive as them', async () => {
    const chi = await guest(openBrowser(), 'Chi')
    const eve = await guest(openBrowser(), 'Chi')
    const copied = await openBrowser().enter((reception) =>
      reception.welcomeGuest({ name: 'Chi', secret: chi }),
    )
    expect(copied.person).not.toBe(chi)
    expect(eve).not.toBe(chi)
  })

  it('[PE10] come back on another device by a link, once', async () => {
    const phone = openBrowser()
    const chi = await guest(phone, 'Chi')
    const token = await (await phone.at()).deviceLink()
    const tablet = openBrowser()
    for (let look = 0; look < 3; look++) expect(await (await tablet.at()).deviceLinkFor(token)).toBe('Chi')
    expect((await tablet.enter((reception) => reception.enterByDevice(token))).person).toBe(chi)
    expect((await tablet.who())?.actor.persons).toEqual([chi])
    expect((await phone.who())?.actor.persons).toEqual([chi])
    expect(refusalOf(await openBrowser().enter((reception) => reception.enterByDevice(token)))).toBe(
      'people.device-link-spent',
    )
  })
})

describe('the host', () => {
  const link = () => makeHostLink(database, clock, randomBytes)

  it('[PE2] is who opens the link first', async () => {
    const [token, laptop] = [await link(), openBrowser()]
    expect(await (await laptop.at()).hostLink(token)).toMatchObject({ me: null })
    const form = { token, secret: nextSecret(), as: 'new', name: 'Ada' }
    await laptop.enter((reception) => reception.welcomeHost(form))
    expect((await laptop.who())?.actor.host).toBe(true)
    expect(await (await openBrowser().at()).hostLink(token)).toBeNull()
    const late = { ...form, secret: nextSecret(), name: 'Eve' }
    expect(refusalOf(await openBrowser().enter((reception) => reception.welcomeHost(late)))).toBe(
      'people.host-link-spent',
    )
  })

  it('[PE2] does not use the link up by a form that is refused, nor by an answer that is lost', async () => {
    const [token, laptop] = [await link(), openBrowser()]
    const form = { token, secret: nextSecret(), as: 'new', name: ' ' }
    expect(refusalOf(await laptop.enter((reception) => reception.welcomeHost(form)))).toBe(
      'people.name-missing',
    )
    const lost = await (await laptop.at()).welcomeHost({ ...form, name: 'Ada' })
    const again = await laptop.enter((reception) => reception.welcomeHost({ ...form, name: 'Ada' }))
    expect(again.person).toBe((lost as Welcome).person)
  })

  it('[PE2] who is known here becomes a host, and a host who lost their device comes back', async () => {
    const phone = openBrowser()
    const chi = await guest(phone, 'Chi')
    const before = phone.session()
    const first = { token: await link(), secret: nextSecret(), as: 'me', name: '' }
    await phone.enter((reception) => reception.welcomeHost(first))
    expect((await phone.who())?.actor).toEqual({ ...nobody, persons: [chi], host: true })
    expect(phone.session()).not.toBe(before)

    const second = { token: await link(), secret: nextSecret(), as: chi, name: '' }
    const laptop = openBrowser()
    await laptop.enter((reception) => reception.welcomeHost(second))
    expect((await laptop.who())?.actor).toEqual({ ...nobody, persons: [chi], host: true })

    const stranger = {
      token: await link(),
      secret: nextSecret(),
      as: await guest(openBrowser(), 'Eve'),
      name: '',
    }
    expect(refusalOf(await openBrowser().enter((reception) => reception.welcomeHost(stranger)))).toBe(
      'people.unknown',
    )
  })
})

describe('[PE7] coming in by mail', () => {
  it('makes an account of whoever is new, and lets them in again on any device', async () => {
    const laptop = openBrowser()
    await ask(laptop, ' Ada@Example.ORG ')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'ada@example.org', subject: 'Come in: River Street' })
    const proved = await laptop.enter((reception) => reception.enterByLink(tokenIn(mails[0])))
    expect(proved).toEqual({ needs: 'name' })
    const ada = (await laptop.enter((reception) => reception.enterAs('Ada'))).person
    expect((await laptop.who())?.actor.persons).toEqual([ada])

    const phone = openBrowser()
    await ask(phone, 'ada@example.org')
    expect((await phone.enter((reception) => reception.enterByCode(codeIn(mails[1])))).person).toBe(ada)
    expect(refusalOf(await phone.enter((reception) => reception.enterByLink(tokenIn(mails[1]))))).toBe(
      'people.link-spent',
    )
    expect((await phone.at()).session?.person).toBe(ada)
  })

  it('asks the database and the post the very same for an address that is known and one that is not', async () => {
    await account(openBrowser(), 'Ada', 'known@example.org')
    const work = async (email: string) => {
      const browser = openBrowser()
      const asked: string[] = []
      const { pool } = database
      const [connect, query] = [pool.connect.bind(pool), pool.query.bind(pool)]
      const noting =
        (run: (statement: never, values: never) => unknown) => (statement: never, values: never) => {
          asked.push(JSON.stringify(statement))
          return run(statement, values)
        }
      const watched = {
        ...pool,
        query: noting(query),
        connect: async () => {
          const client = await connect()
          return {
            query: noting(client.query.bind(client)),
            release: () => client.release(),
          }
        },
      }
      const reception = receptionFor(
        {
          database: { ...database, pool: watched as never },
          clock,
          random: randomBytes,
          perform,
          post,
          outbox: null,
          limit: limitBy(clock, { most: 10, perMilliseconds: minute }),
          secure: false,
        },
        {
          signedIn: await browser.who(),
          headers: new Headers(),
          address: '',
          locale: 'en',
          place: 'River Street',
        },
      )
      const answer = await reception.ask({ email, keep: false, origin, next: '/' })
      return {
        asked,
        answer: isRefusal(answer) ? answer : answer.cookies.map((one) => one.replace(/=[\w-]{43}/, '=…')),
      }
    }
    const [known, unknown] = [await work('known@example.org'), await work('unknown@example.org')]
    expect(known).toEqual(unknown)
    expect(known.asked.length).toBeGreaterThan(3)
  })

  it('does nothing where the mail is opened in another browser', async () => {
    const laptop = openBrowser()
    await ask(laptop, 'elsewhere@example.org')
    const phone = openBrowser()
    expect(refusalOf(await (await phone.at()).lookAtLink(tokenIn(mails[0])))).toBe('people.link-elsewhere')
    expect(refusalOf(await phone.enter((reception) => reception.enterByLink(tokenIn(mails[0]))))).toBe(
      'people.link-elsewhere',
    )
    expect(refusalOf(await phone.enter((reception) => reception.enterByCode(codeIn(mails[0]))))).toBe(
      'people.code-spent',
    )
    expect(await laptop.enter((reception) => reception.enterByCode(codeIn(mails[0])))).toEqual({
      needs: 'name',
    })
  })

  it('[PE8] gives a new session and ends the one that the browser had before', async () => {
    const laptop = openBrowser()
    await account(openBrowser(), 'Ben', 'ben@example.org')
    await guest(laptop, 'Somebody')
    const before = laptop.session()
    await ask(laptop, 'ben@example.org')
    await laptop.enter((reception) => reception.enterByCode(codeIn(mails.at(-1))))
    expect(laptop.session()).not.toBe(before)
    expect(await actorOf({ database, clock, officesOf: async () => [] }, before)).toBeNull()
  })

  it('says so where the mail could not be sent', async () => {
    postWorks = false
    expect(refusalOf(await ask(openBrowser(), 'ada@example.org'))).toBe('people.mail-not-sent')
    expect(refusalOf(await ask(openBrowser(), 'not an address'))).toBe('people.email-malformed')
  })
})

describe('guests and accounts', () => {
  it('[PE5] a guest who adds an address of theirs becomes an account and stays the same person', async () => {
    const phone = openBrowser()
    const chi = await guest(phone, 'Chi')
    await ask(phone, 'chi@example.org', true)
    await phone.enter((reception) => reception.enterByCode(codeIn(mails[0])))
    expect((await phone.who())?.actor.persons).toEqual([chi])
    expect(await (await phone.at()).me()).toMatchObject({ name: 'Chi', email: 'chi@example.org' })
  })

  it('[PE6] a guest who adds the address of their account is claimed by it, words and all', async () => {
    const eve = await account(openBrowser(), 'Eve', 'eve@example.org')
    const phone = openBrowser()
    const seat = await guest(phone, 'Eve at the back')
    await ask(phone, 'eve@example.org', true)
    await phone.enter((reception) => reception.enterByLink(tokenIn(mails.at(-1))))
    expect((await phone.who())?.actor.persons).toEqual([eve, seat])
  })

  it('[PE6] who signs in on a guest’s device does not take the guest’s words along', async () => {
    const dov = await account(openBrowser(), 'Dov', 'dov@example.org')
    const tablet = openBrowser()
    await guest(tablet, 'Chi')
    await ask(tablet, 'dov@example.org')
    await tablet.enter((reception) => reception.enterByCode(codeIn(mails.at(-1))))
    expect((await tablet.who())?.actor.persons).toEqual([dov])
  })

  it('[PE6] words are kept only for who asked for it and is still here', async () => {
    const dov = await account(openBrowser(), 'Dov', 'dov2@example.org')
    const tablet = openBrowser()
    await guest(tablet, 'Chi')
    await ask(tablet, 'dov2@example.org', true)
    await guest(tablet, 'Somebody else')
    await tablet.enter((reception) => reception.enterByCode(codeIn(mails.at(-1))))
    expect((await tablet.who())?.actor.persons).toEqual([dov])
  })

  it('[PE6] an account takes no other account’s address, nor another’s guest', async () => {
    const laptop = openBrowser()
    await account(laptop, 'Ada', 'ada3@example.org')
    await account(openBrowser(), 'Ben', 'ben3@example.org')
    await ask(laptop, 'ben3@example.org', true)
    expect(refusalOf(await laptop.enter((reception) => reception.enterByCode(codeIn(mails.at(-1)))))).toBe(
      'people.email-taken',
    )
  })

  it('[PE8] sessions of oneself are listed and revoked, on whatever device', async () => {
    const [laptop, phone] = [openBrowser(), openBrowser()]
    await account(laptop, 'Ada', 'ada4@example.org')
    await ask(phone, 'ada4@example.org')
    await phone.enter((reception) => reception.enterByCode(codeIn(mails.at(-1))))
    const listed = await (await laptop.at()).sessions()
    expect(listed).toHaveLength(2)
    const other = (await phone.at()).session?.id ?? ''
    expect(await (await openBrowser().at()).revoke(other)).toBe(false)
    expect(await (await laptop.at()).revoke(other)).toBe(true)
    expect(await phone.who()).toBeNull()
    expect(await laptop.who()).not.toBeNull()
  })
})

describe('[PE8] cookies', () => {
  it('are bound to this host and to TLS where there is TLS, and never readable by script', async () => {
    const plain = openBrowser()
    const safe = openBrowser(true)
    for (const [browser, name] of [
      [plain, 'commonwise'],
      [safe, '__Host-commonwise'],
    ] as const) {
      const { cookies } = await browser.enter((reception) =>
        reception.welcomeGuest({ name: 'Chi', secret: nextSecret() }),
      )
      expect(cookies).toHaveLength(1)
      expect(cookies[0]).toMatch(
        new RegExp(`^${name}=[\\w-]{43}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`),
      )
      expect(cookies[0]?.endsWith('; Secure')).toBe(browser === safe)
    }
    const asked = (await (
      await safe.at()
    ).ask({ email: 'ada@example.org', keep: false, origin, next: '/' })) as {
      cookies: string[]
    }
    expect(asked.cookies[0]).toMatch(
      /^__Host-commonwise-asked=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/,
    )
  })
})

it('an actor of the next request is asked anew', async () => {
  const phone = openBrowser()
  const actor: Actor = (
    await phone.enter((reception) => reception.welcomeGuest({ name: 'Chi', secret: nextSecret() }))
  ).actor
  expect((await phone.who())?.actor).toEqual(actor)
  await (await phone.at()).leave()
  expect(await phone.who()).toBeNull()
})
