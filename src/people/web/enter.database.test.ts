import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isRefusal } from '../../kernel/index.ts'
import {
  account,
  actorBehind,
  guest,
  openVisits,
  origin,
  refusalOf,
  tokenIn,
  type Visits,
} from '../testing/visitors.ts'
import { receptionFor } from './reception.ts'

let visits: Visits
beforeAll(async () => {
  visits = await openVisits()
})
afterAll(() => visits.close())
beforeEach(() => visits.afresh())

describe('[PE7] coming in by mail', () => {
  it('makes an account of whoever is new, and lets them in again on any device', async () => {
    const laptop = visits.openBrowser()
    await laptop.ask(' Ada@Example.ORG ')
    expect(visits.there.mails).toHaveLength(1)
    expect(visits.there.mails[0]).toMatchObject({ to: 'ada@example.org', subject: 'Come in: River Street' })
    const proved = await laptop.byLink(visits.there.mails[0])
    expect(proved).toEqual({ needs: 'name' })
    const ada = (await laptop.enter((reception) => reception.enterAs('Ada'))).person
    expect((await laptop.who())?.actor.persons).toEqual([ada])

    const phone = visits.openBrowser()
    await phone.ask('ada@example.org')
    expect((await phone.byCode(visits.there.mails[1])).person).toBe(ada)
    expect(refusalOf(await phone.byLink(visits.there.mails[1]))).toBe('people.link-spent')
    expect((await phone.at()).session?.person).toBe(ada)
  })

  it('asks the database and the post the very same for an address that is known and one that is not', async () => {
    await account(visits, visits.openBrowser(), 'Ada', 'known@example.org')
    const work = async (email: string) => {
      const browser = visits.openBrowser()
      const asked: string[] = []
      const { database } = visits
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
        { ...visits.parts(), database: { ...database, pool: watched as never } },
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
    const laptop = visits.openBrowser()
    await laptop.ask('elsewhere@example.org')
    const phone = visits.openBrowser()
    expect(refusalOf(await (await phone.at()).lookAtLink(tokenIn(visits.there.mails[0])))).toBe(
      'people.link-elsewhere',
    )
    expect(refusalOf(await phone.byLink(visits.there.mails[0]))).toBe('people.link-elsewhere')
    expect(refusalOf(await phone.byCode(visits.there.mails[0]))).toBe('people.code-spent')
    expect(await laptop.byCode(visits.there.mails[0])).toEqual({
      needs: 'name',
    })
  })

  it('[PE8] gives a new session and ends the one that the browser had before', async () => {
    const laptop = visits.openBrowser()
    await account(visits, visits.openBrowser(), 'Ben', 'ben@example.org')
    await guest(visits, laptop, 'Somebody')
    const before = laptop.session()
    await laptop.ask('ben@example.org')
    await laptop.byCode(visits.there.mails.at(-1))
    expect(laptop.session()).not.toBe(before)
    expect(await actorBehind(visits.database, () => visits.there.now, before)).toBeNull()
  })

  it('says so where the mail could not be sent', async () => {
    visits.there.postWorks = false
    expect(refusalOf(await visits.openBrowser().ask('ada@example.org'))).toBe('people.mail-not-sent')
    expect(refusalOf(await visits.openBrowser().ask('not an address'))).toBe('people.email-malformed')
  })
})

describe('guests and accounts', () => {
  it('[PE5] a guest who adds an address of theirs becomes an account and stays the same person', async () => {
    const phone = visits.openBrowser()
    const chi = await guest(visits, phone, 'Chi')
    await phone.ask('chi@example.org', true)
    await phone.byCode(visits.there.mails[0])
    expect((await phone.who())?.actor.persons).toEqual([chi])
    expect(await (await phone.at()).me()).toMatchObject({ name: 'Chi', email: 'chi@example.org' })
  })

  it('[PE6] a guest who adds the address of their account is claimed by it, words and all', async () => {
    const eve = await account(visits, visits.openBrowser(), 'Eve', 'eve@example.org')
    const phone = visits.openBrowser()
    const seat = await guest(visits, phone, 'Eve at the back')
    await phone.ask('eve@example.org', true)
    await phone.byLink(visits.there.mails.at(-1))
    expect((await phone.who())?.actor.persons).toEqual([eve, seat])
  })

  it('[PE6] who signs in on a guest’s device does not take the guest’s words along', async () => {
    const dov = await account(visits, visits.openBrowser(), 'Dov', 'dov@example.org')
    const tablet = visits.openBrowser()
    await guest(visits, tablet, 'Chi')
    await tablet.ask('dov@example.org')
    await tablet.byCode(visits.there.mails.at(-1))
    expect((await tablet.who())?.actor.persons).toEqual([dov])
  })

  it('[PE6] words are kept only for who asked for it and is still here', async () => {
    const dov = await account(visits, visits.openBrowser(), 'Dov', 'dov2@example.org')
    const tablet = visits.openBrowser()
    await guest(visits, tablet, 'Chi')
    await tablet.ask('dov2@example.org', true)
    await guest(visits, tablet, 'Somebody else')
    await tablet.byCode(visits.there.mails.at(-1))
    expect((await tablet.who())?.actor.persons).toEqual([dov])
  })

  it('[PE6] an account takes no other account’s address, nor another’s guest', async () => {
    const laptop = visits.openBrowser()
    await account(visits, laptop, 'Ada', 'ada3@example.org')
    await account(visits, visits.openBrowser(), 'Ben', 'ben3@example.org')
    await laptop.ask('ben3@example.org', true)
    expect(refusalOf(await laptop.byCode(visits.there.mails.at(-1)))).toBe('people.email-taken')
  })

  it('[PE8] sessions of oneself are listed and revoked, on whatever device', async () => {
    const [laptop, phone] = [visits.openBrowser(), visits.openBrowser()]
    await account(visits, laptop, 'Ada', 'ada4@example.org')
    await phone.ask('ada4@example.org')
    await phone.byCode(visits.there.mails.at(-1))
    const listed = await (await laptop.at()).sessions()
    expect(listed).toHaveLength(2)
    const other = (await phone.at()).session?.id ?? ''
    expect(await (await visits.openBrowser().at()).revoke(other)).toBe(false)
    expect(await (await laptop.at()).revoke(other)).toBe(true)
    expect(await phone.who()).toBeNull()
    expect(await laptop.who()).not.toBeNull()
    expect(visits.there.ended).toEqual([other])
    await (await laptop.at()).leave()
    expect(await laptop.who()).toBeNull()
    expect(visits.there.ended).toHaveLength(2)
  })
})
