import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, nobody } from '../../kernel/index.ts'
import { guest, openVisits, origin, refusalOf, type Visits } from '../testing/visitors.ts'
import type { Welcome } from './reception.ts'

let visits: Visits
beforeAll(async () => {
  visits = await openVisits()
})
afterAll(() => visits.close())
beforeEach(() => visits.afresh())

describe('guests', () => {
  it('[PE1] come in with nothing but a name, and their device is remembered', async () => {
    const phone = visits.openBrowser()
    const chi = await guest(visits, phone, 'Chi')
    expect((await phone.who())?.actor).toEqual({ ...nobody, persons: [chi] })
    expect((await phone.who())?.session.device).toBe('Firefox · Android')
    expect(
      refusalOf(
        await phone.enter((reception) => reception.welcomeGuest({ name: ' ', secret: visits.nextSecret() })),
      ),
    ).toBe('people.name-missing')
  })

  it('[PE11] the same form twice is one arrival, and not after signing out', async () => {
    const phone = visits.openBrowser()
    const form = { name: 'Chi', secret: visits.nextSecret() }
    const first = await phone.enter((reception) => reception.welcomeGuest(form))
    const again = await visits.openBrowser().enter((reception) => reception.welcomeGuest(form))
    expect(again.person).toBe(first.person)
    await (await phone.at()).leave()
    expect(refusalOf(await visits.openBrowser().enter((reception) => reception.welcomeGuest(form)))).toBe(
      'people.arrived-already',
    )
  })

  it('[PE11] who knows a person’s id cannot arrive as them', async () => {
    const chi = await guest(visits, visits.openBrowser(), 'Chi')
    const eve = await guest(visits, visits.openBrowser(), 'Chi')
    const copied = await visits
      .openBrowser()
      .enter((reception) => reception.welcomeGuest({ name: 'Chi', secret: chi }))
    expect(copied.person).not.toBe(chi)
    expect(eve).not.toBe(chi)
  })

  it('[PE10] come back on another device by a link, once', async () => {
    const phone = visits.openBrowser()
    const chi = await guest(visits, phone, 'Chi')
    const token = await (await phone.at()).deviceLink()
    const tablet = visits.openBrowser()
    for (let look = 0; look < 3; look++) expect(await (await tablet.at()).deviceLinkFor(token)).toBe('Chi')
    expect((await tablet.enter((reception) => reception.enterByDevice(token))).person).toBe(chi)
    expect((await tablet.who())?.actor.persons).toEqual([chi])
    expect((await phone.who())?.actor.persons).toEqual([chi])
    expect(refusalOf(await visits.openBrowser().enter((reception) => reception.enterByDevice(token)))).toBe(
      'people.device-link-spent',
    )
  })
})

describe('the host', () => {
  it('[PE2] is who opens the link first', async () => {
    const [token, laptop] = [await visits.hostLink(), visits.openBrowser()]
    expect(await (await laptop.at()).hostLink(token)).toMatchObject({ me: null })
    const form = { token, secret: visits.nextSecret(), as: 'new', name: 'Ada' }
    await laptop.enter((reception) => reception.welcomeHost(form))
    expect((await laptop.who())?.actor.host).toBe(true)
    expect(await (await visits.openBrowser().at()).hostLink(token)).toBeNull()
    const late = { ...form, secret: visits.nextSecret(), name: 'Eve' }
    expect(refusalOf(await visits.openBrowser().enter((reception) => reception.welcomeHost(late)))).toBe(
      'people.host-link-spent',
    )
  })

  it('[PE2] does not use the link up by a form that is refused, nor by an answer that is lost', async () => {
    const [token, laptop] = [await visits.hostLink(), visits.openBrowser()]
    const form = { token, secret: visits.nextSecret(), as: 'new', name: ' ' }
    expect(refusalOf(await laptop.enter((reception) => reception.welcomeHost(form)))).toBe(
      'people.name-missing',
    )
    const lost = await (await laptop.at()).welcomeHost({ ...form, name: 'Ada' })
    const again = await laptop.enter((reception) => reception.welcomeHost({ ...form, name: 'Ada' }))
    expect(again.person).toBe((lost as Welcome).person)
  })

  it('[PE2] who is known here becomes a host, and a host who lost their device comes back', async () => {
    const phone = visits.openBrowser()
    const chi = await guest(visits, phone, 'Chi')
    const before = phone.session()
    const first = { token: await visits.hostLink(), secret: visits.nextSecret(), as: 'me', name: '' }
    await phone.enter((reception) => reception.welcomeHost(first))
    expect((await phone.who())?.actor).toEqual({ ...nobody, persons: [chi], host: true })
    expect(phone.session()).not.toBe(before)

    const second = { token: await visits.hostLink(), secret: visits.nextSecret(), as: chi, name: '' }
    const laptop = visits.openBrowser()
    await laptop.enter((reception) => reception.welcomeHost(second))
    expect((await laptop.who())?.actor).toEqual({ ...nobody, persons: [chi], host: true })

    const stranger = {
      token: await visits.hostLink(),
      secret: visits.nextSecret(),
      as: await guest(visits, visits.openBrowser(), 'Eve'),
      name: '',
    }
    expect(refusalOf(await visits.openBrowser().enter((reception) => reception.welcomeHost(stranger)))).toBe(
      'people.unknown',
    )
  })
})

describe('[PE8] cookies', () => {
  it('are bound to this host and to TLS where there is TLS, and never readable by script', async () => {
    const plain = visits.openBrowser()
    const safe = visits.openBrowser(true)
    for (const [browser, name] of [
      [plain, 'commonwise'],
      [safe, '__Host-commonwise'],
    ] as const) {
      const { cookies } = await browser.enter((reception) =>
        reception.welcomeGuest({ name: 'Chi', secret: visits.nextSecret() }),
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
  const phone = visits.openBrowser()
  const actor: Actor = (
    await phone.enter((reception) => reception.welcomeGuest({ name: 'Chi', secret: visits.nextSecret() }))
  ).actor
  expect((await phone.who())?.actor).toEqual(actor)
  await (await phone.at()).leave()
  expect(await phone.who()).toBeNull()
})
