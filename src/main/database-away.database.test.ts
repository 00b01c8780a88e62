// The database in trouble: whoever asks is told to come back in a moment, nothing crashes, and all is well
// again as soon as the database is. A full disk keeps nobody from reading.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { opened } from '../hearing/testing/cast.ts'
import { nobody } from '../kernel/index.ts'
import { newKey, openTestHouse } from './testing/house.ts'

const house = await openTestHouse()
const ada = await house.signIn('person-ada')
/** Somebody who sees to the database from outside. */
const admin = new pg.Client(house.database.connection)
await admin.connect()
afterAll(async () => {
  await admin.end()
  await house.close()
})

const newHearing = () => house.hearing(opened)
const record = (id: string, key = newKey()) =>
  house.post(`/api/v1/hearings/${id}/acts/record-entry`, { chart: 'data', text: `said ${key}` }, ada, key)
const look = (id: string) => house.get(`/api/v1/hearings/${id}`, ada)

/** Away for a moment, and says for how long. */
const expectAway = async (response: Response) => {
  expect(response.status).toBe(503)
  expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(2)
  expect(await response.json()).toMatchObject({ refusal: 'http.away' })
}

/**
 * Until every connection of the pool answers. One whose session was ended may be handed out once more before its socket has
 * told: people are then asked to come back, but this test asks the database directly.
 */
const allAnswer = async () => {
  const { pool } = house.database
  const answers = async () => {
    const taken = await Promise.allSettled(Array.from({ length: pool.options.max }, () => pool.connect()))
    const clients = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const asked = await Promise.allSettled(clients.map((client) => client.query('select 1')))
    for (const [at, client] of clients.entries()) client.release(asked[at]?.status === 'rejected')
    return asked.filter(({ status }) => status === 'fulfilled').length
  }
  await expect.poll(answers, { timeout: 15_000 }).toBe(pool.options.max)
}

const versionOf = async (id: string) => (await house.stateOf(id)).version

describe('a database whose sessions are ended under load', () => {
  it('answers what it can, asks to come back for the rest, and does each act once', async () => {
    const id = await newHearing()
    const before = await versionOf(id)
    const seen: number[] = []
    const following = await house.house.hub.follow(`hearing/${id}`, before, {
      actor: nobody,
      session: null,
      as: 'gallery',
      held: JSON.stringify({ kind: 'observer' }),
      deliver: ({ json }) => {
        for (const { version } of JSON.parse(String(json)).events) seen.push(version)
      },
      closed: () => seen.push(-1),
    })
    // Somebody is in the middle of something, as every act with a projection is.
    const busy = await house.database.pool.connect()
    let acts = 0
    let away = 0
    const act = async () => {
      const key = newKey()
      for (;;) {
        const response = await record(id, key)
        if (response.status === 200) break
        await expectAway(response)
        away++
      }
      acts++
    }
    for (let round = 0; round < 6; round++) {
      const acting = Promise.all(Array.from({ length: 12 }, act))
      for (let blow = 0; blow < 3; blow++) {
        await pause(15)
        await admin.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        )
      }
      await acting
    }
    busy.release(true)
    expect(away).toBeGreaterThan(0)
    await allAnswer()
    expect(await versionOf(id)).toBe(before + acts)
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBe(acts)
    expect(seen).toEqual(Array.from({ length: acts }, (_, index) => before + index + 1))
    following?.stop()
  })
})

describe('a database with no session left', () => {
  it('lets nobody wait for long, and goes on as soon as there is one', async () => {
    const id = await newHearing()
    const { pool } = house.database
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
    const begun = Date.now()
    const key = newKey()
    for (const response of await Promise.all([record(id, key), look(id)])) await expectAway(response)
    expect(Date.now() - begun).toBeLessThan(4_000)
    for (const client of taken) client.release()
    expect((await record(id, key)).status).toBe(200)
  })
})

/** Acts are refused as the disk is full, reading goes on, and the same command succeeds when there is space. */
const throughFullDisk = async (fill: () => Promise<void>, free: () => Promise<void>) => {
  const id = await newHearing()
  expect((await record(id)).status).toBe(200)
  const version = await versionOf(id)
  await fill()
  const key = newKey()
  // What still fits into pages that are there already is kept; what does not is refused.
  let full: Response | null = null
  let kept = 0
  for (let tries = 0; tries < 400 && !full; tries++) {
    const response = await record(id, tries === 0 ? key : newKey())
    if (response.status === 200) kept++
    else full = response
  }
  expect(full?.status).toBe(507)
  expect(await full?.json()).toMatchObject({ refusal: 'http.disk-full' })
  const seen = await look(id)
  expect(seen.status).toBe(200)
  expect((await seen.json()).version).toBe(version + kept)
  await free()
  expect((await record(id)).status).toBe(200)
  expect(await versionOf(id)).toBe(version + kept + 1)
}

describe('a full disk', () => {
  it('as the database reports it', () =>
    throughFullDisk(
      async () => {
        await admin.query(`
          create function no_space() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
          create trigger no_space before insert on event for each row execute function no_space()`)
      },
      async () => void (await admin.query('drop function no_space() cascade')),
    ))

  const canMount = process.getuid?.() === 0 && process.platform === 'linux'
  describe.runIf(canMount)('that is really full (needs root, for a file system of its own)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'commonwise-full-'))
    const place = join(folder, 'small')
    let mounted = false

    beforeAll(() => {
      const owner = statSync(join(inject('cluster'), 'postgres')).uid
      chmodSync(folder, 0o755)
      spawnSync('mkdir', [place])
      mounted =
        spawnSync('mount', ['-t', 'tmpfs', '-o', `size=4m,uid=${owner},mode=700`, 'tmpfs', place]).status ===
        0
    })
    afterAll(async () => {
      if (mounted) {
        await admin.query('alter table event set tablespace pg_default')
        await admin.query('drop tablespace small')
        spawnSync('umount', [place])
      }
      rmSync(folder, { recursive: true, force: true })
    })

    it('keeps what was kept and refuses the rest', async ({ skip }) => {
      if (!mounted) skip('this container may not mount a file system')
      await admin.query(`create tablespace small location '${place}'`)
      await admin.query('alter table event set tablespace small')
      const ballast = join(place, 'ballast')
      await throughFullDisk(
        async () => {
          for (let kilobytes = 4_096; kilobytes >= 4; kilobytes /= 2)
            try {
              writeFileSync(ballast, Buffer.alloc(kilobytes * 1024), { flag: 'a' })
            } catch {}
        },
        async () => rmSync(ballast),
      )
    })
  })
})
