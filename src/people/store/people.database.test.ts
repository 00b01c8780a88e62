import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, isRefusal, nobody } from '../../kernel/index.ts'
import { journalMigrations, migrate } from '../../platform/index.ts'
import { type Fresh, freshDatabase } from '../../platform/testing/database.ts'
import { keysFrom, type Performing, performingOn } from '../../platform/testing/performing.ts'
import * as people from '../index.ts'
import { actorOf, sessionsAlive } from './actors.ts'
import { deviceLinkFor, makeDeviceLink, spendDeviceLink } from './device-link.ts'
import { hostLinkOpens, makeHostLink, spendHostLink } from './host-link.ts'
import { sessionMilliseconds } from './lifetimes.ts'
import { peopleMigrations } from './migrations.ts'
import { accountOf, hostsOf, namesOf, profileOf } from './persons.ts'
import { peopleProjections } from './projection.ts'
import { hashOf, keyOf, newCode } from './secrets.ts'
import { beginSession, everSignedOut, mySessions, revokeSession } from './sessions.ts'

const minute = 60_000
let database: Fresh
let perform: Performing
let now: number
let offices: people.Office[]
const clock = () => now
const nextKey = keysFrom('people')

beforeAll(async () => {
  database = await freshDatabase({ empty: true })
  await migrate(database, [...journalMigrations, ...peopleMigrations])
  perform = performingOn(database, { projections: peopleProjections, may: () => null, clock })
})
afterAll(() => database.close())
beforeEach(() => {
  now = 1_000_000_000_000
  offices = []
})

const parts = () => ({ database, clock, random: randomBytes })
const asking = () => ({ database, clock, officesOf: async () => offices })
const as = (...persons: string[]): Actor => ({ ...nobody, persons })

const arrival = async (name: string, way: people.Way = 'guest'): Promise<string> => {
  const key = nextKey()
  const actor = { ...nobody, host: way === 'host' }
  const done = await perform(people.personKind, people.arrive, {
    key,
    stream: people.personStream(key),
    actor,
    input: { name, way },
  })
  if (isRefusal(done)) throw new Error(done.refusal)
  return key
}
const confirm = (person: string, email: string) =>
  perform(people.personKind, people.confirmEmail, {
    key: nextKey(),
    stream: people.personStream(person),
    actor: as(person),
    input: { email },
  })
const claim = (account: string, guest: string) =>
  perform(people.personKind, people.claimGuest, {
    key: nextKey(),
    stream: people.personStream(account),
    actor: as(account),
    input: { guest },
  })
const session = (person: string, device = 'Firefox · Android') =>
  beginSession(parts(), { person, device, before: null })

describe('persons as rows', () => {
  it('are found by id, with the name they go by now', async () => {
    const [ada, ben] = [await arrival('Ada', 'host'), await arrival('Ben')]
    await perform(people.personKind, people.changeName, {
      key: nextKey(),
      stream: people.personStream(ben),
      actor: as(ben),
      input: { name: 'Benjamin' },
    })
    expect(await namesOf(database)([ada, ben, 'stranger'])).toEqual(
      new Map([
        [ada, 'Ada'],
        [ben, 'Benjamin'],
      ]),
    )
    expect(await hostsOf(database)).toEqual([{ id: ada, name: 'Ada' }])
    const { rows } = await database.pool.query(`select text from words where subject = $1`, [ben])
    expect(rows).toEqual([{ text: 'Benjamin' }])
  })

  it('[PE5] an address belongs to one person', async () => {
    const [ada, eve] = [await arrival('Ada'), await arrival('Eve')]
    await confirm(ada, 'Ada@Example.org')
    expect(await accountOf(database, 'ada@example.org')).toBe(ada)
    expect(await confirm(eve, 'ada@example.org')).toMatchObject({ refusal: 'kernel.busy' })
    expect(await accountOf(database, 'ada@example.org')).toBe(ada)
    expect(await profileOf(database, eve)).toMatchObject({ name: 'Eve', email: null })
  })

  it('[PE4] a new address takes the place of the one before', async () => {
    const ada = await arrival('Ada')
    await confirm(ada, 'ada@old.example')
    await confirm(ada, 'ada@new.example')
    expect(await accountOf(database, 'ada@old.example')).toBeNull()
    expect(await profileOf(database, ada)).toMatchObject({ email: 'ada@new.example' })
    const { rows } = await database.pool.query(
      `select text from words where subject = $1 and field = 'email'`,
      [ada],
    )
    expect(rows).toEqual([{ text: 'ada@new.example' }])
  })
})

describe('sessions', () => {
  it('[PE8] are known by the hash of their token alone', async () => {
    const ada = await arrival('Ada')
    const token = await session(ada)
    expect(token).toMatch(/^[\w-]{43}$/)
    const { rows } = await database.pool.query('select * from session where person = $1', [ada])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0].token_hash).toBe(hashOf(token))
  })

  it('say who acts', async () => {
    const [ada, chi] = [await arrival('Ada', 'host'), await arrival('Chi')]
    expect(await actorOf(asking(), await session(ada))).toMatchObject({
      actor: { ...nobody, persons: [ada], host: true },
      session: { person: ada, device: 'Firefox · Android' },
    })
    expect((await actorOf(asking(), await session(chi)))?.actor).toEqual(as(chi))
    for (const none of [null, '', 'x'.repeat(43), `${'x'.repeat(42)}'`])
      expect(await actorOf(asking(), none)).toBeNull()
  })

  it('[PE8] end when they are revoked or expire, for feeds that are open too', async () => {
    const ada = await arrival('Ada')
    const token = await session(ada)
    const id = (await actorOf(asking(), token))?.session.id ?? ''
    expect(await sessionsAlive(asking(), [id, 'unknown'])).toEqual(
      new Map<string, unknown>([
        [id, as(ada)],
        ['unknown', null],
      ]),
    )
    now += sessionMilliseconds + 1
    expect(await actorOf(asking(), token)).toBeNull()
    now -= minute
    expect(await actorOf(asking(), token)).not.toBeNull()
    expect(await revokeSession(parts(), { session: id, persons: [ada] })).toBe(true)
    expect(await actorOf(asking(), token)).toBeNull()
    expect(await sessionsAlive(asking(), [id])).toEqual(new Map([[id, null]]))
    expect(await everSignedOut(database, ada)).toBe(true)
  })

  it('[PE8] can be revoked only by whom they belong to', async () => {
    const [ada, eve] = [await arrival('Ada'), await arrival('Eve')]
    const token = await session(ada)
    const id = (await actorOf(asking(), token))?.session.id ?? ''
    expect(await revokeSession(parts(), { session: id, persons: [eve] })).toBe(false)
    expect(await actorOf(asking(), token)).not.toBeNull()
  })

  it('are listed for all that a person goes by, and a new one replaces the one of the same browser', async () => {
    const ada = await arrival('Ada')
    const first = await session(ada, 'Chrome · Windows')
    const id = (await actorOf(asking(), first))?.session.id ?? ''
    now += minute
    await session(ada, 'Safari · iPhone')
    expect((await mySessions(parts(), [ada])).map((one) => one.device)).toEqual([
      'Safari · iPhone',
      'Chrome · Windows',
    ])
    await beginSession(parts(), { person: ada, device: 'Chrome · Linux', before: id })
    expect(await actorOf(asking(), first)).toBeNull()
    expect((await mySessions(parts(), [ada])).map((one) => one.device).sort()).toEqual([
      'Chrome · Linux',
      'Safari · iPhone',
    ])
  })

  it('remember when they were last seen, without holding up the request', async () => {
    const token = await session(await arrival('Ada'))
    now += 10 * minute
    await actorOf(asking(), token)
    await expect.poll(async () => (await actorOf(asking(), token))?.session.seen).toBe(now)
  })
})

describe('claiming', () => {
  it('[PE6] an account acts as the guests whom it claimed, and the guest’s own device goes on', async () => {
    const [ada, guest, other] = [
      await arrival('Ada'),
      await arrival('Ada at the table'),
      await arrival('Ben'),
    ]
    await confirm(ada, 'ada@claims.example')
    const phone = await session(guest)
    await claim(ada, guest)
    expect((await actorOf(asking(), await session(ada)))?.actor.persons).toEqual([ada, guest])
    expect((await actorOf(asking(), phone))?.actor.persons).toEqual([guest])
    expect(await profileOf(database, ada)).toMatchObject({
      guests: [{ id: guest, name: 'Ada at the table' }],
    })
    expect(await profileOf(database, guest)).toMatchObject({ claimedBy: ada })
    await confirm(other, 'ben@claims.example')
    expect(await claim(other, guest)).toMatchObject({ refusal: 'kernel.busy' })
  })

  it('[PE9] who was removed as an account is removed as the guest too', async () => {
    const [ada, guest, second] = [await arrival('Ada'), await arrival('Guest'), await arrival('Second guest')]
    await confirm(ada, 'ada@removed.example')
    await claim(ada, guest)
    await claim(ada, second)
    offices = [
      { person: ada, community: 'river', office: 'removed' },
      { person: second, community: 'hill', office: 'removed' },
      { person: ada, community: 'dale', office: 'keeper' },
    ]
    const actor = (await actorOf(asking(), await session(guest)))?.actor
    expect(actor).toEqual({ ...as(guest), removedFrom: ['river', 'hill'] })
  })
})

describe('links', () => {
  it('[PE2] a host link opens once, within a week, however often it is looked at', async () => {
    const token = await makeHostLink(database, clock, randomBytes)
    for (let look = 0; look < 10; look++) expect(await hostLinkOpens(parts(), token)).toBe(true)
    expect(await spendHostLink(parts(), { token, by: 'first form' })).toBe(true)
    expect(await hostLinkOpens(parts(), token)).toBe(false)
    expect(await spendHostLink(parts(), { token, by: 'second form' })).toBe(false)
    expect(await spendHostLink(parts(), { token, by: 'first form' })).toBe(true)
    const late = await makeHostLink(database, clock, randomBytes)
    now += 7 * 24 * 60 * minute
    expect(await hostLinkOpens(parts(), late)).toBe(false)
    expect(await spendHostLink(parts(), { token: late, by: 'a form' })).toBe(false)
    expect(await spendHostLink(parts(), { token: '../../x', by: 'a form' })).toBe(false)
  })

  it('[PE2] of fifty who open a host link at once, one comes in', async () => {
    const token = await makeHostLink(database, clock, randomBytes)
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => spendHostLink(parts(), { token, by: `form ${index}` })),
    )
    expect(all.filter(Boolean)).toHaveLength(1)
  })

  it('[PE10] a link to another device works once, for a quarter of an hour, and the newest counts', async () => {
    const ada = await arrival('Ada')
    const first = await makeDeviceLink(parts(), ada)
    const second = await makeDeviceLink(parts(), ada)
    expect(await deviceLinkFor(parts(), first)).toBeNull()
    expect(await deviceLinkFor(parts(), second)).toBe(ada)
    expect(await spendDeviceLink(parts(), second)).toBe(ada)
    expect(await spendDeviceLink(parts(), second)).toBeNull()
    const late = await makeDeviceLink(parts(), ada)
    now += 15 * minute
    expect(await spendDeviceLink(parts(), late)).toBeNull()
  })

  it('no token of one purpose serves another', async () => {
    const ada = await arrival('Ada')
    const tokens = {
      session: await session(ada),
      host: await makeHostLink(database, clock, randomBytes),
      device: await makeDeviceLink(parts(), ada),
    }
    for (const [purpose, token] of Object.entries(tokens)) {
      expect([purpose, (await actorOf(asking(), token)) !== null]).toEqual([purpose, purpose === 'session'])
      expect([purpose, await hostLinkOpens(parts(), token)]).toEqual([purpose, purpose === 'host'])
      expect([purpose, (await deviceLinkFor(parts(), token)) !== null]).toEqual([
        purpose,
        purpose === 'device',
      ])
    }
  })
})

describe('secrets', () => {
  it('codes have six digits, each as likely', () => {
    const counts = new Map<string, number>()
    for (let made = 0; made < 5_000; made++) {
      const code = newCode(randomBytes)
      expect(code).toMatch(/^\d{6}$/)
      for (const digit of code) counts.set(digit, (counts.get(digit) ?? 0) + 1)
    }
    // 30,000 digits: 3,000 of each with a deviation of 52.
    for (const count of counts.values()) expect(Math.abs(count - 3_000)).toBeLessThan(6 * 52)
  })

  it('a code that would be unfair is thrown away', () => {
    const numbers = [0xffffffff, 7]
    const random = () => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(numbers.shift() ?? 0)
      return bytes
    }
    expect(newCode(random)).toBe('000007')
  })

  it('[PE11] the key of an arrival does not tell the secret it came from', () => {
    expect(keyOf('arrive', 'secret')).toMatch(/^[0-9a-z]{20}$/)
    expect(keyOf('arrive', 'secret')).toBe(keyOf('arrive', 'secret'))
    expect(keyOf('arrive', 'secret')).not.toBe(keyOf('found', 'secret'))
  })
})
