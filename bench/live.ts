// Entry recorded → shown, with 20 seats and with 1,000 and 5,000 observers, against Hocuspocus (Yjs).

import { spawnSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from '../src/main/testing/house-process.ts'
import { openTwoHouses } from '../src/main/testing/two-houses.ts'
import { figure, median, quantile, table } from './parts/figures.ts'
import { atTheEnd, carryOut } from './parts/finally.ts'
import { describeMachine, type Usage, usageOf } from './parts/machine.ts'
import { inBatches } from './parts/observer.ts'
import { installPeer, runPeer } from './parts/peer.ts'
import { ourRoom, type Room, theirRoom } from './parts/sides.ts'

const rounds = 5
/** Entries in a room of their own first, as a server that has been up for an hour is quicker than a fresh one. */
const warmingEntries = 500
/** `npm run bench -- live 20 1000` leaves out the others. */
const wanted = process.argv.slice(2).map(Number)
const sizes = [
  { readers: 20, seats: true, entries: 30, everyMilliseconds: 60 },
  { readers: 1_000, seats: false, entries: 15, everyMilliseconds: 250 },
  { readers: 5_000, seats: false, entries: 8, everyMilliseconds: 500 },
].filter(({ readers }) => wanted.length === 0 || wanted.includes(readers))

type Side = {
  name: string
  pid: number
  rooms: Map<string, Room>
  room: (name: string, seats: number) => Promise<Room>
  opened: number
  /** When each mark arrived at each reader, while it is waited for. */
  arrived: (payload: Buffer, at: number) => void
}
type Figures = {
  p50: number[]
  p99: number[]
  cpuMicroseconds: number[]
  kilobytes: number
  megabytes: number[]
}

await carryOut(async () => {
  const machine = describeMachine()
  const files = Number(spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).stdout) || 65_536
  const peer = await installPeer('hocuspocus', [
    '@hocuspocus/server@4.7.0',
    '@hocuspocus/extension-database@4.7.0',
    'yjs@13.6.33',
    'pg@8.23.1',
  ])
  const houses = await openTwoHouses({
    program: ['src/main/commonwise.ts', 'start'],
    ready: 'Ctrl-C stops it.',
    alone: true,
  })
  atTheEnd(houses.close)
  const admin = new pg.Client({ connectionString: houses.databaseUrl })
  await admin.connect()
  await admin.query('create database hocuspocus')
  await admin.end()
  const theirPort = await freePort()
  const hocuspocus = await runPeer(peer, 'hocuspocus.mjs', {
    PORT: String(theirPort),
    DATABASE_URL: houses.databaseUrl.replace('/commonwise?', '/hocuspocus?'),
  })

  atTheEnd(hocuspocus.stop)

  const side = (name: string, pid: number, room: Side['room']): Side => ({
    name,
    pid,
    room,
    rooms: new Map(),
    opened: 0,
    arrived: () => {},
  })
  const ours = side('Commonwise', houses.houses[0].pid(), (name, seats) => ourRoom(houses, name, seats))
  const theirs = side('Hocuspocus', hocuspocus.pid, (name) => theirRoom(peer, theirPort, name))

  const settled = async (one: Side): Promise<Usage> => {
    await pause(1_500)
    return usageOf(one.pid)
  }

  /** As many readers in the room as wanted; how many kilobytes each has cost. */
  const fill = async (
    one: Side,
    { readers, seats }: { readers: number; seats: boolean },
  ): Promise<number> => {
    const name = seats ? 'seats' : 'hall'
    const room = one.rooms.get(name) ?? (await one.room(name, seats ? readers : 0))
    one.rooms.set(name, room)
    const more = seats ? readers : readers - one.opened
    const before = await settled(one)
    const open = (number: number) =>
      room.open((payload, at) => one.arrived(payload, at), seats ? number : null)
    await inBatches(more, open)
    if (!seats) one.opened = readers
    const after = await settled(one)
    return (after.residentBytes - before.residentBytes) / 1_024 / more
  }

  for (const one of [ours, theirs]) {
    const room = await one.room('warming', 0)
    for (let entry = 0; entry < warmingEntries; entry++) await room.record(`warming-${entry}`)
  }

  let marks = 0
  /** Records entries one after the other at a steady pace; milliseconds until each was shown to each reader. */
  const measure = async (
    one: Side,
    size: (typeof sizes)[number],
  ): Promise<{ delays: number[]; cpu: number }> => {
    const room = one.rooms.get(size.seats ? 'seats' : 'hall')
    const delays: number[] = []
    const before = usageOf(one.pid)
    for (let entry = 0; entry < size.entries; entry++) {
      const mark = `mark-${++marks}-`
      let waiting = size.readers
      const shown = new Promise<void>((resolve) => {
        one.arrived = (payload, at) => {
          if (!payload.includes(mark)) return
          delays.push(at - begun)
          if (--waiting === 0) resolve()
        }
      })
      const begun = performance.now()
      await Promise.all([room?.record(mark), shown])
      await pause(Math.max(0, size.everyMilliseconds - (performance.now() - begun)))
    }
    return { delays, cpu: usageOf(one.pid).cpuSeconds - before.cpuSeconds }
  }

  const rows: string[][] = []
  for (const size of sizes) {
    if (size.readers * 2 + 500 > files) {
      console.log(
        `${size.readers} observers were left out: only ${files} files may be open here (ulimit -n).`,
      )
      continue
    }
    const figures = new Map<Side, Figures>()
    for (const one of [ours, theirs])
      figures.set(one, {
        p50: [],
        p99: [],
        cpuMicroseconds: [],
        kilobytes: await fill(one, size),
        megabytes: [],
      })
    for (let round = 0; round < rounds; round++)
      for (const one of round % 2 ? [theirs, ours] : [ours, theirs]) {
        const { delays, cpu } = await measure(one, size)
        const mine = figures.get(one)
        mine?.p50.push(quantile(delays, 0.5))
        mine?.megabytes.push(usageOf(one.pid).residentBytes / 2 ** 20)
        mine?.p99.push(quantile(delays, 0.99))
        mine?.cpuMicroseconds.push((cpu * 1e6) / (size.entries * size.readers))
      }
    for (const [{ name }, { p50, p99, cpuMicroseconds, kilobytes, megabytes }] of figures)
      rows.push([
        `${size.readers.toLocaleString('en')} ${size.seats ? 'seats' : 'observers'}`,
        name,
        figure(median(p50)),
        figure(median(p99)),
        figure(Math.min(...p99)),
        size.seats ? '–' : figure(kilobytes),
        figure(median(megabytes)),
        figure(median(cpuMicroseconds)),
      ])
  }

  console.log(`\n## Entry recorded → shown\n\n${machine}; ${peer.names.join(', ')}\n`)
  console.log(
    table(
      [
        '',
        'server',
        'p50 ms',
        'p99 ms',
        'best p99 ms',
        'memory per observer kB',
        'server MB',
        'CPU per entry and reader µs',
      ],
      rows,
    ),
  )
  console.log(
    `\nMedian of ${rounds} interleaved rounds; one writer, ${sizes.map((one) => one.entries).join(', ')} entries a round. ` +
      'Server and clients are processes of their own on one machine. Ours is shown after it is durable, theirs before.',
  )
})
