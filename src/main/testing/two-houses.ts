// Two houses as processes of their own over one embedded database: the first keeps the database, the
// second only uses it. All of it durable, and all of it to be killed.

import { readlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { HearingEvent } from '../../hearing/index.ts'
import { hearingProjection } from '../../hearing/store/projection.ts'
import { connect, openJournal } from '../../platform/index.ts'
import { ownerOf } from '../../platform/postgres/owner.ts'
import { clusterIn, placesIn } from '../../platform/postgres/places.ts'
import { connectionTo } from '../../platform/postgres/sessions.ts'
import { dataFolder, serverIn } from '../../platform/testing/holders.ts'
import { freePort, type HouseProcess, type HouseSettings, houseProcess } from './house-process.ts'
import { hearingOf, type SignInOptions, settle, signIn } from './inhabitants.ts'

export type TwoHouses = Awaited<ReturnType<typeof openTwoHouses>>

type Settings = Pick<HouseSettings, 'program' | 'ready'> & {
  /** The second one is not started. */
  alone?: boolean
}

export const openTwoHouses = async ({ alone = false, ...program }: Settings = {}) => {
  const folder = await dataFolder()
  const first = houseProcess({ ...program, port: await freePort(), dataFolder: folder.path })
  await first.start()
  const places = await placesIn(folder.path, ownerOf(clusterIn(folder.path)))
  const databaseUrl = `postgres:///commonwise?host=${encodeURIComponent(places.address.host)}&user=commonwise`
  const second = houseProcess({
    ...program,
    port: await freePort(),
    dataFolder: `${folder.path}-of-the-second`,
    databaseUrl,
  })
  if (!alone) await second.start()
  const database = connect({ ...connectionTo(places, 'commonwise'), max: 4 })
  await settle(database)
  const journal = openJournal({
    database,
    seal: () => ({ commitment: '', salt: new Uint8Array(32) }),
    projections: [hearingProjection],
    wake: () => {},
  })
  const houses: readonly [HouseProcess, HouseProcess] = [first, second]
  return {
    houses,
    database,
    databaseUrl,
    folder: folder.path,
    killDatabase: () => killServer(folder.path),
    signIn: (person: string, options?: SignInOptions) => signIn(database, person, options),
    hearing: (events: readonly HearingEvent[]) => hearingOf(journal, events),
    close: async () => {
      await database.close()
      await second.stop()
      await first.stop()
      await folder.remove()
      await rm(`${folder.path}-of-the-second`, { recursive: true, force: true })
    },
  }
}

/** Answers whether there was a server to kill. Its own note may be stale, and its number somebody else's by now. */
const killServer = (folder: string): boolean => {
  try {
    const server = serverIn(folder)
    if (process.platform === 'linux' && readlinkSync(`/proc/${server}/cwd`) !== clusterIn(folder))
      return false
    return process.kill(server, 'SIGKILL')
  } catch {
    return false
  }
}
