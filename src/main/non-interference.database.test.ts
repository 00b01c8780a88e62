// Swapping two speakers leaves every byte that an observer can get unchanged. The same hearing is lived
// through twice, in two houses, by the same commands with the same keys; only who says what is exchanged.

import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { HearingEvent } from '../hearing/index.ts'
import { community, opened } from '../hearing/testing/cast.ts'
import { canonical } from '../kernel/index.ts'
import { newKey, openTestHouse, type TestHouse } from './testing/house.ts'

const now = () => 1_750_000_000_000
const houses = [await openTestHouse({ clock: now }), await openTestHouse({ clock: now })] as const
afterAll(() => Promise.all(houses.map((house) => house.close())))

type Cookies = Record<'ada' | 'ben' | 'chi' | 'dov', string>
const cookiesIn = async (house: TestHouse): Promise<Cookies> => ({
  ada: await house.signIn('person-ada'),
  ben: await house.signIn('person-ben'),
  chi: await house.signIn('person-chi'),
  dov: await house.signIn('person-dov'),
})
const cookies = [await cookiesIn(houses[0]), await cookiesIn(houses[1])] as const

type Speaker = 'first' | 'second'
type Doing =
  | { do: 'speak'; who: Speaker }
  | { do: 'record'; chart: 'problems' | 'solutions' | 'concerns' | 'data'; text: string }
  | { do: 'reflect' | 'confirm' | 'dispute' | 'withdraw' | 'erase' | 'move'; pick: number; words: string }
  | { do: 'ask' | 'interject' | 'heard' | 'leave'; who: Speaker; text: string }

const speaker = fc.constantFrom<Speaker>('first', 'second')
const words = fc.stringMatching(/^[a-zäöü ]{1,30}[a-z]$/)
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ do: fc.constant('speak' as const), who: speaker }),
  fc.record({
    do: fc.constant('record' as const),
    chart: fc.constantFrom('problems' as const, 'solutions' as const, 'concerns' as const, 'data' as const),
    text: words,
  }),
  fc.record({
    do: fc.constantFrom('reflect', 'confirm', 'dispute', 'withdraw', 'erase', 'move'),
    pick: fc.nat(20),
    words,
  }) as fc.Arbitrary<Doing>,
  fc.record({
    do: fc.constantFrom('ask', 'interject', 'heard', 'leave'),
    who: speaker,
    text: words,
  }) as fc.Arbitrary<Doing>,
)

/** The texts of the mandate and of names are alike in both houses, whoever bears them. */
const seed: readonly HearingEvent[] = opened

class Telling {
  readonly statuses: number[] = []
  readonly #house: TestHouse
  readonly #cookies: Cookies
  readonly #names: Record<Speaker, 'chi' | 'dov'>
  readonly #spoken: { entry: string; who: Speaker | null }[] = []
  readonly #turns: Partial<Record<Speaker, string>> = {}
  #floor: Speaker | null = null
  id = ''

  constructor(house: TestHouse, own: Cookies, swapped: boolean) {
    this.#house = house
    this.#cookies = own
    this.#names = swapped ? { first: 'dov', second: 'chi' } : { first: 'chi', second: 'dov' }
  }

  async begin(id: string, key: string): Promise<void> {
    this.id = id
    await this.#house.house.ports.journal.append({
      stream: `hearing/${id}`,
      community,
      expected: 0,
      events: seed.map((event) => ({
        event: event.type === 'HearingMandated' ? { ...event, joinCode: id.slice(0, 6) } : event,
        says: [],
      })),
      erases: [],
      at: now(),
      key,
      remembered: { act: 'test', actor: null, bodyHash: '' },
    })
  }

  async act(who: Speaker | 'ada', act: string, input: unknown, key: string): Promise<boolean> {
    const cookie = this.#cookies[who === 'ada' ? 'ada' : this.#names[who]]
    const response = await this.#house.post(`/api/v1/hearings/${this.id}/acts/${act}`, input, cookie, key)
    this.statuses.push(response.status)
    return response.status === 200
  }

  async live(one: Doing, key: string): Promise<void> {
    switch (one.do) {
      case 'speak':
        if (await this.act('ada', 'give-floor', { member: this.#names[one.who] }, key)) {
          this.#turns[one.who] ??= key
          this.#floor = one.who
        }
        break
      case 'record':
        if (await this.act('ada', 'record-entry', { chart: one.chart, text: one.text }, key))
          this.#spoken.push({ entry: key, who: this.#floor })
        break
      case 'ask':
        await this.act(one.who, 'ask-for-floor', {}, key)
        break
      case 'interject':
        await this.act('ada', 'hold-interjection', { member: this.#names[one.who] }, key)
        break
      case 'heard':
        await this.act(one.who, 'mark-heard', { turn: this.#turns[one.who] ?? 'none' }, key)
        break
      case 'leave':
        await this.act(one.who, 'leave', {}, key)
        break
      default:
        await this.#withEntry(one, key)
    }
  }

  async #withEntry(one: Extract<Doing, { pick: number }>, key: string): Promise<void> {
    const picked = this.#spoken[one.pick % Math.max(1, this.#spoken.length)]
    if (!picked?.who) return
    const { entry, who } = picked
    if (one.do === 'reflect') await this.act('ada', 'reflect-entry', { entry }, key)
    else if (one.do === 'confirm') await this.act(who, 'confirm-entry', { entry, version: 1 }, key)
    else if (one.do === 'dispute')
      await this.act(who, 'dispute-entry', { entry, version: 1, words: one.words }, key)
    else if (one.do === 'withdraw') await this.act('ada', 'withdraw-entry', { entry }, key)
    else if (one.do === 'erase') await this.act(who, 'erase-entry-words', { entry }, key)
    else await this.act('ada', 'move-entry', { entry, chart: 'data' }, key)
  }

  /** Every byte that somebody without any relation to the hearing can get of it, headers included. */
  async observed(): Promise<string> {
    const paths = ['', '?as=gallery', '?as=wall', '/charts', '/acts/close']
    const answers: unknown[] = []
    for (const path of paths) {
      const response = await this.#house.get(`/api/v1/hearings/${this.id}${path}`)
      const headers = [...response.headers].filter(([name]) => name !== 'content-security-policy')
      answers.push([path, response.status, headers, await response.text()])
    }
    return JSON.stringify([answers, await this.#feed()])
  }

  /** The whole feed as an observer who followed from the beginning got it. */
  async #feed(): Promise<string[]> {
    const messages: string[] = []
    const following = await this.#house.house.hub.follow(`hearing/${this.id}`, 0, {
      actor: { persons: [], host: false, keeperOf: [], removedFrom: [] },
      session: null,
      as: null,
      held: canonical({ kind: 'observer' }),
      deliver: ({ json }) => void messages.push(String(json)),
      closed: (code) => void messages.push(code),
    })
    following?.stop()
    return messages
  }
}

describe('[KE7] non-interference', () => {
  it('lets no byte that an observer gets depend on which of two speakers said what', async () => {
    const lived = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 30 }), async (doings) => {
        const id = newKey()
        const key = newKey()
        const keys = doings.map(newKey)
        const tellings = [new Telling(houses[0], cookies[0], false), new Telling(houses[1], cookies[1], true)]
        for (const telling of tellings) {
          await telling.begin(id, key)
          for (const [index, one] of doings.entries()) await telling.live(one, keys[index]!)
        }
        for (const status of tellings[0]!.statuses) lived.add(status)
        expect(tellings[1]!.statuses).toEqual(tellings[0]!.statuses)
        const [one, other] = [await tellings[0]!.observed(), await tellings[1]!.observed()]
        expect(other).toBe(one)
        for (const name of ['chi', 'dov', 'person-']) expect(one).not.toContain(name)
      }),
      { numRuns: 25 },
    )
    expect([...lived]).toContain(200)
  }, 60_000)
})
