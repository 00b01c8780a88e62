// What was acknowledged is never lost, and nothing is done twice: two houses over one database, whose
// processes are killed again and again under load, over lines that lose replies and cut readers.

import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StreamId } from '../kernel/index.ts'
import { type Answer, openAsking } from './testing/asking.ts'
import { type Chance, chanceOf } from './testing/chance.ts'
import { type Following, type FollowingSettings, follow } from './testing/following.ts'
import { faultsIn, type Log, type Told } from './testing/history.ts'
import type { HouseProcess } from './testing/house-process.ts'
import { type LossyLine, lossyLine } from './testing/lossy-line.ts'
import { hearingWithScribes, logOf, openDesk, type Scribe, write } from './testing/scribes.ts'
import { openTwoHouses, type TwoHouses } from './testing/two-houses.ts'

const ordealMilliseconds = 25_000
/** On a busy machine it goes on until it was an ordeal, but not for ever. */
const mostMilliseconds = 70_000
const enough = { kinds: 3, answers: 150, lost: 10 }
const loss = 0.06

let two: TwoHouses
let lines: LossyLine[]
let chance: Chance
const asking = openAsking()

beforeAll(async () => {
  chance = chanceOf('durability')
  two = await openTwoHouses()
  lines = await Promise.all(two.houses.map(({ port }) => lossyLine(port, { loss, random: chance.next })))
}, 120_000)
afterAll(async () => {
  asking.close()
  for (const line of lines ?? []) await line.close()
  await two?.close()
}, 120_000)

const ports = () => [...two.houses, ...lines].map(({ port }) => port)
const anywhere = () => chance.pick(ports())

const hearings = async (prefix: string, count: number, pens: number) => {
  const open: { id: string; cookies: string[] }[] = []
  for (let number = 0; number < count; number++) {
    const names = Array.from({ length: pens }, (_, pen) => `${prefix}-${number}-${pen}`)
    const id = await two.hearing(hearingWithScribes(names))
    open.push({ id, cookies: await Promise.all(names.map((name) => two.signIn(`person-${name}`))) })
  }
  return open
}

type Victim = { name: string; kill: () => Promise<void> }

/** What can be killed. A house is started at once again and is no victim until it serves; the first one starts the database. */
const openVictims = () => {
  const away = new Set<HouseProcess>()
  const restarts: Promise<void>[] = []
  const restart = async (house: HouseProcess) => {
    // The second house is not the keeper of the database: it refuses to start while that is away.
    while (
      !(await house.start().then(
        () => true,
        (error) => !/cannot be used/.test(error.message) && Promise.reject(error),
      ))
    )
      await pause(100)
    away.delete(house)
  }
  const kill = async (house: HouseProcess) => {
    away.add(house)
    await house.kill()
    const back = restart(house)
    back.catch(() => {})
    restarts.push(back)
  }
  const [first, second] = two.houses
  const all: (Victim & { house?: HouseProcess })[] = [
    { name: 'database', kill: async () => void two.killDatabase() },
    { name: 'first house', house: first, kill: () => kill(first) },
    { name: 'second house', house: second, kill: () => kill(second) },
    {
      name: 'first house and database',
      house: first,
      kill: async () => {
        two.killDatabase()
        await kill(first)
      },
    },
  ]
  return {
    alive: (): readonly Victim[] => all.filter(({ house }) => !house || !away.has(house)),
    back: () => Promise.all(restarts),
  }
}

describe('under kill -9 of both houses and of the database', () => {
  const told: Told[] = []
  const away: Answer[] = []
  const killed: string[] = []
  const readers: (FollowingSettings & { reader: Following })[] = []
  let streams: StreamId[]
  let log: Log

  beforeAll(async () => {
    const open = await hearings('kill', 3, 4)
    streams = open.map(({ id }): StreamId => `hearing/${id}`)
    for (const { id, cookies } of open)
      for (const as of ['gallery', 'gallery', null]) {
        const settings = { stream: `hearing/${id}`, as, port: anywhere, ...(!as && { cookie: cookies[0] }) }
        readers.push({ ...settings, reader: follow(settings) })
      }
    let stopped = false
    const shared = { asking, chance, port: anywhere, told, away, stopped: () => stopped }
    const writing = open.flatMap(({ id, cookies }) => {
      const desk = openDesk(id)
      return cookies.map((cookie) => write({ ...shared, desk, cookie } satisfies Scribe))
    })
    const cutting = (async () => {
      while (!stopped) {
        await pause(chance.between(50, 400))
        chance.pick(readers).reader.cut()
      }
    })()
    const begun = Date.now()
    const linesLost = () => lines.reduce((sum, line) => sum + line.lost(), 0)
    const wasOrdeal = () =>
      new Set(killed).size >= enough.kinds && told.length >= enough.answers && linesLost() >= enough.lost
    const goesOn = () => {
      const spent = Date.now() - begun
      return spent < ordealMilliseconds || (!wasOrdeal() && spent < mostMilliseconds)
    }
    const { alive, back } = openVictims()
    while (goesOn()) {
      // Mostly when acts are being answered again, now and then while things are still coming back.
      const next = told.length + (chance.next() < 0.2 ? 0 : 20)
      while (told.length < next && goesOn()) await pause(10)
      await pause(chance.between(0, 600))
      const victim = chance.pick(alive())
      await victim.kill()
      killed.push(victim.name)
    }
    await back()
    stopped = true
    await Promise.all([...writing, cutting])
    log = await logOf(two.database, streams)
    const lost = linesLost()
    console.log(
      `durability: ${killed.length} kills (${killed.join(', ')}), ${told.length} answers, ${lost} lines lost, ${away.length} times away, ` +
        `${readers.reduce((sum, one) => sum + one.reader.connections(), 0)} connections of readers`,
    )
  }, mostMilliseconds + 60_000)

  it('was an ordeal', () => {
    expect(new Set(killed).size).toBeGreaterThanOrEqual(enough.kinds)
    expect(told.length).toBeGreaterThanOrEqual(enough.answers)
    expect(lines[0]!.lost() + lines[1]!.lost()).toBeGreaterThanOrEqual(enough.lost)
  })

  it('[KE3] [KE4] no acknowledged act is lost, none is doubled, and each stream is linearizable', () => {
    expect(faultsIn(told, log)).toEqual([])
  })

  it('[KE4] [KE6] readers miss nothing, see nothing twice, and end with what a fresh look shows', async () => {
    for (const { reader, stream, as, cookie } of readers) {
      const head = log.events.filter((one) => one.stream === stream).length
      await expect.poll(reader.version, { timeout: 15_000 }).toBe(head)
      const path = `/api/v1/hearings/${stream.slice('hearing/'.length)}${as ? `?as=${as}` : ''}`
      const { body } = await asking.get(two.houses[0].port, path, cookie)
      expect(reader.faults()).toEqual([])
      expect(reader.state()).toEqual(body.state)
      expect(reader.words()).toMatchObject(body.words as object)
      reader.stop()
    }
  })

  it('says when it is away, and for how long', () => {
    for (const { status, retryAfter } of away) {
      expect([429, 503]).toContain(status)
      expect(retryAfter).toBeLessThanOrEqual(2)
    }
  })

  it('no house ends by itself', () => {
    for (const house of two.houses) expect(house.said()).not.toMatch(/Error| {4}at /)
  })
})
