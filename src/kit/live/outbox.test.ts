import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refuse } from '../../kernel/index.ts'
import { type Answer, openOutbox } from './outbox.ts'
import { type Kept, type Shelf, shelfInMemory } from './shelf.ts'

const command = (key: string): Kept => ({
  key,
  stream: 'test/a',
  person: 'ada',
  act: 'note',
  path: '/',
  input: {},
  at: 0,
})

const sending = (answer: (key: string) => Answer, shelf: Shelf = shelfInMemory()) => {
  const sent: string[] = []
  const told: [string, unknown][] = []
  const outbox = openOutbox({
    stream: 'test/a',
    person: 'ada',
    shelf: Promise.resolve(shelf),
    send: async ({ key }) => {
      sent.push(key)
      return answer(key)
    },
    onFound: (found) => told.push(['found', found.map(({ key }) => key)]),
    onDone: (key, version) => told.push([key, version]),
    onRefused: ({ key }, refusal) => told.push([key, refusal.refusal]),
  })
  const left = async () => (await shelf.all('test/a', 'ada')).map(({ key }) => key)
  return { outbox, sent, told, left }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what waits to be sent', () => {
  it('goes out in order, one after the other, and is forgotten when it is answered', async () => {
    let version = 0
    const { outbox, sent, told, left } = sending(() => ({ version: ++version }))
    for (const key of ['a', 'b', 'c']) outbox.add(command(key))
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['a', 'b', 'c'])
    expect(told).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    expect(await left()).toEqual([])
  })

  it('is sent again with the same key until there is an answer, and nothing overtakes it', async () => {
    let cut = 3
    const { outbox, sent, told, left } = sending(() => (cut-- > 0 ? 'no-answer' : { version: 1 }))
    for (const key of ['a', 'b']) outbox.add(command(key))
    await vi.advanceTimersByTimeAsync(1)
    expect([sent, await left()]).toEqual([['a'], ['a', 'b']])
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['a', 'a', 'a', 'a', 'b'])
    expect(told.map(([key]) => key)).toEqual(['a', 'b'])
  })

  it('is told with its reason when it is refused, and holds up nothing', async () => {
    const { outbox, told, left } = sending((key) => (key === 'a' ? refuse('test.no') : { version: 1 }))
    for (const key of ['a', 'b']) outbox.add(command(key))
    await vi.runAllTimersAsync()
    expect(told).toEqual([
      ['a', 'test.no'],
      ['b', 1],
    ])
    expect(await left()).toEqual([])
  })

  it('from an earlier visit goes first', async () => {
    const shelf = shelfInMemory()
    await shelf.put(command('before'))
    const { outbox, sent, told } = sending(() => ({ version: 1 }), shelf)
    outbox.add(command('now'))
    await vi.runAllTimersAsync()
    expect(sent).toEqual(['before', 'now'])
    expect(told[0]).toEqual(['found', ['before']])
  })

  it('does not stand still where the browser no longer keeps anything', async () => {
    const full = () => Promise.reject(new Error('The shelf is full'))
    const broken = { put: full, remove: full, all: full }
    const { outbox, told } = sending(() => ({ version: 1 }), broken)
    for (const key of ['a', 'b']) outbox.add(command(key))
    await vi.runAllTimersAsync()
    expect(told.map(([key]) => key)).toEqual(['a', 'b'])
  })
})
