import { randomBytes } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type Actor, type AnyKind, canonical, keyFrom, nobody } from '../../kernel/index.ts'
import { batch } from '../../kernel/testing/journal.contract.ts'
import { openJournal } from '../journal/journal.ts'
import { freshDatabase } from '../testing/database.ts'
import { setAside } from './asides.ts'
import type { Followable, Message } from './followable.ts'
import { type Hub, type HubParts, openHub } from './hub.ts'
import { wakeLocally, wakeThroughPostgres } from './wakes.ts'

// A stream of numbers. Members see every number, the public only even ones, and 0 closes it to the public.
type Numbers = { seen: number[]; open: boolean }
type Counted = { type: 'Counted'; number: number }
const kind: AnyKind = {
  name: 'test',
  initial: { seen: [], open: true },
  evolve: (state: Numbers, event: Counted) => ({
    seen: [...state.seen, event.number],
    open: state.open && event.number !== 0,
  }),
  communityOf: () => 'square',
  standings: () => [],
}
const numbers: Followable<Numbers, Counted, { kind: string }> = {
  kind,
  audienceOf: (state, actor) => {
    if (actor.persons.length > 0) return { kind: 'member' }
    return state.open ? { kind: 'public' } : null
  },
  asSeenBy: (event, audience) => (audience.kind === 'member' || event.number % 2 === 0 ? event : null),
  lookAs: (state, audience) => ({
    ...state,
    seen: audience.kind === 'member' ? state.seen : state.seen.filter((number) => number % 2 === 0),
  }),
}

const database = await freshDatabase()
const seal = () => ({ commitment: 'c', salt: randomBytes(32) })
const open: { close: () => void | Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})
afterAll(() => database.close())

const ada: Actor = { ...nobody, persons: ['ada'] }

const nobodyElse = async () => new Map<string, Actor | null>()
const house = ({ wakes = wakeLocally(), ...rest }: Partial<HubParts> = {}) => {
  const journal = openJournal({ database, seal, projections: [], wake: wakes.wake })
  const hub = openHub({ database, journal, wakes, followables: [numbers], actorsOf: nobodyElse, ...rest })
  open.push(hub, wakes)
  const stream = `test/${keyFrom(randomBytes(20))}` as const
  let version = 0
  const count = async (...all: number[]) => {
    for (const number of all) {
      await journal.append(
        batch(stream, version++, { events: [{ event: { type: 'Counted', number } as never, says: [] }] }),
      )
      journal.wake(stream)
    }
  }
  return { hub, stream, count, journal }
}

const reading = async (
  hub: Hub,
  stream: `${string}/${string}`,
  actor: Actor,
  after = 0,
  held = '',
  session: string | null = null,
) => {
  const messages: Message[] = []
  const following = await hub.follow(stream, after, {
    actor,
    session,
    as: null,
    held,
    deliver: ({ json }) => void messages.push(JSON.parse(String(json))),
    closed: (code) => void messages.push({ stream, closed: code }),
  })
  return { messages, following }
}
const until = async (truth: () => boolean) => {
  await expect.poll(truth, { timeout: 10_000 }).toBe(true)
}
const numbersIn = (messages: Message[]) =>
  messages.flatMap((one) =>
    'events' in one
      ? one.events.map(({ version, event }) => [version, (event as Counted)?.number ?? null])
      : [],
  )

describe('the live feed', () => {
  it('[KE4] continues after any version without gap or repeat', async () => {
    const { hub, stream, count } = house()
    await count(1, 2, 3, 4)
    for (const after of [0, 1, 3, 4]) {
      const { messages } = await reading(hub, stream, ada, after, canonical({ kind: 'member' }))
      expect(numbersIn(messages).map(([version]) => version)).toEqual([1, 2, 3, 4].slice(after))
    }
    const live = await reading(hub, stream, ada, 2, canonical({ kind: 'member' }))
    await count(5, 6)
    await until(() => numbersIn(live.messages).length === 4)
    expect(numbersIn(live.messages)).toEqual([
      [3, 3],
      [4, 4],
      [5, 5],
      [6, 6],
    ])
  })

  it('[KE7] gives each audience its own view, with a version where there is nothing to see', async () => {
    const { hub, stream, count } = house()
    await count(1, 2, 3)
    const { messages } = await reading(hub, stream, nobody, 0, canonical({ kind: 'public' }))
    expect(numbersIn(messages)).toEqual([
      [1, null],
      [2, 2],
      [3, null],
    ])
    expect(JSON.stringify(messages)).not.toContain('"number":1')
    expect(await hub.look(stream, nobody)).toMatchObject({ version: 3, state: { seen: [2] } })
  })

  it('gives a fresh look to whoever holds another audience’s, or a version that does not exist', async () => {
    const { hub, stream, count } = house()
    await count(1, 2)
    for (const [after, held] of [
      [2, canonical({ kind: 'public' })],
      [9, canonical({ kind: 'member' })],
    ] as const) {
      const { messages } = await reading(hub, stream, ada, after, held)
      expect(messages).toMatchObject([
        { reset: { version: 2, audience: { kind: 'member' }, state: { seen: [1, 2] } } },
      ])
    }
  })

  it('[KE7] checks rights along the open feed: who may no longer look is cut off before the next event', async () => {
    const { hub, stream, count } = house()
    await count(2)
    const { messages } = await reading(hub, stream, nobody, 1, canonical({ kind: 'public' }))
    await count(0, 4)
    await until(() => messages.length > 0)
    expect(messages).toEqual([{ stream, closed: 'charter.not-allowed' }])
    expect(await hub.look(stream, nobody)).toBeNull()
  })

  it('[KE7] ends the feed of a session that has ended, and looks anew for a person who changed', async () => {
    const actors = new Map<string, Actor | null>([['s1', ada]])
    const { hub, stream, count } = house({ actorsOf: async () => actors, recheckMilliseconds: 30 })
    await count(1, 2)
    const { messages } = await reading(hub, stream, ada, 2, canonical({ kind: 'member' }), 's1')
    actors.set('s1', nobody)
    await until(() => messages.length === 1)
    expect(messages[0]).toMatchObject({ reset: { audience: { kind: 'public' }, state: { seen: [2] } } })
    actors.set('s1', null)
    await until(() => messages.length === 2)
    expect(messages[1]).toEqual({ stream, closed: 'people.session-ended' })
    await count(4)
    expect(messages).toHaveLength(2)
  })

  it('[KE4] leaves no gap where the database goes away between an event and its words', async () => {
    let away = 0
    const pool = new Proxy(database.pool, {
      get: (target, name) => {
        if (name !== 'query') return Reflect.get(target, name)
        return (query: { name?: string }, ...rest: never[]) =>
          query.name === 'read-words' && away-- > 0
            ? Promise.reject(new Error('Connection terminated'))
            : target.query(query as never, ...rest)
      },
    })
    const { hub, stream, journal } = house({ database: { ...database, pool }, pollMilliseconds: 30 })
    const { messages } = await reading(hub, stream, ada, 0, canonical({ kind: 'member' }))
    away = 2
    for (const expected of [0, 1]) {
      const event = { type: 'Counted', number: expected, text: `w-${expected}` }
      await journal.append(batch(stream, expected, { events: [{ event: event as never, says: [] }] }))
      journal.wake(stream)
    }
    await until(() => numbersIn(messages).length === 2)
    expect(numbersIn(messages).map(([version]) => version)).toEqual([1, 2])
  })

  it('[KE4] reaches the readers of another process, by notification and also when that is lost', async () => {
    for (const wakes of [wakeThroughPostgres(database.connection), wakeLocally()]) {
      const one = house({ wakes: wakeThroughPostgres(database.connection) })
      const other = house({ wakes, pollMilliseconds: 100 })
      await one.count(1)
      const { messages } = await reading(other.hub, one.stream, ada, 0, canonical({ kind: 'member' }))
      await one.count(2, 3)
      await until(() => numbersIn(messages).length === 3)
      expect(numbersIn(messages).map(([version]) => version)).toEqual([1, 2, 3])
    }
  })

  it('[PL9] shows asides to those who read now and to those who come later, and never logs them', async () => {
    const { hub, stream, count, journal } = house({ pollMilliseconds: 50 })
    await count(2)
    const early = await reading(hub, stream, ada, 1, canonical({ kind: 'member' }))
    await setAside(database, stream, 'sheet', { problems: 2 })
    await until(() => early.messages.length === 1)
    const late = await reading(hub, stream, ada, 1, canonical({ kind: 'member' }))
    expect(late.messages).toEqual([{ stream, aside: { kind: 'sheet', value: { problems: 2 } } }])
    expect(await journal.read(stream, 0)).toHaveLength(1)
  })
})
